"""The numbers that a text contains, in digits and in words, in the language that it is written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from importlib import import_module

from loftet.wording.language import GRAMMARS, Language

_DIGITS = re.compile(r"(?<![0-9])(?:[0-9]{1,3}(?:[ \u00a0][0-9]{3})+|[0-9]+)(?:[,.][0-9]+)?(?![0-9])")
_NARROW_SPACE = "\u202f"
_COMMAS = r"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])"
"""Thousands set apart by a comma: 1,500."""


@lru_cache(maxsize=1024)
def numbers_in(text: str, language: Language) -> frozenset[Decimal]:
    """Return the numbers that stand in `text`: 52 for "femtiotvå", "fifty-two" or "52".

    The words of a language are known by its module `numerals_<code>`.
    """
    plain = unicodedata.normalize("NFC", text).casefold()
    in_words = map(Decimal, _words_of(language)(plain))
    return frozenset((*_in_digits(plain, language), *in_words))


def _words_of(language: Language) -> Callable[[str], Iterator[int]]:
    found: Callable[[str], Iterator[int]] = import_module(
        f"loftet.checks.numerals_{language}"
    ).numbers_in_words
    return found


def _in_digits(text: str, language: Language) -> Iterator[Decimal]:
    if GRAMMARS[language].comma_in_thousands:
        text = re.sub(_COMMAS, lambda number: number[0].replace(",", ""), text)
    for match in _DIGITS.finditer(text.replace(_NARROW_SPACE, " ")):
        yield Decimal("".join(match[0].split()).replace(",", "."))
