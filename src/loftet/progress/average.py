"""A rate that only has to hold on average: "i snitt en per dygn" (docs: counting, `count` with `average`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from loftet.ledger.model import PartView
from loftet.period.days import Period
from loftet.period.elapsed import elapsed
from loftet.period.intervals import Cadence, units_from
from loftet.period.window import ALWAYS, Window
from loftet.phrase import Phrase, Value
from loftet.progress.calendars import cadence_of
from loftet.progress.counted import weigh
from loftet.progress.distinct import count_up, unit_of
from loftet.progress.figures import Figures, progress
from loftet.progress.filters import window_of
from loftet.progress.floor import doubt_sentence, sum_steps
from loftet.progress.labels import floor_words, intervals_noun, per_words, promised, unit_noun
from loftet.progress.model import Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.pace import ended, pauses_so_far, rounded_down, undecided
from loftet.schema.target_count import CountTarget, Every, Only, Unit

_FIXED_DAYS = {"day": 1, "week": 7}


def judge_average(
    view: PartView, target: CountTarget, per: Unit | Every, filters: Sequence[Only]
) -> Progress:
    """Return the part: the sum against the rate times the days that have gone, exactly.

    With an open end the mean so far can still be judged, since it asks for no last day; it is never
    missed, and no total is expected.
    """
    cadence = cadence_of(per, view.terms)
    window = window_of(target.only)
    figure = count_up(view, target, weigh(view, target.unit, filters, target.each_occasion))
    gone = _intervals_gone(view, cadence, window, view.day)
    needed = Fraction(target.at_least) * gone
    last = view.period.last

    def status_at(number: Decimal) -> Status:
        if number < needed:
            return Status.MISSED if ended(view) else Status.BEHIND
        if last is None:
            return Status.ON_TRACK
        in_all = Fraction(target.at_least) * _intervals_gone(view, cadence, window, last)
        return Status.MET if number >= in_all else Status.ON_TRACK

    status = undecided(figure.least, figure.most, status_at, Status.MET)
    days = elapsed(view.period, view.pauses, view.day, _days_counted(cadence, window)).days
    expected = None if last is None else Decimal(needed.__floor__())
    values: dict[str, Value] = {
        "done": figure.done,
        "unit": unit_noun(unit_of(target), figure.least),
        "days": days,
        "promised": promised(target),
        "floor": floor_words(target),
        "per": per_words(cadence),
    }
    if gone:
        values["mean"] = rounded_down(Fraction(figure.least) / gone)
    what = Phrase("average.mean" if gone else "average.no_days", **values)
    return progress(
        view,
        status,
        doubt_sentence(figure, what)
        if status is Status.CANNOT_JUDGE
        else Phrase("sentence.average.judged", what=what),
        Figures(
            figure.done,
            unit_of(target),
            target.at_least,
            expected,
            per=cadence.name,
            counted=figure.counted,
            notes=tally_notes(figure),
            steps=(
                *sum_steps(figure),
                Phrase(
                    "step.average",
                    gone=rounded_down(gone),
                    intervals=intervals_noun(cadence, rounded_down(gone)),
                    rate=target.at_least,
                    needed=rounded_down(needed),
                ),
            ),
        ),
    )


def _intervals_gone(view: PartView, cadence: Cadence, window: Window, until: date) -> Fraction:
    """Return how many intervals have gone when `until` has ended, as an exact fraction.

    A week is seven days. A month or longer counts by the days of it that have gone: ten days of April
    are a third of a month. Days outside the months of the target are nobody's; the days of the week
    are, for a rate per day.
    """
    counted = _days_counted(cadence, window)
    days = _FIXED_DAYS.get(cadence.unit)
    if days is not None:
        return Fraction(_gone(view, view.period, until, counted), days * cadence.every)
    parts = Fraction(0)
    for unit in units_from(view.period.first, cadence):
        if unit.last is None or unit.first > until:
            break
        of = counted.days(unit.first, unit.last)
        if of:
            inside = Period(max(unit.first, view.period.first), _earlier(unit.last, view.period.last))
            parts += Fraction(_gone(view, inside, until, counted), of)
    return parts / cadence.every


def _days_counted(cadence: Cadence, window: Window) -> Window:
    return window if cadence.unit == "day" else Window(window.months) if window.months else ALWAYS


def _gone(view: PartView, stretch: Period, until: date, window: Window) -> int:
    return elapsed(stretch, pauses_so_far(view), until, window).days


def _earlier(day: date, other: date | None) -> date:
    return day if other is None else min(day, other)
