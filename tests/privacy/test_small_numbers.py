"""Numbers of persons below five, and numbers that would give one away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loftet.period.days import Period
from loftet.privacy.small_numbers import Counted, hidden_numbers, hidden_together


@pytest.mark.parametrize(
    ("numbers", "hidden"),
    [
        ({"participants": 5}, set()),
        ({"participants": 4}, {"participants"}),
        ({"participants": 0}, {"participants"}),
        ({"hours": 2}, set()),
        ({"hours": 2, "participants": 3}, {"participants"}),
        ({"okant": 3}, {"okant"}),
        ({"participants": 30, "boys": 27}, {"boys"}),
        ({"participants": 30, "boys": 25}, set()),
        ({"participants": 30, "boys": 27, "girls": 3}, {"boys", "girls"}),
        ({"participants": 30, "a": 14, "b": 13, "c": 3}, {"b", "c"}),
        ({"participants": 12, "pupils": 11}, {"pupils"}),
        ({"participants": 12, "pupils": 12}, set()),
        ({"cases": 4, "in_time": 3}, set()),
        ({"participants": 12, "boys": 12, "girls": 0}, {"boys", "girls"}),
    ],
)
def test_what_a_record_hides(numbers: dict[str, int], hidden: set[str]) -> None:
    assert hidden_together({name: Decimal(number) for name, number in numbers.items()}) == hidden


def row(day: int, participants: int, sort: str = "dialog") -> Counted:
    days = Period(date(2024, 5, day), date(2024, 5, day))
    return Counted(sort, days, total=False, numbers={"participants": Decimal(participants)})


def total(first: int, last: int, participants: int, sort: str = "dialog") -> Counted:
    days = Period(date(2024, 5, first), date(2024, 5, last))
    return Counted(sort, days, total=True, numbers={"participants": Decimal(participants)})


@pytest.mark.parametrize(
    ("records", "hidden"),
    [
        ([row(1, 20), row(2, 20), total(1, 31, 40)], []),
        ([row(1, 20), row(2, 3), total(1, 31, 40)], [1, 2]),
        ([row(1, 20), row(2, 18), total(1, 31, 40)], [2]),
        ([row(1, 38), total(1, 31, 40)], [1]),
        ([row(1, 38), total(1, 31, 40, "möte")], []),
        ([row(1, 38), total(2, 31, 40)], []),
        ([total(1, 20, 38), total(1, 31, 40)], [1]),
        ([total(1, 10, 20), total(11, 20, 18), total(1, 31, 40)], [2]),
        ([row(1, 3), total(1, 10, 20), total(1, 31, 60)], [0, 1, 2]),
        ([total(1, 10, 20), row(5, 12), row(15, 18), total(1, 31, 40)], [3]),
    ],
)
def test_a_total_hides_what_it_would_give_away(records: list[Counted], hidden: list[int]) -> None:
    found = hidden_numbers(records)

    assert [index for index, names in enumerate(found) if names] == hidden


ROWS = st.lists(st.builds(row, st.integers(1, 28), st.integers(0, 12)), max_size=5)


@given(ROWS, st.integers(0, 30))
def test_no_small_number_is_a_difference_of_shown_ones(rows: list[Counted], more: int) -> None:
    whole = total(1, 31, sum(_number(each) for each in rows) + more)
    records = [*rows, whole]
    shown = [
        each
        for each, names in zip(records, hidden_numbers(records), strict=True)
        if "participants" not in names
    ]

    assert all(_number(each) >= 5 for each in shown)
    if whole in shown and rows:
        differences = [_number(whole) - _number(each) for each in shown if each is not whole]
        differences.append(_number(whole) - sum(_number(each) for each in shown if each is not whole))
        assert not any(0 < difference < 5 for difference in differences)


@given(st.dictionaries(st.sampled_from(["participants", "boys", "girls", "staff"]), st.integers(0, 40)))
def test_no_small_number_is_a_difference_within_a_record(numbers: dict[str, int]) -> None:
    hidden = hidden_together({name: Decimal(number) for name, number in numbers.items()})
    shown = {name: number for name, number in numbers.items() if name not in hidden}

    assert all(number >= 5 for number in shown.values())
    for name, number in shown.items():
        others = [other for each, other in shown.items() if each != name]
        assert not any(0 < number - sum(some) < 5 for some in _some(others))


def _number(record: Counted) -> int:
    return int(record.numbers["participants"])


def _some(numbers: Sequence[int]) -> list[tuple[int, ...]]:
    return [some for size in range(1, len(numbers) + 1) for some in combinations(numbers, size)]
