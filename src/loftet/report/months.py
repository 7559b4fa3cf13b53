"""What was done month by month, and what the months cannot show (docs: report, "Contents")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeAlias

from loftet.ledger.model import Activity
from loftet.period.days import Period
from loftet.progress.model import Progress
from loftet.report.amounts import counted_in, sum_of, unit_of_records
from loftet.report.frame import Frame
from loftet.report.model import MonthCell
from loftet.schema.activity import State
from loftet.wording.numbers import month_text, short_month_text

Month: TypeAlias = tuple[int, int]

_UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class MonthChart:
    """The months of a part, and the note on what is not in them."""

    cells: tuple[MonthCell, ...]
    note: str | None


def month_chart(frame: Frame, progress: Progress) -> MonthChart:
    """Return the promise's months and what was done in each; no cells where no month can be told.

    A month that has not begun, one after the day the owner has reported through, one without any
    record, and one that only a longer total covers have no value: no report is not a zero.
    """
    records = shown(frame, progress)
    unit = unit_of_records(progress.unit, records)
    by_month: dict[Month, list[Activity]] = defaultdict(list)
    spanning: list[Activity] = []
    for record in records:
        inside = by_month[record.last.year, record.last.month] if _in_one_month(record) else spanning
        inside.append(record)
    cells: tuple[MonthCell, ...] = ()
    if by_month:
        months = _months_of(progress.view.period, progress)
        cells = tuple(
            _cell(frame, progress, month, by_month.get((month.first.year, month.first.month), ()), unit)
            for month in months
        )
    return MonthChart(cells, _note(frame, cells, spanning, unit))


def shown(frame: Frame, progress: Progress) -> tuple[Activity, ...]:
    """Return the held records that a part shows: those that count, all where an indicator decides."""
    if frame.measured_by(progress) is None:
        return progress.counted
    return progress.counted + progress.uncounted


def _months_of(period: Period, progress: Progress) -> Iterator[Period]:
    last = period.last or max(progress.view.as_of, period.first)
    first = period.first.replace(day=1)
    while first <= last:
        following = (first + timedelta(days=31)).replace(day=1)
        yield Period(first, following - timedelta(days=1))
        first = following


def _cell(
    frame: Frame, progress: Progress, month: Period, inside: Sequence[Activity], unit: str
) -> MonthCell:
    value, text = _value_and_text(frame, progress, month, inside, unit)
    return MonthCell(
        label=_label(frame, progress, month.first),
        name=month_text(month.first, frame.language),
        value=value,
        text=text,
        year=month.first.year,
    )


def _label(frame: Frame, progress: Progress, first: date) -> str:
    """Return "sep"; where the promise holds several years its first month and each January say which."""
    short = short_month_text(first, frame.language)
    period = progress.view.period
    last = period.last or max(progress.view.as_of, period.first)
    begins_a_year = first.month == 1 or first <= period.first
    if last.year == period.first.year or not begins_a_year:
        return short
    return frame.say("report.months.of-year", month=short, year=str(first.year))


def _value_and_text(
    frame: Frame, progress: Progress, month: Period, inside: Sequence[Activity], unit: str
) -> tuple[Decimal | None, str]:
    if month.first > frame.view.as_of:
        return None, ""
    if inside:
        amount = sum_of(counted_in(record, unit) for record in inside)
        return amount.number, frame.say("report.figure", amount=amount)
    if any(_tells_a_zero(record, month, progress) for record in progress.view.activities):
        return Decimal(0), "0"
    return None, _UNKNOWN


def _tells_a_zero(record: Activity, month: Period, progress: Progress) -> bool:
    """Return whether somebody has said that there is nothing to report for all of the month's days."""
    if record.state is not State.NOTHING_TO_REPORT or month.last is None:
        return False
    period = progress.view.period
    last = month.last if period.last is None else min(month.last, period.last)
    return record.period.holds(max(month.first, period.first), last)


def _note(frame: Frame, cells: Sequence[MonthCell], spanning: Sequence[Activity], unit: str) -> str | None:
    said: list[str] = []
    if spanning:
        totals = tuple(
            frame.say(
                "report.months.total", amount=counted_in(one, unit), span=frame.span(one.first, one.last)
            )
            for one in spanning
        )
        said.append(frame.say("report.months.besides" if cells else "report.months.only", totals=totals))
    if any(cell.text == _UNKNOWN for cell in cells):
        said.append(frame.say("report.months.dash"))
    return " ".join(said) or None


def _in_one_month(record: Activity) -> bool:
    return (record.first.year, record.first.month) == (record.last.year, record.last.month)
