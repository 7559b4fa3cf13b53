"""Which held records count for a target, and how much each is worth (docs: counting, "Records")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from loftet.ledger.model import Activity, PartView
from loftet.period.window import Window
from loftet.schema.targets import Only

OCCASIONS = "occasions"
"""The unit of a count that names no quantity."""

_NO_FILTER = Only()


class Doubt(StrEnum):
    """Why it cannot be told whether, or how much, a held record counts; each has a note."""

    NO_PLACE = "no_place"
    SEVERAL_PLACES = "several_places"
    NO_GROUP = "no_group"
    SEVERAL_GROUPS = "several_groups"
    SPANS_DAYS = "spans_days"
    NO_QUANTITY = "no_quantity"
    NOT_SINGLE = "not_single"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A held record and what it is worth: `least` for sure, `most` at best (None: no limit is known).

    The two differ only where there is a `doubt`, or where a row of several occasions names other
    places too: then one of them took place here, and more may have.
    """

    record: Activity
    least: Decimal
    most: Decimal | None
    doubt: Doubt | None = None

    @property
    def sure(self) -> bool:
        """Return whether it is sure to count."""
        return self.doubt is None


def held(view: PartView) -> tuple[Activity, ...]:
    """Return the held records of the part by last day, first day and id."""
    found = (activity for activity in view.activities if activity.held)
    return tuple(sorted(found, key=lambda activity: (activity.last, activity.first, activity.id)))


def weigh(
    view: PartView,
    unit: str = OCCASIONS,
    only: Sequence[Only] = (),
    each_occasion: Iterable[str] = (),
) -> tuple[Weighed, ...]:
    """Return the held records that count for the part, or could, with their worth in `unit`, in order.

    Each filter of `only` has to be passed, and every tag of `each_occasion` is needed. A record that
    does not say how much of `unit` it is has no upper limit: nothing reported is not a zero.
    """
    needed = frozenset(each_occasion)
    found = (_weighed(record, unit, only, view) for record in held(view) if needed.issubset(record.tags))
    return tuple(each for each in found if each is not None)


def worth(record: Activity, unit: str) -> Decimal | None:
    """Return how many occasions, or how much of a quantity, a record reports; None if it does not say."""
    return Decimal(record.count) if unit == OCCASIONS else record.quantities.get(unit)


def window_of(only: Only) -> Window:
    """Return the months and weekdays of a filter."""
    return Window(frozenset(only.months), frozenset(weekday.number for weekday in only.weekdays))


def concerns(record: Activity, only: Sequence[Only], view: PartView) -> bool:
    """Return whether a record of any state could concern what the filters ask for."""
    return all(_passes(record, each, view) is not False for each in only)


def _weighed(record: Activity, unit: str, only: Sequence[Only], view: PartView) -> Weighed | None:
    number = worth(record, unit)
    doubt = None if number is not None else Doubt.NO_QUANTITY
    for each in only:
        passes = _passes(record, each, view)
        if passes is False:
            return None
        doubt = passes if isinstance(passes, Doubt) else doubt
    if doubt is not None or number is None:
        return Weighed(record, Decimal(0), number, doubt)
    one_sure = unit == OCCASIONS and not record.total
    shared = one_sure and any(_names_others(record, each, view) for each in only)
    return Weighed(record, min(number, Decimal(1)) if shared else number, number)


def _passes(record: Activity, only: Only, view: PartView) -> bool | Doubt:
    """Return whether `record` passes a filter, or why that cannot be told."""
    if only == _NO_FILTER:
        return True
    if only.tags and not set(only.tags).intersection(record.tags):
        return False
    found = (
        _passes_days(record.first, record.last, window_of(only)),
        _passes_named(_inside(record, only, view), Doubt.NO_PLACE, Doubt.SEVERAL_PLACES, total=record.total)
        if only.places
        else True,
        _passes_named(
            [group in only.groups for group in record.groups],
            Doubt.NO_GROUP,
            Doubt.SEVERAL_GROUPS,
            total=record.total,
        )
        if only.groups
        else True,
    )
    if False in found:
        return False
    return next((each for each in found if isinstance(each, Doubt)), True)


def _passes_days(first: date, last: date, window: Window) -> bool | Doubt:
    """Return whether all days pass; a total of which only some do could be what was done on those."""
    passing = window.days(first, last)
    if passing == (last - first).days + 1:
        return True
    return Doubt.SPANS_DAYS if passing else False


def _passes_named(inside: Sequence[bool], none: Doubt, several: Doubt, *, total: bool) -> bool | Doubt:
    """Return whether a record whose places (groups) lie inside or not passes the filter on them.

    A row that names several was in each of them; a total that does proves none of them singly.
    """
    if not inside:
        return none
    if not any(inside):
        return False
    return several if total and not all(inside) else True


def _inside(record: Activity, only: Only, view: PartView) -> list[bool]:
    wanted = frozenset(only.places)
    return [not wanted.isdisjoint(view.within.get(place, {place})) for place in record.places]


def _names_others(record: Activity, only: Only, view: PartView) -> bool:
    other_place = bool(only.places) and not all(_inside(record, only, view))
    return other_place or (bool(only.groups) and not set(record.groups).issubset(only.groups))
