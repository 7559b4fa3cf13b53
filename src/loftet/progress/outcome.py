"""A survey or register that is to show something (docs: counting, `outcome`)."""

from __future__ import annotations

from decimal import Decimal

from loftet.ledger.model import PartView
from loftet.phrase import Phrase, Value
from loftet.progress.figures import Figures, progress
from loftet.progress.labels import promised
from loftet.progress.model import Progress, Status
from loftet.progress.pace import ended
from loftet.progress.readings import Level, agreed, latest_level, level_before, with_level
from loftet.schema.target_outcome import OutcomeTarget
from loftet.schema.target_words import Direction


def judge_outcome(view: PartView, target: OutcomeTarget) -> Progress:
    """Return the part by the latest reading since the period began, from the day it is measured on.

    That day is the period's last unless the promise names one; with an open end and no day it never
    comes. A measurement that falls short before the period has ended is behind, since no part is missed
    before that.
    """
    level = latest_level(view)
    before = level_before(view) if target.from_ is None else None
    bases = (target.from_,) if target.from_ is not None else before.values if before else ()
    due = target.measured_on or view.period.last
    if due is None or view.day < due:
        status = Status.NOT_DUE
        said = Phrase("sentence.outcome.no_day") if due is None else Phrase("sentence.outcome.due", due=due)
    elif not bases or level is None or not level.comparable:
        status, said = Status.CANNOT_JUDGE, Phrase(f"sentence.outcome.{_missing(bases, level)}")
    else:
        status = agreed(_status_at(view, target, value, base) for value in level.values for base in bases)
        said = _compared(target, level, bases)
        if status is Status.CANNOT_JUDGE:
            said = Phrase("sentence.outcome.disagree")
    return progress(
        view,
        status,
        with_level(said, level) if status in {Status.NOT_DUE, Status.CANNOT_JUDGE} else said,
        Figures(
            level.amount if level else None,
            target.indicator,
            target.to,
            notes=(*(before.notes if before else ()), *(level.notes if level else ())),
            steps=tuple(Phrase("step.compared", base=base) for base in bases),
        ),
    )


def _status_at(view: PartView, target: OutcomeTarget, value: Decimal, base: Decimal) -> Status:
    """Return whether a value is what was promised: the level `to` where there is one, else any movement."""
    upward = target.direction is Direction.INCREASE
    if target.to is None:
        kept = value > base if upward else value < base
    else:
        kept = value >= target.to if upward else value <= target.to
    if kept:
        return Status.MET
    return Status.MISSED if ended(view) else Status.BEHIND


def _missing(bases: tuple[Decimal, ...], level: Level | None) -> str:
    if level is None:
        return "no_reading"
    return "not_comparable" if bases else "no_baseline"


def _compared(target: OutcomeTarget, level: Level, bases: tuple[Decimal, ...]) -> Phrase:
    values: dict[str, Value] = {
        "done": level.amount,
        "day": level.day,
        "base": bases,
        "promised": promised(target),
        "direction": Phrase(f"direction.{target.direction}"),
    }
    if target.to is None:
        return Phrase("sentence.outcome.judged", **values)
    return Phrase("sentence.outcome.judged_to", **values, to=target.to)
