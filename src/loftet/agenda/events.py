"""A promise on a day to what belongs in a calendar: meetings, deadlines, due days, plans, first and last day.

An event keeps its id from export to export, so that a calendar moves it instead of adding another. No
note and no figure is in it: a calendar is spread further than a report. Meetings are those from the
promise's first day on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from loftet.ledger.model import Activity, PromiseView
from loftet.ledger.selection import EVERYTHING, Selection
from loftet.period.days import Period
from loftet.phrase import Phrase
from loftet.progress.model import Progress, Status
from loftet.schema.activity import State
from loftet.schema.meetings import Decision, Meeting

_CLOSED = frozenset({Status.MET, Status.MISSED, Status.WITHDRAWN, Status.NO_NEED})
_HASH_LENGTH = 12


class Sort(StrEnum):
    """What an event is; the category that a calendar can colour."""

    PROMISE = "promise"
    MEETING = "meeting"
    DEADLINE = "deadline"
    DUE = "due"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Event:
    """Something of a day or of several; `begins` and `ends` are clock times in Sweden, None for all day.

    `tentative` is what is planned and may yet be called off.
    """

    uid: str
    sort: Sort
    first: date
    last: date
    summary: Phrase
    description: Phrase | None = None
    places: tuple[str, ...] = ()
    begins: time | None = None
    ends: time | None = None
    tentative: bool = False


def events(
    view: PromiseView,
    progresses: Sequence[Progress],
    only: Selection = EVERYTHING,
    period: Period | None = None,
) -> tuple[Event, ...]:
    """Return the events of the promise in order of day.

    `only` narrows due days and plans to some parts, `period` all events to those with a day in it.
    """
    shown = {part.ref for each in view.commitments for part in each.parts if only.holds(part)}
    meetings = [meeting for meeting in view.ledger.meetings if meeting.date >= view.period.first]
    plans = [
        activity
        for activity in view.activities
        if activity.state is State.PLANNED and (only.everything or shown.intersection(activity.serves))
    ]
    found = [
        *_promise(view),
        *(event for meeting in meetings for event in _meeting(meeting, view)),
        *(event for progress in progresses if progress.ref in shown for event in _due(progress, view)),
        *(_plan(activity, view) for activity in plans),
    ]
    within = (each for each in found if period is None or period.overlaps(Period(each.first, each.last)))
    return tuple(sorted(within, key=lambda event: (event.first, event.last, event.uid)))


def _promise(view: PromiseView) -> Iterator[Event]:
    first, last = view.period.first, view.period.last
    title = view.promise.title
    yield Event(
        _uid(view, "begins", view.promise.id),
        Sort.PROMISE,
        first,
        first,
        Phrase("event.begins", title=title),
    )
    if last is not None:
        summary = Phrase("event.ends", title=title)
        told = Phrase("event.ends.about")
        yield Event(_uid(view, "ends", view.promise.id), Sort.PROMISE, last, last, summary, told)


def _meeting(meeting: Meeting, view: PromiseView) -> Iterator[Event]:
    if meeting.deadline is not None:
        summary = Phrase("event.deadline", body=meeting.body)
        told = Phrase("event.deadline.about", day=meeting.date, meeting=meeting.id)
        uid = _uid(view, "deadline", meeting.id)
        yield Event(uid, Sort.DEADLINE, meeting.deadline, meeting.deadline, summary, told)
    due = [
        decision.text
        for other in view.ledger.meetings
        for decision in other.decisions
        if decision.due == meeting.id and other.date <= view.as_of and not _answered(decision, view.as_of)
    ]
    told_of = Phrase("event.meeting.answers", decisions=tuple(due)) if due else None
    summary = Phrase("event.meeting", body=meeting.body)
    yield Event(_uid(view, "meeting", meeting.id), Sort.MEETING, meeting.date, meeting.date, summary, told_of)


def _answered(decision: Decision, day: date) -> bool:
    return decision.answered is not None and decision.answered <= day


def _due(progress: Progress, view: PromiseView) -> Iterator[Event]:
    """Yield the day by which a part is to be done, as long as it is neither done nor over."""
    day = progress.view.target.due()
    if day is not None and progress.status not in _CLOSED:
        summary = Phrase("event.due", title=progress.view.commitment.title)
        told = Phrase("event.due.about", quote=progress.view.part.quote, ref=progress.ref)
        yield Event(_uid(view, "due", progress.ref), Sort.DUE, day, day, summary, told)


def _plan(activity: Activity, view: PromiseView) -> Event:
    ledger = view.ledger
    known = ledger.activity_types.get(activity.type)
    titles = {each.commitment.id: each.commitment.title for each in view.commitments}
    served = dict.fromkeys(ref.partition("/")[0] for ref in activity.serves or activity.commitments)
    parties = tuple(ledger.parties[by].name if by in ledger.parties else by for by in activity.by)
    return Event(
        _uid(view, "plan", activity.id),
        Sort.PLAN,
        activity.first,
        activity.last,
        Phrase("event.plan", type=known.name if known else activity.type),
        Phrase("event.plan.about", titles=tuple(titles.get(id_, id_) for id_ in served), parties=parties),
        tuple(ledger.places[place].name if place in ledger.places else place for place in activity.places),
        activity.time.from_ if activity.time and not activity.total else None,
        activity.time.to if activity.time and not activity.total else None,
        tentative=True,
    )


def _uid(view: PromiseView, sort: str, id_: str) -> str:
    """Return an id that is this municipality's own and the same in every export."""
    party = view.ledger.parties.get(view.promise.municipality)
    whose = hashlib.sha256((party.name if party else view.promise.municipality).encode()).hexdigest()
    return f"{sort}-{id_.replace('/', '.')}-{whose[:_HASH_LENGTH]}@loftet"
