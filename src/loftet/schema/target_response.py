"""The target `response`: answered or mended in time."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Count
from loftet.schema.target_base import Keys, TargetBase


class Within(Model):
    """How soon a response is due: in hours or in days."""

    hours: Public[Count | None] = None
    days: Public[Count | None] = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.hours is None) == (self.days is None):
            raise PydanticCustomError("one-of", "{keys}", {"keys": "hours, days"})
        return self


class ResponseTarget(TargetBase):
    """A time within which something is answered or mended; `within` empty for "skyndsamt"."""

    kind: Public[Literal["response"]]
    within: Public[Within | None] = None

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        if self.within is not None and self.within.hours is not None:
            yield ("within", "hours"), Decimal(self.within.hours)
        elif self.within is not None and self.within.days is not None:
            yield ("within", "days"), Decimal(self.within.days)

    def quantities(self) -> tuple[str, ...]:
        return ("cases", "in_time")

    def rules(self) -> Iterator[str]:
        if self.within is not None:
            yield "response"
