"""The questions to the council, made from the facts: what is late, silent, not assessable, undecided.

Each says whom it concerns and what can be decided. What can be asked about many parts of the same owner is
asked once about all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from loftet.progress.model import Progress, Status
from loftet.report.decisions import decisions_taken, overdue
from loftet.report.frame import Frame
from loftet.report.model import Question
from loftet.report.signs import Pointer
from loftet.report.standing import Standing
from loftet.report.verdicts import disagree
from loftet.schema.target_change import ChangeTarget
from loftet.schema.target_coverage import CoverageTarget
from loftet.schema.target_outcome import OutcomeTarget
from loftet.schema.target_stock import StockTarget
from loftet.schema.targets import Target
from loftet.wording.numerals import begin_sentence

MOST_BY_THEMSELVES = 2
"""How many questions of one kind to one owner are put one by one; more than that become one question."""
MOST_NAMED = 5
"""How many parts a question about several of them names; of more it says how many they are."""

_ASKED = (Status.MISSED, Status.BEHIND, Status.NO_REPORT, Status.CANNOT_JUDGE)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question by its case: what it is about by its name, whom it concerns, and how it reads alone."""

    case: str
    owner: str
    name: str
    alone: str
    about: Pointer


def questions(frame: Frame) -> tuple[Question, ...]:
    """Return the questions: by status, the gravest first, then verdicts, readings, overdue decisions."""
    return (
        *(question for status in _ASKED for question in _together(frame, _about_status(frame, status))),
        *_together(frame, _about_verdicts(frame)),
        *_together(frame, _about_readings(frame)),
        *_about_decisions(frame),
    )


def _together(frame: Frame, asked: Iterable[_Asked]) -> Iterator[Question]:
    """Yield the questions, those of one case to one owner as one where they are many."""
    by_kind: dict[tuple[str, str], list[_Asked]] = {}
    for one in asked:
        by_kind.setdefault((one.case, one.owner), []).append(one)
    for (case, owner), alike in by_kind.items():
        if len(alike) > MOST_BY_THEMSELVES:
            yield _about_many(frame, case, owner, alike)
        else:
            yield from (Question(one.alone, one.about) for one in alike)


def _about_many(frame: Frame, case: str, owner: str, alike: list[_Asked]) -> Question:
    names = tuple(frame.quoted(one.name) for one in alike)
    key = "report.question.parts" if len(names) > MOST_NAMED else "report.question.parts.named"
    parts = frame.say(key, count=frame.count(len(alike), common=True), names=names)
    text = frame.say(f"report.question.{case}.many", parts=parts, owner=owner)
    first, *others = (pointer for pointer, _ in groupby(one.about for one in alike))
    return Question(begin_sentence(text), first, tuple(others))


def _parts(frame: Frame) -> Iterator[tuple[Standing, Progress]]:
    return ((standing, progress) for standing in frame.standings for progress in standing.parts)


def _about_status(frame: Frame, status: Status) -> Iterator[_Asked]:
    for standing, progress in _parts(frame):
        if progress.status is status:
            case = _case_of(frame, progress)
            name = frame.part_name(progress)
            yield _asked(frame, case, progress, name, frame.pointer(standing))


def _case_of(frame: Frame, progress: Progress) -> str:
    """Return what is to be asked about a part: what would let it be judged, where it cannot be."""
    if progress.status is not Status.CANNOT_JUDGE:
        return progress.status.value
    missing = _missing_from_promise(progress.view.target)
    if missing is not None:
        return missing
    if frame.measured_by(progress) is not None:
        return _missing_reading(progress)
    return "cannot_judge" if progress.activities else "nothing-held"


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


def _missing_reading(progress: Progress) -> str:
    if not progress.view.readings:
        return "no-reading"
    since = (one for one in progress.view.readings if one.value.date >= progress.view.period.first)
    has_start = not isinstance(progress.view.target, OutcomeTarget) or progress.view.target.from_ is not None
    if any(since):
        return "cannot_judge" if has_start or _has_earlier(progress) else "no-start"
    return "no-reading"


def _has_earlier(progress: Progress) -> bool:
    return any(one.value.date < progress.view.period.first for one in progress.view.readings)


def _asked(frame: Frame, case: str, progress: Progress, name: str, about: Pointer) -> _Asked:
    owner = frame.party(progress.view.part.owner)
    alone = frame.say(f"report.question.{case}", part=frame.quoted(name), owner=owner)
    return _Asked(case, owner, name, alone, about)


def _about_verdicts(frame: Frame) -> Iterator[_Asked]:
    """Yield one question for each commitment and part whose newest verdict contradicts what was computed."""
    for standing in frame.standings:
        judgements = standing.view.judgements
        if len(standing.parts) > 1 and judgements and disagree(standing.status, judgements[-1].value.verdict):
            title = standing.view.commitment.title
            yield _about_verdict(frame, standing, title, judgements[-1].value.verdict, standing.status)
        for progress in standing.parts:
            verdict = progress.verdict
            if verdict is not None and disagree(progress.status, verdict.value.verdict):
                name = frame.part_name(progress)
                yield _about_verdict(frame, standing, name, verdict.value.verdict, progress.status)


def _about_verdict(frame: Frame, standing: Standing, name: str, verdict: str, status: Status) -> _Asked:
    alone = frame.say(
        "report.question.verdict",
        part=frame.quoted(name),
        verdict=frame.say(f"verdict.{verdict}"),
        status=frame.badge(status).word,
    )
    return _Asked("verdict", "", name, alone, frame.pointer(standing))


def _about_readings(frame: Frame) -> Iterator[_Asked]:
    for standing, progress in _parts(frame):
        part = progress.view.part
        if part.reading and part.decided_by is None and part.decided_on is None:
            asked = _asked(frame, "reading", progress, frame.part_name(progress), frame.pointer(standing))
            yield _Asked("reading", "", asked.name, asked.alone, asked.about)


def _about_decisions(frame: Frame) -> Iterator[Question]:
    for taken in decisions_taken(frame):
        if overdue(frame, taken):
            about = frame.pointer_to(taken.decision.commitment) if taken.decision.commitment else None
            text = frame.say(
                "report.question.decision",
                decision=frame.quoted(frame.own(taken.decision.text.rstrip("."))),
                day=taken.meeting.date,
            )
            yield Question(text, about)
