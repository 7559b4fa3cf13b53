"""Why the counts of the whole promise are what they are: the parts that decide, the records that count.

What stands on the first page can be redone by hand from this (docs: product, "Rules of honesty").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from loftet.progress.counted import OCCASIONS
from loftet.progress.model import Status
from loftet.report.explanation import RecordLine, record_lines
from loftet.report.frame import Frame
from loftet.report.standing import Standing, commitments_served, held_activities, time_of


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part by its reference, and its status."""

    ref: str
    status: Status
    status_word: str


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """One commitment, its status, and the parts that it follows from."""

    number: int
    id: str
    title: str
    status: Status
    status_word: str
    parts: tuple[PartLine, ...]


@dataclass(frozen=True, slots=True)
class WholeExplanation:
    """What the counts of the promise follow from; `shared` has the commitments of each shared record."""

    title: str
    days: tuple[str, ...]
    elapsed: int
    of: int | None
    commitments: tuple[CommitmentLine, ...]
    records: tuple[RecordLine, ...]
    shared: tuple[tuple[RecordLine, tuple[int, ...]], ...]


def whole_explanation(frame: Frame) -> WholeExplanation:
    """Return what the counts of the whole promise follow from."""
    time = time_of(frame.view)
    held = held_activities(frame.view)
    lines = record_lines(frame, held, OCCASIONS)
    numbers = {standing.id: standing.number for standing in frame.standings}
    serving = (tuple(numbers[id_] for id_ in commitments_served(activity)) for activity in held)
    pairs = tuple(zip(lines, serving, strict=True))
    return WholeExplanation(
        title=frame.view.promise.title,
        days=_days(frame),
        elapsed=time.days,
        of=time.of,
        commitments=commitment_lines(frame, frame.standings),
        records=lines,
        shared=tuple((line, served) for line, served in pairs if len(served) > 1),
    )


def commitment_lines(frame: Frame, standings: Iterable[Standing]) -> tuple[CommitmentLine, ...]:
    """Return the commitments with the parts that decide them, in the promise's order."""
    return tuple(
        CommitmentLine(
            standing.number,
            standing.id,
            standing.view.commitment.title,
            standing.status,
            frame.badge(standing.status).word,
            tuple(PartLine(part.ref, part.status, frame.badge(part.status).word) for part in standing.parts),
        )
        for standing in standings
    )


def _days(frame: Frame) -> tuple[str, ...]:
    time, period = time_of(frame.view), frame.view.period
    as_of = frame.say("explain.day", day=frame.view.as_of)
    if period.last is None or time.of is None:
        days = frame.say("explain.days.open", first=period.first)
        return days, as_of, frame.say("step.open_end", elapsed=time.days)
    days = frame.say("explain.days", first=period.first, last=period.last, days=period.days or 0)
    gone = frame.say("explain.elapsed", n=time.days, of=time.of, percent=time.percent or 0)
    return days, as_of, gone
