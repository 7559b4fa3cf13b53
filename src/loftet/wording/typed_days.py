"""Days and stretches of days as people type them: `14/5`, `14 maj`, `igår`, `ons`; `v 20`, `maj`, `T2`.

The words of every language are understood, whichever is spoken. What is logged has nearly always
happened, so a day without a year is the latest one that has been; `ahead` looks forward instead.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from loftet.period.days import Period
from loftet.period.forms import parse_period
from loftet.problems import LoftetError
from loftet.wording.typed_words import one_of, typed_words

_DAYS_AHEAD = {word: days for words in typed_words() for word, days in words.days.items()}
_WEEKDAYS = tuple(zip(*(words.weekdays for words in typed_words()), strict=True))
_MONTHS = tuple(zip(*(words.months for words in typed_words()), strict=True))
_SHORTEST_NAME = 3
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:[ /-]([0-9]{4}))?")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_SPELLED = re.compile(r"(?:den )?([0-9]{1,2})(?::?[ea])? ([a-zåäö]+)\.?(?: ([0-9]{4}))?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WEEK = re.compile(rf"(?:{one_of(lambda words: words.week)})\.? ?([0-9]{{1,2}})(?: ([0-9]{{4}}))?")
_NAMED = re.compile(r"([^\W\d_]+)\.?(?: ([0-9]{4}))?")
_PART_OF_YEAR = re.compile(
    rf"(?:({one_of(lambda words: words.tertial)})|(?:{one_of(lambda words: words.quarter)}))"
    r" ?([1-4])(?: ([0-9]{4}))?"
)
_FROM_TO = re.compile(rf"(.+?) ?(?:\.\.|–|—| - |--| (?:{one_of(lambda words: words.until)}) ) ?(.+)")
_SHORT_FROM_TO = re.compile(r"([0-9]{1,2}/[0-9]{1,2})-([0-9]{1,2}/[0-9]{1,2})")


def typed_day(text: str, today: date, *, ahead: bool = False) -> date | None:
    """Return the day that `text` means, or None where it means none.

    A weekday is the latest one, `14/5` and `14 maj` the latest 14 May, today included; the next ones with
    `ahead`.
    """
    word = _plain(text)
    if word in _DAYS_AHEAD:
        return today + timedelta(days=_DAYS_AHEAD[word])
    if _ISO.fullmatch(word):
        return _day(*(int(number) for number in word.split("-")))
    if match := _SLASHED.fullmatch(word):
        return _day_and_month(int(match[1]), int(match[2]), match[3], today, ahead=ahead)
    if match := _DOTTED.fullmatch(word):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if (match := _SPELLED.fullmatch(word)) and (month := month_named(match[2])):
        return _day_and_month(int(match[1]), month, match[3], today, ahead=ahead)
    return _weekday(word, today, ahead=ahead)


def says_year(text: str) -> bool:
    """Return whether a day as it is typed names its year."""
    return re.search(r"[0-9]{4}", text) is not None


def typed_days(text: str, today: date) -> Period | None:
    """Return the first and the last day that `text` means, or None where it means no stretch of days.

    A week goes from Monday to Sunday; without a year it is the latest that has begun, and so for months,
    tertials and quarters. What has not ended goes to `today`: nothing is logged before it has been.
    """
    word = _plain(text)
    days = _week(word, today) or _month(word, today) or _part_of_year(word, today)
    days = days or _from_to(word, today) or _written_out(word.upper())
    if days is None or days.last is None or days.first > today:
        return None
    return Period(days.first, min(days.last, today))


def month_named(word: str) -> int | None:
    """Return the number of the month that `word` names, in any language, also by its first letters."""
    number = _number_of(word, _MONTHS)
    return None if number is None else number + 1


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _day_and_month(day: int, month: int, year: str | None, today: date, *, ahead: bool) -> date | None:
    if year is not None:
        return _day(int(year), month, day)
    this_year = _day(today.year, month, day)
    if this_year and (this_year >= today if ahead else this_year <= today):
        return this_year
    return _day(today.year + (1 if ahead else -1), month, day)


def _weekday(word: str, today: date, *, ahead: bool) -> date | None:
    number = _number_of(word, _WEEKDAYS)
    if number is None:
        return None
    back = timedelta(days=(today.weekday() - number) % 7)
    return today + (timedelta(days=7) - back if ahead and back else -back)


def _week(word: str, today: date) -> Period | None:
    match = _WEEK.fullmatch(word)
    return match and _latest(f"W{int(match[1]):02}", match[2], today)


def _month(word: str, today: date) -> Period | None:
    match = _NAMED.fullmatch(word)
    number = match and _number_of(match[1], _MONTHS)
    return _latest(f"{number + 1:02}", match[2], today) if match and number is not None else None


def _part_of_year(word: str, today: date) -> Period | None:
    match = _PART_OF_YEAR.fullmatch(word)
    return match and _latest(f"{'T' if match[1] else 'Q'}{match[2]}", match[3], today)


def _latest(unit: str, year: str | None, today: date) -> Period | None:
    """Return the unit of the named year, else of the latest year in which it has begun."""
    if year is not None:
        return _written_out(f"{year}-{unit}")
    days = _written_out(f"{today.year}-{unit}")
    if days and days.first <= today:
        return days
    return _written_out(f"{today.year - 1}-{unit}")


def _from_to(word: str, today: date) -> Period | None:
    match = _SHORT_FROM_TO.fullmatch(word) or _FROM_TO.fullmatch(word)
    if match is None:
        return None
    last = typed_day(match[2], today)
    first = last and typed_day(match[1], last)
    return Period(first, last) if first and last and first <= last else None


def _written_out(text: str) -> Period | None:
    try:
        return parse_period(text)
    except LoftetError:
        return None


def _number_of(word: str, names: tuple[tuple[str, ...], ...]) -> int | None:
    if len(word) < _SHORTEST_NAME:
        return None
    for number, spellings in enumerate(names):
        if any(name.startswith(word) for name in spellings):
            return number
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
