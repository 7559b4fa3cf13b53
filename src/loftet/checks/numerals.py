"""The numbers that a text contains, in digits and in words, in the language that it is written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from loftet.checks import numerals_en, numerals_sv
from loftet.wording.language import Language

_IN_WORDS = {Language.SV: numerals_sv.numbers_in_words, Language.EN: numerals_en.numbers_in_words}
_DIGITS = re.compile(r"(?<![0-9])(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]+)(?:[,.][0-9]+)?(?![0-9])")
_COMMAS = re.compile(r"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])")
"""Thousands as English sets them apart: 1,500."""


def numbers_in(text: str, language: Language) -> frozenset[Decimal]:
    """Return the numbers that stand in `text`: 52 for "femtiotvå", "fifty-two" or "52"."""
    plain = unicodedata.normalize("NFC", text).casefold()
    in_words = map(Decimal, _IN_WORDS[language](plain))
    return frozenset((*_in_digits(plain, language), *in_words))


def _in_digits(text: str, language: Language) -> Iterator[Decimal]:
    if language is Language.EN:
        text = _COMMAS.sub(lambda number: number[0].replace(",", ""), text)
    for match in _DIGITS.finditer(text):
        yield Decimal(re.sub(r"[ \u00a0\u202f]", "", match[0]).replace(",", "."))
