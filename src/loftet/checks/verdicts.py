"""Verdicts that nothing in the records bears out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from loftet.checks.scene import Scene
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, warning
from loftet.records.model import Activity, Stored
from loftet.schema.activity import State


def verdicts_without_record(scene: Scene) -> Iterator[Problem]:
    """Yield `verdict-without-record`: fulfilled, wholly or partly, with nothing held or measured by then.

    While a record cannot be read it may be the one, and nothing is said.
    """
    if scene.records.refused:
        return
    by_commitment: defaultdict[str, list[Stored[Activity]]] = defaultdict(list)
    if scene.records.assessments:
        for activity in scene.records.activities:
            for ref in activity.value.commitments:
                by_commitment[ref.partition("/")[0]].append(activity)
    for stored in scene.records.assessments:
        value = stored.value
        if not value.verdict.needs_a_record or value.commitment not in scene.refs:
            continue
        activities = by_commitment[value.commitment.partition("/")[0]]
        if not _held(value.commitment, value.date, scene, activities) and not _measured(
            value.commitment, value.date, scene
        ):
            hint = Phrase("hint.verdict-without-record")
            yield warning(
                "verdict-without-record", Where(stored.path, ("verdict",)), hint, name=value.commitment
            )


def _held(ref: str, day: date, scene: Scene, activities: Iterable[Stored[Activity]]) -> bool:
    """Return whether one of the `activities` that name the commitment was held for `ref` by `day`."""
    commitment, _, part = ref.partition("/")
    counted = {type_ for at in scene.parts if at.ref == ref for type_ in at.part.counts}
    return any(
        stored.value.state is State.HELD
        and stored.id not in scene.replaced
        and stored.value.last <= day
        and (
            not part
            or ref in stored.value.commitments
            or (commitment in stored.value.commitments and stored.value.type in counted)
        )
        for stored in activities
    )


def _measured(ref: str, day: date, scene: Scene) -> bool:
    indicators = {at.part.target.indicator_read() for at in scene.parts if ref in {at.ref, at.commitment.id}}
    return any(
        stored.value.indicator in indicators and stored.value.date <= day
        for stored in scene.records.measurements
    )
