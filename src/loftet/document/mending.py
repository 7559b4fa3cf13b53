"""Reads on after a line that cannot be read, so that one run finds all that is wrong.

A line that the parser cannot read is left out (blanked, so that every other place stays what it is), and
the rest is surveyed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from loftet.document.diagnosis import Diagnosis, diagnosis
from loftet.document.lines import Lines
from loftet.document.lost_text import lost_text_problems
from loftet.document.parsers import EventSource
from loftet.document.reserved import reserved_sign
from loftet.document.survey import Survey
from loftet.document.surveyor import survey_of
from loftet.document.tree import MOST_PROBLEMS
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error

_DIRECTIVE = re.compile(r"^(?P<sign>%[A-Z]*)[^\r\n]*", re.MULTILINE)
_TAB_INDENTATION = re.compile(r"^ *(\t)[ \t]*\S", re.MULTILINE)
_FIELD = re.compile(r"(?P<before>[ \t]*(?:- +)*[^\s:#\"'\[{]+ *:(?: |$))(?P<value>.*)")
_ITEM = re.compile(r"[ \t]*- ")
_MOST_ROUNDS = 20
_LONGEST_TO_MEND = 65_536


def survey_mending(lines: Lines, source: EventSource) -> tuple[Survey, Lines, list[Problem]]:
    """Return the survey of what could be read, the lines that it is of, and the problems on the way."""
    lines, problems = _without_directives(lines)
    rounds = _MOST_ROUNDS if len(lines.text) <= _LONGEST_TO_MEND else 1
    while True:
        rounds -= 1
        survey = survey_of(lines.text, source)
        lost = list(islice(lost_text_problems(survey, lines), MOST_PROBLEMS))
        problems += [*survey.problems, *lost]
        if survey.stop is None:
            return survey, lines, problems
        mended = _as_text(lines, lost) if lost else None
        if mended is None:
            judged = diagnosis(survey, survey.stop, lines)
            if not _is_explained(survey, judged.problem):
                problems.append(judged.problem)
            if judged.problem.code == "tab":
                problems += _tabs_below(lines, _line_of(judged.problem))
            mended = _without_line(lines, judged)
        if mended is None or not rounds:
            return survey, lines, problems
        lines = mended


def _without_directives(lines: Lines) -> tuple[Lines, list[Problem]]:
    problems = []
    for match in islice(_DIRECTIVE.finditer(lines.text), MOST_PROBLEMS):
        span = lines.rest_of_line(match.start())
        if len(match["sign"]) > 1:
            problems.append(error("directive", Where("", span=span), Phrase("hint.no-directive")))
        else:
            problems.append(reserved_sign(span, "%"))
    if not problems:
        return lines, problems
    return Lines(_DIRECTIVE.sub(lambda match: " " * len(match.group()), lines.text)), problems


def _as_text(lines: Lines, lost: list[Problem]) -> Lines:
    """Return the lines with a letter for each `#` that was meant as text."""
    text = list(lines.text)
    for problem in lost:
        if problem.where.span:
            text[lines.start_of(problem.where.span.line) + problem.where.span.column - 1] = "x"
    return Lines("".join(text))


def _without_line(lines: Lines, judged: Diagnosis) -> Lines | None:
    """Return the lines without the value, or the line, that the problem is on; None if that is no help."""
    number = _line_of(judged.problem)
    if not judged.is_of_one_line or not _is_followed_by_new_entry(lines, number):
        return None
    field = _FIELD.match(lines.line(number))
    start, end = lines.start_of(number), lines.end_of(number)
    if field and field["value"].strip():
        start += field.start("value")
    if not lines.text[start:end].strip():
        return None
    return Lines(_blanked(lines.text, start, end))


def _is_followed_by_new_entry(lines: Lines, number: int) -> bool:
    following = (lines.line(below) for below in range(number + 1, len(lines.starts) + 1))
    line = next((line for line in following if line.strip()), None)
    return line is None or _FIELD.match(line) is not None or _ITEM.match(line) is not None


def _is_explained(survey: Survey, problem: Problem) -> bool:
    """Tell whether a refusal on the same line, such as an alias, is why the parser stopped."""
    return any(_line_of(known) == _line_of(problem) for known in survey.problems)


def _tabs_below(lines: Lines, number: int) -> Iterator[Problem]:
    for match in _TAB_INDENTATION.finditer(lines.text, lines.end_of(number)):
        where = Where("", span=lines.span(match.start(1), match.end(1)))
        yield error("tab", where, Phrase("hint.tab"))


def _line_of(problem: Problem) -> int:
    return problem.where.span.line if problem.where.span else 0


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
