"""Whole intervals of the calendar inside a period."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loftet.period.days import Period
from loftet.period.intervals import Cadence, SchoolTerms, unit_holding, whole_intervals

UNITS = ["day", "week", "month", "quarter", "tertial", "term", "half_year", "year"]
SCHOOL = SchoolTerms(spring=((1, 10), (6, 14)), autumn=((8, 18), (12, 20)))


def day(text: str) -> date:
    return date.fromisoformat(text)


def whole(first: str, last: str, cadence: Cadence) -> list[str]:
    found = whole_intervals(Period(day(first), day(last)), cadence)
    return [f"{each.first}..{each.last}" for each in found]


@pytest.mark.parametrize(
    ("unit", "first_interval", "number"),
    [
        ("day", "2024-04-22..2024-04-22", 254),
        ("week", "2024-04-22..2024-04-28", 36),  # Monday 22 April to Sunday 29 December
        ("month", "2024-05-01..2024-05-31", 8),
        ("quarter", "2024-07-01..2024-09-30", 2),
        ("tertial", "2024-05-01..2024-08-31", 2),
        ("term", "2024-07-01..2024-12-31", 1),
        ("half_year", "2024-07-01..2024-12-31", 1),
    ],
)
def test_only_whole_ones_inside_the_period(unit: str, first_interval: str, number: int) -> None:
    found = whole("2024-04-22", "2024-12-31", Cadence(unit))

    assert (found[0], len(found)) == (first_interval, number)


def test_no_whole_year_lies_in_a_part_of_one() -> None:
    assert whole("2024-04-22", "2024-12-31", Cadence("year")) == []


def test_a_year_of_53_weeks() -> None:
    weeks = whole("2020-12-21", "2021-01-10", Cadence("week"))

    assert weeks == ["2020-12-21..2020-12-27", "2020-12-28..2021-01-03", "2021-01-04..2021-01-10"]


def test_the_promises_own_terms_leave_the_summer_out() -> None:
    assert whole("2024-01-01", "2025-06-30", Cadence("term", terms=SCHOOL)) == [
        "2024-01-10..2024-06-14",
        "2024-08-18..2024-12-20",
        "2025-01-10..2025-06-14",
    ]
    assert unit_holding(day("2024-07-01"), Cadence("term", terms=SCHOOL)) is None


def test_a_term_over_new_year_ends_the_year_after() -> None:
    terms = SchoolTerms(spring=((1, 20), (6, 10)), autumn=((8, 20), (1, 19)))

    assert whole("2024-08-01", "2025-03-01", Cadence("term", terms=terms)) == ["2024-08-20..2025-01-19"]
    assert unit_holding(day("2025-01-05"), Cadence("term", terms=terms)) == Period(
        day("2024-08-20"), day("2025-01-19")
    )


def test_every_second_week_counts_from_the_first_whole_week() -> None:
    assert whole("2024-04-24", "2024-06-07", Cadence.of_every(2, "weeks")) == [
        "2024-04-29..2024-05-12",
        "2024-05-13..2024-05-26",
    ]


def test_every_third_month_is_no_quarter() -> None:
    assert whole("2024-01-15", "2024-12-31", Cadence.of_every(3, "months")) == [
        "2024-02-01..2024-04-30",
        "2024-05-01..2024-07-31",
        "2024-08-01..2024-10-31",
    ]


def test_an_open_end_goes_on() -> None:
    found = whole_intervals(Period(day("2024-04-22"), None), Cadence("year"))

    assert [each.first.year for each in islice(found, 3)] == [2025, 2026, 2027]


def test_the_end_of_the_calendar_is_no_fault() -> None:
    assert whole("9999-12-20", "9999-12-31", Cadence("week")) == ["9999-12-20..9999-12-26"]
    assert whole("9999-12-31", "9999-12-31", Cadence("day")) == ["9999-12-31..9999-12-31"]
    assert whole("9998-01-01", "9999-12-31", Cadence("term"))[0] == "9998-01-01..9998-06-30"
    assert whole("0001-01-01", "0001-01-31", Cadence("month")) == ["0001-01-01..0001-01-31"]


@given(
    st.sampled_from(UNITS),
    st.integers(1, 4),
    st.dates(date(2015, 1, 1), date(2030, 1, 1)),
    st.integers(0, 900),
)
def test_they_are_whole_in_order_and_without_overlap(unit: str, every: int, first: date, length: int) -> None:
    period = Period(first, first + timedelta(days=length))
    found = list(whole_intervals(period, Cadence(unit, every)))

    assert all(each.last is not None and period.holds(each.first, each.last) for each in found)
    assert all(
        one.last is not None and one.last + timedelta(days=1) == two.first for one, two in pairwise(found)
    )
    for each in found:
        held = unit_holding(each.first, Cadence(unit))
        assert held is not None
        assert held.first == each.first
    if not found and every == 1:
        assert length < 2 * 366
