"""Numbers, days and lists as CLDR writes them; the only importer of Babel, and only when needed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from loftet.wording.catalogue import messages
from loftet.wording.language import GRAMMARS, Language


@lru_cache(maxsize=4096)
def number_text(number: Decimal, language: Language) -> str:
    """Return 1 234,5 in Swedish and 1,234.5 in English, with at most two decimals."""
    if 0 <= number < 1000 and number == int(number):
        return str(int(number))  # the same everywhere, and most numbers are: Babel takes a while to load
    from babel.numbers import format_decimal

    return str(format_decimal(number, format="#,##0.##", locale=language.locale))


def day_text(day: date, language: Language) -> str:
    """Return 30 september 2024, and 30 September 2024 in English."""
    return f"{day.day}{GRAMMARS[language].after_day} {month_text(day, language)}"


def short_day_text(day: date, language: Language) -> str:
    """Return a day without its year: 30 sep., and 30 Sept in English."""
    month = messages(language)[f"month.{day.month}.short"]
    return f"{day.day}{GRAMMARS[language].after_day} {month}"


def month_text(day: date, language: Language) -> str:
    """Return the month of `day` with its year: september 2024."""
    return f"{messages(language)[f'month.{day.month}']} {day.year}"


def short_month_text(day: date, language: Language) -> str:
    """Return the month of `day` as three or four letters without a full stop: sep."""
    return messages(language)[f"month.{day.month}.short"].rstrip(".")


def list_text(items: Sequence[str], language: Language, *, style: str = "and") -> str:
    """Return a, b och c; with the style `or`: a, b eller c."""
    if len(items) < 2:
        return "".join(items)
    last_two = messages(language)[f"list.{style}"]
    return last_two.format(first=", ".join(items[:-1]), last=items[-1])
