"""What a value was most likely meant to be, where it breaks the form that its field has."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from loftet.phrase import Phrase

_YEAR_FIRST = re.compile(r"(20[0-9]{2})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})(?:[t ][0-9:.]+z?)?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]+(20[0-9]{2})")
_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
_IN_WORDS = re.compile(rf"(?:den )?([0-9]{{1,2}}):?e? ({'|'.join(_MONTHS)}),? (20[0-9]{{2}})")
_SEASON = re.compile(r"(?:(vår|vt|spring)|(?:höst|ht|autumn|fall))[a-z]* ?-?(20[0-9]{2})")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-[0-9]{2}")
_MONTH_DAY = re.compile(r"([0-9]{1,2})-([0-9]{1,2})")
_CLOCK = re.compile(r"(?:kl\.? ?)?([0-9]{1,2})(?:[:.]?([0-9]{2}))?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[\u00a0\u202f ][0-9]{3})*(?:[.,][0-9]{1,6})?")
_YES = frozenset({"ja", "yes", "y", "j", "on", "sant", "1", "true"})
_NO = frozenset({"nej", "no", "n", "off", "falskt", "0", "false"})


def likely_hint(code: str, value: object, field: str = "") -> Phrase | None:
    """Return the hint "did you mean …?" or another made from `value`, for a problem of a field.

    A hint holds a day, a time or a number of at most six digits, and never any other piece of the value.
    """
    if not isinstance(value, str):
        return None
    if code == "no-such-day":
        return _length_of_month(value)
    plain = value.strip().lower()
    meant = _GUESSES[code](plain) if code in _GUESSES else None
    if code == "not-a-day" and field == "by":  # the one field where a season stands for its last day
        meant = meant or _season(plain)
    return Phrase("hint.did-you-mean", name=meant) if meant else None


def _day(value: str) -> str | None:
    if match := _YEAR_FIRST.fullmatch(value):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(value):
        day, month, year = match.groups()
    elif match := _IN_WORDS.fullmatch(value):
        day, month, year = match[1], str(_MONTHS.index(match[2]) + 1), match[3]
    else:
        return None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _season(value: str) -> str | None:
    match = _SEASON.fullmatch(value)
    return f"{'spring' if match[1] else 'autumn'} {match[2]}" if match else None


def _month_day(value: str) -> str | None:
    match = _MONTH_DAY.fullmatch(value)
    return f"{match[1]:0>2}-{match[2]:0>2}" if match else None


def _clock(value: str) -> str | None:
    match = _CLOCK.fullmatch(value)
    fits = match and int(match[1]) <= 23 and int(match[2] or 0) <= 59
    return f"{match[1]:0>2}:{match[2] or '00'}" if match and fits else None


def _number(value: str) -> str | None:
    plain = re.sub(r"[^0-9.,]", "", value).replace(",", ".") if _GROUPED.fullmatch(value) else ""
    return plain if 0 < len(plain) <= 6 else None


def _count(value: str) -> str | None:
    plain = _number(value)
    return plain if plain and "." not in plain else None


def _flag(value: str) -> str | None:
    return "true" if value in _YES else "false" if value in _NO else None


def _length_of_month(value: str) -> Phrase | None:
    match = _ISO_DAY.fullmatch(value)
    if not match or not 1 <= int(match[2]) <= 12 or match[1] == "0000":
        return None
    year, month = int(match[1]), int(match[2])
    return Phrase("hint.length-of-month", month=date(year, month, 1), days=monthrange(year, month)[1])


_GUESSES: dict[str, Callable[[str], str | None]] = {
    "not-a-day": _day,
    "not-a-month-day": _month_day,
    "not-a-clock-time": _clock,
    "not-a-number": _number,
    "not-a-count": _count,
    "not-true-or-false": _flag,
}
