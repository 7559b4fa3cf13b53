"""Periods as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loftet.period.forms import parse_period
from loftet.period.intervals import SchoolTerms
from loftet.problems import ExitCode, LoftetError


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024", "2024-01-01..2024-12-31"),
        ("2024-02", "2024-02-01..2024-02-29"),
        ("2024-12", "2024-12-01..2024-12-31"),
        ("2024-Q2", "2024-04-01..2024-06-30"),
        ("2024-T2", "2024-05-01..2024-08-31"),
        ("2024-VT", "2024-01-01..2024-06-30"),
        ("2024-HT", "2024-07-01..2024-12-31"),
        ("2024-W20", "2024-05-13..2024-05-19"),
        ("2024-W01", "2024-01-01..2024-01-07"),
        ("2020-W53", "2020-12-28..2021-01-03"),
        ("2024-05-01..2024-06-30", "2024-05-01..2024-06-30"),
        ("2024-05-01..2024-05-01", "2024-05-01..2024-05-01"),
        ("9999", "9999-01-01..9999-12-31"),
    ],
)
def test_a_form_gives_its_days(text: str, days: str) -> None:
    found = parse_period(text)

    assert f"{found.first}..{found.last}" == days


def test_the_promises_own_terms() -> None:
    school = SchoolTerms(spring=((1, 10), (6, 14)), autumn=((8, 18), (12, 20)))

    assert str(parse_period("2024-VT", school).last) == "2024-06-14"
    assert str(parse_period("2024-HT", school).first) == "2024-08-18"


@pytest.mark.parametrize(
    "text",
    [
        *("", "24", "2024-13", "2024-00", "2024-5", "2024-Q5", "2024-Q0", "2024-T4", "2024-W54", "2024-W53"),
        *(
            "2024-W0",
            "2024-w20",
            "2024-vt",
            "0000",
            "2024-05-01",
            "2024-05-02..2024-05-01",
            "2024-02-30..2024-03-01",
        ),
        *("2024-05-01..", "..2024-05-01", "9999-W53", "2024-Q2\n", " 2024", "２０２４", "2024..2025"),
    ],
)
def test_anything_else_is_a_usage_error_that_shows_what_was_typed(text: str) -> None:
    with pytest.raises(LoftetError) as caught:
        parse_period(text)

    assert caught.value.exit_code is ExitCode.USAGE
    assert caught.value.message.as_mapping() == {"text": text}


@given(st.text(alphabet="0123456789-.QTWVHabc", max_size=24))
def test_no_text_gives_anything_but_days_or_that_error(text: str) -> None:
    try:
        found = parse_period(text)
    except LoftetError:
        return
    assert found.last is not None
    assert found.first <= found.last
