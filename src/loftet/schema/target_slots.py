"""The target `slots`: a fixed recurring time."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from loftet.schema.base import Model, Public
from loftet.schema.clock_span import ClockSpan
from loftet.schema.scalars import Day, Flag, Line
from loftet.schema.target_base import Keys, TargetBase
from loftet.schema.target_words import Weekday


class ExceptDay(Model):
    """A slot taken out by hand, with the reason."""

    date: Public[Day]
    reason: Public[Line]


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
