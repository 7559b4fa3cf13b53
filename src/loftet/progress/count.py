"""A number of occasions, or of a quantity, in the whole period (docs: counting, `count` without `per`)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from loftet.ledger.model import PartView
from loftet.phrase import Phrase
from loftet.progress.counted import Weighed, weigh
from loftet.progress.distinct import count_up, unit_of
from loftet.progress.figures import Figures, progress
from loftet.progress.filters import window_of
from loftet.progress.floor import Floor, doubt_sentence, judge_floor, sum_steps
from loftet.progress.labels import done_of, floor_words
from loftet.progress.model import Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.pace import elapsed, ended, last_day_for, undecided
from loftet.schema.target_count import CountTarget, Only


def judge_count(view: PartView, target: CountTarget, filters: Sequence[Only]) -> Progress:
    """Return the part against its floor, of the records that pass `filters`."""
    weighed = weigh(view, target.unit, filters, target.each_occasion)
    if target.by is not None:
        return _judge_by_day(view, target, weighed, target.by)
    time = elapsed(view, window_of(target.only))
    floor = Floor(target, target.at_least, unit_of(target), floor_words(target), time)
    return judge_floor(view, floor, count_up(view, target, weighed))


def _judge_by_day(view: PartView, target: CountTarget, weighed: Sequence[Weighed], by: date) -> Progress:
    """Return the part as a milestone: no pace before its day, met also late, missed after the period.

    Before the day nothing is decided until the floor is reached, so the part is not due even where some
    of it is done.
    """
    figure = count_up(view, target, weighed)
    due = last_day_for(view, by) or by

    def status_at(number: Decimal) -> Status:
        if number >= target.at_least:
            return Status.MET
        if view.day < due:
            return Status.NOT_DUE
        return Status.MISSED if ended(view) else Status.BEHIND

    status = undecided(figure.least, figure.most, status_at, Status.MET)
    what = done_of(target, figure.done, target.at_least, unit_of(target), floor_words(target))
    if status is Status.CANNOT_JUDGE:
        sentence = doubt_sentence(figure, what)
    elif status is Status.MET and (late := _days_late(view, target, weighed, due)):
        sentence = Phrase("sentence.by.late", what=what, by=by, late=late)
    else:
        sentence = Phrase(f"sentence.by.{status}", what=what, by=due)
    return progress(
        view,
        status,
        sentence,
        Figures(
            figure.done,
            unit_of(target),
            target.at_least,
            counted=figure.counted,
            notes=tally_notes(figure),
            steps=(*sum_steps(figure), Phrase("step.due", due=due)),
        ),
    )


def _days_late(view: PartView, target: CountTarget, weighed: Sequence[Weighed], due: date) -> int:
    """Return how many days after `due` the floor was reached, 0 where it was in time.

    Where the record that reached it is a total which began in time, nobody knows that it was late.
    """
    needed = bisect_left(
        range(len(weighed)),
        True,  # noqa: FBT003 - what is looked for: the first record with which the floor is reached
        key=lambda index: count_up(view, target, weighed[: index + 1]).least >= target.at_least,
    )
    reached = weighed[needed].record if needed < len(weighed) else None
    if reached is None or reached.first <= due:
        return 0
    return (reached.last - due).days
