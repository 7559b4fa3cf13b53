"""Texts that were read, but are hardly what their writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loftet.document.characters import ODD_SPACES, named
from loftet.document.lines import Lines
from loftet.document.markup import first_tag
from loftet.document.placeholders import is_placeholder
from loftet.document.reserved import reserved_sign
from loftet.document.survey import Scalar, Survey
from loftet.document.unusual import breaks_early
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error, warning

# UTF-8 that was read as Windows-1252 on its way: the two bytes of a letter became two letters.
_CONTINUATION = (
    "\x80-\xbf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
_MOJIBAKE = re.compile(f"\u00c3[{_CONTINUATION}]|\u00c2[\xa0-\xbf]|\u00e2\u20ac.|\ufffd")
_QUOTES = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a"
_IN_SMART_QUOTES = re.compile(f"[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]", re.DOTALL)
_CLOSING_QUOTES = ('"', "\u201d")
_LIST_SIGN = re.compile(f"[\u2013\u2014\u2022\u00b7\u25cf][ {ODD_SPACES}]")
_ODD_SPACE_AT_EDGE = re.compile(f"^[{ODD_SPACES}]|[{ODD_SPACES}]$")
_LOST_IN_SIGN = re.compile(r"[|>][+-]?[1-9][+-]?")  # `>5` would be read as the sign of an empty block of text


def mojibake_problems(lines: Lines) -> Iterator[Problem]:
    """Give one `mojibake` warning, at the first place, for letters that were broken by another program."""
    matches = list(_MOJIBAKE.finditer(lines.text))
    if matches:
        where = Where("", span=lines.span(matches[0].start(), matches[0].end()))
        yield warning("mojibake", where, Phrase("hint.mojibake"), text=matches[0].group(), count=len(matches))


def doubtful_values(survey: Survey, lines: Lines) -> Iterator[Problem]:
    """Give what is doubtful about the values of `lines`, as far as the survey understood them.

    The errors `odd-space`, `list-sign` and `reserved-sign`; the warnings `smart-quotes`, `stray-quote`,
    `html-in-text`, `placeholder` and `joined-lines`.
    """
    certain_to = len(lines.text) if survey.stop is None else lines.start_of(lines.number_at(survey.stop.at))
    for scalar in survey.scalars:
        if not scalar.is_key and scalar.end <= certain_to:
            yield from _value_problems(scalar, lines)


def _value_problems(scalar: Scalar, lines: Lines) -> Iterator[Problem]:
    where = Where("", scalar.route, span=lines.span(scalar.start, scalar.end))
    if is_placeholder(scalar.value):
        yield warning("placeholder", where, Phrase("hint.placeholder"))
    if tag := first_tag(scalar.value):
        yield warning("html-in-text", where, Phrase("hint.html-in-text"), sign=tag)
    if scalar.route and _LOST_IN_SIGN.fullmatch(lines.text, scalar.start, scalar.end):
        yield reserved_sign(lines.span(scalar.start, scalar.end), scalar.style, scalar.route)
    if not scalar.style:
        yield from _plain_problems(scalar, lines, where)


def _plain_problems(scalar: Scalar, lines: Lines, where: Where) -> Iterator[Problem]:
    begins_line = not lines.text[lines.start_of(lines.number_at(scalar.start)) : scalar.start].strip()
    if begins_line and _LIST_SIGN.match(scalar.value):
        yield error("list-sign", where, Phrase("hint.list-sign"), character=named(scalar.value[0]))
    elif _looks_like_two_fields(scalar, lines):
        yield warning("joined-lines", where, Phrase("hint.joined-lines"))
    if odd := _ODD_SPACE_AT_EDGE.search(scalar.value):
        yield error("odd-space", where, Phrase("hint.odd-space"), character=named(odd.group()))
    if _IN_SMART_QUOTES.fullmatch(scalar.value):
        yield warning("smart-quotes", where, Phrase("hint.smart-quotes"))
    elif scalar.value.endswith(_CLOSING_QUOTES) and scalar.value.count(scalar.value[-1]) % 2:
        end = lines.span(scalar.end - 1, scalar.end)
        yield warning("stray-quote", where._replace(span=end), Phrase("hint.stray-quote"))


def _looks_like_two_fields(scalar: Scalar, lines: Lines) -> bool:
    """Tell whether a text was broken where the next word would have had room on the line."""
    number = lines.number_at(scalar.start)
    if lines.end_of(number) >= scalar.end:
        return False
    return breaks_early(len(lines.line(number).rstrip()), lines.line(number + 1))
