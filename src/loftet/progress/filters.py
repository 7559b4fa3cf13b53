"""The filters of a target: places, groups, tags, months and weekdays (docs: counting, "Records")."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from loftet.ledger.model import Activity, PartView
from loftet.period.window import ALWAYS, Window
from loftet.schema.target_count import Only


class Doubt(StrEnum):
    """Why it cannot be told whether, or how much, a held record counts; each has a note."""

    NO_PLACE = "no_place"
    SEVERAL_PLACES = "several_places"
    NO_GROUP = "no_group"
    SEVERAL_GROUPS = "several_groups"
    SPANS_DAYS = "spans_days"
    NO_QUANTITY = "no_quantity"
    NOT_SINGLE = "not_single"


class Filter(NamedTuple):
    """What a record has to be to pass; an empty set asks for nothing. `within` is that of the view."""

    window: Window
    places: frozenset[str]
    groups: frozenset[str]
    tags: frozenset[str]
    within: Mapping[str, frozenset[str]]

    def passes(self, record: Activity) -> bool | Doubt:
        """Return whether `record` passes, or why that cannot be told."""
        doubt: Doubt | None = None
        for passed in self._asked(record).values():
            if passed is False:
                return False
            if doubt is None and isinstance(passed, Doubt):
                doubt = passed
        return doubt or True

    def failing(self, record: Activity) -> str | None:
        """Return what a record fails first: `tags`, `days`, `places` or `groups`; None for nothing."""
        return next((name for name, passed in self._asked(record).items() if passed is False), None)

    def names_others(self, record: Activity) -> bool:
        """Return whether a record that passes also names a place or a group that would not."""
        others = bool(self.places) and not all(self._lies_inside(place) for place in record.places)
        return others or (bool(self.groups) and not self.groups.issuperset(record.groups))

    def _asked(self, record: Activity) -> Mapping[str, bool | Doubt]:
        return {
            "tags": not self.tags or not self.tags.isdisjoint(record.tags),
            "days": self._in_time(record),
            "places": self._in_places(record),
            "groups": self._in_groups(record),
        }

    def _in_time(self, record: Activity) -> bool | Doubt:
        return True if self.window == ALWAYS else _passes_days(record.first, record.last, self.window)

    def _in_places(self, record: Activity) -> bool | Doubt:
        if not self.places:
            return True
        inside = [self._lies_inside(place) for place in record.places]
        return _passes_named(inside, Doubt.NO_PLACE, Doubt.SEVERAL_PLACES, total=record.total)

    def _in_groups(self, record: Activity) -> bool | Doubt:
        if not self.groups:
            return True
        inside = [group in self.groups for group in record.groups]
        return _passes_named(inside, Doubt.NO_GROUP, Doubt.SEVERAL_GROUPS, total=record.total)

    def _lies_inside(self, place: str) -> bool:
        return not self.places.isdisjoint(self.within.get(place, (place,)))


def filters_of(only: Iterable[Only], view: PartView) -> tuple[Filter, ...]:
    """Return the filters of the part, without those that ask for nothing."""
    made = (
        Filter(
            window_of(each),
            frozenset(each.places),
            frozenset(each.groups),
            frozenset(each.tags),
            view.within,
        )
        for each in only
    )
    return tuple(each for each in made if each.window != ALWAYS or each.places or each.groups or each.tags)


def window_of(only: Only) -> Window:
    """Return the months and weekdays of a filter."""
    return Window(frozenset(only.months), frozenset(weekday.number for weekday in only.weekdays))


def _passes_days(first: date, last: date, window: Window) -> bool | Doubt:
    """Return whether all days pass; a total of which only some do could be what was done on those."""
    if first == last:
        return first in window
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
