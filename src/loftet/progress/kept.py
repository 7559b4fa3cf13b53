"""Intervals kept and not kept, and what a total over several of them can still mean.

A total over several intervals proves none of them; but where the whole of it is too small for those
that lack something, it proves that not all can be kept (docs: counting, `count` with `per`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from loftet.ledger.model import PartView
from loftet.period.days import Period
from loftet.phrase import Amount
from loftet.progress.counted import Weighed
from loftet.progress.model import Interval, Intervals, Status
from loftet.progress.pace import ended


class Shortfall(Enum):
    """Whether an interval that had to be kept was not."""

    NONE = "none"
    CANNOT_TELL = "cannot_tell"
    SURE = "sure"


class Looked(NamedTuple):
    """One whole interval that has begun: its days, what is sure to count in it, what it needs by now."""

    days: Period
    done: Amount
    needs: Decimal

    @property
    def lacks(self) -> Decimal:
        """Return how much it lacks; 0 or less where it has what it needs."""
        return self.needs - self.done.number


class Loose(NamedTuple):
    """A record that lies in no one interval for sure: it may have kept any that it overlaps, up to `most`."""

    days: Period
    most: Decimal | None


def place(
    intervals: Sequence[Period], weighed: Sequence[Weighed]
) -> tuple[tuple[tuple[Weighed, ...], ...], tuple[Loose, ...]]:
    """Return the records that are sure to count inside each interval, and those that prove none."""
    firsts = [interval.first for interval in intervals]
    inside: list[list[Weighed]] = [[] for _ in intervals]
    loose: list[Loose] = []
    for each in weighed:
        index = bisect_right(firsts, each.record.first) - 1
        holds = index >= 0 and intervals[index].holds(each.record.first, each.record.last)
        proves = holds and each.sure
        if proves:
            inside[index].append(each)
        rest = each.most if not proves or each.most is None else each.most - each.least
        if rest is None or rest > 0:
            loose.append(Loose(each.record.period, rest))
    return tuple(map(tuple, inside)), tuple(loose)


def shortfall(looked: Sequence[Looked], loose: Sequence[Loose]) -> Shortfall:
    """Return whether what the intervals lack is there, could be in loose records, or cannot be anywhere.

    The intervals are in order and share no day. Each takes what it lacks from the loose records that
    end first, which leaves the most for those after it: if that does not suffice, nothing does.
    """
    lacking = [each for each in looked if each.lacks > 0]
    if not lacking:
        return Shortfall.NONE
    left = [each.most for each in sorted(loose, key=_end)]
    pieces = sorted(loose, key=_end)
    for interval in lacking:
        lacks: Decimal | None = interval.lacks
        for index, piece in enumerate(pieces):
            if lacks is None or lacks <= 0 or not piece.days.overlaps(interval.days):
                continue
            rest = left[index]
            if rest is None:
                lacks = None
            else:
                taken = min(rest, lacks)
                left[index], lacks = rest - taken, lacks - taken
        if lacks is not None and lacks > 0:
            return Shortfall.SURE
    return Shortfall.CANNOT_TELL


def interval_status(
    view: PartView, looked: Sequence[Looked], lack: Shortfall, *, more_to_come: bool, last_has_floor: bool
) -> Status:
    """Return the status of a part whose every interval (or slot) is to be kept.

    `more_to_come` says that whole intervals lie ahead that have not begun, `last_has_floor` that the
    last one that has begun has all of its floor.
    """
    closed = sum(each.days.ended(view.day) for each in looked)
    if not view.activities and closed == 0 and not ended(view):
        return Status.NOT_DUE
    if lack is Shortfall.SURE:
        return Status.MISSED if ended(view) else Status.BEHIND
    if lack is Shortfall.CANNOT_TELL:
        return Status.CANNOT_JUDGE
    if ended(view):
        return Status.MET if looked else Status.CANNOT_JUDGE
    return Status.MET if looked and last_has_floor and not more_to_come else Status.ON_TRACK


def intervals_of(view: PartView, looked: Sequence[Looked], loose: Sequence[Loose]) -> Intervals:
    """Return how the intervals stand: closed, kept, silent, and each of them."""
    silent = _without_record(view, [each.days for each in looked])
    each = tuple(
        _interval(view, one, loose, silent=is_silent) for one, is_silent in zip(looked, silent, strict=True)
    )
    closed = [interval for interval in each if interval.kept is not None]
    return Intervals(
        closed=len(closed),
        kept=sum(interval.kept is True for interval in closed),
        silent=sum(interval.silent for interval in closed),
        each=each,
    )


def _interval(view: PartView, looked: Looked, loose: Sequence[Loose], *, silent: bool) -> Interval:
    if not looked.days.ended(view.day):
        return Interval(looked.days, looked.done, None, silent)
    unproven = shortfall([looked], loose) is Shortfall.CANNOT_TELL
    return Interval(looked.days, looked.done, looked.lacks <= 0, silent, unproven)


def _without_record(view: PartView, intervals: Sequence[Period]) -> list[bool]:
    """Return for each interval whether no record of any kind touches it."""
    firsts = [interval.first for interval in intervals]
    lasts = [interval.last or interval.first for interval in intervals]
    silent = [True] * len(intervals)
    for record in view.activities:
        touched = range(bisect_left(lasts, record.first), bisect_right(firsts, record.last))
        for index in touched:
            silent[index] = False
    return silent


def _end(loose: Loose) -> tuple[object, ...]:
    return loose.days.last, loose.days.first
