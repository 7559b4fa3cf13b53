"""Numbers in words and stretches of days, as running text says them."""

from __future__ import annotations

from datetime import date

import pytest

from loftet.wording.language import Language
from loftet.wording.numerals import in_words
from loftet.wording.spans import span_text


@pytest.mark.parametrize(
    ("number", "swedish", "english"),
    [
        (0, "noll", "zero"),
        (1, "ett", "one"),
        (2, "två", "two"),
        (12, "tolv", "twelve"),
        (13, "13", "13"),
        (1234, "1\u00a0234", "1,234"),
    ],
)
def test_numbers_up_to_twelve_are_words(number: int, swedish: str, english: str) -> None:
    assert in_words(number, Language.SV) == swedish
    assert in_words(number, Language.EN) == english


def test_one_follows_the_gender_of_its_noun() -> None:
    assert in_words(1, Language.SV, common=True) == "en"
    assert in_words(1, Language.EN, common=True) == "one"


@pytest.mark.parametrize(
    ("first", "last", "swedish", "english"),
    [
        ("2024-05-14", "2024-05-14", "14 maj 2024", "14 May 2024"),
        ("2024-05-01", "2024-05-31", "maj 2024", "May 2024"),
        ("2026-02-01", "2026-02-28", "februari 2026", "February 2026"),
        ("2026-01-01", "2026-12-31", "2026", "2026"),
        ("2024-05-01", "2024-08-31", "maj–augusti 2024", "May–August 2024"),
        ("2023-11-01", "2024-02-29", "november 2023–februari 2024", "November 2023–February 2024"),
        ("2024-04-22", "2024-12-31", "22 april till 31 december 2024", "22 April to 31 December 2024"),
        (
            "2024-12-30",
            "2025-01-05",
            "30 december 2024 till 5 januari 2025",
            "30 December 2024 to 5 January 2025",
        ),
    ],
)
def test_a_stretch_of_days_is_said_as_short_as_it_can_be(
    first: str, last: str, swedish: str, english: str
) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last)

    assert span_text(*days, Language.SV) == swedish
    assert span_text(*days, Language.EN) == english
