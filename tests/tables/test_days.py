"""Days as Swedish offices write them in spreadsheets."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loftet.tables.days import day_in_cell, is_a_day

MAY_14 = date(2024, 5, 14)


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-14",
        "2024-5-14",
        "2024/05/14",
        "2024.05.14",
        "20240514",
        "2024-05-14 00:00",
        "2024-05-14T10:30:00",
        "14/5 2024",
        "14/5-2024",
        "14/5/2024",
        "14/05 2024",
        "14.5.2024",
        "14. 5. 2024",
        "14-5-2024",
        "14 maj 2024",
        "den 14 maj 2024",
        "14:e maj 2024",
        "tisdag 14 maj 2024",
        "Tisdagen den 14 maj 2024",
        "14 May 2024",
        "14\u00a0MAJ\u00a02024",
        "45426",
        "45426,4375",
        "45426.0",
    ],
)
def test_a_day_is_read_in_every_form(text: str) -> None:
    assert day_in_cell(text) == MAY_14


@pytest.mark.parametrize(
    "text",
    [
        "",
        "maj 2024",
        "14/5",
        "24-05-14",
        "14/5 24",
        "14 ma 2024",
        "2024",
        "12",
        "240514",
        "999999",
        "igår",
        "1e3",
    ],
)
def test_what_leaves_a_doubt_is_no_day(text: str) -> None:
    assert day_in_cell(text) is None
    assert not is_a_day(text)


@pytest.mark.parametrize("text", ["2024-02-30", "31/6 2024", "5/14/2024", "0/5 2024", "20241301"])
def test_a_day_that_does_not_exist_is_told_apart(text: str) -> None:
    assert day_in_cell(text) is None
    assert is_a_day(text)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    serial = (day - date(1899, 12, 30)) // timedelta(days=1)
    forms = [day.isoformat(), f"{day:%Y%m%d}", f"{day.day}/{day.month} {day.year}", str(serial)]
    assert {day_in_cell(form) for form in forms} == {day}


@pytest.mark.parametrize(
    ("month", "number"), [("jan", 1), ("sept", 9), ("sep.", 9), ("okt", 10), ("october", 10), ("mars", 3)]
)
def test_a_month_may_be_shortened(month: str, number: int) -> None:
    assert day_in_cell(f"3 {month} 2024") == date(2024, number, 3)
