"""Numbers up to twelve as words, for running text: two of eight commitments."""

from __future__ import annotations

from decimal import Decimal

from loftet.wording.bilingual import BEGIN
from loftet.wording.language import GRAMMARS, Language
from loftet.wording.numbers import number_text


def in_words(number: int, language: Language, *, common: bool = False) -> str:
    """Return `number` as a word up to twelve, in digits above.

    `common` asks for the form that goes with a Swedish noun of common gender: en fråga, ett åtagande.
    """
    grammar = GRAMMARS[language]
    if number == 1 and common:
        return grammar.common_one
    words = grammar.numerals
    return words[number] if 0 <= number < len(words) else number_text(Decimal(number), language)


def begin_sentence(text: str) -> str:
    """Return `text` with its first letter in upper case and the rest as it is."""
    at = len(text) - len(text.lstrip(BEGIN))
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
