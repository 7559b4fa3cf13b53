"""A number in every interval: twice a week, once a term (docs: counting, `count` with `per`)."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from loftet.ledger.model import Activity, PartView
from loftet.period.days import Period
from loftet.period.elapsed import Elapsed
from loftet.period.intervals import Cadence, whole_intervals
from loftet.period.window import Window
from loftet.phrase import Amount, Phrase, Value
from loftet.progress.calendars import cadence_of
from loftet.progress.counted import weigh
from loftet.progress.distinct import count_up, unit_of
from loftet.progress.figures import Figures, progress
from loftet.progress.filters import filters_of, window_of
from loftet.progress.kept import Looked, Loose, Shortfall, interval_status, intervals_of, place, shortfall
from loftet.progress.labels import floor_words, intervals_noun, per_words, promised, unit_noun
from loftet.progress.model import Intervals, Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.pace import even_pace, pauses_so_far
from loftet.progress.tally import Tally
from loftet.schema.target_count import CountTarget, Every, Only, Unit


class _Case(NamedTuple):
    """A cadence part looked at: what its sentence is made of."""

    view: PartView
    target: CountTarget
    cadence: Cadence
    figure: Tally
    looked: tuple[Looked, ...]
    loose: tuple[Loose, ...]
    lack: Shortfall
    intervals: Intervals
    coming: Period | None


def judge_cadence(
    view: PartView, target: CountTarget, per: Unit | Every, filters: Sequence[Only]
) -> Progress:
    """Return the part: every whole interval in the period is to have the floor.

    Whole intervals that a pause touches are left out, as partial ones are. With `months` an interval is
    looked at where it lies inside the season or holds all of it.
    """
    case = _look(view, target, cadence_of(per, view.terms), filters)
    last = case.looked[-1] if case.looked else None
    status = interval_status(
        view,
        case.looked,
        case.lack,
        more_to_come=view.period.last is None or case.coming is not None,
        last_has_floor=last is not None and last.done.number >= target.at_least,
    )
    return progress(
        view,
        status,
        _sentence(case, status),
        Figures(
            case.figure.done,
            unit_of(target),
            target.at_least,
            per=case.cadence.name,
            intervals=case.intervals,
            counted=case.figure.counted,
            notes=_notes(case),
            steps=_steps(case),
        ),
    )


def _look(view: PartView, target: CountTarget, cadence: Cadence, filters: Sequence[Only]) -> _Case:
    window = window_of(target.only)
    begun, coming = _split(_whole(view, cadence, window), view.day)
    weighed = weigh(view, target.unit, filters, target.each_occasion)
    made = filters_of(filters, view)
    concerning = [
        record for record in view.activities if all(each.passes(record) is not False for each in made)
    ]
    inside, loose = place(begun, weighed)
    looked = tuple(
        Looked(
            interval,
            count_up(view, target, records).done,
            target.at_least
            if interval.ended(view.day)
            else _pace_of_running(interval, view.day, target, cadence, concerning),
        )
        for interval, records in zip(begun, inside, strict=True)
    )
    return _Case(
        view=view,
        target=target,
        cadence=cadence,
        figure=count_up(view, target, weighed),
        looked=looked,
        loose=loose,
        lack=shortfall(looked, loose),
        intervals=intervals_of(view, looked, loose),
        coming=coming,
    )


def _whole(view: PartView, cadence: Cadence, window: Window) -> Iterator[Period]:
    pauses = pauses_so_far(view)
    return (
        interval
        for interval in whole_intervals(view.period, cadence)
        if window.keeps_whole(interval) and not any(pause.overlaps(interval) for pause in pauses)
    )


def _split(intervals: Iterator[Period], day: date) -> tuple[tuple[Period, ...], Period | None]:
    """Return the intervals that have begun on `day`, and the first that has not."""
    begun: list[Period] = []
    for interval in intervals:
        if interval.first > day:
            return tuple(begun), interval
        begun.append(interval)
    return tuple(begun), None


def _pace_of_running(
    interval: Period, day: date, target: CountTarget, cadence: Cadence, records: Sequence[Activity]
) -> Decimal:
    """Return what the running interval needs by now: its even pace, rounded down to whole occasions.

    It needs nothing yet where it is shorter than a month or has no record of any kind.
    """
    has_record = any(record.period.overlaps(interval) for record in records)
    if interval.last is None or not (cadence.month_or_longer and has_record):
        return Decimal(0)
    window = window_of(target.only)
    time = Elapsed(window.days(interval.first, day), window.days(interval.first, interval.last))
    return even_pace(target.at_least, time) or Decimal(0)


def _sentence(case: _Case, status: Status) -> Phrase:
    done, closed = case.figure.done, case.intervals.closed
    values: dict[str, Value] = {
        "done": done,
        "unit": unit_noun(unit_of(case.target), done.number),
        "promised": promised(case.target),
        "floor": floor_words(case.target),
        "per": per_words(case.cadence),
        "kept": case.intervals.kept,
        "closed": closed,
        "intervals": intervals_noun(case.cadence, closed),
    }
    running = case.looked[-1] if case.looked and not case.looked[-1].days.ended(case.view.day) else None
    first = running.days.last if running else case.coming.last if case.coming else None
    lacks = running is not None and running.lacks > 0
    if closed == 0 and not lacks and status is not Status.MET:
        if first is None:
            return Phrase("sentence.cadence.no_whole", **values)
        return Phrase("sentence.cadence.first", **values, last=first)
    if status is Status.CANNOT_JUDGE:
        return Phrase(f"sentence.cadence.cannot_judge{'' if closed else '_running'}", **values)
    if _falls_short_as_a_whole(case):
        return Phrase("sentence.cadence.too_small", **values)
    kept = Phrase("sentence.cadence.kept" if closed else "sentence.cadence.promised", **values)
    if running is None or not lacks:
        return kept
    return Phrase(
        "sentence.cadence.running",
        kept=kept,
        running=running.done,
        target=case.target.at_least,
        expected=running.needs,
        last=first or case.view.day,
    )


def _falls_short_as_a_whole(case: _Case) -> bool:
    """Return whether it is a total that is too small, not an interval that it does not touch."""
    unkept = [interval for interval in case.intervals.each if interval.kept is False]
    return bool(unkept) and all(interval.unproven for interval in unkept)


def _notes(case: _Case) -> tuple[Phrase, ...]:
    spanning = sum(
        record.total and not any(one.days.holds(record.first, record.last) for one in case.looked)
        for record in case.figure.counted
    )
    total = (Phrase("note.total_proves_none", n=spanning),) if spanning else ()
    return (*tally_notes(case.figure), *total)


def _steps(case: _Case) -> tuple[Phrase, ...]:
    intervals = case.intervals
    return (
        Phrase("step.sum", done=case.figure.done, n=len(case.figure.counted)),
        Phrase(
            "step.intervals",
            closed=intervals.closed,
            kept=intervals.kept,
            silent=intervals.silent,
            intervals=intervals_noun(case.cadence, intervals.closed),
            floor=Amount(case.target.at_least),
        ),
    )
