"""Which detectors a text needs.

Most notes are short and clean, and looking for everything takes a hundred microseconds. So one pattern over
the digits, and the words of the text against a table of cues, say in a few microseconds what can be there at
all. This saves time and decides nothing: a detector that is left out would have found nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TypeAlias

from loftet.privacy.accounts import EMAIL_CUES, SOCIAL_CUES, emails, social_accounts
from loftet.privacy.digit_series import CLOCK_TIME, groups_of
from loftet.privacy.findings import Finding
from loftet.privacy.identifiers import CASE_CUES, PLATE_CUES, bank_accounts, case_numbers, plates
from loftet.privacy.names import AMBIGUOUS_NAMES, NAME_CUES, SURNAME_ENDS, names
from loftet.privacy.patterns import late
from loftet.privacy.personal_numbers import lettered_personal_numbers, personal_numbers
from loftet.privacy.persons import CRIME_CUES, DESCRIPTION_CUES, crime_records, descriptions
from loftet.privacy.phones import PHONE_CUES, called_phones, phones
from loftet.privacy.places import (
    ADDRESS_CUES,
    COORDINATE_CUES,
    PROPERTY_CUES,
    STREET_ENDS,
    addresses,
    called_addresses,
    coordinates,
    properties,
)

Detector: TypeAlias = Callable[[str], Iterable[Finding]]


def numbers_in_groups(text: str) -> Iterator[Finding]:
    """Yield the personal numbers and telephone numbers of `text`."""
    groups = groups_of(text)
    yield from personal_numbers(groups)
    yield from phones(groups)


_AFTER_CASE = "[lLtTrR][BTÄÖFKPMbtäöfkpm]"  # `målK123-24`
# What may begin with the first digit of a run, and what may follow its last one. Each pattern goes on from
# that digit, so that a search passes over the letters quickly.
_FIRST_DIGIT: tuple[tuple[str, tuple[Detector, ...]], ...] = (
    (rf"(?:[\s*+./_()-]{{0,12}}(?!{CLOCK_TIME})[0-9]){{8}}", (numbers_in_groups, bank_accounts)),
    (r"(?<=\+.)|(?<=\+ .)|(?<=0)0[34]", (numbers_in_groups,)),
    ("[0-9]{5}", (lettered_personal_numbers, coordinates)),
    ("(?<=[A-Z]{3}.)[0-9]|(?<=[A-Z]{3}[ -].)[0-9]", (plates,)),
    ("(?<=[A-Z]{2}.)[0-9](?:[ -]?[A-Z0-9]){4}", (bank_accounts,)),
    ("(?<=[Kk].)(?<![a-zåäöA-ZÅÄÖ]..)|(?<=[Kk][ -].)(?<![a-zåäöA-ZÅÄÖ]...)", (case_numbers,)),
    (f"(?:(?<={_AFTER_CASE}.)|(?<={_AFTER_CASE} .))[0-9]{{0,5}}[-/][0-9]", (case_numbers,)),
    ("(?<=[Mm].)(?<=[Aa]..)|(?<=[Mm][ -].)(?<=[Aa]...)", (case_numbers,)),
    (r"(?<=[a-zåäöé] .)(?<!\b[Kk]l .)[0-9]{0,2}:[0-9]", (properties,)),
    (f"(?<=[a-zé] .)(?:{'|'.join(f'(?<={end}.)' for end in STREET_ENDS)})", (addresses,)),
)
_LAST_DIGIT: tuple[tuple[str, tuple[Detector, ...]], ...] = (
    ("[.,][0-9]{4}|°", (coordinates,)),
    ("[ -]?[åÅ][rR]", (descriptions,)),
)
_BY_NUMBER = (
    *((f"(?<![0-9].)(?:{pattern})", detectors) for pattern, detectors in _FIRST_DIGIT),
    *_LAST_DIGIT,
)
_ANY_FIRST, _ANY_LAST = ("|".join(pattern for pattern, _ in table) for table in (_FIRST_DIGIT, _LAST_DIGIT))
ANY_NUMBER = late(f"[0-9](?:(?<![0-9].)(?:{_ANY_FIRST})|{_ANY_LAST})")
"""What a text has with numbers that a detector looks for."""

_WORD = re.compile("[a-zåäöé]+")
_DIGIT = re.compile("[0-9]")
_CAPITAL_AFTER_WORD = re.compile("[A-ZÅÄÖÉ](?<=[a-zåäöé] .)")
_CUES: tuple[tuple[Detector, tuple[str, ...]], ...] = (
    (called_phones, PHONE_CUES),
    (plates, PLATE_CUES),
    (case_numbers, CASE_CUES),
    (coordinates, COORDINATE_CUES),
    (properties, PROPERTY_CUES),
    (called_addresses, ADDRESS_CUES),
    (descriptions, DESCRIPTION_CUES),
    (emails, EMAIL_CUES),
    (social_accounts, SOCIAL_CUES),
    (crime_records, CRIME_CUES),
    (names, NAME_CUES),
)
_NEED_DIGITS = frozenset({called_phones, plates, case_numbers, properties, called_addresses, descriptions})
ALL_DETECTORS: tuple[Detector, ...] = (
    numbers_in_groups,
    lettered_personal_numbers,
    *(detector for detector, _ in _CUES),
    addresses,
    bank_accounts,
)


def detectors_for(text: str) -> tuple[Detector, ...]:
    """Return the detectors that can find anything in `text`."""
    low = text.lower()
    words = _WORD.findall(low)
    needed: list[Detector] = _for_numbers(text) if ANY_NUMBER().search(text) else []
    table = detectors_by_cue()
    if not table.keys().isdisjoint(words):
        needed += [detector for word in words for detector in table.get(word, ())]
        if _DIGIT.search(text) is None:
            needed = [detector for detector in needed if detector not in _NEED_DIGITS]
    if "@" in text:
        needed += (emails, social_accounts)
    if "///" in text:
        needed.append(coordinates)
    may_be_name = not AMBIGUOUS_NAMES.isdisjoint(words) and _CAPITAL_AFTER_WORD.search(text)
    if may_be_name or any(end in low for end in SURNAME_ENDS):
        needed.append(names)
    return tuple(dict.fromkeys(needed)) if needed else ()


def _for_numbers(text: str) -> list[Detector]:
    return [
        detector for pattern, detectors in _late_by_number() if pattern.search(text) for detector in detectors
    ]


@cache
def _late_by_number() -> tuple[tuple[re.Pattern[str], tuple[Detector, ...]], ...]:
    return tuple((re.compile(f"[0-9](?:{pattern})"), detectors) for pattern, detectors in _BY_NUMBER)


@cache
def detectors_by_cue() -> dict[str, tuple[Detector, ...]]:
    """Return for each word that is a cue, in small letters, the detectors that look for what it may tell."""
    table: dict[str, tuple[Detector, ...]] = {}
    for detector, cues in _CUES:
        for cue in cues:
            table[cue] = (*table.get(cue, ()), detector)
    return table
