"""Records to a ledger: each activity joined to its promise and to the parts that it serves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from loftet.ledger.in_force import period_in_force
from loftet.ledger.model import Activity, Judgement, Ledger, Reading
from loftet.period.days import Period
from loftet.records.model import Records, Stored
from loftet.schema import records as schema
from loftet.schema.promise import Commitment, CommitmentsFile, Promise


def join(records: Records) -> Ledger:
    """Return the ledger of `records`, whose commitments could be read (ValueError where not).

    The promise of an activity is the one that has its commitment and whose period, after all its
    changes, holds all of its days; of several the latest begun (docs: format, "An activity").
    """
    file = records.commitments
    if file is None:
        raise ValueError("there is no ledger without commitments")
    periods = {promise.id: period_in_force(promise, date.max) for promise in file.promises}
    activities = (_join_activity(stored, file, periods) for stored in records.activities)
    return Ledger(
        language=file.language,
        example=file.example,
        parties=file.parties,
        places=file.places,
        activity_types=file.activity_types,
        indicators=file.indicators,
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


def parts_served(activity: schema.Activity, promise: Promise) -> tuple[str, ...]:
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


def _join_activity(
    stored: Stored[schema.Activity], file: CommitmentsFile, periods: dict[str, Period]
) -> Activity:
    value = stored.value
    first, last = days_of(value)
    promise = _promise_of(value, Period(first, last), file, periods)
    return Activity(
        id=stored.id,
        path=stored.path,
        promise=promise.id if promise else None,
        serves=parts_served(value, promise) if promise else (),
        commitments=value.commitments,
        type=value.type,
        first=first,
        last=last,
        total=value.date is None,
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


def days_of(activity: schema.Activity) -> tuple[date, date]:
    """Return the first and the last day of `activity`; a row has one day."""
    first = activity.date or activity.from_
    last = activity.date or activity.to
    if first is None or last is None:
        raise ValueError("the schema lets no activity pass that has neither a date nor both ends")
    return first, last


def _promise_of(
    activity: schema.Activity, days: Period, file: CommitmentsFile, periods: dict[str, Period]
) -> Promise | None:
    named = {ref.partition("/")[0] for ref in activity.commitments}
    holding = [
        promise
        for promise in file.promises
        if named.intersection(commitment.id for commitment in promise.commitments)
        and days.last is not None
        and periods[promise.id].holds(days.first, days.last)
    ]
    return max(holding, key=lambda promise: promise.period.from_, default=None)


def _reading(stored: Stored[schema.Measurement]) -> Reading:
    return Reading(stored.id, stored.path, stored.value.logged or stored.value.date, stored.value)


def _judgement(stored: Stored[schema.Assessment]) -> Judgement:
    return Judgement(stored.id, stored.path, stored.value.logged or stored.value.date, stored.value)


def _meetings(records: Records) -> Iterator[schema.Meeting]:
    if records.meetings is not None:
        yield from records.meetings.meetings
