"""The places or the groups of which each is counted by itself: `each` of a target `count`."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Id, Tag


class Each(Model):
    """The places or the groups each of which is to have its own count."""

    places: Public[tuple[Id, ...]] = ()
    groups: Public[tuple[Tag, ...]] = ()

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if bool(self.places) == bool(self.groups):
            raise PydanticCustomError("one-of", "{keys}", {"keys": "places, groups"})
        return self
