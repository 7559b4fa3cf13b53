"""Records that may say the same twice: the larger side counts (docs: counting, "Records").

Two totals, or a total and a row, of the same type that overlap in place and time may hold the same
occasions. Any choice of records without such a pair did take place for sure, so the largest such
choice is what can be said: at least so many.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from loftet.ledger.model import Activity
from loftet.records.same_place import may_share_place

_MOST_CHOICES = 512
"""How many choices are followed at once; beyond it the best are, and the figure is still at least that."""


class LargerSide(NamedTuple):
    """The larger side of records that may be double: its sum, its records, and those left out."""

    number: Decimal
    counted: tuple[Activity, ...]
    left_out: tuple[Activity, ...]
    doubtful: bool


class _Choice(NamedTuple):
    """Totals chosen so far (by number, in order), and what they and the rows beside them come to."""

    number: Decimal
    totals: tuple[int, ...]


class _Overlaps:
    """Which totals overlap which, and which rows (by the totals they overlap), with what those come to."""

    def __init__(self, totals: int) -> None:
        """Hold so many totals, of which none overlaps any yet."""
        self.totals: dict[int, set[int]] = {index: set() for index in range(totals)}
        self.rows: dict[frozenset[int], Decimal] = {}

    def last_need(self) -> dict[int, int]:
        """Return for each total the last total at which it must still be known whether it was chosen."""
        need = {index: max(others, default=index) for index, others in self.totals.items()}
        for group in self.rows:
            for index in group:
                need[index] = max(need[index], *group)
        return need


def may_be_double(one: Activity, other: Activity, within: Mapping[str, frozenset[str]]) -> bool:
    """Return whether two records that serve the same part may hold the same occasions.

    Two rows are two occasions, and a record that is `in_addition` is another than all others. A record
    without a place may lie anywhere.
    """
    return (
        (one.total or other.total)
        and one.first <= other.last
        and other.first <= one.last
        and one.type == other.type
        and not (one.in_addition or other.in_addition)
        and may_share_place(one.places, other.places, within)
    )


def larger_side(
    weights: Sequence[tuple[Activity, Decimal]], within: Mapping[str, frozenset[str]]
) -> LargerSide:
    """Return the records that count, of `weights` with their numbers, and their sum."""
    totals = sorted((each for each in weights if each[0].total), key=_order)
    if not totals:
        return _all_of(weights)
    rows = [each for each in weights if not each[0].total]
    overlaps, beside = _find_overlaps(totals, rows, within)
    if not any(overlaps.totals.values()) and not overlaps.rows:
        return _all_of(weights)
    choice = _best_choice([number for _, number in totals], overlaps)
    chosen = {totals[index][0].id for index in choice.totals}
    chosen |= {record.id for record, _ in rows if beside[record.id].isdisjoint(choice.totals)}
    return LargerSide(
        sum((number for record, number in weights if record.id in chosen), Decimal(0)),
        tuple(record for record, _ in weights if record.id in chosen),
        tuple(record for record, _ in weights if record.id not in chosen),
        doubtful=True,
    )


def _all_of(weights: Sequence[tuple[Activity, Decimal]]) -> LargerSide:
    number = sum((number for _, number in weights), Decimal(0))
    return LargerSide(number, tuple(record for record, _ in weights), (), doubtful=False)


def _find_overlaps(
    totals: Sequence[tuple[Activity, Decimal]],
    rows: Sequence[tuple[Activity, Decimal]],
    within: Mapping[str, frozenset[str]],
) -> tuple[_Overlaps, dict[str, frozenset[int]]]:
    overlaps = _Overlaps(len(totals))
    for index, (total, _) in enumerate(totals):
        for other in range(index):
            if may_be_double(total, totals[other][0], within):
                overlaps.totals[index].add(other)
                overlaps.totals[other].add(index)
    beside: dict[str, frozenset[int]] = {}
    for row, number in rows:
        group = frozenset(
            index for index, (total, _) in enumerate(totals) if may_be_double(row, total, within)
        )
        beside[row.id] = group
        if group:
            overlaps.rows[group] = overlaps.rows.get(group, Decimal(0)) + number
    return overlaps, beside


def _best_choice(numbers: Sequence[Decimal], overlaps: _Overlaps) -> _Choice:
    """Return the totals to choose so that they and the rows beside them come to the most.

    The totals are taken in order of time, each chosen or not; of choices that agree on all that still
    matters only the best is kept.
    """
    need = overlaps.last_need()
    choices = {frozenset[int](): _Choice(Decimal(0), ())}
    for index, number in enumerate(numbers):
        settled = [group for group in overlaps.rows if max(group) == index]
        following: dict[frozenset[int], _Choice] = {}
        for open_totals, choice in choices.items():
            for taken in (False, True):
                if taken and not overlaps.totals[index].isdisjoint(open_totals):
                    continue
                known = open_totals | {index} if taken else open_totals
                rows = sum((overlaps.rows[group] for group in settled if group.isdisjoint(known)), Decimal(0))
                found = _Choice(
                    choice.number + (number if taken else 0) + rows,
                    (*choice.totals, index) if taken else choice.totals,
                )
                still_open = frozenset(each for each in known if need[each] > index)
                if still_open not in following or _rank(found) < _rank(following[still_open]):
                    following[still_open] = found
        best = sorted(following.items(), key=lambda item: _rank(item[1]))[:_MOST_CHOICES]
        choices = dict(best)
    return min(choices.values(), key=_rank)


def _rank(choice: _Choice) -> tuple[Decimal, int, tuple[int, ...]]:
    """Return what puts the better choice first: more, then fewer totals (rows show when), then earlier."""
    return -choice.number, len(choice.totals), choice.totals


def _order(weight: tuple[Activity, Decimal]) -> tuple[object, ...]:
    record = weight[0]
    return record.first, record.last, record.id
