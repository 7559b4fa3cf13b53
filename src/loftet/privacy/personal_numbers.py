"""Personnummer and samordningsnummer, in every spelling that people use.

Source of the form: Skatteverket, "Personnummer" and "Samordningsnummer" (a coordination number adds 60 to
the day, and its month may be 00); a T-number has a letter in the place of the serial number's first digit.

What a number is taken for hangs on three questions: can its first digits be a day of birth, is the check
digit right (Luhn), and is it rather a point in time, `20240514-0830`?

- A right check digit: refused. A point in time with a century is warned of; split like `2024-05-14 0830`,
  it is no finding.
- A wrong one: refused if a dash, the century or a word such as "pnr" says what is meant, for a slip of the
  pen still tells the day of birth; warned of with a space or nothing between; a point in time is no finding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from loftet.privacy.digit_series import Groups, Series, late_shapes, series_of
from loftet.privacy.findings import Finding, Kind, refused, warned
from loftet.privacy.patterns import late

_USUAL = ((12,), (8, 4), (10,), (6, 4))
_SPREAD = (
    *((4, 2, 2, 4), (2, 2, 2, 4), (2, 2, 2, 2, 4), (4, 4, 4), (2, 6, 4), (8, 2, 2), (6, 2, 2)),
    *((8, 3, 1), (6, 3, 1), (4, 2, 2, 2, 2), (2, 2, 2, 2, 2), (2,) * 6, (1,) * 10, (1,) * 12),
)
_SHAPES = late_shapes(*_USUAL, *_SPREAD)
_CENTURIES = ("18", "19", "20")
_LAST_MONTH, _LAST_DAY, _UNKNOWN_DAY, _LAST_COORDINATION_DAY = 12, 31, 60, 91
_LAST_FOUR = 4

# Records of a promise are of our time: no note tells the hour of a day outside these years.
_FIRST_YEAR_OF_NOTES = 2015
_LAST_YEAR_OF_NOTES = 2034
_CLOCK = late(r"(?:[01][0-9]|2[0-4])[0-5][0-9]")

_CALLED = late(r"pnr|p\.? ?nr|pers(?:on)?\.?[- ]?n(?:umme)?r|samordn|\bt[fp]-?n|född|födelse|person-?id")
_CALLED_WITHIN = 30

# A letter instead of the serial number's first digit, or the last four crossed out.
_LETTERED = late(
    r"(?<![0-9])((?:[0-9]{2})?[0-9]{6})([\s*]{0,3}[-+]{0,2}[\s*]{0,3})"
    r"(?:([TRSUWXJKLMN])([0-9]{3})(?![0-9])|[X*]{4}(?![\w*]))",
    re.IGNORECASE,
)


def personal_numbers(groups: Groups) -> Iterator[Finding]:
    """Yield the personal numbers written with digits only."""
    for series in series_of(groups, _SHAPES()):
        judgement = _judged(series)
        if judgement is not None:
            yield judgement(Kind.PERSONAL_NUMBER, series.start, series.end)


def lettered_personal_numbers(text: str) -> Iterator[Finding]:
    """Yield the personal numbers with a letter in the serial number, and those with the last four hidden."""
    for match in _LETTERED().finditer(text):
        birth, gap, letter, rest = match.groups()
        if not _can_be_birth(birth):
            continue
        if letter is None:
            yield warned(Kind.PERSONAL_NUMBER, *match.span())
        elif gap.strip(" \n*") or _check_digit_holds(f"{birth[-6:]}1{rest}"):
            yield refused(Kind.PERSONAL_NUMBER, *match.span())


def _judged(series: Series) -> Callable[[Kind, int, int], Finding] | None:
    """Return how to report `series`, `refused` or `warned`; None if it is no personal number."""
    birth, last_four = series.digits[:-_LAST_FOUR], series.digits[-_LAST_FOUR:]
    if not _can_be_birth(birth):
        return None
    holds = _check_digit_holds(series.digits[-10:])
    usual = series.shape in _USUAL
    if not usual and not (holds and _is_one_number(series)):
        return None
    if _CALLED().search(series.before(_CALLED_WITHIN)):
        return refused
    if _is_point_in_time(birth, last_four):
        with_century = len(birth) == len("YYYYMMDD")
        return (warned if with_century else refused) if usual and holds else None
    if holds or series.shape == (12,) or series.gaps in {("-",), ("+",)}:
        return refused
    return warned if series.gaps in {(), ("",)} else None


def _can_be_birth(digits: str) -> bool:
    """Return whether `digits`, six or eight, are a day of birth or a coordination number's day."""
    month, day = int(digits[-4:-2]), int(digits[-2:])
    coordination = _UNKNOWN_DAY <= day <= _LAST_COORDINATION_DAY
    return (
        (coordination or 1 <= day <= _LAST_DAY)
        and (0 if coordination else 1) <= month <= _LAST_MONTH
        and (len(digits) == len("YYMMDD") or digits.startswith(_CENTURIES))
    )


def _check_digit_holds(ten: str) -> bool:
    """Return whether the sum of `ten` digits, every second one doubled, ends in zero (the Luhn rule)."""
    doubled = sum(int(digit) * 2 - (9 if digit > "4" else 0) for digit in ten[::2])
    return (doubled + sum(map(int, ten[1::2]))) % 10 == 0


def _is_point_in_time(day: str, last_four: str) -> bool:
    if not _CLOCK().fullmatch(last_four):
        return False
    if len(day) == len("YYYYMMDD"):
        return int(day[:4]) >= _FIRST_YEAR_OF_NOTES
    return _FIRST_YEAR_OF_NOTES <= 2000 + int(day[:2]) <= _LAST_YEAR_OF_NOTES


def _is_one_number(series: Series) -> bool:
    """Return whether an unusual grouping is one number: apart from others, the same gap throughout.

    Only the gap in front of the last four digits may differ, as in `85 01 03 - 23 98`.
    """
    place = len(series.digits) - _LAST_FOUR
    ends = [sum(series.shape[: index + 1]) for index in range(len(series.gaps))]
    gaps = [gap for gap, end in zip(series.gaps, ends, strict=True) if end != place]
    even = all(one == other for one, other in pairwise(gaps))
    alone = not (series.tied_before or series.tied_after)
    return alone and even
