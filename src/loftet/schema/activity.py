"""What was done, or is to be done: a file in `data/activities/`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from loftet.phrase import Precision
from loftet.schema.base import Internal, Model, Public
from loftet.schema.later import later
from loftet.schema.scalars import Count, Day, Flag, Id, Line, Number, Ref, Tag, Text

if TYPE_CHECKING:
    from loftet.schema.clock_span import ClockSpan
    from loftet.schema.evidence import Evidence
    from loftet.schema.silence import Silence
else:
    ClockSpan = later("clock_span", "ClockSpan")
    Evidence = later("evidence", "Evidence")
    Silence = later("silence", "Silence")


class State(StrEnum):
    """What an activity record says: done, planned, called off, nothing to report, a need arose."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    NOTHING_TO_REPORT = "nothing_to_report"
    NEED_ARISEN = "need_arisen"


class Activity(Model):
    """One logged activity: a row with its `date`, or a total with `from` and `to`."""

    date: Public[Day | None] = None
    from_: Public[Day | None] = Field(default=None, alias="from")
    to: Public[Day | None] = None
    time: Public[ClockSpan | None] = None
    type: Public[Id]
    commitments: Public[tuple[Ref, ...]] = Field(min_length=1)
    by: Public[tuple[Id, ...]] = Field(min_length=1)
    with_: Public[tuple[Id, ...]] = Field(default=(), alias="with")
    places: Public[tuple[Id, ...]] = ()
    count: Public[Count] = 1
    precision: Public[Precision] = Precision.EXACT
    quantities: Public[dict[Id, Number]] = Field(default_factory=dict)
    groups: Public[tuple[Tag, ...]] = ()
    tags: Public[tuple[Tag, ...]] = ()
    state: Public[State] = State.HELD
    reason: Public[Text | None] = None
    note: Public[Text | None] = None
    internal_note: Internal[Text | None] = None
    evidence: Public[tuple[Evidence, ...]] = ()
    reported_by: Public[Line | None] = None
    logged: Public[Day]
    in_addition: Public[Flag] = False
    replaces: Public[tuple[Line, ...]] = ()
    silence: Internal[tuple[Silence, ...]] = ()

    @model_validator(mode="after")
    def _row_or_total(self) -> Self:
        if (self.date is None) == (self.from_ is None and self.to is None):
            raise PydanticCustomError("row-or-total", "{keys}", {"keys": "date, from, to"})
        if (self.from_ is None) != (self.to is None):
            missing = "from" if self.from_ is None else "to"
            raise PydanticCustomError("needs-key", "{key}", {"key": missing, "because": "total"})
        if self.from_ is not None and self.to is not None and self.to < self.from_:
            raise PydanticCustomError("reversed-period", "{key}", {"key": "to"})
        return self
