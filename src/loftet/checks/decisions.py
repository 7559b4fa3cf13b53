"""The days of meetings and of the answers to their decisions."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.checks.scene import Scene
from loftet.phrase import Phrase
from loftet.problems import Problem, Route, Where, error
from loftet.store.layout import MEETINGS_PATH


def meeting_days(scene: Scene) -> Iterator[Problem]:
    """Yield `deadline-after-meeting`, `due-too-early`, `answered-too-early` and `answer-without-day`."""
    meetings = scene.records.meetings.meetings if scene.records.meetings else ()
    days = {meeting.id: meeting.date for meeting in meetings}
    for number, meeting in enumerate(meetings):
        if meeting.deadline is not None and meeting.deadline > meeting.date:
            where = Where(MEETINGS_PATH, ("meetings", number, "deadline"))
            yield error("deadline-after-meeting", where, Phrase("hint.deadline-after-meeting"))
        for index, decision in enumerate(meeting.decisions):
            route: Route = ("meetings", number, "decisions", index)
            due = days.get(decision.due or "")
            if due is not None and due <= meeting.date:
                yield error(
                    "due-too-early", Where(MEETINGS_PATH, (*route, "due")), Phrase("hint.due-too-early")
                )
            if decision.answered is not None and decision.answered < meeting.date:
                where = Where(MEETINGS_PATH, (*route, "answered"))
                yield error("answered-too-early", where, Phrase("hint.check-year"))
            if decision.answer is not None and decision.answered is None:
                where = Where(MEETINGS_PATH, (*route, "answer"))
                yield error("answer-without-day", where, Phrase("hint.answer-without-day"))
