"""Days as they stand in a spreadsheet: `2024-05-14`, `14/5 2024`, `14 maj 2024`, Excel's serial number."""

from __future__ import annotations

import re
from datetime import date, timedelta

_YEAR_FIRST = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})(?P<sign>[-/.]?)(?P<month>[0-9]{1,2})(?P=sign)(?P<day>[0-9]{1,2})"
    r"(?:[t ][0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]+)?)?z?)?"
)
_DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})(?:[/-]|\. ?)(?P<month>[0-9]{1,2})(?:[/-]|\. ?| )(?P<year>(?:19|20)[0-9]{2})"
)
_IN_WORDS = re.compile(
    r"(?:[a-zåäö]{3,9}dag(?:en)? |[a-z]{3,6}day,? )?(?:den )?(?P<day>[0-9]{1,2})(?::?[ae]|\.|st|nd|rd|th)? "
    r"(?P<month>[a-z]{3,9}?)t?\.?,? (?P<year>(?:19|20)[0-9]{2})"
)
_SERIAL = re.compile(r"(?P<number>[0-9]{5})(?:[.,][0-9]+)?")
_MONTHS = (
    *("januari februari mars april maj juni juli augusti september oktober november december".split()),
    *("january february march april may june july august september october november december".split()),
)
_SHORTEST_MONTH = 3
_SERIAL_ZERO = date(1899, 12, 30)
_SERIAL_FIRST, _SERIAL_LAST = date(2000, 1, 1), date(2099, 12, 31)


def is_a_day(text: str) -> bool:
    """Return whether `text` has the form of a day, though there may be no such day."""
    return _numbers(text) is not None or _serial(text) is not None


def day_in_cell(text: str) -> date | None:
    """Return the day that a cell means, None where it means none or has no year of four digits.

    The day comes before the month, as in Sweden, unless the year comes first. A clock time after the day
    is left out.
    """
    numbers = _numbers(text)
    if numbers is None:
        return _serial(text)
    try:
        return date(*numbers)
    except ValueError:
        return None


def _numbers(text: str) -> tuple[int, int, int] | None:
    word = " ".join(text.split()).casefold()
    if match := _YEAR_FIRST.fullmatch(word):
        written_together = not match["sign"]
        if written_together and len(match["month"] + match["day"]) != len("0514"):
            return None
        return int(match["year"]), int(match["month"]), int(match["day"])
    if match := _DAY_FIRST.fullmatch(word):
        return int(match["year"]), int(match["month"]), int(match["day"])
    if match := _IN_WORDS.fullmatch(word):
        month = _month(match["month"])
        return None if month is None else (int(match["year"]), month, int(match["day"]))
    return None


def _month(word: str) -> int | None:
    if len(word) < _SHORTEST_MONTH:
        return None
    found = {index % 12 + 1 for index, name in enumerate(_MONTHS) if name.startswith(word)}
    return found.pop() if len(found) == 1 else None


def _serial(text: str) -> date | None:
    match = _SERIAL.fullmatch(text.strip())
    if match is None:
        return None
    day = _SERIAL_ZERO + timedelta(days=int(match["number"]))
    return day if _SERIAL_FIRST <= day <= _SERIAL_LAST else None
