"""The targets of a promise: one model per kind, told apart by `kind` (docs: format, "Targets")."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Self, get_args

from pydantic import Discriminator, Field, model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Public
from loftet.schema.scalars import Count, Day, DayOrSeason, Flag, Id, Line, Number, Tag
from loftet.schema.target_base import Keys, TargetBase
from loftet.schema.target_pieces import (
    ChangeBaseline,
    ClockSpan,
    Deed,
    Direction,
    Distinct,
    Each,
    Every,
    ExceptDay,
    Only,
    StockBaseline,
    Unit,
    Weekday,
    Within,
)


class NoTarget(TargetBase):
    """An ongoing duty or quality without a number."""

    goes_on: ClassVar[bool] = True

    kind: Public[Literal["none"]]

    def adds_up(self) -> bool:
        return True

    def rules(self) -> Iterator[str]:
        yield "numberless"


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
    only: Public[Only] = Only()
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
            "filters": self.only != Only() or self.each is not None,
            "each-occasion": bool(self.each_occasion),
            "each": self.each is not None,
            "average": self.average,
            "range": self.at_most is not None,
        }
        yield from (rule for rule, applies in used.items() if applies)


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


class MilestoneTarget(TargetBase):
    """Something that is to have happened, by a day or in the period."""

    kind: Public[Literal["milestone"]]
    done: Public[Deed]
    by: Public[DayOrSeason | None] = None

    def dated(self) -> Iterator[tuple[Keys, date]]:
        if self.by is not None:
            yield ("by",), self.by

    def due(self) -> date | None:
        return self.by


class SlotsTarget(TargetBase):
    """A fixed recurring time: every Thursday that is no public holiday, 10 to 11."""

    goes_on: ClassVar[bool] = True

    kind: Public[Literal["slots"]]
    weekdays: Public[tuple[Weekday, ...]] = Field(min_length=1)
    time: Public[ClockSpan | None] = None
    except_holidays: Public[Flag] = False
    except_days: Public[tuple[ExceptDay, ...]] = ()

    def has_number(self) -> bool:
        return True

    def dated(self) -> Iterator[tuple[Keys, date]]:
        for index, excepted in enumerate(self.except_days):
            yield ("except_days", index, "date"), excepted.date

    def adds_up(self) -> bool:
        return True


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


class StockTarget(TargetBase):
    """The level of an indicator, to grow by a number or to reach one."""

    kind: Public[Literal["stock"]]
    indicator: Public[Id]
    grow_by: Public[Number | None] = None
    reach: Public[Number | None] = None
    baseline: Public[StockBaseline | None] = None

    @model_validator(mode="after")
    def _not_both(self) -> Self:
        if self.grow_by is not None and self.reach is not None:
            raise PydanticCustomError("one-of", "{keys}", {"keys": "grow_by, reach"})
        return self

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        if self.grow_by is not None:
            yield ("grow_by",), self.grow_by
        if self.reach is not None:
            yield ("reach",), self.reach

    def indicator_read(self) -> str:
        return self.indicator

    def rules(self) -> Iterator[str]:
        yield from ("baseline", "level")


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


class ShareTarget(TargetBase):
    """One quantity as a share of another: at least 20 per cent."""

    kind: Public[Literal["share"]]
    of: Public[Id]
    numerator: Public[Id]
    at_least: Public[Number]

    @model_validator(mode="after")
    def _per_cent(self) -> Self:
        if not Decimal(0) <= self.at_least <= Decimal(100):
            raise PydanticCustomError("not-a-percentage", "{key}", {"key": "at_least"})
        return self

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        yield ("at_least",), self.at_least

    def quantities(self) -> tuple[str, ...]:
        return (self.of, self.numerator)


class OutcomeTarget(TargetBase):
    """An indicator that is to move, read by a survey or a register."""

    kind: Public[Literal["outcome"]]
    indicator: Public[Id]
    direction: Public[Direction]
    from_: Public[Number | None] = Field(default=None, alias="from")
    to: Public[Number | None] = None
    measured_on: Public[Day | None] = None

    def numbers(self) -> Iterator[tuple[Keys, Decimal]]:
        if self.to is not None:
            yield ("to",), self.to

    def indicator_read(self) -> str:
        return self.indicator

    def rules(self) -> Iterator[str]:
        yield from ("baseline", "outcome")


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
