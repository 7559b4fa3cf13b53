"""What a new record most likely says, from the promise and the records that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from loftet.ledger.model import Activity, Ledger
from loftet.schema.promise import Promise


def types_for(promise: Promise, named: Sequence[str]) -> tuple[str, ...]:
    """Return the activity types that the commitments or parts `named` count, in the promise's order."""
    counted = [
        activity_type
        for commitment in promise.commitments
        for part in commitment.parts
        if commitment.id in named or f"{commitment.id}/{part.id}" in named
        for activity_type in part.counts
    ]
    return tuple(dict.fromkeys(counted))


def likely_type(promise: Promise, named: Sequence[str]) -> str | None:
    """Return the type that is meant where none is said: the only one, or the one with a named id."""
    types = types_for(promise, named)
    if len(types) == 1:
        return types[0]
    return next((name for name in named if name in types), None)


def commitments_counting(promise: Promise, activity_type: str) -> tuple[str, ...]:
    """Return the ids of the commitments that count the type, in the promise's order."""
    return tuple(
        commitment.id
        for commitment in promise.commitments
        if any(activity_type in part.counts for part in commitment.parts)
    )


def parts_counting(promise: Promise, named: str, activity_type: str) -> tuple[str, ...]:
    """Return the parts of the commitment (or the part) `named` that count the type, `commitment/part`."""
    return tuple(
        f"{commitment.id}/{part.id}"
        for commitment in promise.commitments
        for part in commitment.parts
        if activity_type in part.counts and named in {commitment.id, f"{commitment.id}/{part.id}"}
    )


def owner_of(promise: Promise, refs: Sequence[str]) -> tuple[str, ...]:
    """Return the owners of the parts `refs`, each once, in the promise's order."""
    owners = [
        part.owner
        for commitment in promise.commitments
        for part in commitment.parts
        if f"{commitment.id}/{part.id}" in refs
    ]
    return tuple(dict.fromkeys(owners))


def latest_of(ledger: Ledger, activity_type: str) -> Activity | None:
    """Return the newest held row of the type, the one whose place and role are likely again."""
    rows = (
        activity
        for activity in reversed(ledger.activities)
        if activity.type == activity_type and activity.held and not activity.total
    )
    return next(rows, None)


def commitments_by_use(ledger: Ledger, promise: Promise) -> tuple[str, ...]:
    """Return the ids of the promise's commitments, the most logged first, else in their own order."""
    uses = Counter(
        ref.partition("/")[0]
        for activity in ledger.activities
        if activity.promise == promise.id
        for ref in activity.commitments
    )
    ids = [commitment.id for commitment in promise.commitments]
    return tuple(sorted(ids, key=lambda each: (-uses[each], ids.index(each))))
