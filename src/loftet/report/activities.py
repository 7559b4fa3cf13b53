"""One activity record as a line of a list."""

from __future__ import annotations

from decimal import Decimal

from loftet.ledger.model import Activity
from loftet.phrase import Amount, Precision
from loftet.progress.counted import OCCASIONS
from loftet.report.amounts import amount_text
from loftet.report.frame import Frame
from loftet.report.model import ActivityLine
from loftet.report.quantities import Quantity
from loftet.report.standing import commitments_served
from loftet.schema.activity import State

LATE_AFTER = 30
"""Days from the (last) day of a record to its logging above which it is called late."""


def activity_line(
    frame: Frame, activity: Activity, *, under: str | None = None, say_when_logged: bool = False
) -> ActivityLine:
    """Return `activity` as a line; `under` is the commitment under which it stands, not named again.

    `say_when_logged` tells the day it was logged even where that was not late.
    """
    others = (served for served in commitments_served(activity) if served != under)
    pointers = (frame.pointer_to(served) for served in others)
    return ActivityLine(
        id=activity.id,
        path=activity.path,
        first=activity.first,
        last=activity.last,
        day=frame.span(activity.first, activity.last),
        state=frame.say(f"state.{activity.state}"),
        type=frame.type(activity.type),
        amount=_amount(frame, activity),
        places=tuple(frame.place(place) for place in activity.places),
        by=frame.parties(activity.by),
        note=frame.own(activity.note),
        reason=frame.own(activity.reason),
        evidence=tuple(frame.link(one.title, one.url, one.date) for one in activity.evidence),
        also=tuple(pointer for pointer in pointers if pointer is not None),
        late=_logged(frame, activity) if say_when_logged or logged_late(activity) else None,
        quantities=_quantities(frame, activity),
    )


def days_to_logging(activity: Activity) -> int:
    """Return the days from the record's last day to the day it was logged."""
    return (activity.logged - activity.last).days


def logged_late(activity: Activity) -> bool:
    """Return whether the record was logged more than `LATE_AFTER` days after its last day."""
    return activity.state is not State.PLANNED and days_to_logging(activity) > LATE_AFTER


def _logged(frame: Frame, activity: Activity) -> str:
    key = "late" if logged_late(activity) else "logged"
    return frame.say(f"report.activity.{key}", day=activity.logged, days=days_to_logging(activity))


def _amount(frame: Frame, activity: Activity) -> str:
    """Return what a record counts, empty for a plain single occasion: "drygt 31 tillfällen, 2,5 timmar"."""
    said: list[str] = []
    plain = activity.count == 1 and activity.precision is Precision.EXACT and not activity.total
    if activity.state is not State.NOTHING_TO_REPORT and not plain:
        said.append(amount_text(frame, Amount(Decimal(activity.count), activity.precision), OCCASIONS))
    said += (quantity.text for quantity in _quantities(frame, activity))
    return ", ".join(said)


def _quantities(frame: Frame, activity: Activity) -> tuple[Quantity, ...]:
    return tuple(
        Quantity(unit, number, amount_text(frame, Amount(number, activity.precision), unit))
        for unit, number in activity.quantities.items()
    )
