from __future__ import annotations

from datetime import date

import pytest

from loftet.phrase import Phrase
from loftet.records.likely import likely_hint


def did_you_mean(name: str) -> Phrase:
    return Phrase("hint.did-you-mean", name=name)


@pytest.mark.parametrize(
    ("code", "value", "meant"),
    [
        ("not-a-day", "2024-5-4", "2024-05-04"),
        ("not-a-day", "2024/05/04", "2024-05-04"),
        ("not-a-day", "20240504", "2024-05-04"),
        ("not-a-day", "4/5 2024", "2024-05-04"),
        ("not-a-day", "4.5.2024", "2024-05-04"),
        ("not-a-day", "4 maj 2024", "2024-05-04"),
        ("not-a-day", "den 4:e Maj 2024", "2024-05-04"),
        ("not-a-day", "2024-05-04T12:30:00Z", "2024-05-04"),
        ("not-a-month-day", "8-1", "08-01"),
        ("not-a-clock-time", "9", "09:00"),
        ("not-a-clock-time", "kl 9.30", "09:30"),
        ("not-a-clock-time", "0930", "09:30"),
        ("not-a-number", "2,5", "2.5"),
        ("not-a-count", "1 500", "1500"),
        ("not-true-or-false", "Ja", "true"),
        ("not-true-or-false", "nej", "false"),
    ],
)
def test_what_was_meant(code: str, value: str, meant: str) -> None:
    assert likely_hint(code, value) == did_you_mean(meant)


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("not-a-day", "2024-13-40"),
        ("not-a-day", "i våras"),
        ("not-a-day", "19121212-1212"),
        ("not-a-day", "1912-12-12"),
        ("not-a-clock-time", "25:00"),
        ("not-a-count", "2,5"),
        ("not-a-count", "0701740605"),
        ("not-a-number", "070 174 06 05"),
        ("not-a-link", "www.example.se"),
        ("not-a-day", ["2024-5-4"]),
        ("no-such-day", "2024-00-10"),
    ],
)
def test_nothing_is_guessed_from_what_is_no_day_or_number(code: str, value: object) -> None:
    assert likely_hint(code, value) is None


def test_a_season_stands_for_its_last_day_in_one_field_alone() -> None:
    assert likely_hint("not-a-day", "hösten 2024", "by") == did_you_mean("autumn 2024")
    assert likely_hint("not-a-day", "VT 2024", "by") == did_you_mean("spring 2024")
    assert likely_hint("not-a-day", "hösten 2024", "date") is None


def test_a_day_that_does_not_exist_is_told_how_long_the_month_is() -> None:
    assert likely_hint("no-such-day", "2024-02-30") == Phrase(
        "hint.length-of-month", month=date(2024, 2, 1), days=29
    )
