"""The pieces of targets: the words that their keys take, and the mappings inside them."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Clock, Count, Day, Id, Line, Number, Tag


class Deed(StrEnum):
    """The verb of a milestone: what has to have happened."""

    STARTED = "started"
    HELD = "held"
    OFFERED = "offered"
    PLANNED = "planned"
    ESTABLISHED = "established"
    INVESTIGATED = "investigated"
    PUBLISHED = "published"


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


class Weekday(StrEnum):
    """A day of the week; `number` is that of `date.weekday()`, Monday 0."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """Return 0 for Monday to 6 for Sunday."""
        return list(Weekday).index(self)


class Distinct(StrEnum):
    """What a count counts once, instead of occasions."""

    PLACES = "places"
    DAYS = "days"


class Direction(StrEnum):
    """Which way a figure is to move."""

    INCREASE = "increase"
    DECREASE = "decrease"


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


class Each(Model):
    """The places or the groups each of which is to have its own count."""

    places: Public[tuple[Id, ...]] = ()
    groups: Public[tuple[Tag, ...]] = ()

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if bool(self.places) == bool(self.groups):
            raise PydanticCustomError("one-of", "{keys}", {"keys": "places, groups"})
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


class ClockSpan(Model):
    """A stretch of a day, from one clock time to another."""

    from_: Public[Clock] = Field(alias="from")
    to: Public[Clock]

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.to <= self.from_:
            raise PydanticCustomError("reversed-time", "{key}", {"key": "to"})
        return self


class Within(Model):
    """How soon a response is due: in hours or in days."""

    hours: Public[Count | None] = None
    days: Public[Count | None] = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.hours is None) == (self.days is None):
            raise PydanticCustomError("one-of", "{keys}", {"keys": "hours, days"})
        return self


class StockBaseline(Model):
    """The level a stock started from."""

    value: Public[Number]
    date: Public[Day]


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


class ExceptDay(Model):
    """A slot taken out by hand, with the reason."""

    date: Public[Day]
    reason: Public[Line]
