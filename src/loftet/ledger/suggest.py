"""What a new record most likely says, from the promise and the records that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

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


def refs_counting(promise: Promise, activity_type: str) -> tuple[str, ...]:
    """Return how a record of the type may name what it serves, in the promise's order.

    A commitment by its id where one part of it counts the type, else each of those parts.
    """
    refs: list[str] = []
    for commitment in promise.commitments:
        parts = parts_counting(promise, commitment.id, activity_type)
        refs += parts if len(parts) > 1 else [commitment.id] * len(parts)
    return tuple(refs)


def likely_refs(ledger: Ledger, promise: Promise, activity_type: str) -> tuple[str, ...]:
    """Return what a record of the type most likely serves: the only choice, or that of the newest record.

    Empty where neither tells.
    """
    refs = refs_counting(promise, activity_type)
    if len(refs) == 1:
        return refs
    before = latest_of(ledger, activity_type)
    return before.commitments if before and set(before.commitments) <= set(refs) else ()


def latest_of(ledger: Ledger, activity_type: str) -> Activity | None:
    """Return the newest held row of the type, else the newest total: its place and role are likely again."""
    held = [one for one in ledger.activities if one.type == activity_type and one.held]
    likely = [one for one in held if not one.total] or held
    return likely[-1] if likely else None


def types_by_use(ledger: Ledger, promise: Promise) -> tuple[str, ...]:
    """Return the activity types that the promise counts, the most logged first, else in its own order."""
    counted = types_for(promise, [commitment.id for commitment in promise.commitments])
    return _by_use(counted, (activity.type for activity in _of(ledger, promise)))


def places_by_use(ledger: Ledger, promise: Promise) -> tuple[str, ...]:
    """Return the ids of all places, the most logged first, else in the order of their list."""
    return _by_use(ledger.places, (place for activity in _of(ledger, promise) for place in activity.places))


def parties_by_use(ledger: Ledger, promise: Promise) -> tuple[str, ...]:
    """Return the ids of all parties, the most logged first, else in the order of their list."""
    return _by_use(ledger.parties, (party for activity in _of(ledger, promise) for party in activity.by))


def _of(ledger: Ledger, promise: Promise) -> list[Activity]:
    return [activity for activity in ledger.activities if activity.promise == promise.id]


def _by_use(ids: Iterable[str], used: Iterable[str]) -> tuple[str, ...]:
    uses = Counter(used)
    return tuple(sorted(ids, key=lambda each: -uses[each]))
