"""Stretches of days, both ends counted (docs: counting, "Days and intervals")."""

from datetime import date, timedelta
from typing import NamedTuple, Self


class Period(NamedTuple):
    """A first and a last day, both inside; `last` is None while the end is open."""

    first: date
    last: date | None

    def __contains__(self, day: date) -> bool:  # type: ignore[override] # nothing but days is asked for
        """Return whether `day` lies in the period."""
        return self.first <= day and (self.last is None or day <= self.last)

    def holds(self, first: date, last: date) -> bool:
        """Return whether all days from `first` to `last` lie in the period."""
        return first in self and last in self

    def overlaps(self, other: Self) -> bool:
        """Return whether the two periods share a day."""
        begins_in_time = other.last is None or self.first <= other.last
        return begins_in_time and (self.last is None or other.first <= self.last)

    @property
    def days(self) -> int | None:
        """Return the number of days, or None with an open end."""
        return None if self.last is None else (self.last - self.first).days + 1

    def elapsed(self, day: date) -> int:
        """Return how many days of the period have passed when `day` has ended, never fewer than 0."""
        last = day if self.last is None else min(day, self.last)
        return max(0, (last - self.first).days + 1)

    def ended(self, day: date) -> bool:
        """Return whether the period's last day lies before or on `day`."""
        return self.last is not None and self.last <= day


def day_after(day: date) -> date:
    """Return the next day."""
    return day + timedelta(days=1)
