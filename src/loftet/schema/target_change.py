"""The target `change`: a figure that goes up or down."""

from collections.abc import Iterator
from typing import ClassVar, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Id, Line, Number
from loftet.schema.target_base import TargetBase
from loftet.schema.target_words import Direction


class ChangeBaseline(Model):
    """What a change is compared with: a period whose records count, or a published value."""

    period: Public[Line | None] = None
    value: Public[Number | None] = None
    source: Public[Line | None] = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.period is None) == (self.value is None):
            raise PydanticCustomError("one-of", "{keys}", {"keys": "period, value"})
        return self


class ChangeTarget(TargetBase):
    """A figure that is to go up or down; without `of` it is the activities that the part counts."""

    indicator_key: ClassVar[str] = "of"

    kind: Public[Literal["change"]]
    direction: Public[Direction]
    of: Public[Id | None] = None
    baseline: Public[ChangeBaseline | None] = None

    def has_number(self) -> bool:
        return self.baseline is not None and self.baseline.value is not None

    def indicator_read(self) -> str | None:
        return self.of

    def rules(self) -> Iterator[str]:
        yield "baseline"
