"""The words that people type for days, stretches of days and numbers, in every language at once.

Whichever language is spoken, the words of all are understood: those of a language stand in `typed_<code>`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from loftet.phrase import Precision
from loftet.wording.language import Language


@dataclass(frozen=True, slots=True)
class TypedWords:
    """The words of one language, in lower case.

    `days` are those that name a day by how many days ahead it is; `weekdays` begin with Monday, `months` with
    January; `week`, `tertial` and `quarter` are what stands before the number of one, `until` what stands
    between two days; `precisions` are what stands before a number, `times` what may follow it.
    """

    days: Mapping[str, int]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    week: tuple[str, ...]
    tertial: tuple[str, ...]
    quarter: tuple[str, ...]
    until: tuple[str, ...]
    precisions: Mapping[str, Precision]
    times: tuple[str, ...]


@lru_cache(maxsize=1)
def typed_words() -> tuple[TypedWords, ...]:
    """Return the words of every language."""
    return tuple(import_module(f"loftet.wording.typed_{language}").WORDS for language in Language)


def one_of(words_of: Callable[[TypedWords], Iterable[str]]) -> str:
    """Return a regular expression for one of some words of every language."""
    return "|".join(dict.fromkeys(word for words in typed_words() for word in words_of(words)))
