"""Records to a ledger: each activity joined to its promise and to the parts that it serves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loftet.ledger.in_force import longest_period, refs_meant
from loftet.ledger.model import Activity, Judgement, Ledger, Reading
from loftet.period.days import Period
from loftet.records import model
from loftet.records.model import Records, Stored
from loftet.schema.promise import Commitment, CommitmentsFile, Promise

if TYPE_CHECKING:
    from loftet.schema.assessment import Assessment
    from loftet.schema.measurement import Measurement
    from loftet.schema.meetings import Meeting


def join(records: Records) -> Ledger:
    """Return the ledger of `records`, whose commitments could be read (ValueError where not).

    The promise of an activity is the one that has its commitment and whose period, or that of the
    commitment where a change gives it its own, holds all of its days at its longest; of several the
    latest begun (docs: format, "An activity"). What is in force on a day is the view's matter.
    """
    file = records.commitments
    if file is None:
        raise ValueError("there is no ledger without commitments")
    meanings = _Meanings(file)
    activities = (_join_activity(stored, meanings) for stored in records.activities)
    return Ledger(
        language=file.language,
        example=file.example,
        parties=file.parties,
        places=file.places,
        activity_types=file.activity_types,
        indicators=file.indicators,
        words=file.words,
        promises=file.promises,
        activities=tuple(
            sorted(activities, key=lambda activity: (activity.last, activity.first, activity.id))
        ),
        readings=tuple(sorted(map(_reading, records.measurements), key=lambda one: (one.value.date, one.id))),
        judgements=tuple(
            sorted(map(_judgement, records.assessments), key=lambda one: (one.value.date, one.id))
        ),
        meetings=tuple(sorted(_meetings(records), key=lambda meeting: (meeting.date, meeting.id))),
    )


def _parts_served(commitments: tuple[str, ...], type_: str, promise: Promise) -> tuple[str, ...]:
    """Return the parts of `promise` that an activity serves, `commitment/part`, in the promise's order.

    A bare commitment id serves the one part that counts the type; where several do, or none does,
    it serves none, and a check says so (docs: format, "An activity").
    """
    by_id = {commitment.id: commitment for commitment in promise.commitments}
    served = {
        ref
        for named in commitments
        if (commitment := by_id.get(named.partition("/")[0])) is not None
        for ref in _served_by(named, type_, commitment)
    }
    order = [f"{commitment.id}/{part.id}" for commitment in promise.commitments for part in commitment.parts]
    return tuple(ref for ref in order if ref in served)


def _served_by(named: str, activity_type: str, commitment: Commitment) -> tuple[str, ...]:
    counting = tuple(
        f"{commitment.id}/{part.id}" for part in commitment.parts if activity_type in part.counts
    )
    if "/" in named:
        return tuple(ref for ref in counting if ref == named)
    return counting if len(counting) == 1 else ()


def _join_activity(stored: Stored[model.Activity], meanings: _Meanings) -> Activity:
    value = stored.value
    promise = meanings.promise_of(value)
    return Activity(
        id=stored.id,
        path=stored.path,
        promise=promise.id if promise else None,
        serves=meanings.parts_served(value, promise) if promise else (),
        commitments=value.commitments,
        type=value.type,
        first=value.first,
        last=value.last,
        total=value.total,
        state=value.state,
        count=value.count,
        precision=value.precision,
        by=value.by,
        with_=value.with_,
        places=value.places,
        groups=value.groups,
        tags=value.tags,
        quantities=value.quantities,
        time=value.time,
        reason=value.reason,
        note=value.note,
        evidence=value.evidence,
        reported_by=value.reported_by,
        logged=value.logged,
        in_addition=value.in_addition,
        replaces=value.replaces,
    )


class _Meanings:
    """What references mean, found once for each set of them: thousands of activities name the same."""

    def __init__(self, file: CommitmentsFile) -> None:
        self._latest_first = sorted(file.promises, key=lambda promise: promise.period.from_, reverse=True)
        self._periods: dict[tuple[str, ...], tuple[tuple[Promise, frozenset[Period]], ...]] = {}
        self._served: dict[tuple[str, str, tuple[str, ...]], tuple[str, ...]] = {}

    def promise_of(self, activity: model.Activity) -> Promise | None:
        """Return the promise that an activity belongs to."""
        commitments, first, last = activity.commitments, activity.first, activity.last
        if commitments not in self._periods:
            self._periods[commitments] = tuple(
                (promise, frozenset(_periods(promise, commitments))) for promise in self._latest_first
            )
        for promise, periods in self._periods[commitments]:
            for period in periods:
                if period.first <= first and period.holds(first, last):
                    return promise
        return None

    def parts_served(self, activity: model.Activity, promise: Promise) -> tuple[str, ...]:
        """Return the parts of `promise` that `activity` serves."""
        key = promise.id, activity.type, activity.commitments
        if key not in self._served:
            self._served[key] = _parts_served(activity.commitments, activity.type, promise)
        return self._served[key]


def _periods(promise: Promise, commitments: tuple[str, ...]) -> Iterator[Period]:
    """Yield the days, at their longest, of what is named and of its parts."""
    ids = {commitment.id for commitment in promise.commitments}
    for named in commitments:
        if named.partition("/")[0] in ids:
            yield from (longest_period(promise, ref) for ref in refs_meant(promise, named))


def _reading(stored: Stored[Measurement]) -> Reading:
    return Reading(stored.id, stored.path, stored.value.logged or stored.value.date, stored.value)


def _judgement(stored: Stored[Assessment]) -> Judgement:
    return Judgement(stored.id, stored.path, stored.value.logged or stored.value.date, stored.value)


def _meetings(records: Records) -> Iterator[Meeting]:
    if records.meetings is not None:
        yield from records.meetings.meetings
