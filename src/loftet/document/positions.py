"""Where in a text the keys and values of its data stand.

Worked out only for files with problems, from the same events as the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from loftet.document.lines import Lines
from loftet.document.parsers import FASTEST, EventSource
from loftet.document.refused import shielded
from loftet.document.survey import KeyAndValueSpans
from loftet.document.surveyor import survey_of
from loftet.problems import Problem, Route, Span, Where

_BEGINNING = Span(1, 1, 1, 1)


def positions(text: str, source: EventSource = FASTEST) -> Mapping[Route, KeyAndValueSpans]:
    """Return the place of every key and value of a text, as far as it can be read, by the route to it.

    Lines and columns count from 1, in characters of `text` (without its byte order mark). Never raises.
    """
    return survey_of(shielded(text), source).spans


def located(where: Where, text: str, spans: Mapping[Route, KeyAndValueSpans] | None = None) -> Where:
    """Return a place with its span in `text` and the line that it is on.

    What is not there, such as a missing field, is placed at the nearest that holds it: a mapping is
    pointed at by its first key. A span that is known already is kept. `spans` are those of `text`.
    """
    return _located(where, Lines(text), positions(text) if spans is None else spans)


def all_located(problems: Iterable[Problem], text: str) -> tuple[Problem, ...]:
    """Return the problems of one file with their places in its text, in the order given."""
    lines, spans = Lines(text), positions(text)
    return tuple(problem._replace(where=_located(problem.where, lines, spans)) for problem in problems)


def _located(where: Where, lines: Lines, spans: Mapping[Route, KeyAndValueSpans]) -> Where:
    span = where.span or _span(where, spans)
    return where._replace(span=span, excerpt=lines.line(span.line))


def _span(where: Where, spans: Mapping[Route, KeyAndValueSpans]) -> Span:
    if found := spans.get(where.route):
        return found.key if where.at_key and found.key else found.value
    for length in range(len(where.route) - 1, -1, -1):
        if found := spans.get(where.route[:length]):
            return found.value
    return _BEGINNING
