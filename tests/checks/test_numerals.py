from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loftet.checks.numerals import numbers_in
from loftet.wording import Language

UNITS = (
    "noll ett två tre fyra fem sex sju åtta nio"
    " tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
)
ENGLISH_UNITS = (
    "zero one two three four five six seven eight nine"
    " ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
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
    assert numbers_in(text, Language.SV) >= {Decimal(number) for number in expected}
    if len(expected) < 3:
        assert numbers_in(text, Language.SV) == {Decimal(number) for number in expected}


@given(st.integers(1, 999_999))
def test_a_number_in_words_is_that_number(number: int) -> None:
    assert Decimal(number) in numbers_in(f"minst {in_words(number)} gånger", Language.SV)
    assert Decimal(number) in numbers_in(f"minst {in_words(number).upper()} gånger", Language.SV)


@given(st.integers(0, 999_999))
def test_a_number_in_digits_is_that_number(number: int) -> None:
    assert numbers_in(f"minst {number} gånger", Language.SV) == {Decimal(number)}
    assert numbers_in(f"minst {number:,} gånger".replace(",", " "), Language.SV) == {Decimal(number)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least twenty-one foot patrols", {21}),
        ("Forty two speed checks", {42}),
        ("two to three school visits each term", {2, 3, 1}),
        ("three-four times", {3, 4}),
        ("twice a week", {2, 1}),
        ("every other month", {1, 2}),
        ("every third week", {1, 3}),
        ("one hundred and fifty hours", {150}),
        ("twelve hundred hours", {1200}),
        ("two thousand", {2000}),
        ("two dozen walks", {24}),
        ("1,500 hours", {1500}),
        ("12,500,000", {12_500_000}),
        ("1.5 times", {Decimal("1.5")}),
        ("1 500 hours", {1500}),
        ("a safety walk", {1}),
        ("one hundred and a few", {100}),
        ("a number of foot patrols", set()),
        ("several visits, regularly", set()),
        ("sex offences, en route, on a par", {1}),  # Swedish for six and one, but not here
        ("someone, often, tenants, weight", set()),
    ],
)
def test_the_numbers_of_an_english_text(text: str, expected: set[int]) -> None:
    assert numbers_in(text, Language.EN) == {Decimal(number) for number in expected}


def in_english_words(number: int, *, joint: str) -> str:
    """Return a number up to 999,999 as an Englishman or, without the `and`, an American writes it."""
    if number < 20:
        return ENGLISH_UNITS.split()[number]
    if number < 100:
        unit = f"-{in_english_words(number % 10, joint=joint)}" if number % 10 else ""
        return ENGLISH_TENS.split()[number // 10 - 2] + unit
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    rest = f"{joint}{in_english_words(number % size, joint=joint)}" if number % size else ""
    return f"{in_english_words(number // size, joint=joint)} {name}{rest}"


@given(st.integers(1, 999_999), st.sampled_from([" ", " and "]))
def test_a_number_in_english_words_is_that_number(number: int, joint: str) -> None:
    words = in_english_words(number, joint=joint)
    assert Decimal(number) in numbers_in(f"at least {words} times", Language.EN)
    assert Decimal(number) in numbers_in(f"at least {words.capitalize()} times", Language.EN)


@given(st.text(), st.sampled_from(Language))
def test_no_text_is_too_odd(text: str, language: Language) -> None:
    assert all(number >= 0 for number in numbers_in(text, language))
