"""A window on the calendar: only certain months, only certain days of the week."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from loftet.period.days import Period

_WEEK = 7
_DAY = timedelta(days=1)


class Window(NamedTuple):
    """The days that pass: those of `months` (1 to 12) and `weekdays` (Monday 0); empty lets all pass."""

    months: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()

    def __contains__(self, day: date) -> bool:  # type: ignore[override] # nothing but days is asked for
        """Return whether `day` passes."""
        return self.in_season(day) and (not self.weekdays or day.weekday() in self.weekdays)

    def in_season(self, day: date) -> bool:
        """Return whether the month of `day` passes."""
        return not self.months or day.month in self.months

    def days(self, first: date, last: date) -> int:
        """Return how many days from `first` to `last`, both counted, pass; 0 where they are reversed."""
        return sum(self._weekdays_in(*run) for run in self._runs(first, last))

    def season_days(self, first: date, last: date) -> int:
        """Return how many days from `first` to `last` lie in the months, whatever their weekday."""
        return Window(self.months).days(first, last)

    def keeps_whole(self, stretch: Period) -> bool:
        """Return whether an interval can be looked at: it lies inside the season, or holds whole seasons.

        A week that the season begins in the middle of is a partial one, and a partial one is not held
        against anyone; a year that holds a whole summer is a whole one for a promise about summers.
        """
        first, last = stretch.first, stretch.last
        if self == ALWAYS:
            return True
        if last is None or self.days(first, last) == 0:
            return False
        if self.season_days(first, last) == stretch.days:
            return True
        begun_before = first > date.min and self.in_season(first) and self.in_season(first - _DAY)
        goes_on = last < date.max and self.in_season(last) and self.in_season(last + _DAY)
        return not begun_before and not goes_on

    def _runs(self, first: date, last: date) -> Iterator[tuple[date, date]]:
        if not self.months:
            yield first, last
            return
        while first <= last:
            end = min(last, first.replace(day=monthrange(first.year, first.month)[1]))
            if first.month in self.months:
                yield first, end
            if end == last:
                return
            first = end + _DAY

    def _weekdays_in(self, first: date, last: date) -> int:
        days = max(0, (last - first).days + 1)
        if not self.weekdays:
            return days
        weeks, rest = divmod(days, _WEEK)
        odd = ((first.weekday() + offset) % _WEEK in self.weekdays for offset in range(rest))
        return weeks * len(self.weekdays) + sum(odd)


ALWAYS = Window()
"""The window that every day passes."""
