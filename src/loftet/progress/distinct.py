"""Different places, or days, counted instead of occasions (docs: counting, `count` with `distinct`)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from loftet.ledger.model import Activity, PartView
from loftet.phrase import Amount
from loftet.progress.counted import Weighed
from loftet.progress.filters import Doubt
from loftet.progress.tally import Tally, tally
from loftet.schema.target_count import CountTarget, Distinct, Only


def count_up(view: PartView, target: CountTarget, weighed: Sequence[Weighed]) -> Tally:
    """Return what the records come to: occasions or a quantity, or different places or days."""
    if target.distinct is None:
        return tally(weighed, view.within)
    named = [(each, _named(each.record, target, view)) for each in weighed]
    clear = [(each.record, names) for each, names in named if each.sure and _proves(each.record, names)]
    counted = {record.id for record, _ in clear}
    unclear = [(each, names) for each, names in named if each.record.id not in counted]
    number = Decimal(len(frozenset().union(*(names for _, names in clear))))
    return Tally(
        done=Amount(number),
        most=number + sum(min(each.record.count, len(names) or each.record.count) for each, names in unclear),
        counted=tuple(record for record, _ in clear),
        doubts=tuple(each._replace(doubt=each.doubt or Doubt.NOT_SINGLE) for each, _ in unclear),
    )


def unit_of(target: CountTarget) -> str:
    """Return what a count counts: `occasions`, a quantity, `places` or `days`."""
    return target.unit if target.distinct is None else target.distinct.value


def _proves(record: Activity, names: frozenset[object]) -> bool:
    """Return whether a record shows each of the places or days that it names.

    A total of several places proves none of them, and one of several days proves no day.
    """
    return record.count > 0 and (len(names) == 1 or (bool(names) and not record.total))


def _named(record: Activity, target: CountTarget, view: PartView) -> frozenset[object]:
    if target.distinct is Distinct.DAYS:
        return frozenset(range(record.first.toordinal(), record.last.toordinal() + 1))
    return frozenset(place for place in record.places if _lies_inside(place, target.only, view))


def _lies_inside(place: str, only: Only, view: PartView) -> bool:
    wanted = frozenset(only.places)
    return not wanted or not wanted.isdisjoint(view.within.get(place, {place}))
