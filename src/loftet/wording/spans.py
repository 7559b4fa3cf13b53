"""Stretches of days as text, as short as they can be said without doubt."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from loftet.phrase import Phrase
from loftet.wording.language import Language
from loftet.wording.numbers import day_text, month_text
from loftet.wording.say import say


def span_text(first: date, last: date, language: Language) -> str:
    """Return 14 maj 2024, maj 2024, maj–augusti 2024, 2024, or 22 april till 31 december 2024.

    Whole months are named as months and a whole year by its number; the year stands once where it is the same.
    """
    if first == last:
        return day_text(first, language)
    if not _whole_months(first, last):
        begins, ends = day_text(first, language), day_text(last, language)
        return say(Phrase("span.days", first=_short_of_year(begins, first, last), last=ends), language)
    if (first.year, first.month, last.month) == (last.year, 1, 12):
        return str(first.year)
    begins, ends = month_text(first, language), month_text(last, language)
    if begins == ends:
        return ends
    return say(Phrase("span.months", first=_short_of_year(begins, first, last), last=ends), language)


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last.day == monthrange(last.year, last.month)[1]


def _short_of_year(text: str, first: date, last: date) -> str:
    return text.removesuffix(f" {first.year}") if first.year == last.year else text
