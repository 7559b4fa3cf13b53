"""A ledger and a day to the view of one promise that progress, report and agenda read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from loftet.ledger.in_force import (
    changes_until,
    pauses,
    period_in_force,
    target_in_force,
    text_in_force,
    withdrawn_on,
)
from loftet.ledger.known import known_activities
from loftet.ledger.model import Activity, CommitmentView, Judgement, Ledger, PartView, PromiseView, Reading
from loftet.period.days import Period
from loftet.records.same_place import places_within
from loftet.schema.activity import State
from loftet.schema.promise import Commitment, Part, Promise


def promise_of_day(ledger: Ledger, day: date) -> Promise:
    """Return the promise whose period holds `day`, the latest begun of several.

    Else the one that ended last, and before all of them the first to begin (docs: interface, "Options").
    """
    return _of_day(ledger.promises, day)


def _of_day(promises: tuple[Promise, ...], day: date) -> Promise:
    periods = {promise.id: period_in_force(promise, day) for promise in promises}
    holding = [promise for promise in promises if day in periods[promise.id]]
    if holding:
        return max(holding, key=lambda promise: promise.period.from_)
    ended = [promise for promise in promises if periods[promise.id].ended(day)]
    if ended:
        return max(ended, key=lambda promise: (periods[promise.id].last or date.max, promise.period.from_))
    return min(promises, key=lambda promise: promise.period.from_)


def promise_on(ledger: Ledger, promise: Promise, as_of: date, known_by: date | None = None) -> PromiseView:
    """Return `promise` as of a day, and as known by a day (None: all that is known)."""
    known = known_activities(ledger.activities, as_of, known_by)
    period = period_in_force(promise, as_of)
    own, outside = _in_force(known, promise, as_of)
    scene = _Scene(ledger, promise, as_of, known_by, own)
    return PromiseView(
        ledger=ledger,
        promise=promise,
        period=period,
        as_of=as_of,
        known_by=known_by,
        commitments=tuple(scene.commitment_view(commitment) for commitment in promise.commitments),
        activities=own,
        astray=_astray(known, promise, outside),
        changes=changes_until(promise, as_of),
    )


class _Scene:
    """What the views of one promise on one day share."""

    def __init__(
        self,
        ledger: Ledger,
        promise: Promise,
        as_of: date,
        known_by: date | None,
        activities: tuple[Activity, ...],
    ) -> None:
        self._ledger = ledger
        self._promise = promise
        self._as_of = as_of
        self._known_by = known_by
        self._serving = _by_part(activities)
        self._reported = _reported_through(promise, activities)
        self._within = places_within(ledger.places)
        self._judgements = tuple(
            judgement
            for judgement in ledger.judgements
            if judgement.value.date <= as_of and self._knows(judgement) and self._concerns(judgement)
        )

    def commitment_view(self, commitment: Commitment) -> CommitmentView:
        parts = tuple(self._part_view(commitment, part) for part in commitment.parts)
        return CommitmentView(
            commitment=commitment,
            text=text_in_force(self._promise, commitment, self._as_of),
            withdrawn_on=withdrawn_on(self._promise, self._as_of, commitment.id),
            parts=parts,
            judgements=self._judgements_on({commitment.id}),
        )

    def _part_view(self, commitment: Commitment, part: Part) -> PartView:
        ref = f"{commitment.id}/{part.id}"
        target = target_in_force(self._promise, part, ref, self._as_of)
        reported = self._reported.get(part.owner)
        day = self._as_of if reported is None else min(self._as_of, reported)
        period = period_in_force(self._promise, self._as_of, ref)
        only_part = len(commitment.parts) == 1
        return PartView(
            ref=ref,
            promise=self._promise,
            commitment=commitment,
            part=part,
            target=target,
            period=period,
            pauses=pauses(self._promise, self._as_of, ref),
            withdrawn_on=withdrawn_on(self._promise, self._as_of, ref),
            as_of=self._as_of,
            day=day,
            reported_through=reported,
            activities=tuple(
                activity
                for activity in self._serving.get(ref, ())
                if period.holds(activity.first, activity.last)
                and (activity.last <= day or activity.state is State.PLANNED)
            ),
            readings=self._readings(target.indicator_read(), day),
            within=self._within,
            terms=self._promise.terms,
            judgements=self._judgements_on({ref, commitment.id} if only_part else {ref}),
        )

    def _readings(self, indicator: str | None, day: date) -> tuple[Reading, ...]:
        return tuple(
            reading
            for reading in self._ledger.readings
            if reading.value.indicator == indicator and reading.value.date <= day and self._knows(reading)
        )

    def _judgements_on(self, refs: set[str]) -> tuple[Judgement, ...]:
        return tuple(judgement for judgement in self._judgements if judgement.value.commitment in refs)

    def _concerns(self, judgement: Judgement) -> bool:
        """Return whether a verdict is on this promise: the one of its day, of those with its commitment."""
        named = judgement.value.commitment.partition("/")[0]
        having = tuple(
            promise
            for promise in self._ledger.promises
            if any(commitment.id == named for commitment in promise.commitments)
        )
        return bool(having) and _of_day(having, judgement.value.date).id == self._promise.id

    def _knows(self, record: Reading | Judgement) -> bool:
        return self._known_by is None or record.known <= self._known_by


def _by_part(activities: tuple[Activity, ...]) -> Mapping[str, tuple[Activity, ...]]:
    serving: dict[str, list[Activity]] = {}
    for activity in activities:
        for ref in activity.serves:
            serving.setdefault(ref, []).append(activity)
    return {ref: tuple(found) for ref, found in serving.items()}


def _reported_through(promise: Promise, activities: tuple[Activity, ...]) -> Mapping[str, date]:
    """Return the last day each party has reported for, where that is known at all.

    A later total or "nothing to report" of the party moves it on (docs: format, "Required").
    """
    reported = dict(promise.reported_through)
    for activity in activities:
        if (activity.total and activity.held) or activity.state is State.NOTHING_TO_REPORT:
            for party in activity.by:
                if party in reported:
                    reported[party] = max(reported[party], activity.last)
    return reported


def _in_force(
    known: tuple[Activity, ...], promise: Promise, day: date
) -> tuple[tuple[Activity, ...], frozenset[str]]:
    """Return the promise's records that its days hold as agreed by `day`, and the ids of the others.

    A record serves only those parts whose own days hold it.
    """
    periods: dict[str, Period] = {}

    def holds(activity: Activity, ref: str) -> bool:
        if ref not in periods:
            periods[ref] = period_in_force(promise, day, ref)
        return periods[ref].holds(activity.first, activity.last)

    own: list[Activity] = []
    outside: list[str] = []
    for activity in known:
        if activity.promise != promise.id:
            continue
        serves = tuple(ref for ref in activity.serves if holds(activity, ref))
        if serves or any(holds(activity, ref) for ref in activity.commitments if not activity.serves):
            own.append(activity if serves == activity.serves else activity._replace(serves=serves))
        else:
            outside.append(activity.id)
    return tuple(own), frozenset(outside)


def _astray(known: tuple[Activity, ...], promise: Promise, outside: frozenset[str]) -> tuple[Activity, ...]:
    """Return the records with a commitment of the promise that no days of it hold."""
    own = {commitment.id for commitment in promise.commitments}
    return tuple(
        activity
        for activity in known
        if activity.id in outside
        or (activity.promise is None and any(ref.partition("/")[0] in own for ref in activity.commitments))
    )
