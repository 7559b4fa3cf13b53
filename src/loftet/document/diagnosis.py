"""What is really wrong where the parser could not go on, in own words.

The two parsers word their errors differently but agree on the kind and on the place, so the kind and
the text around the place decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from loftet.document.characters import named
from loftet.document.lines import Lines
from loftet.document.markup import first_tag
from loftet.document.missing_colon import line_without_colon, odd_indentation
from loftet.document.reserved import reserved_sign
from loftet.document.scene import Scene
from loftet.document.survey import Scalar, Stop, Survey
from loftet.phrase import Phrase
from loftet.problems import Problem

_END_MARK = re.compile(r"^\.\.\.\s", re.MULTILINE)
_RESERVED_SIGNS = frozenset("@`%,[]{}?:&*!|>-#")

_CURVED_QUOTES = frozenset("\u201c\u201d\u201e\u00bb\u00ab\u2018\u2019")
_HINTS_FOR_REST = {
    ",": "hint.extra-sign",
    ";": "hint.extra-sign",
    "]": "hint.extra-bracket",
    "}": "hint.extra-bracket",
}

# Where the lines themselves are misplaced, leaving one out would only misplace the next.
_OF_MORE_THAN_ONE_LINE = frozenset({"indentation", "tab", "not-yaml", "several-documents"})


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The problem, and whether the rest of the file can be read once its line is left out."""

    problem: Problem
    is_of_one_line: bool


def diagnosis(survey: Survey, stop: Stop, lines: Lines) -> Diagnosis:
    """Return what is wrong where the parser stopped; always something, never an exception.

    Gives `tab`, `reserved-sign`, `colon-in-text`, `unclosed-quote`, `unclosed-bracket`, `text-after-quote`,
    `text-after-bracket`, `dash-in-value`, `bad-escape`, `refused-character`, `indentation`, `alias`,
    `anchor`, `tag`, `directive`, `several-documents`, what `line_without_colon` gives and, where nothing
    else fits, `not-yaml`.
    """
    scene = Scene(survey, stop, lines)
    judges = (judge for words, judge in _JUDGES if any(word in stop.reason for word in words))
    problem = next(judges, _not_yaml)(scene)
    return Diagnosis(problem, problem.code not in _OF_MORE_THAN_ONE_LINE)


def _not_yaml(scene: Scene) -> Problem:
    return scene.problem("not-yaml", scene.stop.at, "hint.not-yaml")


def _sign(scene: Scene) -> Problem:
    """A sign that begins no text: `@`, `%`, a backquote, a comma, a bracket, or a tab."""
    sign = scene.sign_at(scene.stop.at)
    if sign == "\t":
        return _tab(scene)
    if not sign.strip():
        return _bracket_at_the_end(scene)
    if sign not in _RESERVED_SIGNS:
        return _not_yaml(scene)
    return _reserved(scene, scene.stop.at)


def _bracket_at_the_end(scene: Scene) -> Problem:
    """A bracket that the file ends after."""
    at = max(scene.lines.text.rfind(sign, 0, scene.stop.at) for sign in "[{")
    if at < 0:
        return _not_yaml(scene)
    return scene.problem("unclosed-bracket", at, "hint.close-bracket", 1, sign=scene.sign_at(at))


def _tab(scene: Scene) -> Problem:
    at = max(scene.lines.text.find("\t", scene.stop.at), scene.stop.at)
    return scene.problem("tab", at, "hint.tab", 1)


def _colon(scene: Scene) -> Problem:
    """A colon where no key can be: in a text, or on a line that seems to go on from the one above."""
    at, line = scene.stop.at, scene.line_at(scene.stop.at)
    scalar = scene.survey.scalars[-1] if scene.survey.scalars else None
    if odd := odd_indentation(scene.lines, line):
        return odd
    if scalar is None or scene.survey.read_to > scalar.end:
        return _after_bracket(scene, at)
    if scene.line_at(scalar.start) != line:
        return _colon_below(scene, scalar)
    if scalar.style:
        return scene.problem("text-after-quote", at, "hint.one-pair-of-quotes")
    if scene.lines.text[scalar.start] in _CURVED_QUOTES:
        return scene.problem("colon-in-text", scalar.start, "hint.straight-quotes")
    hint = "hint.quote-text" if scene.rest_of_line(at + 1) else "hint.last-colon"
    return scene.problem("colon-in-text", scalar.start, hint)


def _after_bracket(scene: Scene, at: int) -> Problem:
    """Something after the bracket that ends a list: a sign to be removed, or the rest of a text."""
    hint = _HINTS_FOR_REST.get(scene.rest_of_line(at), "hint.quote-text")
    return scene.problem("text-after-bracket", at, hint)


def _colon_below(scene: Scene, scalar: Scalar) -> Problem:
    """A colon on a line that was taken for the continuation of a text further up."""
    if scalar.style:
        return scene.problem("unclosed-quote", scalar.start, "hint.close-quote", sign=scalar.style)
    if not scalar.route:
        return line_without_colon(scene.lines, scene.line_at(scalar.start))
    return scene.problem("indentation", scene.first_word(), "hint.indentation")


def _no_colon(scene: Scene) -> Problem:
    return line_without_colon(scene.lines, scene.line_at(scene.stop.begun_at))


def _unclosed_quote(scene: Scene) -> Problem:
    begun_at = scene.stop.begun_at
    return scene.problem("unclosed-quote", begun_at, "hint.close-quote", sign=scene.sign_at(begun_at))


def _block_sign(scene: Scene) -> Problem:
    return _reserved(scene, scene.stop.begun_at)


def _reserved(scene: Scene, at: int) -> Problem:
    sign = "```" if scene.lines.text.startswith("```", at) else scene.sign_at(at)
    return reserved_sign(scene.lines.rest_of_line(at), sign)


def _escape(scene: Scene) -> Problem:
    at = scene.lines.text.rfind("\\", 0, scene.stop.at + 1)
    return scene.problem("bad-escape", max(at, 0), "hint.single-quotes", 2)


def _impossible_escape(scene: Scene) -> Problem:
    at = max(scene.lines.text.rfind("\\", 0, scene.stop.at + 1), 0)
    written = scene.lines.text[at : at + 6]
    character = Phrase("note.character.no-character", code_point=written)
    return scene.problem("refused-character", at, "hint.remove-escape", 6, character=character, count=1)


def _in_brackets(scene: Scene) -> Problem:
    if scene.quoted_before():
        return scene.problem("text-after-quote", scene.stop.at, "hint.one-pair-of-quotes")
    begun_at = scene.stop.begun_at
    if "unexpected ':'" in scene.stop.reason:
        return scene.problem("missing-space", scene.stop.at, "hint.missing-space", 1)
    return scene.problem("unclosed-bracket", begun_at, "hint.close-bracket", 1, sign=scene.sign_at(begun_at))


def _misfit(scene: Scene) -> Problem:
    """Something that is neither a field nor an item of what stands around it."""
    at, begun_at = scene.stop.at, scene.stop.begun_at
    if quoted := scene.quoted_before():
        if scene.line_at(quoted.start) != scene.line_at(at):
            return scene.problem("unclosed-quote", quoted.start, "hint.close-quote", sign=quoted.style)
        return scene.problem("text-after-quote", at, "hint.one-pair-of-quotes")
    is_after_bracket = scene.survey.read_to in scene.survey.closed_at[-1:]
    if is_after_bracket and scene.line_at(scene.survey.read_to) == scene.line_at(at):
        return _after_bracket(scene, at)
    if scene.sign_at(at) == ":":
        return scene.problem("missing-key", at, "hint.missing-key", 1)
    if scene.sign_at(at) in {"[", "{"}:
        return line_without_colon(scene.lines, scene.line_at(at))
    same_column = scene.column_of(at) == scene.column_of(begun_at)
    hint = "hint.list-or-fields" if same_column else "hint.indentation"
    return scene.problem("indentation", scene.first_word(), hint)


def _after_the_end(scene: Scene) -> Problem:
    """Something below the document: after its end mark, or further out than its first line."""
    if _END_MARK.search(scene.lines.text, 0, scene.stop.at):
        return scene.problem("several-documents", scene.stop.at, "hint.one-document")
    return scene.problem("indentation", scene.first_word(), "hint.indentation")


def _alias(scene: Scene) -> Problem:
    """A star that begins a reference, or a line of a list as it is written elsewhere."""
    begun_at = scene.stop.begun_at
    if scene.lines.text.startswith("* ", begun_at):
        return scene.problem("list-sign", begun_at, "hint.list-sign", 1, character=named("*"))
    return scene.problem("alias", begun_at, "hint.quote-text")


def _anchor(scene: Scene) -> Problem:
    is_letter = first_tag(scene.rest_of_line(scene.stop.begun_at)) is not None
    return scene.problem(
        "anchor", scene.stop.begun_at, "hint.html-in-text" if is_letter else "hint.quote-text"
    )


def _begun(code: str, hint: str) -> Callable[[Scene], Problem]:
    """Return a judge that points at the beginning of what the parser was reading."""

    def judge(scene: Scene) -> Problem:
        return scene.problem(code, scene.stop.begun_at, hint)

    return judge


_JUDGES: tuple[tuple[tuple[str, ...], Callable[[Scene], Problem]], ...] = (
    (("cannot start any token",), _sign),
    (("a tab character",), _tab),
    (("scanning an alias",), _alias),
    (("scanning an anchor",), _anchor),
    (("scanning a tag", "parsing a tag", "tag handle"), _begun("tag", "hint.no-tag")),
    (("directive",), _begun("directive", "hint.no-directive")),
    (("mapping values are not allowed",), _colon),
    (("could not find expected ':'",), _no_colon),
    (("end of stream", "document indicator", "document separator"), _unclosed_quote),
    (("invalid Unicode",), _impossible_escape),
    (("escape", "hexdecimal"), _escape),
    (("a block scalar",), _block_sign),
    (("flow sequence", "flow mapping", "unexpected ':'"), _in_brackets),
    (("entries are not allowed",), _begun("dash-in-value", "hint.list-or-text")),
    (("keys are not allowed", "node content"), _sign),
    (("<document start>",), _after_the_end),
    (("block mapping", "block collection", "<block end>"), _misfit),
)
