"""Which records count on a day: known, happened, and not replaced (docs: counting, "Records")."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from loftet.ledger.model import Activity
from loftet.schema.activity import State


def known_activities(
    activities: Iterable[Activity], day: date, known_by: date | None
) -> tuple[Activity, ...]:
    """Return the records in force when `day` has ended, as known by `known_by` (None: by now).

    A total counts from its last day; a planned record from the day it was logged, whatever day it
    names. A record that a known one replaces is out; a plan stays until what replaces it has happened.
    """
    known = [activity for activity in activities if known_by is None or activity.logged <= known_by]
    happened = [activity for activity in known if _has_happened(activity, day)]
    corrected = {replaced for activity in known for replaced in activity.replaces}
    carried_out = {replaced for activity in happened for replaced in activity.replaces}
    return tuple(
        activity
        for activity in happened
        if activity.id not in (carried_out if activity.state is State.PLANNED else corrected)
    )


def _has_happened(activity: Activity, day: date) -> bool:
    return (activity.logged if activity.state is State.PLANNED else activity.last) <= day
