"""The target `share`: one quantity as a share of another."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Public
from loftet.schema.scalars import Id, Number
from loftet.schema.target_base import Keys, TargetBase


class ShareTarget(TargetBase):
    """One quantity as a share of another: at least 20 per cent."""

    kind: Public[Literal["share"]]
    of: Public[Id]
    numerator: Public[Id]
    at_least: Public[Number]

    @model_validator(mode="after")
    def _per_cent(self) -> Self:
        if not Decimal(0) <= self.at_least <= Decimal(100):
            raise PydanticCustomError("not-a-percentage", "{key}", {"key": "at_least"})
        return self

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        yield ("at_least",), self.at_least

    def quantities(self) -> tuple[str, ...]:
        return (self.of, self.numerator)
