"""Verdicts that nothing in the records bears out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from loftet.checks.scene import Scene, days_of
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, warning
from loftet.schema.records import State, Verdict
from loftet.schema.targets import ChangeTarget, OutcomeTarget, StockTarget

_FULFILLED = frozenset({Verdict.FULFILLED, Verdict.PARTLY_FULFILLED})


def verdicts_without_record(scene: Scene) -> Iterator[Problem]:
    """Yield `verdict-without-record`: fulfilled, wholly or partly, with nothing held or measured by then.

    While a record cannot be read it may be the one, and nothing is said.
    """
    if scene.records.refused:
        return
    for stored in scene.records.assessments:
        value = stored.value
        if value.verdict not in _FULFILLED or value.commitment not in scene.refs:
            continue
        if not _held(value.commitment, value.date, scene) and not _measured(
            value.commitment, value.date, scene
        ):
            hint = Phrase("hint.verdict-without-record")
            yield warning(
                "verdict-without-record", Where(stored.path, ("verdict",)), hint, name=value.commitment
            )


def _held(ref: str, day: date, scene: Scene) -> bool:
    commitment, _, part = ref.partition("/")
    counted = {type_ for at in scene.parts if at.ref == ref for type_ in at.part.counts}
    return any(
        stored.value.state is State.HELD
        and stored.id not in scene.replaced
        and days_of(stored.value)[1] <= day
        and (
            ref in stored.value.commitments
            or (not part and any(each.startswith(f"{commitment}/") for each in stored.value.commitments))
            or (bool(part) and commitment in stored.value.commitments and stored.value.type in counted)
        )
        for stored in scene.records.activities
    )


def _measured(ref: str, day: date, scene: Scene) -> bool:
    indicators = {
        target.of if isinstance(target, ChangeTarget) else target.indicator
        for at in scene.parts
        if ref in {at.ref, at.commitment.id}
        and isinstance(target := at.part.target, StockTarget | OutcomeTarget | ChangeTarget)
    }
    return any(
        stored.value.indicator in indicators and stored.value.date <= day
        for stored in scene.records.measurements
    )
