"""How much of a period has gone, pauses taken out (docs: counting, "Days and intervals")."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from loftet.period.days import Period, day_after
from loftet.period.window import ALWAYS, Window


class Elapsed(NamedTuple):
    """Days that have gone, of so many in all; `of` is None while the end is open."""

    days: int
    of: int | None

    @property
    def percent(self) -> int | None:
        """Return the share of the time that has gone, to the nearest whole; never 100 before the end."""
        if not self.of:
            return None
        nearest = (200 * self.days + self.of) // (2 * self.of)
        return nearest if self.days == self.of else min(nearest, 99)


def elapsed(period: Period, pauses: Sequence[Period], day: date, window: Window = ALWAYS) -> Elapsed:
    """Return the days of `period` that have gone when `day` has ended, and all its days.

    Only days that pass `window` are counted, and none of a pause. A pause is taken out as far as it
    has come on `day`: nobody knows yet how long it will be, and were the rest of the period taken out
    too, the day a promise is paused would be the day all of it falls due.
    """
    until = day if period.last is None else min(day, period.last)
    paused = sum(window.days(first, last) for first, last in _within(period.first, until, pauses))
    of = None if period.last is None else window.days(period.first, period.last) - paused
    return Elapsed(max(0, window.days(period.first, until) - paused), of)


def _within(first: date, last: date, pauses: Sequence[Period]) -> Iterator[tuple[date, date]]:
    """Yield the stretches of `pauses` from `first` to `last`, each day once."""
    for pause in sorted(pauses, key=lambda pause: pause.first):
        start = max(first, pause.first)
        end = last if pause.last is None else min(last, pause.last)
        if start <= end:
            yield start, end
            if end == last:
                return
            first = day_after(end)
