"""The languages loftet speaks, and the grammar that its catalogues rely on."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum


class Language(StrEnum):
    """A language of the catalogues; the value is its ISO 639-1 code."""

    SV = "sv"
    EN = "en"

    @property
    def locale(self) -> str:
        """Return the CLDR locale of its dates, numbers and lists."""
        return {Language.SV: "sv_SE", Language.EN: "en_GB"}[self]


def plural_form(number: Decimal, language: Language) -> int:
    """Return which of a catalogue's forms goes with `number`: 0 for one, 1 for other.

    Swedish and English have the same two cardinal categories for whole numbers (CLDR, plural rules).
    """
    del language
    return 0 if number == 1 else 1
