"""The languages loftet speaks, and all that the program knows of one beside the sentences of its catalogues."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """A language of the catalogues; the value is its ISO 639-1 code."""

    SV = "sv"
    EN = "en"

    @property
    def locale(self) -> str:
        """Return the CLDR locale of its dates, numbers and lists."""
        return GRAMMARS[self].locale


class Grammar(NamedTuple):
    """What a language needs beside its sentences.

    `name` is what its speakers call it; `locale` is that of CLDR; `numerals` are 0 to 12 in words, `common_one` is the 1 that goes with a noun of
    common gender; `locale_names` is how the locales of its users begin, on Windows too. `comma_in_thousands` is
    whether 1,500 is a thousand and five hundred; `after_day` follows the number of a day before its month.
    """

    name: str
    locale: str
    numerals: tuple[str, ...]
    common_one: str
    locale_names: tuple[str, ...]
    comma_in_thousands: bool = False
    after_day: str = ""


GRAMMARS: Mapping[Language, Grammar] = {
    Language.SV: Grammar(
        "svenska",
        "sv_SE",
        tuple("noll ett två tre fyra fem sex sju åtta nio tio elva tolv".split()),
        "en",
        ("sv", "swedish"),
    ),
    Language.EN: Grammar(
        "English",
        "en_GB",
        tuple("zero one two three four five six seven eight nine ten eleven twelve".split()),
        "one",
        ("en", "english"),
        comma_in_thousands=True,
    ),
}

UNTRANSLATED = Language.EN
"""What a user meets where there is nothing in the user's own language."""


def plural_form(number: Decimal, language: Language) -> int:
    """Return which of a catalogue's forms goes with `number`: 0 for one, 1 for other.

    All languages here have the same two cardinal categories for whole numbers (CLDR, plural rules).
    """
    del language
    return 0 if number == 1 else 1
