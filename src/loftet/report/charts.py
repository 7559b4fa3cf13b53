"""What the charts of a part show: the bar against a target, the months (docs: report, "Contents")."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from loftet.ledger.model import Activity
from loftet.period.days import Period
from loftet.phrase import Phrase
from loftet.progress.counted import OCCASIONS
from loftet.progress.labels import floor_words, promised
from loftet.progress.model import Progress
from loftet.report.amounts import amount_text, counted_in, sum_of
from loftet.report.frame import Frame
from loftet.report.model import Bar, MonthCell
from loftet.schema.records import State
from loftet.schema.targets import CountTarget, CoverageTarget
from loftet.wording.numbers import month_text, short_month_text

_UNKNOWN = "–"
_TELLS_A_ZERO = frozenset({State.NOTHING_TO_REPORT, State.CANCELLED})


def bar(frame: Frame, progress: Progress) -> Bar | None:
    """Return done against the target, or None where the promise has no number to draw it against.

    A target of each interval or each place is no length of a bar: the intervals and the grid show it.
    """
    target = progress.view.target
    if not progress.target or progress.done is None or not has_one_number(progress):
        return None
    expected = progress.expected
    return Bar(
        done=_length(progress.done.number, progress.target),
        expected=None if expected is None else _length(expected, progress.target),
        done_text=amount_text(frame, progress.done, progress.unit),
        expected_text=None if expected is None else frame.say("report.bar.expected", number=expected),
        target_text=frame.say("report.bar.target", promised=promised(target), floor=floor_of(progress)),
    )


def floor_of(progress: Progress) -> Phrase | str:
    """Return the number to reach in its own words: "minst 4", "3–4", "alla 6"."""
    target = progress.view.target
    if isinstance(target, CountTarget):
        return floor_words(target)
    return Phrase("floor.all", n=progress.target or 0)


def has_one_number(progress: Progress) -> bool:
    """Return whether there is one number to reach in the whole period."""
    if not progress.target:
        return False
    match progress.view.target:
        case CountTarget(per=None, each=None, on_demand=False) | CoverageTarget(on_demand=False):
            return True
        case _:
            return False


def _length(number: Decimal, target: Decimal) -> float:
    return float(min(Decimal(1), max(Decimal(0), number / target)))


def months(frame: Frame, progress: Progress) -> tuple[MonthCell, ...]:
    """Return the promise's months and what was done in each; empty where no month can be told.

    A month that has not begun, one after the day the owner has reported through, one without any
    record, and one that only a longer total covers have no value: no report is not a zero.
    """
    if not any(_in_one_month(activity) for activity in shown(frame, progress)):
        return ()
    return tuple(_cell(frame, progress, month) for month in _months_of(progress))


def months_note(frame: Frame, progress: Progress) -> str | None:
    """Return what the months cannot show: totals over several of them, and what a dash means."""
    spanning = [activity for activity in shown(frame, progress) if not _in_one_month(activity)]
    unit = chart_unit(progress)
    said: list[str] = []
    if spanning:
        totals = (
            frame.say(
                "report.months.total", amount=counted_in(one, unit), span=frame.span(one.first, one.last)
            )
            for one in spanning
        )
        said.append(frame.say("report.months.besides", totals=tuple(totals)))
    if any(cell.text == _UNKNOWN for cell in months(frame, progress)):
        said.append(frame.say("report.months.dash"))
    return " ".join(said) or None


def shown(frame: Frame, progress: Progress) -> tuple[Activity, ...]:
    """Return the held records that a part shows: those that count, all where an indicator decides."""
    if frame.measured_by(progress) is None:
        return progress.counted
    return progress.counted + progress.uncounted


def chart_unit(progress: Progress) -> str:
    """Return what the months count: the part's quantity, or occasions where its unit is another thing."""
    has_quantity = any(progress.unit in activity.quantities for activity in progress.counted)
    return progress.unit if has_quantity else OCCASIONS


def _months_of(progress: Progress) -> Iterator[Period]:
    period = progress.view.period
    last = period.last or max(progress.view.as_of, period.first)
    first = period.first.replace(day=1)
    while first <= last:
        following = (first + timedelta(days=31)).replace(day=1)
        yield Period(first, following - timedelta(days=1))
        first = following


def _cell(frame: Frame, progress: Progress, month: Period) -> MonthCell:
    value, text = _value_and_text(frame, progress, month)
    return MonthCell(
        label=short_month_text(month.first, frame.language),
        name=month_text(month.first, frame.language),
        value=value,
        text=text,
    )


def _value_and_text(frame: Frame, progress: Progress, month: Period) -> tuple[Decimal | None, str]:
    if month.first > frame.view.as_of:
        return None, ""
    inside = [activity for activity in shown(frame, progress) if month.holds(activity.first, activity.last)]
    if inside:
        amount = sum_of(counted_in(activity, chart_unit(progress)) for activity in inside)
        return amount.number, frame.say("report.figure", amount=amount)
    covering = [activity for activity in progress.view.activities if activity.period.overlaps(month)]
    if covering and all(activity.state in _TELLS_A_ZERO for activity in covering):
        return Decimal(0), "0"
    return None, _UNKNOWN


def _in_one_month(activity: Activity) -> bool:
    return _month(activity.first) == _month(activity.last)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
