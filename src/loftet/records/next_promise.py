"""Last year's promise to the draft of next year's: as text, with what must be rewritten marked.

The author's own lines are kept, with their comments and their order; ids stay, so that what is carried over
keeps its history. What belongs to the promise that was signed (signatures, publication, decisions, changes)
is left out: nothing of it is true of the next one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeAlias

from loftet.document.positions import positions
from loftet.document.survey import KeyAndValueSpans
from loftet.problems import Route

_LEFT_OUT = frozenset({"signed", "signed_by", "published", "changes", "reported_through", "continues"})
_LEFT_OUT_OF_PARTS = frozenset({"decided_by", "decided_on"})
_REWRITTEN = frozenset({"title", "purpose", "situation", "reading"})
_YEAR = re.compile(r"[12][0-9]{3}")

Spans: TypeAlias = Mapping[Route, KeyAndValueSpans]


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines of the next promise, as an item of `promises`, and how many places in it are marked."""

    text: str
    marks: int


def next_promise(text: str, number: int, first: date, last: date | None, mark: str) -> Draft:
    """Return a draft of the promise that follows promise `number` (from 0) of `commitments.yaml`.

    `first` and `last` are the days of the promise before it. The draft begins the day after, or in the next
    year where the end is open; days of targets are moved as many years. `mark` is the comment that stands
    above everything that must be rewritten.
    """
    begins = last + timedelta(days=1) if last else date(first.year + 1, 1, 1)
    years = max(1, begins.year - first.year)
    page = _Page(text.splitlines(), positions(text), ("promises", number), mark)
    page.carry_over(begins, years)
    return page.draft()


@dataclass(slots=True)
class _Page:
    """The lines of a text, with what is to be done to them; lines are counted from 1, as spans do."""

    lines: list[str]
    spans: Spans
    top: Route
    mark: str
    gone: set[int] = field(default_factory=set)
    above: defaultdict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    below: defaultdict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    marks: int = 0

    def carry_over(self, begins: date, years: int) -> None:
        """Note all that is to be done; what stands further right on a line is done first."""
        before = self._text((*self.top, "id"))
        for route in sorted(self._inner(), key=self._place, reverse=True):
            self._do(route, begins, years)
        year = begins.year
        self._put((*self.top, "id"), f'"{year}"')
        self._insert_below((*self.top, "title"), f"continues: {before}")
        self._replace((*self.top, "period"), f"period: {{from: {begins}, to: {_year_later(begins)}}}")

    def draft(self) -> Draft:
        """Return what has become of the promise."""
        start = self.spans[self.top].value.line
        found: list[str] = []
        for number in range(start, self._end(self.top) + 1):
            found += self.above[number]
            if number not in self.gone:
                found.append(self.lines[number - 1].rstrip())
            found += self.below[number]
        return Draft("\n".join(found) + "\n", self.marks)

    def _do(self, route: Route, begins: date, years: int) -> None:
        key = route[-1]
        if key in (_LEFT_OUT if self._of_promise(route) else _LEFT_OUT_OF_PARTS):
            self._leave_out(route)
        elif self._is_to_be_rewritten(route):
            self._mark(route)
        if key == "title" and self._of_promise(route):
            self._put(route, self._text(route).replace(str(begins.year - years), str(begins.year)))
        if key in {"by", "measured_on"} and "target" in route:
            self._put(route, _YEAR.sub(lambda year: str(int(year[0]) + years), self._text(route)))

    def _of_promise(self, route: Route) -> bool:
        return len(route) == len(self.top) + 1

    def _is_to_be_rewritten(self, route: Route) -> bool:
        match route[len(self.top) :]:
            case (key,):
                return key in _REWRITTEN
            case ("commitments", _, "text") | ("commitments", _, "parts", _, "reading"):
                return True
            case ("commitments", _, "parts", _, "target"):
                return self._text((*route, "kind")) != "none"
            case _:
                return False

    def _inner(self) -> list[Route]:
        return [
            route
            for route, found in self.spans.items()
            if route[: len(self.top)] == self.top and route != self.top and found.key
        ]

    def _place(self, route: Route) -> tuple[int, int]:
        span = self.spans[route].value
        return span.line, span.column

    def _text(self, route: Route) -> str:
        """Return a value of one line as it is written; empty where there is none, or more lines."""
        found = self.spans.get(route)
        if found is None or found.value.line != found.value.end_line:
            return ""
        return self.lines[found.value.line - 1][found.value.column - 1 : found.value.end_column - 1]

    def _put(self, route: Route, text: str) -> None:
        """Write another text in the place of a value of one line."""
        if self._text(route):
            span = self.spans[route].value
            line = self.lines[span.line - 1]
            self.lines[span.line - 1] = line[: span.column - 1] + text + line[span.end_column - 1 :]

    def _mark(self, route: Route) -> None:
        line = self._line(route)
        marked = f"{self._indent(line)}# {self.mark}"
        if marked not in self.above[line]:
            self.above[line].insert(0, marked)
            self.marks += 1

    def _replace(self, route: Route, text: str) -> None:
        """Write another key and value in the place of a whole one, marked."""
        if route in self.spans and self._stands_alone(route):
            line = self._line(route)
            self._mark(route)
            self.gone |= set(range(line, self._end(route) + 1))
            self.below[line].append(self._indent(line) + text)

    def _insert_below(self, route: Route, text: str) -> None:
        found = self.spans[route].key if route in self.spans else None
        if found is not None and not self._in_brackets(route):
            self.below[self._end(route)].append(" " * (found.column - 1) + text)

    def _leave_out(self, route: Route) -> None:
        """Leave out a key with its value and the comment lines right above it."""
        if not self._stands_alone(route):
            self._mark(route)
            return
        line = self._line(route)
        while self.lines[line - 2].lstrip().startswith("#"):
            line -= 1
        self.gone |= set(range(line, self._end(route) + 1))

    def _stands_alone(self, route: Route) -> bool:
        """Return whether the lines of a key hold nothing else."""
        found = self.spans[route].key or self.spans[route].value
        before = self.lines[found.line - 1][: found.column - 1]
        return not before.strip() and not self._in_brackets(route)

    def _in_brackets(self, route: Route) -> bool:
        holders = [self.spans[route[:length]].value for length in range(len(self.top), len(route))]
        return any(self.lines[span.line - 1][span.column - 1] in "{[" for span in holders)

    def _line(self, route: Route) -> int:
        found = self.spans[route]
        return (found.key or found.value).line

    def _end(self, route: Route) -> int:
        return max(each.value.end_line for other, each in self.spans.items() if other[: len(route)] == route)

    def _indent(self, line: int) -> str:
        text = self.lines[line - 1]
        return text[: len(text) - len(text.lstrip())]


def _year_later(day: date) -> date:
    """Return the last day of a year that begins on `day`."""
    later = day.replace(day=28) if (day.month, day.day) == (2, 29) else day
    return later.replace(year=later.year + 1) - timedelta(days=1)
