"""Why the status of a part is what it is: the rule, the days, the very records, the arithmetic.

Someone who doubts a figure can redo it by hand from what stands here (docs: product, "Rules of honesty").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from loftet.ledger.model import Activity
from loftet.phrase import Phrase
from loftet.progress.left_out import why_left_out
from loftet.progress.model import Interval, Progress, Status
from loftet.report.amounts import amount_text, counted_in, unit_of_records
from loftet.report.frame import Frame
from loftet.report.standing import Standing
from loftet.schema.activity import State
from loftet.schema.target_count import CountTarget
from loftet.schema.targets import Target


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One record behind a figure: its file, its days, its state, what it counts, in words and as a number."""

    path: str
    first: date
    last: date
    state: State
    amount: str
    days: str
    state_word: str
    why_not: str | None = None


@dataclass(frozen=True, slots=True)
class IntervalLine:
    """One closed or running interval: its days, what counts in it, kept or not (None: it still runs)."""

    first: date
    last: date | None
    amount: str
    kept: bool | None
    verdict: str
    days: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that the status of one part follows from, print-ready."""

    progress: Progress
    name: str
    status: Status
    status_word: str
    sentence: str
    quote: str
    reading: str | None
    rules: tuple[str, ...]
    days: tuple[str, ...]
    intervals: tuple[IntervalLine, ...]
    steps: tuple[str, ...]
    counted: tuple[RecordLine, ...]
    uncounted: tuple[RecordLine, ...]
    other: tuple[RecordLine, ...]
    notes: tuple[str, ...]


def explanations(frame: Frame, standing: Standing, part: str | None = None) -> tuple[Explanation, ...]:
    """Return the explanation of each part of a commitment, or of the one part with the reference `part`."""
    return tuple(_explain(frame, progress) for progress in standing.parts if part in {None, progress.ref})


def _explain(frame: Frame, progress: Progress) -> Explanation:
    view = progress.view
    held = {activity.id for activity in (*progress.counted, *progress.uncounted)}
    other = (activity for activity in view.activities if activity.id not in held)
    return Explanation(
        progress=progress,
        name=frame.part_name(progress),
        status=progress.status,
        status_word=frame.say(f"status.{progress.status}"),
        sentence=frame.phrase(progress.sentence),
        quote=" ".join(view.part.quote.split()),
        reading=view.part.reading,
        rules=tuple(frame.say(f"explain.rule.{rule}") for rule in _rules(view.target)),
        days=tuple(map(frame.phrase, _days(progress))),
        intervals=tuple(_interval(frame, each, progress) for each in progress.intervals.each),
        steps=tuple(map(frame.phrase, progress.steps)),
        counted=_lines(frame, progress.counted, progress),
        uncounted=_lines_left_out(frame, progress),
        other=_lines(frame, tuple(other), progress),
        notes=tuple(map(frame.phrase, progress.notes)),
    )


def _rules(target: Target) -> Iterator[str]:
    """Yield which rules decide a target, the narrowest first (docs: counting, "Status of a part")."""
    if target.on_demand:
        yield "on_demand"
    elif isinstance(target, CountTarget):
        yield from _count_rules(target)
    else:
        yield target.kind
    if target.aim:
        yield "aim"
    if target.additional:
        yield "additional"


def _count_rules(target: CountTarget) -> Iterator[str]:
    if target.each is not None:
        yield "count.each"
    if target.average:
        yield "count.average"
    elif target.per is not None:
        yield "count.per"
    elif target.by is not None:
        yield "count.by"
    else:
        yield "count"


def _days(progress: Progress) -> Iterator[Phrase]:
    view = progress.view
    if view.period.last is None:
        yield Phrase("explain.days.open", first=view.period.first)
    else:
        yield Phrase(
            "explain.days", first=view.period.first, last=view.period.last, days=view.period.days or 0
        )
    yield Phrase("explain.day", day=view.day)
    if view.day < view.as_of:
        yield Phrase("explain.reported-through", day=view.day, as_of=view.as_of)
    for pause in view.pauses:
        key = "explain.pause" if pause.last else "explain.pause.open"
        yield Phrase(key, first=pause.first, last=pause.last or view.as_of)
    if view.withdrawn_on is not None:
        yield Phrase("explain.withdrawn", day=view.withdrawn_on)


def _interval(frame: Frame, interval: Interval, progress: Progress) -> IntervalLine:
    verdict = {True: "explain.kept", False: "explain.not-kept", None: "explain.running"}[interval.kept]
    last = interval.days.last
    return IntervalLine(
        first=interval.days.first,
        last=last,
        amount=amount_text(frame, interval.done, progress.unit),
        kept=interval.kept,
        verdict=frame.say("explain.silent" if interval.silent and interval.kept is False else verdict),
        days=frame.span(interval.days.first, last) if last else frame.day(interval.days.first),
    )


def _lines(frame: Frame, activities: tuple[Activity, ...], progress: Progress) -> tuple[RecordLine, ...]:
    return record_lines(frame, activities, unit_of_records(progress.unit, progress.view.activities))


def _lines_left_out(frame: Frame, progress: Progress) -> tuple[RecordLine, ...]:
    reasons = (why_left_out(progress, activity) for activity in progress.uncounted)
    return tuple(
        replace(line, why_not=frame.phrase(reason) if reason else None)
        for line, reason in zip(_lines(frame, progress.uncounted, progress), reasons, strict=True)
    )


def record_lines(frame: Frame, activities: tuple[Activity, ...], unit: str) -> tuple[RecordLine, ...]:
    """Return the records as lines, with what each counts of `unit`."""
    return tuple(
        RecordLine(
            path=activity.path,
            first=activity.first,
            last=activity.last,
            state=activity.state,
            amount=amount_text(frame, counted_in(activity, unit), unit),
            days=frame.span(activity.first, activity.last),
            state_word=frame.say(f"state.{activity.state}"),
        )
        for activity in activities
    )
