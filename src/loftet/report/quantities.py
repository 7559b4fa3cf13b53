"""Numbers that records report beside their occasions, as values: whoever leaves some out has to know them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that a record reports beside its occasions: 24 participants, in words "24 deltagare"."""

    unit: str
    number: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class Persons:
    """The numbers in a part's figures that may count persons, also as a difference, and their units.

    `few` says that a record behind them reports a number that is too small to be shown: the sum would give
    it away to whoever takes from it what is shown of the others, or the sum of an earlier day.
    """

    units: tuple[str, ...]
    numbers: tuple[Decimal, ...]
    few: bool
