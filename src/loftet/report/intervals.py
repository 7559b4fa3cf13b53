"""The closed intervals of a part, kept or not, and the longest gap."""

from __future__ import annotations

from loftet.period.days import Period
from loftet.period.intervals import Cadence
from loftet.phrase import Phrase
from loftet.progress.labels import intervals_noun
from loftet.progress.model import Progress
from loftet.report.frame import Frame
from loftet.report.model import IntervalCell
from loftet.schema.target_count import CountTarget, Every, Unit
from loftet.schema.target_slots import SlotsTarget
from loftet.schema.targets import Target


def has_intervals(target: Target) -> bool:
    """Return whether each interval, or each slot, is looked at for itself."""
    return isinstance(target, SlotsTarget) or cadence_of(target) is not None


def cadence_of(target: Target) -> Cadence | None:
    """Return how often a count is to be reached, None for a target without intervals of the calendar."""
    match target:
        case CountTarget(per=Every() as every):
            return Cadence.of_every(every.every, every.of.value)
        case CountTarget(per=Unit() as unit):
            return Cadence(unit.value)
        case _:
            return None


def interval_cells(frame: Frame, progress: Progress) -> tuple[IntervalCell, ...]:
    """Return the closed intervals in order."""
    return tuple(
        IntervalCell(
            name=_name(frame, progress, interval.days),
            text=frame.say("report.unproven" if interval.unproven else "report.figure", amount=interval.done),
            kept=interval.kept,
            silent=interval.silent,
        )
        for interval in progress.intervals.each
        if interval.kept is not None
    )


def intervals_text(frame: Frame, progress: Progress) -> str | None:
    """Return how many of the closed intervals are kept and how many are silent, None without intervals."""
    if not has_intervals(progress.view.target):
        return None
    intervals = progress.intervals
    units = _noun(progress.view.target, intervals.closed)
    if intervals.closed == 0:
        return frame.say("report.intervals.none", units=units)
    kept = frame.say("report.intervals.kept", kept=intervals.kept, closed=intervals.closed, units=units)
    if intervals.silent == 0:
        return kept
    return f"{kept} {frame.say('report.intervals.silent', silent=intervals.silent)}"


def gap_text(frame: Frame, progress: Progress) -> str | None:
    """Return the longest gap between held activities, where the part is to go on all the time.

    A total stands for all its days, since it may have been done on any of them. Where totals leave no day
    over there is no gap to tell of: none is known.
    """
    days = progress.intervals.longest_gap_days
    target = progress.view.target
    if not days or not target.goes_on or target.on_demand:
        return None
    return frame.say("report.gap", days=days)


def _noun(target: Target, number: int) -> Phrase:
    cadence = cadence_of(target)
    if cadence is None:
        return Phrase("report.interval.slot", n=number)
    return intervals_noun(cadence, number)


def _name(frame: Frame, progress: Progress, days: Period) -> str:
    cadence = cadence_of(progress.view.target)
    last = days.last or days.first
    if cadence == Cadence("week"):
        year, week, _ = days.first.isocalendar()
        return frame.say("report.interval.week-number", week=str(week), year=str(year))
    if cadence == Cadence("year"):
        return str(last.year)
    return frame.span(days.first, last)
