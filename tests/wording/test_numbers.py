"""Numbers, days and lists are written as Unicode's CLDR writes them, which Babel holds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from loftet.wording import Language
from loftet.wording.numbers import (
    day_text,
    list_text,
    month_text,
    number_text,
    short_day_text,
    short_month_text,
)

MONTHS = [date(2024, month, 9) for month in range(1, 13)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("day", MONTHS, ids=str)
def test_days_and_months_are_those_of_cldr(day: date, language: Language) -> None:
    def cldr(pattern: str) -> str:
        return str(format_date(day, format=pattern, locale=language.locale))

    assert day_text(day, language) == cldr("long")
    assert short_day_text(day, language) == format_skeleton("MMMd", day, locale=language.locale)
    assert month_text(day, language) == cldr("MMMM y")
    assert short_month_text(day, language) == cldr("MMM").rstrip(".")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("items", [["a"], ["a", "b"], ["a", "b {x}", "c"]])
def test_lists_are_those_of_cldr(items: list[str], language: Language) -> None:
    assert list_text(items, language) == format_list(items, "standard", language.locale)
    assert list_text(items, language, style="or") == format_list(items, "or", language.locale)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("number", "0 1 999 1000 1234.5 12.345 0.5 -3 -1.22 366.00 2.675".split())
def test_numbers_are_those_of_cldr(number: str, language: Language) -> None:
    written = format_decimal(Decimal(number), format="#,##0.##", locale=language.locale)
    assert number_text(Decimal(number), language) == written


def test_numbers_as_a_reader_meets_them() -> None:
    assert number_text(Decimal("1234.5"), Language.SV) == "1\u00a0234,5"
    assert number_text(Decimal("1234.5"), Language.EN) == "1,234.5"
