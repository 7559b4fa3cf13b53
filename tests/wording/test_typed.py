"""Days, stretches of days and numbers as a coordinator types them, on Wednesday 22 May 2024."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loftet.period.days import Period
from loftet.phrase import Amount, Precision
from loftet.wording.typed_amounts import typed_amount
from loftet.wording.typed_days import typed_day, typed_days

TODAY = date(2024, 5, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-14", "2024-05-14"),
        ("idag", "2024-05-22"),
        (" I  dag ", "2024-05-22"),
        ("igår", "2024-05-21"),
        ("i förrgår", "2024-05-20"),
        ("yesterday", "2024-05-21"),
        ("imorgon", "2024-05-23"),
        ("ons", "2024-05-22"),
        ("Tors", "2024-05-16"),
        ("mon", "2024-05-20"),
        ("14/5", "2024-05-14"),
        ("23/5", "2023-05-23"),
        ("14/5 2022", "2022-05-14"),
        ("14/5-2022", "2022-05-14"),
        ("29/2", "2024-02-29"),
        ("14 maj", "2024-05-14"),
        ("den 23 maj", "2023-05-23"),
        ("14 May 2022", "2022-05-14"),
        ("1 sept. 2023", "2023-09-01"),
        ("14.5.2022", "2022-05-14"),
        ("31 juni", None),
        ("14 foo", None),
        ("on", None),
        ("2024-02-30", None),
        ("31/6", None),
        ("24-05-14", None),
        ("v 20", None),
        ("", None),
    ],
)
def test_a_day(text: str, day: str | None) -> None:
    assert typed_day(text, TODAY) == (day and date.fromisoformat(day))


@pytest.mark.parametrize(
    ("text", "day"),
    [("ons", "2024-05-22"), ("tis", "2024-05-28"), ("14/5", "2025-05-14"), ("23/5", "2024-05-23")],
)
def test_a_day_that_is_planned_lies_ahead(text: str, day: str) -> None:
    assert typed_day(text, TODAY, ahead=True) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("v 20", "2024-05-13", "2024-05-19"),
        ("v20", "2024-05-13", "2024-05-19"),
        ("Vecka 20", "2024-05-13", "2024-05-19"),
        ("week 20", "2024-05-13", "2024-05-19"),
        ("v 21", "2024-05-20", "2024-05-22"),  # it has not ended: what has been is logged
        ("v 22", "2023-05-29", "2023-06-04"),  # this year's has not begun
        ("v 1 2025", None, None),
        ("v 53", None, None),
        ("2024-W20", "2024-05-13", "2024-05-19"),
        ("april", "2024-04-01", "2024-04-30"),
        ("apr", "2024-04-01", "2024-04-30"),
        ("dec", "2023-12-01", "2023-12-31"),
        ("maj", "2024-05-01", "2024-05-22"),
        ("maj 2023", "2023-05-01", "2023-05-31"),
        ("2024-04", "2024-04-01", "2024-04-30"),
        ("T1", "2024-01-01", "2024-04-30"),
        ("tertial 3", "2023-09-01", "2023-12-31"),
        ("t3 2022", "2022-09-01", "2022-12-31"),
        ("kvartal 1", "2024-01-01", "2024-03-31"),
        ("2024-q1", "2024-01-01", "2024-03-31"),
        ("1/4-30/4", "2024-04-01", "2024-04-30"),
        ("20/12 - 7/1", "2023-12-20", "2024-01-07"),
        ("2024-05-01..2024-05-14", "2024-05-01", "2024-05-14"),
        ("1/5 till 14/5", "2024-05-01", "2024-05-14"),
        ("mån – ons", "2024-05-20", "2024-05-22"),
        ("2024-05-14..2024-05-01", None, None),
        ("2025", None, None),
        ("14/5", None, None),
        ("snart", None, None),
    ],
)
def test_a_stretch_of_days(text: str, first: str | None, last: str | None) -> None:
    expected = Period(date.fromisoformat(first), date.fromisoformat(last)) if first and last else None
    assert typed_days(text, TODAY) == expected


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    typed_day(text, TODAY)
    days = typed_days(text, TODAY)
    assert days is None or (days.last is not None and days.first <= days.last <= TODAY)
    typed_amount(text)


@pytest.mark.parametrize(
    ("text", "number", "precision"),
    [
        ("31", 31, "exact"),
        ("0", 0, "exact"),
        ("drygt 30", 30, "just_over"),
        ("Minst 12", 12, "at_least"),
        ("ca 30", 30, "about"),
        ("ca. 30", 30, "about"),
        ("cirka 1 500", 1500, "about"),
        ("12 st", 12, "exact"),
    ],
)
def test_a_number_of_occasions(text: str, number: int, precision: str) -> None:
    assert typed_amount(text) == Amount(Decimal(number), Precision(precision))


@pytest.mark.parametrize("text", ["några", "2,5", "-3", "kanske 3", "3 kanske", ""])
def test_no_number_of_occasions(text: str) -> None:
    assert typed_amount(text) is None
