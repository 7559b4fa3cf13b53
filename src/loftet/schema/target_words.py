"""The words that the keys of more than one kind of target take."""

from enum import StrEnum


class Weekday(StrEnum):
    """A day of the week; `number` is that of `date.weekday()`, Monday 0."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """Return 0 for Monday to 6 for Sunday."""
        return list(Weekday).index(self)


class Direction(StrEnum):
    """Which way a figure is to move."""

    INCREASE = "increase"
    DECREASE = "decrease"
