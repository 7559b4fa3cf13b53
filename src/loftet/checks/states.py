"""What a record must say in its state, and which types take only totals (docs: format, "An activity")."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from loftet.checks.scene import Scene
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error
from loftet.schema.activity import State

_NEED_REASON = frozenset({State.CANCELLED, State.NOTHING_TO_REPORT})
_SHORTEST_TOTAL = 7
_ALL = Decimal(100)


def reasons(scene: Scene) -> Iterator[Problem]:
    """Yield `needs-reason` for what was cancelled, not reported or no longer comparable."""
    hint = Phrase("hint.needs-reason")
    for activity in scene.records.activities:
        if activity.value.state in _NEED_REASON and not activity.value.reason:
            yield error("needs-reason", Where(activity.path, ("state",)), hint)
    for measurement in scene.records.measurements:
        if not measurement.value.comparable and not measurement.value.reason:
            yield error("needs-reason", Where(measurement.path, ("comparable",)), hint)


def totals_only(scene: Scene) -> Iterator[Problem]:
    """Yield `totals-only` for a single row, `total-too-short` for a total of fewer than seven days."""
    types = {id_ for id_, type_ in scene.file.activity_types.items() if type_.totals_only}
    if not types:
        return
    for stored in scene.records.activities:
        value = stored.value
        if value.type not in types:
            continue
        if not value.total:
            yield error(
                "totals-only", Where(stored.path, ("date",)), Phrase("hint.totals-only"), name=value.type
            )
        elif (value.last - value.first).days + 1 < _SHORTEST_TOTAL:
            yield error(
                "total-too-short", Where(stored.path, ("to",)), Phrase("hint.totals-only"), name=value.type
            )


def response_rates(scene: Scene) -> Iterator[Problem]:
    """Yield `not-a-percentage` for a response rate outside 0 to 100."""
    for stored in scene.records.measurements:
        rate = stored.value.response_rate
        if rate is not None and not 0 <= rate <= _ALL:
            where = Where(stored.path, ("response_rate",))
            yield error("not-a-percentage", where, Phrase("hint.not-a-percentage"), key="response_rate")
