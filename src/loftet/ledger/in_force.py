"""What of a promise is in force on a day, after its dated changes (docs: format, "Changes").

A change holds from its own day on. One that names a commitment concerns its parts too; one that
names nothing concerns the whole promise.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from loftet.period.days import Period
from loftet.schema.promise import ChangeKind, Commitment, Part, Promise
from loftet.schema.target_base import TargetBase

if TYPE_CHECKING:
    from loftet.schema.change import Change

_NEW_END = frozenset({ChangeKind.EXTENDED, ChangeKind.SHORTENED})


def changes_until(promise: Promise, day: date) -> tuple[Change, ...]:
    """Return the changes that hold on `day`, in order of their days."""
    return tuple(
        sorted((change for change in promise.changes if change.date <= day), key=lambda one: one.date)
    )


def period_in_force(promise: Promise, day: date, ref: str = "") -> Period:
    """Return the days of the promise, or of the commitment or part `ref`, as agreed by `day`."""
    last = promise.period.to
    for change in _concerning(promise, day, ref):
        if change.kind in _NEW_END:
            last = change.to
    return Period(promise.period.from_, last)


def longest_period(promise: Promise, ref: str = "") -> Period:
    """Return the days of the promise, or of `ref`, at their longest: to the latest end ever agreed.

    What was in force before a promise was shortened can so be told as it was.
    """
    changes = _concerning(promise, date.max, ref)
    ends = [promise.period.to, *(change.to for change in changes if change.kind in _NEW_END)]
    known = [end for end in ends if end is not None]
    return Period(promise.period.from_, max(known) if len(known) == len(ends) else None)


def refs_meant(promise: Promise, named: str) -> tuple[str, ...]:
    """Return `commitment` and its parts where a commitment is named, `commitment/part` where a part is."""
    parts = (
        f"{commitment.id}/{part.id}"
        for commitment in promise.commitments
        for part in commitment.parts
        if commitment.id == named
    )
    return (named, *parts)


def pauses(promise: Promise, day: date, ref: str) -> tuple[Period, ...]:
    """Return the stretches of days that are not counted; the last of them may be open."""
    found: list[Period] = []
    begun: date | None = None
    for change in _concerning(promise, day, ref):
        if change.kind is ChangeKind.PAUSED and begun is None:
            begun = change.date
        elif change.kind is ChangeKind.RESUMED and begun is not None:
            if change.date > begun:
                found.append(Period(begun, change.date - timedelta(days=1)))
            begun = None
    if begun is not None:
        found.append(Period(begun, None))
    return tuple(found)


def withdrawn_on(promise: Promise, day: date, ref: str) -> date | None:
    """Return the day `ref` (or what holds it) was withdrawn, if it was by `day`."""
    days = (change.date for change in _concerning(promise, day, ref) if change.kind is ChangeKind.WITHDRAWN)
    return next(days, None)


def text_in_force(promise: Promise, commitment: Commitment, day: date) -> str:
    """Return the wording of `commitment` on `day`."""
    text = commitment.text
    for change in _concerning(promise, day, commitment.id):
        if change.kind is ChangeKind.REWORDED and change.text is not None:
            text = change.text
    return text


def target_in_force(promise: Promise, part: Part, ref: str, day: date) -> TargetBase:
    """Return the target of the part `ref` on `day`."""
    target = part.target
    for change in _concerning(promise, day, ref):
        if change.kind is ChangeKind.TARGET_CHANGED and change.target is not None:
            target = change.target
    return target


def targets_before(promise: Promise, change: Change) -> tuple[TargetBase, ...]:
    """Return the targets that the parts which `change` concerns had on the day before it."""
    eve = change.date - timedelta(days=1)
    refs = {
        f"{commitment.id}/{part.id}": part for commitment in promise.commitments for part in commitment.parts
    }
    named = change.commitment
    return tuple(
        target_in_force(promise, part, ref, eve)
        for ref, part in refs.items()
        if named in {None, ref, ref.partition("/")[0]}
    )


def _concerning(promise: Promise, day: date, ref: str) -> Iterable[Change]:
    if not promise.changes:  # as nearly always
        return ()
    holders = {None, ref, ref.partition("/")[0]}
    return (change for change in changes_until(promise, day) if change.commitment in holders)
