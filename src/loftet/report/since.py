"""What has happened since the paper before: new, logged late, corrected, decided, moved.

The comparing day is that of the paper for the meeting before, its deadline: what was logged between the
deadline and the meeting was in no paper yet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from loftet.ledger.edits import Edit
from loftet.ledger.model import Activity, PromiseView
from loftet.ledger.view import promise_on
from loftet.progress.model import Status
from loftet.report.activities import activity_line
from loftet.report.corrections import correction_line, corrections, edit_lines
from loftet.report.decisions import decision_lines
from loftet.report.frame import Frame
from loftet.report.model import ActivityLine, Since
from loftet.report.standing import judged, standings
from loftet.schema.activity import State
from loftet.schema.meetings import Meeting
from loftet.wording.numerals import begin_sentence


@dataclass(frozen=True, slots=True)
class Before:
    """What the report is compared with: a day, and the meeting whose paper told of that day, if any."""

    day: date
    meeting: Meeting | None


def before(view: PromiseView, since: date | None, meeting: Meeting | None) -> Before | None:
    """Return what to compare with: `since`, else the paper of the meeting before `meeting`.

    Without either it is the latest meeting on or before the as-of day. None where there is none.
    """
    if since is not None:
        return Before(since, None)
    earlier = [
        one
        for one in view.ledger.meetings
        if (one.date <= view.as_of if meeting is None else one.date < meeting.date)
        and (meeting is None or one.body == meeting.body)
    ]
    if not earlier:
        return None
    latest = max(earlier, key=lambda one: one.date)
    return Before(latest.deadline or latest.date, latest)


def since_section(frame: Frame, compared: Before | None, edits: Iterable[Edit] = ()) -> Since | None:
    """Return the changes since `compared`, None where there is nothing to compare with.

    `edits` are the records whose files were changed since then; those that were told of then are named.
    """
    if compared is None:
        return None
    then = promise_on(frame.view.ledger, frame.view.promise, compared.day, compared.day)
    corrected = corrections(frame.view, then)
    edited = edit_lines(frame, edits, compared.day)
    seen = {correction.new.id for correction in corrected}
    logged = [one for one in frame.view.activities if one.logged > compared.day and one.id not in seen]
    late = [activity for activity in logged if _is_late(activity, compared.day)]
    new = [activity for activity in logged if not _is_late(activity, compared.day)]
    return Since(
        sentence=_sentence(frame, compared, then, (len(new), len(late), len(corrected), len(edited))),
        new=_lines(frame, new),
        late=_lines(frame, late, say_when_logged=True),
        corrected=(
            *(_with_state(frame, one.new, correction_line(frame, one)) for one in corrected),
            *edited,
        ),
        decisions=decision_lines(frame, compared.day),
    )


def _is_late(activity: Activity, day: date) -> bool:
    """Return whether a record logged after `day` is about the time before, which was already told of."""
    return activity.state is not State.PLANNED and activity.last <= day


def _lines(
    frame: Frame, activities: Iterable[Activity], *, say_when_logged: bool = False
) -> tuple[ActivityLine, ...]:
    """Return the records as lines; one that was not held says so beside its type, since the list is mixed."""
    return tuple(
        _with_state(frame, activity, activity_line(frame, activity, say_when_logged=say_when_logged))
        for activity in activities
    )


def _with_state(frame: Frame, activity: Activity, line: ActivityLine) -> ActivityLine:
    if activity.held:
        return line
    return replace(line, type=frame.say("report.activity.type-and-state", type=line.type, state=line.state))


def _sentence(frame: Frame, compared: Before, then: PromiseView, numbers: tuple[int, int, int, int]) -> str:
    new, late, corrected, edited = numbers
    if compared.meeting is None:
        opening = frame.say("report.since.day", day=compared.day)
    else:
        opening = frame.say("report.since.meeting", meeting=compared.meeting.date, day=compared.day)
    said = [opening, _amount(frame, "new", new)]
    counted = (("late", late), ("corrected", corrected), ("edited", edited))
    said += [_amount(frame, case, number) for case, number in counted if number]
    return " ".join((*said, *_moves(frame, then)))


def _amount(frame: Frame, case: str, number: int) -> str:
    if number == 0:
        return frame.say(f"report.since.{case}.none")
    return begin_sentence(frame.say(f"report.since.{case}", n=number, count=frame.count(number, common=True)))


def _moves(frame: Frame, then: PromiseView) -> Iterable[str]:
    """Return a sentence for each move from a status known then, with the commitments that made it."""
    if then.as_of < frame.view.period.first:
        return
    old = {standing.id: standing.status for standing in standings(then, judged(then))}
    moved: dict[tuple[Status, Status], list[int]] = {}
    for standing in frame.standings:
        if old[standing.id] is not standing.status:
            moved.setdefault((old[standing.id], standing.status), []).append(standing.number)
    for (was, now), numbers in moved.items():
        yield frame.say(
            "report.since.moved",
            n=len(numbers),
            numbers=tuple(map(str, numbers)),
            was=frame.badge(was).word,
            now=frame.badge(now).word,
        )
