"""The target `outcome`: an indicator that moves."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from pydantic import Field

from loftet.schema.base import Public
from loftet.schema.scalars import Day, Id, Number
from loftet.schema.target_base import Keys, TargetBase
from loftet.schema.target_words import Direction


class OutcomeTarget(TargetBase):
    """An indicator that is to move, read by a survey or a register."""

    kind: Public[Literal["outcome"]]
    indicator: Public[Id]
    direction: Public[Direction]
    from_: Public[Number | None] = Field(default=None, alias="from")
    to: Public[Number | None] = None
    measured_on: Public[Day | None] = None

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        if self.to is not None:
            yield ("to",), self.to

    def indicator_read(self) -> str:
        return self.indicator

    def rules(self) -> Iterator[str]:
        yield from ("baseline", "outcome")
