"""The target `none`: what is promised has no number."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from loftet.schema.base import Public
from loftet.schema.target_base import TargetBase


class NoTarget(TargetBase):
    """An ongoing duty or quality without a number."""

    goes_on: ClassVar[bool] = True

    kind: Public[Literal["none"]]

    def adds_up(self) -> bool:
        return True

    def rules(self) -> Iterator[str]:
        yield "numberless"
