"""The target `coverage`: all of a population."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Public
from loftet.schema.scalars import Count, Tag
from loftet.schema.target_base import Keys, TargetBase


class CoverageTarget(TargetBase):
    """All of a population: named places or groups, or a number of them, known or not."""

    kind: Public[Literal["coverage"]]
    of: Public[tuple[Tag, ...]] = ()
    size: Public[Count | None] = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if self.of and self.size is not None:
            raise PydanticCustomError("one-of", "{keys}", {"keys": "of, size"})
        return self

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        if self.size is not None:
            yield ("size",), Decimal(self.size)

    def has_number(self) -> bool:
        return bool(self.of) or self.size is not None

    def groups_named(self) -> tuple[str, ...]:
        return self.of

    def adds_up(self) -> bool:
        return True
