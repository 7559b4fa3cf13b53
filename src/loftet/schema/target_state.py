"""The target `state`: something is in place."""

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, Literal

from loftet.schema.base import Public
from loftet.schema.scalars import Count, Line
from loftet.schema.target_base import Keys, TargetBase


class StateTarget(TargetBase):
    """A standing state: a post, a contact officer, cameras in place."""

    goes_on: ClassVar[bool] = True

    kind: Public[Literal["state"]]
    what: Public[Line]
    count: Public[Count | None] = None

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        if self.count is not None:
            yield ("count",), Decimal(self.count)

    def adds_up(self) -> bool:
        return True

    def rules(self) -> Iterator[str]:
        yield "numberless"
