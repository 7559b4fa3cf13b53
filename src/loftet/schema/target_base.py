"""What every target has and is asked: its common keys, and the numbers, days and names in its own ones.

A kind says what it has of these; what it does not say it has none of. So the rules, the ledger and the
report ask any target, and a new kind is not named in them.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Flag, Line

Keys: TypeAlias = tuple[str | int, ...]
"""The way from a target to a value in it: `("each", "places")`."""


class Basis(StrEnum):
    """Where a target comes from: the promise's own words, or the council's own working target."""

    PROMISE = "promise"
    WORKING = "working"


class TargetBase(Model):
    """The keys that any target may have."""

    indicator_key: ClassVar[str] = "indicator"
    """The key that names the indicator, where it reads one."""
    goes_on: ClassVar[bool] = False
    """Whether it is to be done all the time, so that the days without it tell something."""

    if TYPE_CHECKING:
        kind: str  # each model has its own

    basis: Public[Basis] = Basis.PROMISE
    aim: Public[Flag] = False
    on_demand: Public[Flag] = False
    additional: Public[Flag] = False
    enforcement: Public[Flag] = False
    wording: Public[Line | None] = None

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        """Yield each number that is given, with its keys: the promise's own words must hold it."""
        yield from ()

    def has_number(self) -> bool:
        """Return whether there is a number for what was done to be compared with."""
        return any(True for _ in self.numbers())

    def dated(self) -> Iterator[tuple[Keys, date]]:
        """Yield each day that is given, with its keys: it must lie in the promise's time."""
        yield from ()

    def places_at(self) -> Iterator[tuple[Keys, tuple[str, ...]]]:
        """Yield the ids of places that are given, with their keys: each must be known."""
        yield from ()

    def groups_named(self) -> tuple[str, ...]:
        """Return the groups that it names; a record may name them once only."""
        return ()

    def tags_named(self) -> tuple[str, ...]:
        """Return the tags that it names."""
        return ()

    def quantities(self) -> tuple[str, ...]:
        """Return the quantities that it reads of the records, `occasions` among them."""
        return ()

    def indicator_read(self) -> str | None:
        """Return the id of the indicator that decides it, None where the records do."""
        return None

    def due(self) -> date | None:
        """Return the day by which it is to be done, None where there is none but the promise's last."""
        return None

    def adds_up(self) -> bool:
        """Return whether its figure is what was done in its days, so that those of two years compare."""
        return False

    def rules(self) -> Iterator[str]:
        """Yield the rules of counting that its report tells, `report.method.<rule>` in the catalogues."""
        yield self.kind
