"""The close look at a file: all that can be found wrong with it, in one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from loftet.document.bytes_to_text import readable_text, text_of
from loftet.document.conflict_markers import conflict_problems
from loftet.document.doubtful import doubtful_values, mojibake_problems
from loftet.document.lines import Lines
from loftet.document.mending import survey_mending
from loftet.document.no_fields import missing_mapping, something_else
from loftet.document.parsers import FASTEST, EventSource
from loftet.document.refused import refused_in_file, refused_in_values, shielded
from loftet.document.survey import Remains, Survey
from loftet.document.tree import MOST_BYTES, MOST_PROBLEMS, Document
from loftet.problems import Problem, Severity


def read_closely(
    data: bytes, path: str, source: EventSource | None = None
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return the document, None where there is an error, and all problems in the order of the file."""
    text, problems = text_of(data)
    survey = Survey()
    if text is not None:
        survey, found = survey_and_problems(text, source or FASTEST)
        problems = (*problems, *found)
        if not _has_error(problems):
            lines = Lines(text)
            problems = (*problems, *missing_mapping(survey, lines))
    placed = _placed(problems, path, Lines(readable_text(data[:MOST_BYTES])))
    if isinstance(survey.data, dict) and not _has_error(placed):
        return Document(path, survey.data), placed
    return None, placed


def remains(data: bytes, path: str, source: EventSource = FASTEST) -> Remains | None:
    """Return what a file with errors still holds, or None where the errors leave nothing that is certain.

    A value that could not be read is absent, and text that was lost is not there: whoever looks it
    through finds more that is wrong, in the same run, but must not ask for what is missing.
    """
    text, _ = text_of(data)
    if text is None:
        return None
    survey, _ = survey_and_problems(text, source)
    if survey.stop is not None or not isinstance(survey.data, dict):
        return None
    return Remains(Document(path, survey.data), survey.spans)


def survey_and_problems(text: str, source: EventSource) -> tuple[Survey, tuple[Problem, ...]]:
    """Return what a text holds, mapping or not, and everything that is wrong with it."""
    lines = Lines(text)
    if early := (*something_else(lines), *conflict_problems(lines)):
        return Survey(), early
    survey, surveyed, found = survey_mending(Lines(shielded(text)), source)
    return survey, (
        *refused_in_file(lines),
        *mojibake_problems(lines),
        *found,
        *refused_in_values(survey, surveyed),
        *doubtful_values(survey, surveyed),
    )


def _has_error(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _placed(problems: Iterable[Problem], path: str, lines: Lines) -> tuple[Problem, ...]:
    """Return the problems in the order of the file, each once, with the path and the line itself."""
    by_place = {(_place(problem), problem.code): problem for problem in problems}
    faulty = {place for (place, _), problem in by_place.items() if problem.severity is Severity.ERROR}
    counts: Counter[str] = Counter()
    placed = []
    for (place, code), problem in sorted(by_place.items(), key=lambda entry: entry[0]):
        if problem.severity is Severity.WARNING and place in faulty:
            continue  # what is only doubtful is said once the error is mended
        counts[code] += 1
        if counts[code] <= MOST_PROBLEMS:
            where = problem.where._replace(path=path, excerpt=lines.line(place[0]))
            placed.append(problem._replace(where=where))
    return tuple(placed)


def _place(problem: Problem) -> tuple[int, int]:
    span = problem.where.span
    return (span.line, span.column) if span else (1, 1)
