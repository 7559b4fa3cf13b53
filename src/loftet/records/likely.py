"""What a value was most likely meant to be, where it breaks the form that its field has."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from loftet.phrase import Phrase, Precision
from loftet.records.likely_days import likely_day, likely_days, likely_month_day, likely_season, plain
from loftet.wording import Language
from loftet.wording.numerals import in_words
from loftet.wording.typed_amounts import typed_amount

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK = re.compile(r"(?:kl\.? ?)?([0-9]{1,2})(?:[:.]?([0-9]{2}))?")
_GROUPED = re.compile(
    r"([0-9]{1,3}(?:[\u00a0\u202f ][0-9]{3})*(?:[.,][0-9]{1,6})?)(?: ?(?:[a-zåäö]{1,12}\.?|%))?"
)
_WHOLE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+(?=\.0+$))(?:\.0+)?")
_NEGATIVE = re.compile(r"-[0-9]{1,9}(?:[.,][0-9]+)?")
LONGEST_GUESSED = 120
"""A longer value is no slip of the pen, and takes long to look through."""

_MOST_DIGITS = 6  # more could be a telephone number, which no hint repeats
_WORDS = {in_words(number, language): str(number) for language in Language for number in range(1, 13)}
_WORDS |= {in_words(1, language, common=True): "1" for language in Language}
_YES = frozenset({"ja", "yes", "y", "j", "on", "sant", "1", "true"})
_NO = frozenset({"nej", "no", "n", "off", "falskt", "0", "false"})


def likely_hint(code: str, value: object, field: str = "") -> Phrase | None:
    """Return the hint "did you mean …?" or another made from `value`, for a problem of a field.

    A hint holds days, a time or a number of at most six digits, and never any other piece of the value.
    """
    if not isinstance(value, str) or len(value) > LONGEST_GUESSED:
        return None
    if code == "no-such-day":
        return _length_of_month(value)
    if code == "not-a-count" and _NEGATIVE.fullmatch(value):
        return Phrase("hint.not-negative")
    word = plain(value)
    if code == "not-a-count" and field == "count" and (hint := _count_and_precision(word)):
        return hint
    if code == "not-a-day" and field == "date" and (days := likely_days(word)):
        return Phrase("hint.several-days", first=days[0], last=days[1])
    meant = _GUESSES[code](word) if code in _GUESSES else None
    if code == "not-a-day" and field == "by":  # the one field where a season stands for its last day
        meant = meant or likely_season(word)
    return Phrase("hint.did-you-mean", name=meant) if meant else None


def likely_clock(value: str) -> str | None:
    """Return the time that a plain `kl 9.30` means, as `09:30`."""
    match = _CLOCK.fullmatch(value)
    fits = match and int(match[1]) <= 23 and int(match[2] or 0) <= 59
    return f"{match[1]:0>2}:{match[2] or '00'}" if match and fits else None


def likely_number(words: list[str]) -> str | None:
    """Return the first whole number among plain words, be it in digits or written out."""
    numbers = (_WORDS.get(word, word) for word in words)
    return next((number for number in numbers if number.isdecimal() and len(number) <= _MOST_DIGITS), None)


def _number(value: str) -> str | None:
    if value in _WORDS:
        return _WORDS[value]
    match = _GROUPED.fullmatch(value)
    number = re.sub(r"[^0-9.,]", "", match[1]).replace(",", ".") if match else ""
    return number if 0 < len(number) <= _MOST_DIGITS else None


def _count(value: str) -> str | None:
    if match := _WHOLE.fullmatch(value):
        whole = match[1].replace(".", "")
        return whole if len(whole) <= _MOST_DIGITS else None
    if amount := typed_amount(value):
        whole = str(amount.number)
        return whole if len(whole) <= _MOST_DIGITS else None
    number = _number(value)
    return number if number and "." not in number else None


def _count_and_precision(value: str) -> Phrase | None:
    amount = typed_amount(value)
    if amount is None or amount.precision is Precision.EXACT or len(str(amount.number)) > _MOST_DIGITS:
        return None
    return Phrase("hint.count-and-precision", number=str(amount.number), precision=amount.precision.value)


def _flag(value: str) -> str | None:
    return "true" if value in _YES else "false" if value in _NO else None


def _length_of_month(value: str) -> Phrase | None:
    match = _ISO_DAY.fullmatch(value)
    if not match or match[1] == "0000":
        return None
    year, month, day = (int(number) for number in match.groups())
    if month > 12 >= day > 0 and month <= monthrange(year, day)[1]:
        return Phrase("hint.did-you-mean", name=date(year, day, month).isoformat())
    if not 1 <= month <= 12:
        return None
    return Phrase("hint.length-of-month", month=date(year, month, 1), days=monthrange(year, month)[1])


_GUESSES: dict[str, Callable[[str], str | None]] = {
    "not-a-day": likely_day,
    "not-a-month-day": likely_month_day,
    "not-a-clock-time": likely_clock,
    "not-a-number": _number,
    "not-a-count": _count,
    "not-true-or-false": _flag,
}
