"""Elapsed days, pauses, and windows of months and weekdays."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from loftet.period.days import Period
from loftet.period.elapsed import Elapsed, elapsed
from loftet.period.window import Window

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
ALMHULT = Period(date(2024, 4, 22), date(2024, 12, 31))


def test_both_ends_count() -> None:
    assert elapsed(ALMHULT, (), date(2024, 9, 30)) == Elapsed(162, 254)
    assert elapsed(ALMHULT, (), date(2024, 4, 22)) == Elapsed(1, 254)


def test_never_fewer_than_none_nor_more_than_the_period() -> None:
    assert elapsed(ALMHULT, (), date(2020, 1, 1)) == Elapsed(0, 254)
    assert elapsed(ALMHULT, (), date(2030, 1, 1)) == Elapsed(254, 254)


def test_an_open_end_has_no_whole() -> None:
    assert elapsed(Period(date(2024, 4, 22), None), (), date(2024, 4, 30)) == Elapsed(9, None)


def test_a_pause_is_taken_out_each_day_once() -> None:
    pauses = (Period(date(2024, 3, 1), date(2024, 3, 31)), Period(date(2024, 3, 15), date(2024, 4, 9)))

    assert elapsed(YEAR, pauses, date(2024, 6, 30)) == Elapsed(182 - 40, 366 - 40)


def test_a_pause_that_goes_on_is_taken_out_as_far_as_it_has_come() -> None:
    pause = (Period(date(2024, 3, 1), None),)

    assert elapsed(YEAR, pause, date(2024, 2, 29)) == Elapsed(60, 366)
    assert elapsed(YEAR, pause, date(2024, 3, 31)) == Elapsed(60, 366 - 31)
    assert elapsed(YEAR, pause, date(2025, 3, 31)) == Elapsed(60, 60)


def test_per_cent_is_the_nearest_whole_and_a_hundred_only_at_the_end() -> None:
    assert Elapsed(162, 254).percent == 64
    assert Elapsed(365, 366).percent == 99
    assert Elapsed(366, 366).percent == 100
    assert Elapsed(0, 0).percent is None
    assert Elapsed(10, None).percent is None


def test_a_window_counts_only_its_days() -> None:
    summer = Window(months=frozenset({6, 7, 8}))
    thursdays_and_sundays = Window(months=frozenset({1, 2, 3, 4}), weekdays=frozenset({3, 6}))

    assert elapsed(YEAR, (), date(2024, 7, 15), summer) == Elapsed(45, 92)
    assert elapsed(YEAR, (), date(2024, 3, 31), thursdays_and_sundays) == Elapsed(26, 34)


def test_an_interval_is_whole_inside_the_season_or_around_all_of_it() -> None:
    summer = Window(months=frozenset({6, 7, 8}))

    assert summer.keeps_whole(Period(date(2024, 6, 3), date(2024, 6, 9)))
    assert not summer.keeps_whole(
        Period(date(2024, 5, 27), date(2024, 6, 2))
    )  # the season begins on its Saturday
    assert summer.keeps_whole(YEAR)
    assert not summer.keeps_whole(Period(date(2024, 7, 1), date(2024, 9, 30)))
    assert not summer.keeps_whole(Period(date(2024, 1, 1), date(2024, 1, 7)))


@given(
    st.dates(date(2019, 1, 1), date(2026, 1, 1)),
    st.integers(0, 800),
    st.frozensets(st.integers(1, 12)),
    st.frozensets(st.integers(0, 6)),
)
def test_counting_days_is_what_counting_one_by_one_is(
    first: date, length: int, months: frozenset[int], weekdays: frozenset[int]
) -> None:
    window = Window(months, weekdays)
    last = first + timedelta(days=length)

    one_by_one = sum(first + timedelta(days=offset) in window for offset in range(length + 1))
    assert window.days(first, last) == one_by_one


def test_the_ends_of_the_calendar_are_no_fault() -> None:
    january = Window(months=frozenset({1, 12}))

    assert january.keeps_whole(Period(date.min, date(1, 1, 31)))
    assert january.keeps_whole(Period(date(9999, 12, 1), date.max))
    assert january.days(date(9999, 1, 1), date.max) == 62
