"""Numbers, dates and lists as CLDR writes them; the only importer of Babel, and only when needed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from loftet.wording.language import Language


@lru_cache(maxsize=4096)
def number_text(number: Decimal, language: Language) -> str:
    """Return 1 234,5 in Swedish and 1,234.5 in English, with at most two decimals."""
    from babel.numbers import format_decimal

    return str(format_decimal(number, format="#,##0.##", locale=language.locale))


@lru_cache(maxsize=4096)
def day_text(day: date, language: Language) -> str:
    """Return 30 september 2024, and 30 September 2024 in English."""
    return _date(day, "d MMMM y", language)


@lru_cache(maxsize=4096)
def short_day_text(day: date, language: Language) -> str:
    """Return a day without its year: 30 sep., and 30 Sep in English."""
    return _date(day, "d MMM", language)


@lru_cache(maxsize=512)
def month_text(day: date, language: Language) -> str:
    """Return the month of `day` with its year: september 2024."""
    return _date(day, "MMMM y", language)


@lru_cache(maxsize=512)
def short_month_text(day: date, language: Language) -> str:
    """Return the month of `day` as three or four letters without a full stop: sep."""
    return _date(day, "LLL", language).rstrip(".")


def list_text(items: Sequence[str], language: Language, *, style: str = "standard") -> str:
    """Return a, b och c; with the style `or`: a, b eller c."""
    if len(items) < 2:
        return "".join(items)
    from babel.lists import format_list

    return str(format_list(list(items), style=style, locale=language.locale))  # type: ignore[arg-type]


def _date(day: date, pattern: str, language: Language) -> str:
    from babel.dates import format_date

    return str(format_date(day, format=pattern, locale=language.locale))
