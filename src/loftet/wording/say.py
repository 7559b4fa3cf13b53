"""A phrase to a sentence in the reader's language.

The catalogue's templates name values in braces: `{day}` is written by its type, `{n:dag|dagar}`
is the word that goes with the number `n`, `{day:short}` a day without its year, `{month:month}` the
month of a day, `{names:or}` a list with "or", `{year:plain}` a number without separators.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING

from loftet.phrase import Amount, Phrase, Precision
from loftet.wording.catalogue import messages
from loftet.wording.language import Language, plural_form
from loftet.wording.numbers import day_text, list_text, month_text, number_text, short_day_text
from loftet.wording.numerals import begin_sentence

if TYPE_CHECKING:
    from loftet.phrase import Value

_SENTENCES = ("sentence.", "step.", "todo.", "display.status.")
"""The keys of whole sentences: what they begin with may be a precision word or a name in lower case."""


def say(phrase: Phrase, language: Language) -> str:
    """Return `phrase` as a sentence; a KeyError is a bug: a key or a value the catalogue lacks."""
    values = phrase.as_mapping()
    said: list[str] = []
    for literal, name, form in _pieces(messages(language)[phrase.key]):
        said.append(literal)
        if name is not None:
            said.append(_write(values[name], form, language))
    written = "".join(said)
    return begin_sentence(written) if phrase.key.startswith(_SENTENCES) else written


@lru_cache(maxsize=4096)
def _pieces(template: str) -> tuple[tuple[str, str | None, str], ...]:
    return tuple((literal, name, form or "") for literal, name, form, _ in Formatter().parse(template))


def _write(value: Value, form: str, language: Language) -> str:
    if "|" in form:
        return form.split("|")[plural_form(_number(value), language)]
    if isinstance(value, tuple):
        words = [_write(item, "", language) for item in value]
        return list_text(words, language, style="or" if form == "or" else "and")
    return _write_one(value, form, language)


def _write_one(value: str | Decimal | int | date | Amount | Phrase, form: str, language: Language) -> str:
    match value:
        case str():
            written = value
        case Phrase():
            written = say(value, language)
        case Amount():
            written = _amount(value, language)
        case date():
            written = _day(value, form, language)
        case _:
            written = str(value) if form == "plain" else number_text(Decimal(value), language)
    return written


def _number(value: Value) -> Decimal:
    match value:
        case Amount():
            return value.number
        case int() | Decimal():
            return Decimal(value)
        case tuple():
            return Decimal(len(value))
        case _:
            message = f"no plural goes with {type(value).__name__}"
            raise TypeError(message)


def _amount(amount: Amount, language: Language) -> str:
    number = number_text(amount.number, language)
    if amount.precision is Precision.EXACT:
        return number
    return messages(language)[f"precision.{amount.precision}"].replace("{number}", number)


def _day(day: date, form: str, language: Language) -> str:
    written = {"short": short_day_text, "month": month_text}.get(form, day_text)
    return written(day, language)
