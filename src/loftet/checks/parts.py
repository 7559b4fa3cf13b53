"""Which part an activity serves, and which types a part counts (docs: format, "An activity")."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.checks.scene import CommitmentAt, Scene
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error
from loftet.records.model import Activity
from loftet.store.layout import COMMITMENTS_PATH


def unserved(scene: Scene) -> Iterator[Problem]:
    """Yield `needs-part` and `type-not-counted` of activities that serve no part for certain."""
    served: dict[tuple[str, str], tuple[CommitmentAt, ...]] = {}
    for stored in scene.records.activities:
        value = stored.value
        for index, ref in enumerate(value.commitments):
            if ref not in scene.refs or value.type not in scene.file.activity_types:
                continue
            candidates = _candidates(ref, value, scene)
            if served.get((ref, value.type)) is candidates:  # those of the last record, most often
                continue
            where = Where(stored.path, ("commitments", index))
            problem = _problem(ref, value.type, candidates, where)
            if problem is None:
                served[ref, value.type] = candidates
            else:
                yield problem


def parts_without_types(scene: Scene) -> Iterator[Problem]:
    """Yield `missing-field` for a part without `counts` whose target names no indicator."""
    for at in scene.parts:
        if not at.part.counts and at.part.target.indicator_read() is None:
            hint = Phrase("hint.add-field", name="counts", example="[…]")
            where = Where(COMMITMENTS_PATH, at.route)
            yield error("missing-field", where, hint, name="counts", thing=Phrase("thing.Part"))


def _candidates(ref: str, activity: Activity, scene: Scene) -> tuple[CommitmentAt, ...]:
    """Return the commitments that `ref` may mean: those whose promise holds the activity, else all."""
    ats = scene.by_id[ref.partition("/")[0]]
    if len(ats) == 1:
        return ats
    return scene.holding(ref, activity) or ats


def _problem(ref: str, type_: str, candidates: tuple[CommitmentAt, ...], where: Where) -> Problem | None:
    """Return what is wrong with the first candidate, or None where one of them is served."""
    found: list[Problem] = []
    for at in candidates:
        counting = tuple(
            f"{at.commitment.id}/{part.id}" for part in at.commitment.parts if type_ in part.counts
        )
        if len(counting) == 1 and ref in {counting[0], at.commitment.id}:
            return None
        if "/" in ref and ref in counting:
            return None
        if "/" not in ref and len(counting) > 1:
            hint = Phrase("hint.needs-part", names=counting)
            found.append(error("needs-part", where, hint, name=ref, type=type_))
        else:
            found.append(error("type-not-counted", where, _accepted(ref, at, counting), name=ref, type=type_))
    return found[0]


def _accepted(ref: str, at: CommitmentAt, counting: tuple[str, ...]) -> Phrase:
    if counting:
        return Phrase("hint.counted-by", names=counting)
    parts = [
        part for part in at.commitment.parts if ref in {at.commitment.id, f"{at.commitment.id}/{part.id}"}
    ]
    types = tuple(sorted({type_ for part in parts for type_ in part.counts}))
    return Phrase("hint.counts", names=types) if types else Phrase("hint.counts-none")
