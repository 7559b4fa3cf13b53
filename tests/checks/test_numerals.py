from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loftet.checks.numerals import numbers_in

UNITS = (
    "noll ett två tre fyra fem sex sju åtta nio"
    " tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
)
TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"


def in_words(number: int) -> str:
    """Return a number up to 999,999 as a Swede writes it."""
    if number < 20:
        return UNITS.split()[number]
    if number < 100:
        return TENS.split()[number // 10 - 2] + (in_words(number % 10) if number % 10 else "")
    for size, name in ((1000, "tusen"), (100, "hundra")):
        if number >= size:
            rest = in_words(number % size) if number % size else ""
            return in_words(number // size) + name + rest
    raise AssertionError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("minst två gånger per vecka", {2, 1}),
        ("Minst femtiotvå hastighetskontroller", {52}),
        ("minst 20 fotpatruller", {20}),
        ("1 500 timmar", {1500}),
        ("4\u00a0000 timmar", {4000}),
        ("två till tre skolbesök per termin", {2, 3, 1}),
        ("tre–fyra gånger", {3, 4}),
        ("3-4 gånger", {3, 4}),
        ("var tredje månad", {3, 1}),
        ("varannan vecka", {2, 1}),
        ("minst 1,5 gånger", {Decimal("1.5")}),
        ("tolvhundra timmar", {1200}),
        ("ett tusen fem hundra", {1, 5, 1000, 500, 1500, 100}),
        ("genomföra en trygghetsvandring", {1}),
        ("ett antal fotpatruller", set()),
        ("Ett flertal insatser och en rad möten", set()),
        ("flera riktade insatser", set()),
        ("en tiondel", {1}),
        ("tioårsjubileum och ettårsgräns", set()),
        ("", set()),
    ],
)
def test_the_numbers_of_a_text(text: str, expected: set[int]) -> None:
    assert numbers_in(text) >= {Decimal(number) for number in expected}
    if len(expected) < 3:
        assert numbers_in(text) == {Decimal(number) for number in expected}


@given(st.integers(1, 999_999))
def test_a_number_in_words_is_that_number(number: int) -> None:
    assert Decimal(number) in numbers_in(f"minst {in_words(number)} gånger")
    assert Decimal(number) in numbers_in(f"minst {in_words(number).upper()} gånger")


@given(st.integers(0, 999_999))
def test_a_number_in_digits_is_that_number(number: int) -> None:
    assert numbers_in(f"minst {number} gånger") == {Decimal(number)}
    assert numbers_in(f"minst {number:,} gånger".replace(",", " ")) == {Decimal(number)}


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    assert all(number >= 0 for number in numbers_in(text))
