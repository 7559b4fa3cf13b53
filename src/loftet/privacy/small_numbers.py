"""Numbers of persons that are too small to be published, also where others would give them away.

docs: quality, "Security and privacy": below five is not shown. A number that is left out must not come back
as the difference between numbers that are shown, so one of those is left out too:

- within a record, where one number less others leaves one to four: thirty there, twenty-seven of them boys;
- a total that holds a number left out, or that exceeds what is shown of its own days by one to four.

What counts persons is told by the quantity's name, and every name that is not known to measure something
else is taken to: leaving out too much does no harm.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from loftet.period.days import Period

LEAST_SHOWN = 5

_NOT_PERSONS = frozenset(
    "cases in_time occasions tillfallen times ganger pass evenings kvallar days dagar weeks veckor "
    "hours timmar minutes minuter kilometres kilometers km metres meters meter percent procent kronor "
    "sek areas omraden places platser groups grupper lamps lampor cameras kameror signs skyltar "
    "letters brev leaflets flyers".split()
)
_FEW_ENOUGH_TO_ADD_UP = 8


@dataclass(frozen=True, slots=True)
class Counted:
    """What one record counts: its sort, its days, whether it is a total, and its numbers by name."""

    sort: str
    days: Period
    total: bool
    numbers: Mapping[str, Decimal]


def counts_persons(name: str) -> bool:
    """Return whether a quantity of this name may count persons."""
    return name not in _NOT_PERSONS


def hidden_numbers(records: Sequence[Counted]) -> tuple[frozenset[str], ...]:
    """Return for each record the names of the numbers that are not shown."""
    hidden = [set(hidden_together(record.numbers)) for record in records]
    within = dict(_within(records))
    changed = True
    while changed:
        changed = False
        for total, others in within.items():
            if more := _given_away(total, others, records, hidden) - hidden[total]:
                hidden[total] |= more
                changed = True
    return tuple(map(frozenset, hidden))


def hidden_together(numbers: Mapping[str, Decimal]) -> frozenset[str]:
    """Return which of the numbers of one record are not shown."""
    persons = {name: number for name, number in numbers.items() if counts_persons(name)}
    hidden = {name for name, number in persons.items() if number < LEAST_SHOWN}
    while given_away := _a_part_too_telling(persons, hidden):
        hidden.add(given_away)
    return frozenset(hidden)


def _a_part_too_telling(persons: Mapping[str, Decimal], hidden: set[str]) -> str | None:
    """Return a shown number that, taken from another with or without more, leaves a small one."""
    shown = sorted((name for name in persons if name not in hidden), key=lambda name: (persons[name], name))
    most = len(shown) if len(shown) <= _FEW_ENOUGH_TO_ADD_UP else 2
    for size in range(1, most):
        for parts in combinations(shown, size):
            together = sum(persons[part] for part in parts)
            rests = (persons[name] - together for name in shown if name not in parts)
            if any(_tells(rest, among_hidden=bool(hidden)) for rest in rests):
                return parts[0]
    return None


def _within(records: Sequence[Counted]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each total with the records of its sort whose days lie in its days, all by their places."""
    of_sort: dict[str, list[int]] = {}
    for index in sorted(range(len(records)), key=lambda index: records[index].days.first):
        of_sort.setdefault(records[index].sort, []).append(index)
    for indexes in of_sort.values():
        firsts = [records[index].days.first for index in indexes]
        for index in (each for each in indexes if records[each].total):
            total = records[index]
            begin = bisect_left(firsts, total.days.first)
            end = len(firsts) if total.days.last is None else bisect_right(firsts, total.days.last)
            yield (
                index,
                tuple(
                    each for each in indexes[begin:end] if each != index and _lies_in(records[each], total)
                ),
            )


def _given_away(
    index: int, within: Sequence[int], records: Sequence[Counted], hidden: Sequence[set[str]]
) -> set[str]:
    """Return the numbers of a total that, with what is shown of its days, give a hidden or small one away."""
    found: set[str] = set()
    for name, number in records[index].numbers.items():
        counting = [other for other in within if name in records[other].numbers]
        if not counts_persons(name) or name in hidden[index] or not counting:
            continue
        sums = _sums([records[other] for other in counting], name)
        if any(name in hidden[other] for other in counting) or any(_tells(number - part) for part in sums):
            found.add(name)
    return found


def _sums(records: Sequence[Counted], name: str) -> Iterator[Decimal]:
    """Yield each number, and what records whose days do not overlap come to: rows alone, long ones first."""
    yield from (record.numbers[name] for record in records)
    yield _sum((record for record in records if not record.total), name)
    apart: list[Counted] = []
    for record in sorted(records, key=lambda record: (-(record.days.days or 0), record.days.first)):
        if not record.total or not any(record.days.overlaps(other.days) for other in apart):
            apart.append(record)
    rows_in_totals = [
        row for row in apart if not row.total and any(one.total and _lies_in(row, one) for one in apart)
    ]
    yield _sum((record for record in apart if record not in rows_in_totals), name)


def _sum(records: Iterable[Counted], name: str) -> Decimal:
    return sum((record.numbers[name] for record in records), Decimal(0))


def _lies_in(record: Counted, total: Counted) -> bool:
    last = record.days.last
    return last is not None and total.days.holds(record.days.first, last)


def _tells(rest: Decimal, *, among_hidden: bool = False) -> bool:
    """Return whether a difference is a small number of persons; no difference tells where one is hidden."""
    return 0 < rest < LEAST_SHOWN or (rest == 0 and among_hidden)
