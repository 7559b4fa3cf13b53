"""What a number comes to if it goes on as so far: a note with its reason, and never a status."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from loftet.period.elapsed import Elapsed
from loftet.phrase import Phrase
from loftet.progress.filters import window_of
from loftet.progress.model import Progress, Status
from loftet.progress.pace import elapsed
from loftet.schema.target_count import CountTarget

FEWEST = 3
"""Held records that count below which there is no pace to go by."""

_RUNNING = frozenset({Status.ON_TRACK, Status.BEHIND})


def forecast(progress: Progress) -> tuple[Phrase, ...]:
    """Return the note on what a number of the whole period comes to at the pace so far, or nothing.

    It is done × all days ÷ days gone, rounded down to whole occasions; of a population no more than all
    of it. Nothing is foretold by fewer than three records, of what is met or decided, in a pause, and
    before the even pace asks for the first occasion: nothing can look too little before it is due.
    """
    time = _time(progress)
    if time is None or time.of is None or progress.done is None or progress.target is None:
        return ()
    from loftet.schema.target_coverage import CoverageTarget

    number = Decimal(Fraction(progress.done.number) * time.of // time.days)
    if isinstance(progress.view.target, CoverageTarget):
        number = min(number, progress.target)
    return (
        Phrase(
            "note.forecast.enough" if number >= progress.target else "note.forecast.short",
            number=number,
            target=progress.target,
            last=progress.view.period.last or progress.view.day,
            done=progress.done,
            days=time.days,
            of=time.of,
        ),
    )


def _time(progress: Progress) -> Elapsed | None:
    """Return the days gone, of how many, where there is a pace to go by."""
    view = progress.view
    paused = any(view.day in pause for pause in view.pauses)
    too_early = not progress.expected or len(progress.counted) < FEWEST
    if progress.status not in _RUNNING or too_early or paused:
        return None
    from loftet.schema.target_coverage import CoverageTarget

    match view.target:
        case CountTarget(per=None, each=None, by=None, on_demand=False, only=only):
            return elapsed(view, window_of(only))
        case CoverageTarget(on_demand=False):
            return elapsed(view)
        case _:
            return None
