"""A sentence that is not yet in any language: a catalogue key and the values that go into it.

Faults, statuses and notes are made as phrases far below the command line; `loftet.wording` says
them in the reader's language at the very end. So no module below `wording` holds a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias


class Precision(StrEnum):
    """How exact a number is (docs: format, "An activity"); the word follows the number into print."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    ABOUT = "about"
    JUST_OVER = "just_over"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with the precision it was reported with: 1500, just over."""

    number: Decimal
    precision: Precision = Precision.EXACT


Value: TypeAlias = "str | int | Decimal | date | Amount | Phrase | tuple[Value, ...]"


@dataclass(frozen=True, slots=True, init=False)
class Phrase:
    """A key of the catalogue with its values, e.g. `Phrase("elapsed", days=162, of=254)`."""

    key: str
    values: tuple[tuple[str, Value], ...]

    def __init__(self, key: str, /, **values: Value) -> None:
        """Hold `key` and `values`; the values are ordered by name so that equal phrases compare equal."""
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "values", tuple(sorted(values.items())))

    def __iter__(self) -> Iterator[tuple[str, Value]]:
        """Yield the values by name."""
        return iter(self.values)

    def as_mapping(self) -> Mapping[str, Value]:
        """Return the values by name."""
        return dict(self.values)
