"""The even pace, and how a floor stands against it (docs: counting, "Status of a part").

All arithmetic is exact: whole numbers, decimals and fractions, never floating point.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from loftet.ledger.model import PartView
from loftet.period.days import Period
from loftet.period.elapsed import Elapsed
from loftet.period.elapsed import elapsed as elapsed_of
from loftet.period.window import ALWAYS, Window
from loftet.progress.model import Status


def elapsed(view: PartView, window: Window = ALWAYS) -> Elapsed:
    """Return the days of the part's period that have gone and are counted, of how many."""
    return elapsed_of(view.period, view.pauses, view.day, window)


def pauses_so_far(view: PartView) -> tuple[Period, ...]:
    """Return the pauses up to the day the part is judged; how long one will last is not known."""
    return tuple(
        Period(pause.first, view.day if pause.last is None else min(view.day, pause.last))
        for pause in view.pauses
        if pause.first <= view.day
    )


def ended(view: PartView) -> bool:
    """Return whether the part's period has ended on the day it is judged."""
    return view.period.ended(view.day)


def last_day_for(view: PartView, by: date | None) -> date | None:
    """Return the day something is due: `by`, or the period's last day where that is earlier.

    Nothing can decide the part after its period: records count only inside it. None with an open end
    and no day.
    """
    days = [day for day in (by, view.period.last) if day is not None]
    return min(days, default=None)


def even_pace(target: Decimal, time: Elapsed) -> Decimal | None:
    """Return target × elapsed ÷ period, rounded down to whole occasions; None with an open end.

    A period of which no day counts (all of it paused, or outside the months of the target) expects 0.
    """
    if time.of is None:
        return None
    if time.of == 0:
        return Decimal(0)
    return Decimal(Fraction(target) * time.days // time.of)


def rounded_down(number: Fraction) -> Decimal:
    """Return `number` with two decimals, rounded down: never up to a number that it is below."""
    return Decimal(100 * number.numerator // number.denominator) / 100


def floor_status(view: PartView, number: Decimal, floor: Decimal, expected: Decimal | None) -> Status:
    """Return how `number` stands against `floor`, and before the end against the pace."""
    if number >= floor:
        return Status.MET
    if ended(view):
        return Status.MISSED
    if expected is None:
        return Status.ACTIVE
    return Status.BEHIND if number < expected else Status.ON_TRACK


def undecided(
    least: Decimal, most: Decimal | None, status_at: Callable[[Decimal], Status], best: Status
) -> Status:
    """Return the status of a figure between `least` and `most` (None: without limit, then `best`).

    Where the sure figure falls short and what cannot be told could mend that, nobody can judge. Where it
    does not fall short, nothing that is added makes it worse, so its status stands.
    """
    status = status_at(least)
    if status not in {Status.BEHIND, Status.MISSED}:
        return status
    at_best = best if most is None else status_at(most)
    return status if at_best is status else Status.CANNOT_JUDGE
