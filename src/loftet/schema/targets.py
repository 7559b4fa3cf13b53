"""The targets of a promise: one model per kind, told apart by `kind` (docs: format, "Targets")."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, get_args

from pydantic import Discriminator, Field, model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Clock, Count, Day, DayOrSeason, Flag, Id, Line, Number, Tag


class Basis(StrEnum):
    """Where a target comes from: the promise's own words, or the council's own working target."""

    PROMISE = "promise"
    WORKING = "working"


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
    def _at_least_one(self) -> Every:
        if self.every < 1:
            raise PydanticCustomError("not-positive", "{key}", {"key": "every"})
        return self


class Each(Model):
    """The places or the groups each of which is to have its own count."""

    places: Public[tuple[Id, ...]] = ()
    groups: Public[tuple[Tag, ...]] = ()

    @model_validator(mode="after")
    def _one_of_two(self) -> Each:
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
    def _months_of_the_year(self) -> Only:
        if any(not 1 <= month <= 12 for month in self.months):
            raise PydanticCustomError("no-such-month", "{months}", {"months": "1-12"})
        return self


class ClockSpan(Model):
    """A stretch of a day, from one clock time to another."""

    from_: Public[Clock] = Field(alias="from")
    to: Public[Clock]

    @model_validator(mode="after")
    def _forward(self) -> ClockSpan:
        if self.to <= self.from_:
            raise PydanticCustomError("reversed-time", "{key}", {"key": "to"})
        return self


class Within(Model):
    """How soon a response is due: in hours or in days."""

    hours: Public[Count | None] = None
    days: Public[Count | None] = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Within:
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
    def _one_of_two(self) -> ChangeBaseline:
        if (self.period is None) == (self.value is None):
            raise PydanticCustomError("one-of", "{keys}", {"keys": "period, value"})
        return self


class TargetBase(Model):
    """The keys that any target may have."""

    basis: Public[Basis] = Basis.PROMISE
    aim: Public[Flag] = False
    on_demand: Public[Flag] = False
    additional: Public[Flag] = False
    enforcement: Public[Flag] = False
    wording: Public[Line | None] = None


class NoTarget(TargetBase):
    """An ongoing duty or quality without a number."""

    kind: Public[Literal["none"]]


class CountTarget(TargetBase):
    """A number of occasions (or of a quantity), in the whole period or in each interval."""

    kind: Public[Literal["count"]]
    at_least: Public[Number]
    at_most: Public[Number | None] = None
    unit: Public[Id] = "occasions"
    per: Public[Unit | Every | None] = None
    average: Public[Flag] = False
    each: Public[Each | None] = None
    only: Public[Only] = Only()
    each_occasion: Public[tuple[Tag, ...]] = ()
    distinct: Public[Distinct | None] = None
    by: Public[DayOrSeason | None] = None

    @model_validator(mode="after")
    def _make_sense(self) -> CountTarget:
        if self.at_least < 0 or (self.at_most is not None and self.at_most < self.at_least):
            raise PydanticCustomError("reversed-range", "{key}", {"key": "at_most"})
        if self.average and self.per is None:
            raise PydanticCustomError("needs-key", "{key}", {"key": "per", "because": "average"})
        return self


class CoverageTarget(TargetBase):
    """All of a population: named places or groups, or a number of them, known or not."""

    kind: Public[Literal["coverage"]]
    of: Public[tuple[Tag, ...]] = ()
    size: Public[Count | None] = None

    @model_validator(mode="after")
    def _one_of_two(self) -> CoverageTarget:
        if self.of and self.size is not None:
            raise PydanticCustomError("one-of", "{keys}", {"keys": "of, size"})
        return self


class MilestoneTarget(TargetBase):
    """Something that is to have happened, by a day or in the period."""

    kind: Public[Literal["milestone"]]
    done: Public[Deed]
    by: Public[DayOrSeason | None] = None


class ExceptDay(Model):
    """A slot taken out by hand, with the reason."""

    date: Public[Day]
    reason: Public[Line]


class SlotsTarget(TargetBase):
    """A fixed recurring time: every Thursday that is no public holiday, 10 to 11."""

    kind: Public[Literal["slots"]]
    weekdays: Public[tuple[Weekday, ...]] = Field(min_length=1)
    time: Public[ClockSpan | None] = None
    except_holidays: Public[Flag] = False
    except_days: Public[tuple[ExceptDay, ...]] = ()


class ResponseTarget(TargetBase):
    """A time within which something is answered or mended; `within` empty for "skyndsamt"."""

    kind: Public[Literal["response"]]
    within: Public[Within | None] = None


class StateTarget(TargetBase):
    """A standing state: a post, a contact officer, cameras in place."""

    kind: Public[Literal["state"]]
    what: Public[Line]
    count: Public[Count | None] = None


class StockTarget(TargetBase):
    """The level of an indicator, to grow by a number or to reach one."""

    kind: Public[Literal["stock"]]
    indicator: Public[Id]
    grow_by: Public[Number | None] = None
    reach: Public[Number | None] = None
    baseline: Public[StockBaseline | None] = None

    @model_validator(mode="after")
    def _not_both(self) -> StockTarget:
        if self.grow_by is not None and self.reach is not None:
            raise PydanticCustomError("one-of", "{keys}", {"keys": "grow_by, reach"})
        return self


class ChangeTarget(TargetBase):
    """A figure that is to go up or down; without `of` it is the activities that the part counts."""

    kind: Public[Literal["change"]]
    direction: Public[Direction]
    of: Public[Id | None] = None
    baseline: Public[ChangeBaseline | None] = None


class ShareTarget(TargetBase):
    """One quantity as a share of another: at least 20 per cent."""

    kind: Public[Literal["share"]]
    of: Public[Id]
    numerator: Public[Id]
    at_least: Public[Number]

    @model_validator(mode="after")
    def _per_cent(self) -> ShareTarget:
        if not Decimal(0) <= self.at_least <= Decimal(100):
            raise PydanticCustomError("not-a-percentage", "{key}", {"key": "at_least"})
        return self


class OutcomeTarget(TargetBase):
    """An indicator that is to move, read by a survey or a register."""

    kind: Public[Literal["outcome"]]
    indicator: Public[Id]
    direction: Public[Direction]
    from_: Public[Number | None] = Field(default=None, alias="from")
    to: Public[Number | None] = None
    measured_on: Public[Day | None] = None


Target = Annotated[
    NoTarget
    | CountTarget
    | CoverageTarget
    | MilestoneTarget
    | SlotsTarget
    | ResponseTarget
    | StateTarget
    | StockTarget
    | ChangeTarget
    | ShareTarget
    | OutcomeTarget,
    Discriminator("kind"),
]

KINDS: Mapping[str, type[TargetBase]] = {
    get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(get_args(Target)[0])
}
"""The model of each kind of target, in the order of the documentation."""
