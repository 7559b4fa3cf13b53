"""The activities of a promise as rows of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loftet.ledger.model import Activity
from loftet.privacy.small_numbers import Counted, hidden_numbers
from loftet.report.tables import Cell, Row
from loftet.schema.clock_span import ClockSpan
from loftet.schema.evidence import Evidence


def hidden_of(activities: Sequence[Activity]) -> Mapping[str, frozenset[str]]:
    """Return by the id of each activity the names of its quantities that are not shown to the public."""
    counted = [Counted(each.type, each.period, each.total, each.quantities) for each in activities]
    return {each.id: names for each, names in zip(activities, hidden_numbers(counted), strict=True)}


def activity_row(activity: Activity, hidden: frozenset[str]) -> Row:
    """Return a row of the table of activities, without the quantities that are `hidden`."""
    row = not activity.total
    return {
        "date": activity.first if row else None,
        "from": None if row else activity.first,
        "to": None if row else activity.last,
        "time": None if activity.time is None else _time(activity.time),
        "type": activity.type,
        "commitments": activity.commitments,
        "serves": activity.serves,
        "by": activity.by,
        "with": activity.with_,
        "places": activity.places,
        "count": activity.count,
        "precision": activity.precision.value,
        "quantities": {
            name: number for name, number in sorted(activity.quantities.items()) if name not in hidden
        },
        "groups": activity.groups,
        "tags": activity.tags,
        "state": activity.state.value,
        "reason": activity.reason,
        "note": activity.note,
        "evidence": tuple(map(_evidence, activity.evidence)),
        "reported_by": activity.reported_by,
        "logged": activity.logged,
        "in_addition": activity.in_addition,
        "replaces": activity.replaces,
        "id": activity.id,
        "promise": activity.promise,
        "suppressed": tuple(sorted(hidden)),
    }


def _time(time: ClockSpan) -> Mapping[str, Cell]:
    return {"from": f"{time.from_:%H:%M}", "to": f"{time.to:%H:%M}"}


def _evidence(evidence: Evidence) -> Mapping[str, Cell]:
    return {"title": evidence.title, "url": evidence.url, "date": evidence.date}
