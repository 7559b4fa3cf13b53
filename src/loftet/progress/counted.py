"""Which held records count for a target, and how much each is worth (docs: counting, "Records")."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from loftet.ledger.model import Activity, PartView
from loftet.progress.filters import Doubt, Filter, filters_of
from loftet.schema.target_count import Only

OCCASIONS = "occasions"
"""The unit of a count that names no quantity."""


class Weighed(NamedTuple):
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
    filters = filters_of(only, view)
    needed = frozenset(each_occasion)
    found = (_weighed(record, unit, filters) for record in held(view) if needed.issubset(record.tags))
    return tuple(each for each in found if each is not None)


def worth(record: Activity, unit: str) -> Decimal | None:
    """Return how many occasions, or how much of a quantity, a record reports; None if it does not say."""
    return Decimal(record.count) if unit == OCCASIONS else record.quantities.get(unit)


def _weighed(record: Activity, unit: str, filters: Sequence[Filter]) -> Weighed | None:
    number = worth(record, unit)
    doubt = None if number is not None else Doubt.NO_QUANTITY
    for each in filters:
        passes = each.passes(record)
        if passes is False:
            return None
        doubt = passes if isinstance(passes, Doubt) else doubt
    if doubt is not None or number is None:
        return Weighed(record, Decimal(0), number, doubt)
    one_sure = unit == OCCASIONS and not record.total and number > 1
    if one_sure and any(each.names_others(record) for each in filters):
        return Weighed(record, Decimal(1), number)
    return Weighed(record, number, number)
