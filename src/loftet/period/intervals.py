"""Intervals of the calendar: weeks, terms, every second week (docs: counting, "Days and intervals")."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, takewhile
from typing import NamedTuple, Self, TypeAlias

from loftet.period.days import Period, day_after

MonthDay: TypeAlias = tuple[int, int]
"""Month and day of a yearly date."""

_MONTHS = {"month": 1, "quarter": 3, "tertial": 4, "half_year": 6, "year": 12}
_UNITS_OF_EVERY = {"days": "day", "weeks": "week", "months": "month", "years": "year"}
_WEEK = 7
_LONGEST_SHORT = 29  # days: a stretch longer than this is a month or longer


class SchoolTerms(NamedTuple):
    """The first and the last day of the spring term (VT) and the autumn term (HT), each year.

    A term whose last day comes before its first in the calendar ends the year after.
    """

    spring: tuple[MonthDay, MonthDay] = ((1, 1), (6, 30))
    autumn: tuple[MonthDay, MonthDay] = ((7, 1), (12, 31))

    def spring_of(self, year: int) -> Period:
        """Return the days of the spring term of `year`."""
        return _yearly(year, *self.spring)

    def autumn_of(self, year: int) -> Period:
        """Return the days of the autumn term that begins in `year`."""
        return _yearly(year, *self.autumn)


class Cadence(NamedTuple):
    """How often: every `every` of `unit` (day week month quarter tertial term half_year year).

    `terms` are the school terms that `term` means.
    """

    unit: str
    every: int = 1
    terms: SchoolTerms = SchoolTerms()

    @classmethod
    def of_every(cls, every: int, units: str) -> Self:
        """Return the cadence of `every: 2, of: weeks`."""
        return cls(_UNITS_OF_EVERY[units], every)

    @property
    def name(self) -> str:
        """Return `week`, or `2 weeks` where it is more than one."""
        return self.unit if self.every == 1 else f"{self.every} {self.unit}s"

    @property
    def month_or_longer(self) -> bool:
        """Return whether each interval is a month or longer."""
        days = {"day": 1, "week": _WEEK}.get(self.unit)
        return days is None or days * self.every > _LONGEST_SHORT


def unit_holding(day: date, cadence: Cadence) -> Period | None:
    """Return the calendar's unit that holds `day`; None on a day between the terms.

    Also None where the calendar of the computer ends before the unit does (year 9999).
    """
    if cadence.unit == "day":
        return Period(day, day)
    if cadence.unit == "week":
        return _days_from(day - timedelta(days=day.weekday()), _WEEK)
    if cadence.unit == "term":
        return next((term for term in _terms_around(day.year, cadence.terms) if day in term), None)
    months = _MONTHS[cadence.unit]
    first = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    last_month = first.month + months - 1
    return Period(first, first.replace(month=last_month, day=monthrange(first.year, last_month)[1]))


def units_from(first: date, cadence: Cadence) -> Iterator[Period]:
    """Yield the single units that hold `first` or come after it, in order, to the end of the calendar."""
    if cadence.unit == "term":
        for year in range(max(first.year - 1, date.min.year), date.max.year):
            for term in sorted((cadence.terms.spring_of(year), cadence.terms.autumn_of(year))):
                if term.last is not None and term.last >= first:
                    yield term
        return
    unit = unit_holding(first, cadence)
    while unit is not None and unit.last is not None:
        yield unit
        unit = unit_holding(day_after(unit.last), cadence) if unit.last < date.max else None


def whole_intervals(period: Period, cadence: Cadence) -> Iterator[Period]:
    """Yield the intervals that lie wholly inside `period`, in order; without end where the end is open.

    `every: N` counts from the first whole unit in the period; a last, incomplete group is left out.
    """
    whole = (unit for unit in units_from(period.first, cadence) if unit.first >= period.first)
    inside = takewhile(lambda unit: unit.last in period if unit.last else False, whole)
    while len(group := tuple(islice(inside, cadence.every))) == cadence.every:
        yield Period(group[0].first, group[-1].last)


def _terms_around(year: int, terms: SchoolTerms) -> Iterator[Period]:
    for each in (year - 1, year):
        if each >= date.min.year:
            yield terms.spring_of(each)
            yield terms.autumn_of(each)


def _yearly(year: int, first: MonthDay, last: MonthDay) -> Period:
    return Period(_day_of(year, first), _day_of(year if first <= last else year + 1, last))


def _day_of(year: int, day: MonthDay) -> date:
    """Return the yearly date in `year`; 29 February is the 28th where there is no leap day."""
    month, number = day
    return date(year, month, min(number, monthrange(year, month)[1]))


def _days_from(first: date, days: int) -> Period | None:
    span = timedelta(days=days - 1)
    return Period(first, first + span) if first <= date.max - span else None
