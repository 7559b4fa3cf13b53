"""Numbers, truth, clock times and lists as they stand in cells; and text that no spreadsheet runs."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loftet.phrase import Amount, Precision
from loftet.tables.guard import guarded, unguarded
from loftet.tables.lists import (
    EvidenceLine,
    evidence_cell,
    evidence_in_cell,
    list_cell,
    list_in_cell,
)
from loftet.tables.numbers import clocks_in_cell, count_in_cell, flag_in_cell, number_in_cell


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2,5", "2.5"),
        ("2.5", "2.5"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234,5", "1234.5"),
        ("1\u202f234\u202f567", "1234567"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1.234", "1.234"),
        ("−3,5", "-3.5"),
        ("12", "12"),
        ("12 34", None),
        ("1,2,3", None),
        ("2,5 tim", None),
        ("1e3", None),
        ("", None),
    ],
)
def test_a_number_has_a_decimal_comma_or_point(text: str, number: str | None) -> None:
    assert number_in_cell(text) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("text", "count", "precision"),
    [
        ("12", 12, Precision.EXACT),
        ("12,0", 12, Precision.EXACT),
        ("drygt 1 500", 1500, Precision.JUST_OVER),
        ("ca 30", 30, Precision.ABOUT),
        ("Minst 8", 8, Precision.AT_LEAST),
    ],
)
def test_a_count_keeps_the_word_before_it(text: str, count: int, precision: Precision) -> None:
    assert count_in_cell(text) == Amount(Decimal(count), precision)


@pytest.mark.parametrize("text", ["2,5", "-1", "tre", "några", "3-4", ""])
def test_what_is_no_whole_number_is_no_count(text: str) -> None:
    assert count_in_cell(text) is None


@pytest.mark.parametrize(
    ("text", "flag"),
    [("ja", True), ("JA", True), ("x", True), ("SANT", True), ("nej", False), ("kanske", None)],
)
def test_yes_and_no(text: str, flag: bool | None) -> None:
    assert flag_in_cell(text) is flag


@pytest.mark.parametrize(
    "text", ["10:00–11:30", "10.00-11.30", "kl 10–11.30", "10:00 till 11:30", "10-11:30"]
)
def test_clock_times(text: str) -> None:
    assert clocks_in_cell(text) == ("10:00", "11:30")


@pytest.mark.parametrize("text", ["10:00", "25–26", "10:61–11", "förmiddag"])
def test_no_clock_times(text: str) -> None:
    assert clocks_in_cell(text) is None


@pytest.mark.parametrize("text", ["a, b,c", "a; b\nc", "a\r\nb\r\nc", ' "a", b , c,'])
def test_several_values_in_a_cell(text: str) -> None:
    assert list_in_cell(text) == ("a", "b", "c")


ITEM = st.text("ab ,;\"'å", min_size=1, max_size=8).map(lambda text: " ".join(text.split())).filter(bool)


@given(st.lists(ITEM, max_size=4))
def test_a_list_comes_back(items: list[str]) -> None:
    assert list_in_cell(list_cell(items)) == tuple(items)


@pytest.mark.parametrize(
    "line",
    [
        EvidenceLine("Minnesanteckningar", "https://example.org/a", date(2024, 5, 27)),
        EvidenceLine("Minnesanteckningar", "https://example.org/a"),
        EvidenceLine("Protokoll 2024-05-14"),
        EvidenceLine("Protokoll", None, date(2024, 5, 27)),
        EvidenceLine("Titel <med> vinklar"),
        EvidenceLine("Titel <med>"),
    ],
)
def test_evidence_comes_back(line: EvidenceLine) -> None:
    kept = {"title": line.title, "url": line.url, "date": line.date}
    assert evidence_in_cell(evidence_cell([line])) == ({key: value for key, value in kept.items() if value},)


def test_a_bare_link_is_its_own_title() -> None:
    assert evidence_in_cell("https://example.org/a") == (
        {"title": "https://example.org/a", "url": "https://example.org/a"},
    )


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("-1", "'-1"),
        ("＝1+1", "'＝1+1"),
        ("  =1", "'  =1"),
        ('"=1', "'\"=1"),
        ("hej,=1", "hej,'=1"),
        ("Synpunkter:\n- belysning", "Synpunkter:\n'- belysning"),
        ("2024-05-14", "2024-05-14"),
        ("Två poliser – centrum", "Två poliser – centrum"),
        ("a\rb\x1b", "a\nb"),
    ],
)
def test_no_formula_begins_in_a_cell(text: str, safe: str) -> None:
    assert guarded(text) == safe


@given(st.text("=+-@'\" ,;\n\tab−＝", max_size=12))
def test_what_is_guarded_comes_back_and_never_begins_a_formula(text: str) -> None:
    safe = guarded(text)
    assert unguarded(safe) == text
    assert not any(re.match(r"[=+\-@\t\r]", piece) for piece in re.split("[,;\n]", safe))
