"""The day that a text most likely means, where it is not written YYYY-MM-DD."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loftet.wording.typed_days import month_named, typed_days

_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212", "------")
_AROUND = " \t\n.,;'\"\u201c\u201d\u201e\u2018\u2019"
_LETTER_O = re.compile(r"(?<=[0-9-])o(?=[0-9-])")
_WEEKDAY = re.compile(r"^(?:må|ti|on|to|fr|lö|sö|mo|tu|we|th|sa|su)[a-zåäö]*,? (?:den )?(?=[0-9a-z])")
_YEAR_FIRST = re.compile(
    r"(20[0-9]{2})(?:[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})|([0-9]{2})([0-9]{2}))"
    r"(?:[t ][0-9:.]+(?:z|[+-][0-9:]+)?)?"
)
_SHORT_YEAR = re.compile(r"([1-4][0-9])-?([0-9]{2})-?([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]+(?:20)?([1-4][0-9])")
_IN_WORDS = re.compile(
    r"(?:den )?([0-9]{1,2}):?(?:e|a|st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (?:20|-|')?([1-4][0-9])"
)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? (20[0-9]{2})")
_MONTH_DAY = re.compile(r"([0-9]{1,2})-([0-9]{1,2})")
_DAY_MONTH = re.compile(r"(?:den )?([0-9]{1,2})(?:/([0-9]{1,2})|:?[ea]? ([a-z]{3,9}))\.?")
_COUNTED_BY_EXCEL = re.compile(r"(?:3[7-9]|4[0-9]|5[0-4])[0-9]{3}")
_YEAR = re.compile("20[0-9]{2}")
_NEVER = date(2099, 12, 31)
_FIRST_OF_EXCEL = date(1899, 12, 30)
_SEASON = re.compile(r"(?:(vår|vt|spring)|(?:höst|ht|autumn|fall))[a-z]* ?-?(20[0-9]{2})")
_BETWEEN = re.compile(r" ?(?:-{1,2}|\.\.|till|to|och|and|until|t\.o\.m\.?|tom) ")


def plain(value: str) -> str:
    """Return a text in lower case with ordinary dashes, without what may stand around it by mistake."""
    return " ".join(value.translate(_DASHES).strip(_AROUND).lower().split())


def likely_day(value: str) -> str | None:
    """Return the day that a plain text means, written as the format has it."""
    value = _LETTER_O.sub("0", _WEEKDAY.sub("", value, count=1))
    if _COUNTED_BY_EXCEL.fullmatch(value):
        return (_FIRST_OF_EXCEL + timedelta(days=int(value))).isoformat()
    if match := _YEAR_FIRST.fullmatch(value):
        return _day(match[1], match[2] or match[4], match[3] or match[5])
    if match := _SHORT_YEAR.fullmatch(value):
        return _day(f"20{match[1]}", match[2], match[3])
    if match := _DAY_FIRST.fullmatch(value):
        year = f"20{match[3]}"
        return _day(year, match[2], match[1]) or _day(year, match[1], match[2])
    if match := _IN_WORDS.fullmatch(value):
        return _day(f"20{match[3]}", month_named(match[2]), match[1])
    match = _MONTH_FIRST.fullmatch(value)
    return _day(match[3], month_named(match[1]), match[2]) if match else None


def likely_days(value: str) -> tuple[str, str] | None:
    """Return the first and the last day of a plain text that names two, or a week or month of a year."""
    for match in _BETWEEN.finditer(value):
        first, last = likely_day(value[: match.start()].strip()), likely_day(value[match.end() :].strip())
        if first and last and first < last:
            return first, last
    days = typed_days(value, _NEVER) if _YEAR.search(value) else None
    return (days.first.isoformat(), days.last.isoformat()) if days and days.last else None


def likely_season(value: str) -> str | None:
    """Return a plain `hösten 2024` as `autumn 2024`."""
    match = _SEASON.fullmatch(value)
    return f"{'spring' if match[1] else 'autumn'} {match[2]}" if match else None


def likely_month_day(value: str) -> str | None:
    """Return a plain `8-1`, `1/8` or `1 augusti` as `08-01`."""
    if match := _MONTH_DAY.fullmatch(value):
        month, day = int(match[1]), int(match[2])
    elif match := _DAY_MONTH.fullmatch(value):
        month, day = int(match[2] or month_named(match[3] or "") or 0), int(match[1])
    else:
        return None
    return f"{month:02}-{day:02}" if _day("2024", month, day) else None


def _day(year: str, month: str | int | None, day: str | int) -> str | None:
    try:
        return date(int(year), int(month or 0), int(day)).isoformat()
    except ValueError:
        return None
