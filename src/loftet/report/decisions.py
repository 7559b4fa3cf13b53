"""The council's decisions: answered ones once, unanswered ones until they are answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loftet.report.frame import Frame
from loftet.report.model import DecisionLine
from loftet.schema.meetings import Decision, Meeting


@dataclass(frozen=True, slots=True)
class Open:
    """A decision with the meeting that took it and, where it names one, the meeting it is due at."""

    decision: Decision
    meeting: Meeting
    due: Meeting | None


def decisions_taken(frame: Frame) -> Iterator[Open]:
    """Yield the decisions of the meetings held by the as-of day, in order."""
    meetings = {meeting.id: meeting for meeting in frame.view.ledger.meetings}
    for meeting in frame.view.ledger.meetings:
        if meeting.date <= frame.view.as_of:
            for decision in meeting.decisions:
                yield Open(decision, meeting, meetings.get(decision.due or ""))


def awaits_answer(frame: Frame, decision: Decision) -> bool:
    """Return whether a decision had no answer yet on the as-of day."""
    return decision.answered is None or decision.answered > _known_day(frame)


def overdue(frame: Frame, taken: Open) -> bool:
    """Return whether the meeting at which an answer was due has been, and there is none."""
    if taken.due is None or not awaits_answer(frame, taken.decision):
        return False
    return taken.due.date <= frame.view.as_of


def decision_lines(frame: Frame, since: date) -> tuple[DecisionLine, ...]:
    """Return the decisions that await an answer, and those that were answered after `since`."""
    return tuple(
        _line(frame, taken)
        for taken in decisions_taken(frame)
        if awaits_answer(frame, taken.decision)
        or (taken.decision.answered is not None and taken.decision.answered > since)
    )


def _line(frame: Frame, taken: Open) -> DecisionLine:
    decision = taken.decision
    waits = awaits_answer(frame, decision)
    return DecisionLine(
        text=frame.own(decision.text),
        meeting=frame.say(
            "report.decision.meeting", body=frame.own(taken.meeting.body), day=taken.meeting.date
        ),
        due=None if taken.due is None else frame.say("report.decision.due", day=taken.due.date),
        answered=None if waits or decision.answered is None else frame.day(decision.answered),
        answer=None if waits else frame.own(decision.answer),
        about=frame.pointer_to(decision.commitment) if decision.commitment else None,
        overdue=overdue(frame, taken),
    )


def _known_day(frame: Frame) -> date:
    known_by = frame.view.known_by
    return frame.view.as_of if known_by is None else min(known_by, frame.view.as_of)
