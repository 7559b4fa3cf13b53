"""Records to a ledger: each activity joined to its promise and to the parts that it serves."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.ledger.in_force import longest_period, refs_meant
from loftet.ledger.model import Activity, Judgement, Ledger, Reading
from loftet.period.days import Period
from loftet.records import model
from loftet.records.model import Records, Stored
from loftet.schema import records as schema
from loftet.schema.promise import Commitment, CommitmentsFile, Promise


def join(records: Records) -> Ledger:
    """Return the ledger of `records`, whose commitments could be read (ValueError where not).

    The promise of an activity is the one that has its commitment and whose period, or that of the
    commitment where a change gives it its own, holds all of its days at its longest; of several the
    latest begun (docs: format, "An activity"). What is in force on a day is the view's matter.
    """
    file = records.commitments
    if file is None:
        raise ValueError("there is no ledger without commitments")
    periods = _Periods()
    activities = (_join_activity(stored, file, periods) for stored in records.activities)
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


def parts_served(activity: model.Activity, promise: Promise) -> tuple[str, ...]:
    """Return the parts of `promise` that `activity` serves, `commitment/part`, in the promise's order.

    A bare commitment id serves the one part that counts the type; where several do, or none does,
    it serves none, and a check says so (docs: format, "An activity").
    """
    commitments = {commitment.id: commitment for commitment in promise.commitments}
    served = {
        ref
        for named in activity.commitments
        if (commitment := commitments.get(named.partition("/")[0])) is not None
        for ref in _served_by(named, activity.type, commitment)
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


def _join_activity(stored: Stored[model.Activity], file: CommitmentsFile, periods: _Periods) -> Activity:
    value = stored.value
    promise = _promise_of(value, file, periods)
    return Activity(
        id=stored.id,
        path=stored.path,
        promise=promise.id if promise else None,
        serves=parts_served(value, promise) if promise else (),
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


def _promise_of(activity: model.Activity, file: CommitmentsFile, periods: _Periods) -> Promise | None:
    holding = [
        promise
        for promise in file.promises
        if any(
            period.holds(activity.first, activity.last)
            for named in activity.commitments
            for period in periods.of(promise, named)
        )
    ]
    return max(holding, key=lambda promise: promise.period.from_, default=None)


class _Periods:
    """The days of each commitment and part at their longest, found once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], frozenset[Period]] = {}

    def of(self, promise: Promise, named: str) -> frozenset[Period]:
        """Return the days of what is named and of its parts; none where the promise has no such thing."""
        key = promise.id, named
        if key not in self._found:
            ids = {commitment.id for commitment in promise.commitments}
            refs = refs_meant(promise, named) if named.partition("/")[0] in ids else ()
            self._found[key] = frozenset(longest_period(promise, ref) for ref in refs)
        return self._found[key]


def _reading(stored: Stored[schema.Measurement]) -> Reading:
    return Reading(stored.id, stored.path, stored.value.logged or stored.value.date, stored.value)


def _judgement(stored: Stored[schema.Assessment]) -> Judgement:
    return Judgement(stored.id, stored.path, stored.value.logged or stored.value.date, stored.value)


def _meetings(records: Records) -> Iterator[schema.Meeting]:
    if records.meetings is not None:
        yield from records.meetings.meetings
