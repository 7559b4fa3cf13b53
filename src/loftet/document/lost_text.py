"""Text that YAML takes for a comment: `title: Insats #5` would be read as "Insats"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loftet.document.lines import Lines
from loftet.document.placeholders import is_placeholder
from loftet.document.survey import Scalar, Survey
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error

_SIGN = re.compile("#")
_QUOTE = re.compile("[\"']")
_INDENTATION = re.compile(r"[ \t]*(?:- +)*")


def lost_text_problems(survey: Survey, lines: Lines) -> Iterator[Problem]:
    """Give `text-lost-after-hash` wherever a `#` follows text and is itself followed by a letter or sign.

    `# a comment` is one; `#5` and `#trygg` were meant as text. A line of its own that begins with `#` is
    a comment too, unless it goes on, further in, from a text without quotation marks.
    """
    plain_ends = {scalar.end for scalar in survey.scalars if not scalar.style and not scalar.is_key}
    comment_line = 0
    for start in _outside_of_scalars(survey, lines.text):
        number = lines.number_at(start)
        following = lines.text[start + 1 : start + 2]
        if number == comment_line:
            continue
        before = lines.text[lines.start_of(number) : start]
        is_after_text = bool(before.strip()) or _goes_on(lines, number, len(before), plain_ends)
        if following.strip() and is_after_text:
            where = Where("", span=lines.rest_of_line(start))
            rest = lines.text[start : lines.end_of(number)].strip()
            hint = "hint.placeholder" if is_placeholder(rest) else "hint.lost-text"
            yield error("text-lost-after-hash", where, Phrase(hint))
        comment_line = number


def _outside_of_scalars(survey: Survey, text: str) -> Iterator[int]:
    """Give the offsets of all `#` that belong to no scalar, as far as that is certain."""
    scalars = iter(survey.scalars)
    scalar = next(scalars, None)
    for match in _SIGN.finditer(text, 0, _certain_to(survey, text)):
        start = match.start()
        while scalar is not None and scalar.end <= start:
            scalar = next(scalars, None)
        if scalar is None or start < _content_start(scalar, text):
            yield start


def _certain_to(survey: Survey, text: str) -> int:
    if survey.stop is None:
        return len(text)
    # Beyond the last event the parser may have begun a quoted text that it has not told of.
    quote = _QUOTE.search(text, survey.read_to, survey.stop.at)
    return quote.start() if quote else survey.stop.at


def _content_start(scalar: Scalar, text: str) -> int:
    """Return where a scalar's text begins: a block's begins below the line of its sign."""
    if scalar.style not in {"|", ">"}:
        return scalar.start
    line_end = text.find("\n", scalar.start)
    return scalar.end if line_end < 0 else line_end


def _goes_on(lines: Lines, number: int, column: int, plain_ends: set[int]) -> bool:
    """Tell whether the line above ends with a text without quotation marks, less far in than `column`."""
    if number == 1:
        return False
    above = lines.line(number - 1)
    indentation = _INDENTATION.match(above)
    end = lines.start_of(number - 1) + len(above.rstrip())
    return end in plain_ends and indentation is not None and column > len(indentation.group())
