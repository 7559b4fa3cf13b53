"""Which rules of counting a report has used, by their keys: one that no part needs is not told."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.phrase import Precision
from loftet.progress.model import Progress
from loftet.report.activities import logged_late
from loftet.report.frame import Frame
from loftet.report.intervals import gap_text, has_intervals
from loftet.report.promised import measure_owner
from loftet.report.quality import has_double_counts
from loftet.report.standing import held_activities, totals
from loftet.schema.target_base import Basis
from loftet.schema.targets import Target

_TOTALS_PROVE_NONE = {"note.total_proves_none", "note.total_proves_no_slot"}
_OF_TARGETS = (
    "numberless coverage slots share baseline level outcome milestone response on-demand filters "
    "each-occasion each average range"
).split()
"""The order in which the rules of targets are told; one that is not named here comes after these."""


def rules_used(frame: Frame) -> tuple[str, ...]:
    """Return the keys of the rules: first those of days and records, then of parts, then of people."""
    return (*_about_days(frame), *_about_records(frame), *_about_parts(frame), *_about_people(frame))


def _about_days(frame: Frame) -> Iterator[str]:
    view = frame.view
    yield "elapsed"
    if view.known_by is not None:
        yield "known-by"
    if view.period.last is None:
        yield "open-end"
    if any(progress.view.pauses for progress in frame.progresses):
        yield "pauses"
    if any(progress.view.day < view.as_of for progress in frame.progresses):
        yield "reported-through"


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
    yield from _about_targets(targets)
    used = {
        "pace": any(progress.expected is not None for progress in frame.progresses),
        "forecast": any(map(_is_forecast, frame.progresses)),
        "intervals": any(map(has_intervals, targets)),
        "totals-over": any(note.key in _TOTALS_PROVE_NONE for one in frame.progresses for note in one.notes),
        "gaps": any(gap_text(frame, progress) is not None for progress in frame.progresses),
        "working": any(measure_owner(target) is Basis.WORKING for target in targets),
        "aim": any(target.aim for target in targets),
        "additional": any(target.additional for target in targets),
        "worst": any(len(standing.parts) > 1 for standing in frame.standings),
    }
    yield from (rule for rule, applies in used.items() if applies)


def _about_targets(targets: list[Target]) -> tuple[str, ...]:
    found = dict.fromkeys(rule for target in targets for rule in target.rules())
    if any(target.on_demand for target in targets):
        found["on-demand"] = None
    known = [rule for rule in _OF_TARGETS if rule in found]
    return (*known, *(rule for rule in found if rule not in _OF_TARGETS))


def _about_people(frame: Frame) -> Iterator[str]:
    if any(standing.view.judgements for standing in frame.standings) or any(
        progress.view.judgements for progress in frame.progresses
    ):
        yield "verdicts"


def _is_forecast(progress: Progress) -> bool:
    return any(note.key.startswith("note.forecast.") for note in progress.notes)
