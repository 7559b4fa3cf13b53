"""How we count, in plain words: only the rules that this report has used (docs: counting)."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.phrase import Precision
from loftet.progress.forecast import FEWEST
from loftet.progress.model import Progress, Status
from loftet.report.activities import LATE_AFTER, logged_late
from loftet.report.frame import Frame
from loftet.report.intervals import gap_text, has_intervals
from loftet.report.model import Fact
from loftet.report.promised import measure_owner
from loftet.report.quality import has_double_counts
from loftet.report.standing import held_activities, totals
from loftet.schema.targets import (
    Basis,
    ChangeTarget,
    MilestoneTarget,
    NoTarget,
    OutcomeTarget,
    StateTarget,
    StockTarget,
    Target,
)


def method(frame: Frame) -> tuple[Fact, ...]:
    """Return the rules, each with a label: first those of records, then of parts, then the statuses."""
    rules = (*_about_records(frame), *_about_parts(frame), *_about_people(frame))
    return (
        *_how_days_are_read(frame),
        *(Fact(frame.say(f"report.method.{rule}.label"), rule_text(frame, rule)) for rule in rules),
        *_about_statuses(frame),
    )


def _how_days_are_read(frame: Frame) -> Iterator[Fact]:
    promise = frame.view.promise
    said = []
    if promise.period.as_written:
        said.append(frame.say("report.method.days.written", text=promise.period.as_written))
    if promise.reading:
        said.append(promise.reading)
    if said:
        yield Fact(frame.say("report.method.days.label"), " ".join(said))


def rule_text(frame: Frame, rule: str) -> str:
    """Return a rule in words, by its key."""
    order = tuple(frame.badge(status).word for status in Status)
    return frame.say(f"report.method.{rule}", limit=LATE_AFTER, fewest=FEWEST, order=order)


def _about_records(frame: Frame) -> Iterator[str]:
    held = held_activities(frame.view)
    yield "counts"
    if any(activity.total for activity in held):
        yield "totals"
    if any(activity.precision is not Precision.EXACT for activity in held):
        yield "inexact"
    if any(map(has_double_counts, frame.progresses)):
        yield "doubles"
    if totals(frame.view, frame.standings).shared:
        yield "shared"
    if any(map(logged_late, frame.view.activities)):
        yield "late"


def _about_parts(frame: Frame) -> Iterator[str]:
    targets = [progress.view.target for progress in frame.progresses]
    used = {
        "numberless": any(isinstance(target, NoTarget | StateTarget) for target in targets),
        "milestone": any(isinstance(target, MilestoneTarget) for target in targets),
        "baseline": any(isinstance(target, StockTarget | ChangeTarget | OutcomeTarget) for target in targets),
        "on-demand": any(target.on_demand for target in targets),
        "pace": any(progress.expected is not None for progress in frame.progresses),
        "forecast": any(map(_is_forecast, frame.progresses)),
        "intervals": any(map(has_intervals, targets)),
        "gaps": any(gap_text(frame, progress) is not None for progress in frame.progresses),
        "working": any(_is_working(target) for target in targets),
        "elapsed": True,
        "reported-through": any(_judged_earlier(progress) for progress in frame.progresses),
        "worst": any(len(standing.parts) > 1 for standing in frame.standings),
    }
    return (rule for rule, applies in used.items() if applies)


def _about_people(frame: Frame) -> Iterator[str]:
    if any(standing.view.judgements for standing in frame.standings) or any(
        progress.view.judgements for progress in frame.progresses
    ):
        yield "verdicts"


def _about_statuses(frame: Frame) -> Iterator[Fact]:
    found = {progress.status for progress in frame.progresses}
    found |= {standing.status for standing in frame.standings}
    for status in Status:
        if status in found:
            label = frame.say("report.method.status.label", status=frame.badge(status).word)
            yield Fact(label, frame.say(f"report.method.status.{status}"))


def _is_working(target: Target) -> bool:
    return measure_owner(target) is Basis.WORKING


def _is_forecast(progress: Progress) -> bool:
    return any(note.key.startswith("note.forecast.") for note in progress.notes)


def _judged_earlier(progress: Progress) -> bool:
    return progress.view.day < progress.view.as_of
