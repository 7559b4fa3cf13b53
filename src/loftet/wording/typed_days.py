"""Days as people type them: `2024-05-14`, `14/5`, `igår`, `ons`, `yesterday`."""

from __future__ import annotations

import re
from datetime import date, timedelta

_TODAY = frozenset({"idag", "i dag", "today"})
_DAYS_BACK = {"igår": 1, "i går": 1, "yesterday": 1, "förrgår": 2, "i förrgår": 2}
_WEEKDAYS = (
    ("måndag", "monday"),
    ("tisdag", "tuesday"),
    ("onsdag", "wednesday"),
    ("torsdag", "thursday"),
    ("fredag", "friday"),
    ("lördag", "saturday"),
    ("söndag", "sunday"),
)
_SHORTEST_WEEKDAY = 3
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:[ -/]([0-9]{4}))?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def typed_day(text: str, today: date) -> date | None:
    """Return the day that `text` means, or None where it means none.

    The words of both languages are understood, whichever is spoken. A weekday is the latest one that
    has been, today included, and `14/5` without a year the latest 14 May: what is logged has happened.
    """
    word = " ".join(text.split()).casefold()
    if word in _TODAY:
        return today
    if word in _DAYS_BACK:
        return today - timedelta(days=_DAYS_BACK[word])
    if _ISO.fullmatch(word):
        return _day(*(int(number) for number in word.split("-")))
    if match := _SLASHED.fullmatch(word):
        return _day_and_month(int(match[1]), int(match[2]), match[3], today)
    return _weekday(word, today)


def _day_and_month(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _day(int(year), month, day)
    this_year = _day(today.year, month, day)
    return this_year if this_year and this_year <= today else _day(today.year - 1, month, day)


def _weekday(word: str, today: date) -> date | None:
    if len(word) < _SHORTEST_WEEKDAY:
        return None
    for number, names in enumerate(_WEEKDAYS):
        if any(name.startswith(word) for name in names):
            return today - timedelta(days=(today.weekday() - number) % 7)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
