"""A fixed recurring time: every Thursday that is no holiday, 10 to 11 (docs: counting, `slots`)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from loftet.ledger.model import Activity, PartView
from loftet.period.days import Period
from loftet.period.holidays import is_public_holiday
from loftet.phrase import Phrase
from loftet.progress.counted import weigh
from loftet.progress.figures import Figures, progress
from loftet.progress.kept import Looked, Shortfall, interval_status, intervals_of, place, shortfall
from loftet.progress.labels import labelled
from loftet.progress.model import Intervals, Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.pace import pauses_so_far
from loftet.progress.tally import tally
from loftet.schema.target_slots import SlotsTarget

_ONE = Decimal(1)


def judge_slots(view: PartView, target: SlotsTarget) -> Progress:
    """Return the part: each slot is kept by a held record of that very day whose time, if given, overlaps.

    `done` is every held occasion in the period, also one on another day or at another hour: it was
    held, and the intervals show that it kept no slot.
    """
    begun, coming = _slots(view, target)
    weighed = weigh(view)
    figure = tally(weighed, view.within)
    inside, loose = place(begun, [each for each in weighed if _at_the_time(each.record, target)])
    looked = tuple(
        Looked(slot, tally(records, view.within).done, _ONE)
        for slot, records in zip(begun, inside, strict=True)
    )
    lack = shortfall(looked, loose)
    status = interval_status(
        view,
        looked,
        lack,
        more_to_come=view.period.last is None or coming is not None,
        last_has_floor=bool(looked) and looked[-1].lacks <= 0,
    )
    intervals = intervals_of(view, looked, loose)
    return progress(
        view,
        status,
        labelled(target, _sentence(status, intervals, coming)),
        Figures(
            figure.done,
            target=_ONE,
            intervals=intervals,
            counted=figure.counted,
            notes=(*tally_notes(figure), *_notes(target, view, lack)),
            steps=(
                Phrase("step.sum", done=figure.done, n=len(figure.counted)),
                Phrase("step.slots", closed=intervals.closed, kept=intervals.kept, silent=intervals.silent),
            ),
        ),
    )


def _slots(view: PartView, target: SlotsTarget) -> tuple[tuple[Period, ...], date | None]:
    """Return the slots up to the day the part is judged, and the first one after it."""
    begun: list[Period] = []
    for day in _slot_days(view, target):
        if day > view.day:
            return tuple(begun), day
        begun.append(Period(day, day))
    return tuple(begun), None


def _slot_days(view: PartView, target: SlotsTarget) -> Iterator[date]:
    weekdays = {weekday.number for weekday in target.weekdays}
    out = {each.date for each in target.except_days}
    pauses = pauses_so_far(view)
    day = view.period.first
    while day in view.period:
        free = day in out or any(day in pause for pause in pauses)
        if day.weekday() in weekdays and not free and not (target.except_holidays and is_public_holiday(day)):
            yield day
        if day == date.max:
            return
        day += timedelta(days=1)


def _at_the_time(record: Activity, target: SlotsTarget) -> bool:
    """Return whether the record's clock time, if both are given, overlaps that of the slot."""
    if record.time is None or target.time is None:
        return True
    return record.time.from_ < target.time.to and target.time.from_ < record.time.to


def _sentence(status: Status, intervals: Intervals, coming: date | None) -> Phrase:
    if intervals.closed == 0:
        if coming is None:
            return Phrase("sentence.slots.none")
        return Phrase("sentence.slots.first", day=coming)
    if status is Status.CANNOT_JUDGE:
        return Phrase("sentence.slots.cannot_judge", kept=intervals.kept, closed=intervals.closed)
    return Phrase("sentence.slots.kept", kept=intervals.kept, closed=intervals.closed)


def _notes(target: SlotsTarget, view: PartView, lack: Shortfall) -> tuple[Phrase, ...]:
    days = (each.date for each in target.except_days if each.date in view.period and each.date <= view.day)
    out = tuple(sorted(days))
    excepted = (Phrase("note.slots_excepted", days=out, n=len(out)),) if out else ()
    totals = (Phrase("note.total_proves_no_slot"),) if lack is Shortfall.CANNOT_TELL else ()
    return (*excepted, *totals)
