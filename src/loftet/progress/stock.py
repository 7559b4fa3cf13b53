"""A level that is to grow by a number, or to reach one (docs: counting, `stock`)."""

from decimal import Decimal
from typing import NamedTuple

from loftet.ledger.model import PartView
from loftet.phrase import Phrase, Value
from loftet.progress.figures import Figures, progress
from loftet.progress.labels import promised
from loftet.progress.model import Progress, Status
from loftet.progress.pace import elapsed, ended, even_pace
from loftet.progress.readings import Level, agreed, latest_level, with_level
from loftet.schema.target_stock import StockTarget

_NOTHING = Decimal(0)
_JUDGED = {"judged", "pace"}


class _Way(NamedTuple):
    """From where to where a level is to go, and where the even pace is by now (None: cannot be told)."""

    goal: Decimal
    expected: Decimal | None
    upward: bool

    def reached(self, value: Decimal) -> bool:
        return value >= self.goal if self.upward else value <= self.goal

    def keeps_pace(self, value: Decimal) -> bool:
        if self.expected is None:
            return True
        return value >= self.expected if self.upward else value <= self.expected


def judge_stock(view: PartView, target: StockTarget) -> Progress:
    """Return the part by the last reading since the period began; an older one says nothing of the promise.

    A level can fall back, so one at its goal is on track until the period ends. Where the baseline lies
    above the level to reach, the way is down.
    """
    level = latest_level(view)
    way = _way(view, target)
    if way is None:
        status, case = Status.CANNOT_JUDGE, "no_goal" if target.grow_by is None else "no_baseline"
    elif level is None:
        status, case = Status.CANNOT_JUDGE, "no_reading"
    elif not level.comparable and target.reach is None:
        status, case = Status.CANNOT_JUDGE, "not_comparable"
    else:
        status = agreed(_status_at(view, way, value) for value in level.values)
        case = "judged" if way.expected is None or ended(view) else "pace"
    said = Phrase(f"sentence.stock.{case}", **_values(target, way, level))
    if status is Status.CANNOT_JUDGE:
        said = with_level(Phrase("sentence.stock.disagree") if case in _JUDGED else said, level)
    return progress(
        view,
        status,
        said,
        Figures(
            level.amount if level else None,
            target.indicator,
            way.goal if way else None,
            way.expected if way else None,
            notes=level.notes if level else (),
            steps=_steps(target, way),
        ),
    )


def _way(view: PartView, target: StockTarget) -> _Way | None:
    baseline = target.baseline
    if target.reach is None and (target.grow_by is None or baseline is None):
        return None
    start = baseline.value if baseline else None
    goal = target.reach if target.reach is not None else (start or _NOTHING) + (target.grow_by or _NOTHING)
    if start is None:
        return _Way(goal, None, upward=True)
    pace = even_pace(abs(goal - start), elapsed(view))
    upward = goal >= start
    expected = None if pace is None else start + pace if upward else start - pace
    return _Way(goal, expected, upward)


def _status_at(view: PartView, way: _Way, value: Decimal) -> Status:
    if ended(view):
        return Status.MET if way.reached(value) else Status.MISSED
    return Status.ON_TRACK if way.reached(value) or way.keeps_pace(value) else Status.BEHIND


def _values(target: StockTarget, way: _Way | None, level: Level | None) -> dict[str, Value]:
    values: dict[str, Value] = {"promised": promised(target)}
    if level is not None:
        values |= {"done": level.amount, "day": level.day}
    if way is not None:
        values["goal"] = way.goal
        if way.expected is not None:
            values["expected"] = way.expected
    return values


def _steps(target: StockTarget, way: _Way | None) -> tuple[Phrase, ...]:
    if way is None or target.baseline is None:
        return ()
    start = Phrase("step.baseline", value=target.baseline.value, day=target.baseline.date, goal=way.goal)
    if way.expected is None:
        return (start,)
    return (start, Phrase("step.level_pace", expected=way.expected))
