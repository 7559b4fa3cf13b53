"""Readings of an indicator: the last one, the one to compare with, and two that disagree."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from loftet.ledger.model import PartView, Reading
from loftet.period.days import Period
from loftet.phrase import Amount, Phrase
from loftet.progress.model import Status


class Level(NamedTuple):
    """What an indicator was on a day. `values` holds several where sources of the same day disagree.

    `value` is the one that became known last. `comparable` is false after a change of method.
    """

    day: date
    value: Decimal
    values: tuple[Decimal, ...]
    comparable: bool

    @property
    def amount(self) -> Amount:
        """Return `value` as a figure."""
        return Amount(self.value)

    @property
    def notes(self) -> tuple[Phrase, ...]:
        """Return what has to be said beside the value: that sources disagree, that the method changed."""
        said: list[Phrase] = []
        if len(self.values) > 1:
            said.append(Phrase("note.readings_differ", day=self.day, values=self.values))
        if not self.comparable:
            said.append(Phrase("note.not_comparable", day=self.day))
        return tuple(said)


def latest_level(view: PartView) -> Level | None:
    """Return the last reading since the period began, by the day the part is judged."""
    return _last([each for each in view.readings if view.period.first <= each.value.date <= view.day])


def level_before(view: PartView) -> Level | None:
    """Return the last comparable reading before the period."""
    return _last(
        [each for each in view.readings if each.value.date < view.period.first and each.value.comparable]
    )


def level_in(view: PartView, period: Period) -> Level | None:
    """Return the last comparable reading in another period, one that is compared with."""
    return _last([each for each in view.readings if each.value.date in period and each.value.comparable])


def agreed(statuses: Iterable[Status]) -> Status:
    """Return the status that all values lead to; where sources disagree and it matters, none can be told."""
    found = set(statuses)
    return found.pop() if len(found) == 1 else Status.CANNOT_JUDGE


def with_level(said: Phrase, level: Level | None) -> Phrase:
    """Return a sentence that judges nothing, with the last value where there is one."""
    if level is None:
        return said
    return Phrase("sentence.with_level", said=said, done=level.amount, day=level.day)


def _last(readings: Sequence[Reading]) -> Level | None:
    if not readings:
        return None
    day = max(each.value.date for each in readings)
    of_day = sorted(
        (each for each in readings if each.value.date == day), key=lambda each: (each.known, each.id)
    )
    return Level(
        day=day,
        value=of_day[-1].value.value,
        values=tuple(sorted({each.value.value for each in of_day})),
        comparable=all(each.value.comparable for each in of_day),
    )
