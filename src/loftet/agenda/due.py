"""A promise on a day, judged, to what must be done now, the most urgent first.

A part that is silent has had no record of any kind for `SILENT_AFTER` days, counted from the promise's
first day where it never had one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import takewhile

from loftet.agenda.model import Matter, Task, Urgency
from loftet.ledger.model import PromiseView
from loftet.period.intervals import Cadence, units_from
from loftet.phrase import Phrase
from loftet.progress.model import Progress, Status
from loftet.schema.activity import State
from loftet.schema.meetings import Decision, Meeting

SILENT_AFTER = 60
_OF_ORDER = list(Urgency)
_LATE = frozenset({Status.BEHIND, Status.MISSED})
_CLOSED = frozenset({Status.MET, Status.MISSED, Status.WITHDRAWN, Status.NO_NEED})


def tasks(view: PromiseView, progresses: Sequence[Progress], weeks: int) -> tuple[Task, ...]:
    """Return what is overdue, what is due within `weeks`, what is missing, and the law's reminder.

    Ordered by urgency, then day; what has no day comes last.
    """
    until = view.as_of + timedelta(weeks=weeks)
    found = [
        *_decisions(view, until),
        *(task for progress in progresses for task in _of_part(progress, view, until)),
        *_plans(view, until),
        *_meetings(view, until),
        *_unreported_parties(view),
        *_ending(view, until),
        _law(),
    ]
    return tuple(sorted(found, key=lambda task: (_OF_ORDER.index(task.urgency), task.day or date.max)))


def _decisions(view: PromiseView, until: date) -> Iterator[Task]:
    """Yield the decisions that were made by the as-of day and await an answer."""
    days = {meeting.id: meeting.date for meeting in view.ledger.meetings}
    for meeting in view.ledger.meetings:
        for decision in meeting.decisions:
            if meeting.date <= view.as_of and _unanswered(decision, view.as_of):
                due = days.get(decision.due or "")
                yield _decision(decision, meeting, due, view.as_of, until)


def _unanswered(decision: Decision, day: date) -> bool:
    return decision.answered is None or decision.answered > day


def _decision(decision: Decision, meeting: Meeting, due: date | None, day: date, until: date) -> Task:
    text = Phrase("todo.decision", text=decision.text.rstrip("."), meeting=meeting.date)
    about = decision.commitment or f"{meeting.id}/{decision.id}"
    if due is None:
        return Task(Urgency.MISSING, Matter.DECISION, None, about, text)
    late, soon = due < day, due <= until
    urgency = Urgency.LATE if late else Urgency.SOON if soon else Urgency.MISSING
    return Task(urgency, Matter.DECISION, due, about, text)


def _of_part(progress: Progress, view: PromiseView, until: date) -> Iterator[Task]:
    if progress.status in _LATE:
        yield Task(
            Urgency.LATE, Matter.PART, None, progress.ref, Phrase("todo.behind", sentence=progress.sentence)
        )
    if progress.status not in _CLOSED:
        yield from _milestone(progress, until)
        yield from _cadence(progress, view, until)
        yield from _silent(progress, view)
        yield from _never_reported(progress, view)


def _milestone(progress: Progress, until: date) -> Iterator[Task]:
    due = progress.view.target.due()
    if due is not None and progress.view.as_of <= due <= until:
        text = Phrase("todo.milestone", sentence=progress.sentence)
        yield Task(Urgency.SOON, Matter.MILESTONE, due, progress.ref, text)


def _cadence(progress: Progress, view: PromiseView, until: date) -> Iterator[Task]:
    """Yield the running interval that lacks something and ends soon."""
    for interval in progress.intervals.each:
        last = interval.days.last
        lacking = progress.target is not None and interval.done.number < progress.target
        if interval.kept is None and last and view.as_of <= last <= until and lacking:
            text = Phrase("todo.cadence", done=interval.done, target=progress.target or 0)
            yield Task(Urgency.SOON, Matter.CADENCE, last, progress.ref, text)


def _silent(progress: Progress, view: PromiseView) -> Iterator[Task]:
    if view.as_of not in view.period or progress.done is None:
        return
    latest = max((activity.last for activity in progress.view.activities), default=None)
    since = view.as_of - (latest or view.period.first)
    if since.days > SILENT_AFTER:
        key = "todo.silent" if latest else "todo.never"
        text = Phrase(key, days=since.days, first=latest or view.period.first)
        yield Task(Urgency.MISSING, Matter.SILENT, None, progress.ref, text)


def _never_reported(progress: Progress, view: PromiseView) -> Iterator[Task]:
    """Yield the part of a promise that has ended without anything being reported of it."""
    if progress.status is Status.NO_REPORT and view.period.ended(view.as_of):
        last = view.period.last or view.as_of
        yield Task(Urgency.MISSING, Matter.SILENT, None, progress.ref, Phrase("todo.ended", last=last))


def _plans(view: PromiseView, until: date) -> Iterator[Task]:
    """Yield what was planned: soon to be held, or past its day and not yet confirmed."""
    for activity in view.activities:
        if activity.state is State.PLANNED and activity.last <= until:
            passed = activity.last < view.as_of
            key = "todo.plan.passed" if passed else "todo.plan.coming"
            known = view.ledger.activity_types.get(activity.type)
            text = Phrase(key, type=known.name if known else activity.type, day=activity.last)
            urgency = Urgency.LATE if passed else Urgency.SOON
            yield Task(urgency, Matter.PLAN, activity.last, ", ".join(activity.serves), text)


def _meetings(view: PromiseView, until: date) -> Iterator[Task]:
    for meeting in view.ledger.meetings:
        if meeting.deadline and view.as_of <= meeting.deadline <= until:
            text = Phrase("todo.deadline", body=meeting.body, day=meeting.date)
            yield Task(Urgency.SOON, Matter.DEADLINE, meeting.deadline, meeting.id, text)
        if view.as_of <= meeting.date <= until:
            text = Phrase("todo.meeting", body=meeting.body)
            yield Task(Urgency.SOON, Matter.MEETING, meeting.date, meeting.id, text)


def _unreported_parties(view: PromiseView) -> Iterator[Task]:
    """Yield the parties that have not reported for the last ended tertial, where that is kept track of."""
    units = units_from(view.period.first, Cadence("tertial"))
    ends = [unit.last for unit in takewhile(lambda unit: unit.last and unit.last <= view.as_of, units)]
    if not ends:
        return
    for party, reported in _reported_through(view).items():
        if reported < (ends[-1] or reported):
            text = Phrase("todo.report", party=view.ledger.parties[party].name, day=reported)
            yield Task(Urgency.MISSING, Matter.REPORT, ends[-1], party, text)


def _reported_through(view: PromiseView) -> dict[str, date]:
    return {
        part.part.owner: part.reported_through
        for commitment in view.commitments
        for part in commitment.parts
        if part.reported_through is not None
    }


def _ending(view: PromiseView, until: date) -> Iterator[Task]:
    last = view.period.last
    if last is not None and view.as_of <= last <= until:
        text = Phrase("todo.ending", title=view.promise.title)
        yield Task(Urgency.SOON, Matter.ENDING, last, view.promise.id, text)


def _law() -> Task:
    """Return the reminder of lag (2023:196) 6 §, which binds the action plan and not the promise."""
    return Task(Urgency.REMINDER, Matter.LAW, None, None, Phrase("todo.law"))
