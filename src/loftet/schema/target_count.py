"""The target `count`: so many, in all or in each interval."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Model, Public
from loftet.schema.later import later
from loftet.schema.scalars import Count, DayOrSeason, Flag, Id, Number, Tag
from loftet.schema.target_base import Keys, TargetBase
from loftet.schema.target_words import Weekday

if TYPE_CHECKING:
    from loftet.schema.each import Each
else:
    Each = later("each", "Each")


class Unit(StrEnum):
    """An interval of the calendar."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    TERTIAL = "tertial"
    TERM = "term"
    HALF_YEAR = "half_year"
    YEAR = "year"


class Units(StrEnum):
    """What `every: N` counts in."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class Every(Model):
    """An interval of several units: every second week."""

    every: Public[Count]
    of: Public[Units]

    @model_validator(mode="after")
    def _at_least_one(self) -> Self:
        if self.every < 1:
            raise PydanticCustomError("not-positive", "{key}", {"key": "every"})
        return self


class Only(Model):
    """Which records count: a filter on place, group, month, weekday and tag."""

    places: Public[tuple[Id, ...]] = ()
    groups: Public[tuple[Tag, ...]] = ()
    months: Public[tuple[Count, ...]] = ()
    weekdays: Public[tuple[Weekday, ...]] = ()
    tags: Public[tuple[Tag, ...]] = ()

    @model_validator(mode="after")
    def _months_of_the_year(self) -> Self:
        if any(not 1 <= month <= 12 for month in self.months):
            raise PydanticCustomError("no-such-month", "{months}", {"months": "1-12"})
        return self


ALL = Only.model_construct()
"""No filter: every record counts."""


class Distinct(StrEnum):
    """What a count counts once, instead of occasions."""

    PLACES = "places"
    DAYS = "days"


class CountTarget(TargetBase):
    """A number of occasions (or of a quantity), in the whole period or in each interval."""

    goes_on: ClassVar[bool] = True

    kind: Public[Literal["count"]]
    at_least: Public[Number]
    at_most: Public[Number | None] = None
    unit: Public[Id] = "occasions"
    per: Public[Unit | Every | None] = None
    average: Public[Flag] = False
    each: Public[Each | None] = None
    only: Public[Only] = ALL
    each_occasion: Public[tuple[Tag, ...]] = ()
    distinct: Public[Distinct | None] = None
    by: Public[DayOrSeason | None] = None

    @model_validator(mode="after")
    def _make_sense(self) -> Self:
        if self.at_least < 0 or (self.at_most is not None and self.at_most < self.at_least):
            raise PydanticCustomError("reversed-range", "{key}", {"key": "at_most"})
        if self.average and self.per is None:
            raise PydanticCustomError("needs-key", "{key}", {"key": "per", "because": "average"})
        return self

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        yield ("at_least",), self.at_least
        if self.at_most is not None:
            yield ("at_most",), self.at_most
        if isinstance(self.per, Every):
            yield ("per", "every"), Decimal(self.per.every)

    def dated(self) -> Iterator[tuple[Keys, date]]:
        if self.by is not None:
            yield ("by",), self.by

    def places_at(self) -> Iterator[tuple[Keys, tuple[str, ...]]]:
        if self.each is not None:
            yield ("each", "places"), self.each.places
        yield ("only", "places"), self.only.places

    def groups_named(self) -> tuple[str, ...]:
        return (*self.only.groups, *(self.each.groups if self.each else ()))

    def tags_named(self) -> tuple[str, ...]:
        return (*self.only.tags, *self.each_occasion)

    def quantities(self) -> tuple[str, ...]:
        return (self.unit,)

    def due(self) -> date | None:
        return self.by

    def adds_up(self) -> bool:
        return self.each is None

    def rules(self) -> Iterator[str]:
        used = {
            "milestone": self.by is not None,
            "filters": self.only != ALL or self.each is not None,
            "each-occasion": bool(self.each_occasion),
            "each": self.each is not None,
            "average": self.average,
            "range": self.at_most is not None,
        }
        yield from (rule for rule, applies in used.items() if applies)
