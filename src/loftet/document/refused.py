"""Finds the characters of a text that are refused, and what may stand for them meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from loftet.document.characters import REFUSED_IN_FILE, REFUSED_IN_VALUE, STAND_IN, named
from loftet.document.lines import Lines
from loftet.document.survey import Survey
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error

_HINTS = {"\r": "hint.line-feeds", "\ufeff": "hint.remove-character"}
_CODES = {"\r": "lone-carriage-return", "\ufeff": "byte-order-mark-inside"}


def shielded(text: str) -> str:
    """Return `text`, equally long, with a stand-in for each refused character.

    So the rest of the file can be looked through, and both parsers see the same lines.
    """
    return REFUSED_IN_FILE.sub(lambda match: "\n" if match.group() == "\r" else STAND_IN, text)


def refused_in_file(lines: Lines) -> Iterator[Problem]:
    """Give one problem for each refused character, however often it stands there, at its first place.

    The codes are `refused-character`, `lone-carriage-return` and `byte-order-mark-inside`.
    """
    counts: Counter[str] = Counter()
    firsts: dict[str, int] = {}
    for match in REFUSED_IN_FILE.finditer(lines.text):
        counts[match.group()] += 1
        firsts.setdefault(match.group(), match.start())
    for character, start in firsts.items():
        where = Where("", span=lines.span(start, start + 1))
        code = _CODES.get(character, "refused-character")
        hint = Phrase(_HINTS.get(character, "hint.remove-character"))
        yield error(code, where, hint, character=named(character), count=counts[character])


def refused_in_values(survey: Survey, lines: Lines) -> Iterator[Problem]:
    r"""Give a `refused-character` for each quoted text that writes one as an escape, such as "\x1b"."""
    for scalar in survey.scalars:
        found = REFUSED_IN_VALUE.findall(scalar.value)
        if found:
            where = Where("", scalar.route, scalar.is_key, lines.span(scalar.start, scalar.end))
            hint = Phrase("hint.remove-escape")
            yield error("refused-character", where, hint, character=named(found[0]), count=len(found))
