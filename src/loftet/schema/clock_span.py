"""A stretch of a day: when an activity took place, or when something is to be done."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Clock


class ClockSpan(Model):
    """A stretch of a day, from one clock time to another."""

    from_: Public[Clock] = Field(alias="from")
    to: Public[Clock]

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.to <= self.from_:
            raise PydanticCustomError("reversed-time", "{key}", {"key": "to"})
        return self
