"""A figure that is to go up or down against another (docs: counting, `change`)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from loftet.ledger.model import PartView
from loftet.period.forms import parse_period
from loftet.phrase import Phrase, Value
from loftet.problems import LoftetError
from loftet.progress.calendars import terms_of
from loftet.progress.counted import OCCASIONS, weigh
from loftet.progress.figures import Figures, progress
from loftet.progress.labels import promised
from loftet.progress.model import Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.pace import elapsed, ended
from loftet.progress.readings import Level, agreed, latest_level, level_in, with_level
from loftet.progress.tally import Tally, tally
from loftet.schema.target_change import ChangeTarget
from loftet.schema.target_words import Direction


def judge_change(view: PartView, target: ChangeTarget) -> Progress:
    """Return the part: the figure against its baseline, never without one."""
    if target.of is None or target.of in view.part.counts:
        return _judge_activities(view, target)
    return _judge_indicator(view, target, target.of)


def lives_on_indicator(view: PartView, target: ChangeTarget) -> bool:
    """Return whether the figure is a measured one, not the activities counted."""
    return target.of is not None and target.of not in view.part.counts


def _judge_indicator(view: PartView, target: ChangeTarget, indicator: str) -> Progress:
    """Return the part by the last reading since the period began; a level has no pace."""
    level = latest_level(view)
    bases = _base_values(view, target)
    status = Status.CANNOT_JUDGE
    if not bases:
        said = _without_base(target)
    elif level is None or not level.comparable:
        said = Phrase("sentence.change.no_reading" if level is None else "sentence.change.not_comparable")
    else:
        status = agreed(
            _status(view, moved=_has_moved(value, base, target)) for value in level.values for base in bases
        )
        said = (
            _compared(target, level, bases)
            if status is not Status.CANNOT_JUDGE
            else Phrase("sentence.change.disagree")
        )
    return progress(
        view,
        status,
        with_level(said, level) if status is Status.CANNOT_JUDGE else said,
        Figures(
            level.amount if level else None,
            indicator,
            notes=level.notes if level else (),
            steps=tuple(Phrase("step.compared", base=base) for base in bases),
        ),
    )


def _judge_activities(view: PartView, target: ChangeTarget) -> Progress:
    """Return the part by the activities counted, against the published figure of a whole period.

    Half a year is not compared with a whole one: until the end the even pace of the baseline decides,
    in whole occasions and in the promise's favour; at the end the figure itself. Records before the
    promise serve no part of it, so a baseline that is a period cannot be counted.
    """
    weighed = [each for each in weigh(view) if target.of is None or each.record.type == target.of]
    figure = tally(weighed, view.within)
    base = target.baseline.value if target.baseline else None
    time = elapsed(view)
    if base is None or time.of is None:
        status = Status.CANNOT_JUDGE
        reason = _without_base(target) if base is None else Phrase("sentence.change.open_end")
        said = Phrase("sentence.with_done", said=reason, done=figure.done, n=figure.least)
    else:
        gone = Fraction(time.days, time.of) if time.of else Fraction(0)
        status = _status(view, moved=_keeps_up(figure, base, gone, target.direction))
        values: dict[str, Value] = {"base": base, "done": figure.done, "n": figure.least}
        values |= _promise(target)
        case = "activities" if ended(view) else "pace"
        said = Phrase(f"sentence.change.{case}", **values, percent=time.percent or 0)
    return progress(
        view,
        status,
        said,
        Figures(
            figure.done,
            OCCASIONS,
            counted=figure.counted,
            notes=tally_notes(figure),
            steps=(
                Phrase("step.sum", done=figure.done, n=len(figure.counted)),
                *(() if base is None else (Phrase("step.compared", base=base),)),
            ),
        ),
    )


def _keeps_up(figure: Tally, base: Decimal, gone: Fraction, direction: Direction) -> bool:
    """Return whether the number is above (below) the baseline's, of which `gone` is expected by now.

    One more than the baseline is the least increase, and what is allowed on the way is rounded to whole
    occasions so that nothing is late before its first occasion is due.
    """
    if direction is Direction.INCREASE:
        return figure.least >= (base // 1 + 1) * gone.numerator // gone.denominator
    allowed = -(-Fraction(base) * gone // 1)
    return figure.least < base and figure.least <= allowed


def _base_values(view: PartView, target: ChangeTarget) -> tuple[Decimal, ...]:
    """Return the value to compare with; several where sources of the same day disagree, none if unknown."""
    baseline = target.baseline
    if baseline is None:
        return ()
    if baseline.value is not None:
        return (baseline.value,)
    try:
        period = parse_period(baseline.period or "", terms_of(view.terms))
    except LoftetError:
        return ()
    level = level_in(view, period)
    return level.values if level else ()


def _has_moved(value: Decimal, base: Decimal, target: ChangeTarget) -> bool:
    return value > base if target.direction is Direction.INCREASE else value < base


def _status(view: PartView, *, moved: bool) -> Status:
    if ended(view):
        return Status.MET if moved else Status.MISSED
    return Status.ON_TRACK if moved else Status.BEHIND


def _without_base(target: ChangeTarget) -> Phrase:
    period = target.baseline.period if target.baseline else None
    if period is None:
        return Phrase("sentence.change.no_baseline")
    return Phrase("sentence.change.no_data", period=period)


def _compared(target: ChangeTarget, level: Level, bases: tuple[Decimal, ...]) -> Phrase:
    return Phrase("sentence.change.judged", done=level.amount, day=level.day, base=bases, **_promise(target))


def _promise(target: ChangeTarget) -> dict[str, Value]:
    return {"promised": promised(target), "direction": Phrase(f"direction.{target.direction}")}
