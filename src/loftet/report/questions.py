"""The questions to the council, made from the facts: what is late, silent, not assessable, undecided."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.progress.model import Progress, Status
from loftet.report.decisions import decisions_taken, overdue
from loftet.report.frame import Frame
from loftet.report.model import Question
from loftet.report.verdicts import disagree
from loftet.schema.targets import ChangeTarget, CoverageTarget, StockTarget, Target

_ASKED = (Status.MISSED, Status.BEHIND, Status.NO_REPORT, Status.CANNOT_JUDGE)


def questions(frame: Frame) -> tuple[Question, ...]:
    """Return the questions: by status, the gravest first, then verdicts, readings, overdue decisions."""
    return (
        *_about_statuses(frame),
        *_about_verdicts(frame),
        *_about_readings(frame),
        *_about_decisions(frame),
    )


def _about_statuses(frame: Frame) -> Iterator[Question]:
    for status in _ASKED:
        for standing in frame.standings:
            for progress in standing.parts:
                if progress.status is status:
                    yield Question(_question(frame, progress), frame.pointer(standing))


def _question(frame: Frame, progress: Progress) -> str:
    if progress.status is not Status.CANNOT_JUDGE:
        return _ask(frame, progress.status.value, progress)
    indicator = frame.measured_by(progress)
    missing = _missing_from_promise(progress.view.target)
    if missing is None and indicator is not None and not progress.view.readings:
        return frame.say("report.question.no-reading", indicator=frame.quoted(frame.indicator(indicator)))
    if missing is None and progress.activities == 0:
        missing = "nothing-held"
    return _ask(frame, missing or "cannot_judge", progress)


def _missing_from_promise(target: Target) -> str | None:
    """Return what the promise lacks for the part to be judged at all: a level, or a number of them all."""
    match target:
        case StockTarget(baseline=None, reach=None):
            return "no-baseline.increase"
        case ChangeTarget(baseline=None):
            return f"no-baseline.{target.direction}"
        case CoverageTarget(of=(), size=None):
            return "no-size"
        case _:
            return None


def _about_verdicts(frame: Frame) -> Iterator[Question]:
    for standing in frame.standings:
        for progress in standing.parts:
            verdict = progress.verdict
            if verdict is not None and disagree(progress.status, verdict.value.verdict):
                yield Question(_ask(frame, "verdict", progress), frame.pointer(standing))


def _about_readings(frame: Frame) -> Iterator[Question]:
    for standing in frame.standings:
        for progress in standing.parts:
            part = progress.view.part
            if part.reading and part.decided_by is None and part.decided_on is None:
                yield Question(_ask(frame, "reading", progress), frame.pointer(standing))


def _about_decisions(frame: Frame) -> Iterator[Question]:
    for taken in decisions_taken(frame):
        about = frame.pointer_to(taken.decision.commitment) if taken.decision.commitment else None
        if about is not None and overdue(frame, taken):
            text = frame.say(
                "report.question.decision",
                decision=frame.quoted(taken.decision.text.rstrip(".")),
                day=taken.meeting.date,
            )
            yield Question(text, about)


def _ask(frame: Frame, case: str, progress: Progress) -> str:
    return frame.say(
        f"report.question.{case}",
        part=frame.quoted(frame.part_name(progress)),
        owner=frame.party(progress.view.part.owner),
    )
