"""Telephone numbers of persons: mobile, foreign, and fixed lines that are not a switchboard.

Source of the form: PTS, "Svensk nummerplan". Numbers that belong to organisations by plan (010, 020, 077,
112, 114 14) are no finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loftet.privacy.digit_series import Groups, Series, late_shapes, series_of
from loftet.privacy.findings import Finding, Kind, refused
from loftet.privacy.patterns import any_of, late

_MOBILE = late_shapes(
    *((10,), (3, 7), (4, 6), (5, 5), (3, 3, 4), (3, 4, 3), (4, 3, 3), (3, 2, 5)),
    *((3, 3, 2, 2), (3, 2, 2, 3), (3, 2, 3, 2), (4, 2, 2, 2), (3, 1, 2, 2, 2), (2, 2, 2, 2, 2), (1,) * 10),
)
_MOBILE_START = late(r"07[02369]")
_MOBILE_GAPS = frozenset({"", "-", "/", "."})
_MOBILE_ABROAD = late(r"467[02369][0-9]{7}")
_AREA_DIGITS = 3

_SUBSCRIBER = ((5,), (6,), (7,), (8,), (2, 3), (3, 2), (2, 2, 2), (3, 3), (3, 2, 2), (2, 2, 3), (3, 3, 2))
_FIXED = late_shapes(*((area, *rest) for area in (2, 3, 4) for rest in _SUBSCRIBER))
_AREA = late(r"08|(?!010|020)0[1-69][0-9]{1,2}")
_FIXED_DIGITS = range(9, 11)

# A plus or 00, a country code, seven digits or more; every step takes a digit, so nothing is tried twice.
_ABROAD = late(
    r"(?:(?<![0-9+])\+ ?[1-9][0-9]|(?<![0-9.:,+-])00(?:4[4-9]|358|354)(?!-[0-9]{4}(?![0-9])))"
    r" ?(?:\(0\))?(?:[ ./-]{0,3}[0-9]){7,12}(?![0-9])"
)
_FEWEST_DIGITS_ABROAD = 10

PHONE_CUES = (
    *(
        "tfn",
        "tlf",
        "tel",
        "telnr",
        "telefon",
        "telefonnr",
        "telefonnummer",
        "mobil",
        "mobilnr",
        "mobilnummer",
    ),
    *("mobiltel", "mobiltelefon"),
)
_CALLED = late(
    rf"\b{any_of(PHONE_CUES)}\.?:? ?"
    r"([0-9](?:[ -]?[0-9]){4,11})(?![0-9])",
    re.IGNORECASE,
)
_DIGITS = late("[0-9]+")
_LOCAL_SHAPES = frozenset({(5,), (6,), (7,), (2, 3), (3, 2), (3, 3), (2, 2, 2), (3, 2, 2), (2, 2, 3), (3, 4)})
_CLOCK_TIMES = (4, 4)
_PUBLIC_NUMBERS = frozenset({"11414", "11313"})
_SWITCHBOARD = late(
    "växel|kundtjänst|kundcenter|kontaktcenter|medborgar|reception|expedition|servicecenter|jour|tipstelefon|kommun"
)
_SAID_WITHIN = 30


def phones(groups: Groups) -> Iterator[Finding]:
    """Yield the telephone numbers that can be told by their form."""
    for series in series_of(groups, _MOBILE(), opening="07"):
        if _is_mobile(series):
            yield _finding(series.start, series.end)
    for series in series_of(groups, _FIXED(), opening="0"):
        if _is_fixed(series):
            yield _finding(series.start, series.end)
    for match in _ABROAD().finditer(groups.text):
        if sum(map(str.isdigit, match[0])) >= _FEWEST_DIGITS_ABROAD:
            yield _finding(*match.span())
    for start, end in groups.spans:
        if _MOBILE_ABROAD().fullmatch(groups.text, start, end):
            yield _finding(start, end)


def called_phones(text: str) -> Iterator[Finding]:
    """Yield the numbers that `text` itself calls a telephone, short local ones too."""
    for match in _CALLED().finditer(text):
        shape = tuple(map(len, _DIGITS().findall(match[1])))
        number = "".join(_DIGITS().findall(match[1]))
        national = number.startswith("0") and len(number) in _FIXED_DIGITS and shape != _CLOCK_TIMES
        local = shape in _LOCAL_SHAPES and number not in _PUBLIC_NUMBERS
        if (national or local) and not _is_switchboard(text, match.start()):
            yield _finding(*match.span(1))


def _is_mobile(series: Series) -> bool:
    if not _MOBILE_START().match(series.digits):
        return False
    if 1 < series.shape[0] < _AREA_DIGITS:  # `07.00-15.30 12` are hours and a count
        return not any(series.gaps)
    return _MOBILE_GAPS.issuperset(series.gaps)


def _is_fixed(series: Series) -> bool:
    area = series.digits[: series.shape[0]]
    return (
        bool(_AREA().fullmatch(area))
        and len(series.digits) in _FIXED_DIGITS
        and series.gaps[0] in {"-", "/"}
        and all(gap in {"", "-"} for gap in series.gaps[1:])
        and not series.tied_before
        and not _is_switchboard(series.text, series.start)
    )


def _is_switchboard(text: str, start: int) -> bool:
    return bool(_SWITCHBOARD().search(text[max(0, start - _SAID_WITHIN) : start].lower()))


def _finding(start: int, end: int) -> Finding:
    return refused(Kind.PHONE, start, end)
