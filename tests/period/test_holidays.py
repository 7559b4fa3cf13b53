"""The public holidays of lag (1989:253)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from loftet.period.holidays import is_public_holiday


def holidays(year: int) -> list[str]:
    days = (date(year, 1, 1) + timedelta(days=offset) for offset in range(365))
    return [f"{day:%m-%d}" for day in days if is_public_holiday(day)]


def test_the_thirteen_of_a_year() -> None:
    assert holidays(2024) == [
        *("01-01", "01-06", "03-29", "03-31", "04-01", "05-01", "05-09", "05-19"),
        *("06-06", "06-22", "11-02", "12-25", "12-26"),
    ]
    assert holidays(2023) == [
        *("01-01", "01-06", "04-07", "04-09", "04-10", "05-01", "05-18", "05-28"),
        *("06-06", "06-24", "11-04", "12-25", "12-26"),
    ]


@pytest.mark.parametrize(
    "day",
    [date(2024, 3, 28), date(2024, 6, 21), date(2024, 12, 24), date(2024, 12, 31), date(2024, 4, 30)],
    ids=["skärtorsdag", "midsommarafton", "julafton", "nyårsafton", "valborg"],
)
def test_the_eves_are_not_among_them(day: date) -> None:
    assert not is_public_holiday(day)


def test_an_ordinary_sunday_is_not_named() -> None:
    assert not is_public_holiday(date(2024, 2, 4))
