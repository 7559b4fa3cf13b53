"""Where the marks of a chart stand; the templates draw them. Lengths are shares of the drawing's size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from loftet.report.model import MonthCell, ReadingLine

_LOWEST_TOP = Decimal(4)


@dataclass(frozen=True, slots=True)
class MonthBar:
    """One month of a chart; `height` is 0 to 1 of the drawing, None for a month without a figure."""

    cell: MonthCell
    height: float | None


@dataclass(frozen=True, slots=True)
class Dot:
    """One reading: its place from the left and from the top, and which way its label goes."""

    reading: ReadingLine
    x: float
    y: float
    above: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two readings; `sure` is false where one of them is contradicted."""

    x1: float
    y1: float
    x2: float
    y2: float
    sure: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of an axis: its place as a share, and what stands at it."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Series:
    """The readings of an indicator over the years.

    `lines` join years, `disputes` the differing readings of one year; `zero` is where the axis lies.
    """

    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    disputes: tuple[Line, ...]
    years: tuple[Tick, ...]
    zero: float


def percent(share: float) -> str:
    """Return a share of a length as SVG writes it: 0.6378 is 63.78%."""
    return f"{round(100 * share, 2):g}%"


def month_bars(cells: Sequence[MonthCell]) -> tuple[MonthBar, ...]:
    """Return the bars of a month chart, each as high as its share of the month with most.

    The scale reaches at least `_LOWEST_TOP`, so that a single occasion does not look like a peak.
    """
    most = max((_LOWEST_TOP, *(cell.value for cell in cells if cell.value is not None)))
    return tuple(MonthBar(cell, None if cell.value is None else float(cell.value / most)) for cell in cells)


def series(readings: Sequence[ReadingLine]) -> Series:
    """Return where the readings stand: years from left to right, values upward from zero.

    A line joins neighbouring years; it breaks before a reading that is not comparable with those before it.
    """
    places = _places(tuple(dict.fromkeys(reading.year for reading in readings)))
    low, high = _scale([reading.value for reading in readings])
    dots = tuple(
        Dot(
            reading,
            places[reading.year],
            1 - _share_between(reading.value, low, high),
            above=not _below_another(reading, readings),
        )
        for reading in readings
    )
    by_year = [[dot for dot in dots if dot.reading.year == year] for year in places]
    return Series(
        dots,
        lines=tuple(line for left, right in pairwise(by_year) for line in _joined(left, right)),
        disputes=tuple(_line(*pair) for year in by_year for pair in pairwise(year)),
        years=tuple(Tick(place, year) for year, place in places.items()),
        zero=1 - _share_between(Decimal(0), low, high),
    )


def _places(years: Sequence[str]) -> dict[str, float]:
    """Return where each year stands; a year without a reading leaves its place empty."""
    if all(year.isdecimal() and len(year) == 4 for year in years):
        numbers = [int(year) for year in years]
    else:
        numbers = list(range(len(years)))
    first, width = min(numbers, default=0), max(numbers, default=0) - min(numbers, default=0) + 1
    return {year: (number - first + 0.5) / width for year, number in zip(years, numbers, strict=True)}


def _scale(values: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    low, high = min((Decimal(0), *values)), max((Decimal(0), *values))
    return low, high if high > low else low + 1


def _share_between(value: Decimal, low: Decimal, high: Decimal) -> float:
    return float((value - low) / (high - low))


def _below_another(reading: ReadingLine, readings: Sequence[ReadingLine]) -> bool:
    return any(other.year == reading.year and other.value > reading.value for other in readings)


def _joined(left: Sequence[Dot], right: Sequence[Dot]) -> list[Line]:
    return [_line(a, b) for a in left for b in right if b.reading.comparable]


def _line(a: Dot, b: Dot) -> Line:
    return Line(a.x, a.y, b.x, b.y, sure=not (a.reading.conflict or b.reading.conflict))
