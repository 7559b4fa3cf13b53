"""The target `stock`: the level of an indicator."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Day, Id, Number
from loftet.schema.target_base import Keys, TargetBase


class StockBaseline(Model):
    """The level a stock started from."""

    value: Public[Number]
    date: Public[Day]


class StockTarget(TargetBase):
    """The level of an indicator, to grow by a number or to reach one."""

    kind: Public[Literal["stock"]]
    indicator: Public[Id]
    grow_by: Public[Number | None] = None
    reach: Public[Number | None] = None
    baseline: Public[StockBaseline | None] = None

    @model_validator(mode="after")
    def _not_both(self) -> Self:
        if self.grow_by is not None and self.reach is not None:
            raise PydanticCustomError("one-of", "{keys}", {"keys": "grow_by, reach"})
        return self

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        if self.grow_by is not None:
            yield ("grow_by",), self.grow_by
        if self.reach is not None:
            yield ("reach",), self.reach

    def indicator_read(self) -> str:
        return self.indicator

    def rules(self) -> Iterator[str]:
        yield from ("baseline", "level")
