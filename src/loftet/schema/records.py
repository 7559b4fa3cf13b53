"""The dated records, one file each: activities, assessments, measurements; and the meetings."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from loftet.phrase import Precision
from loftet.schema.base import Internal, Model, Public
from loftet.schema.promise import Silence
from loftet.schema.scalars import Count, Day, Flag, Id, Line, Number, Ref, Tag, Text, Url
from loftet.schema.target_pieces import ClockSpan


class State(StrEnum):
    """What an activity record says: done, planned, called off, nothing to report, a need arose."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    NOTHING_TO_REPORT = "nothing_to_report"
    NEED_ARISEN = "need_arisen"


class Evidence(Model):
    """What shows that an activity took place."""

    title: Public[Line]
    url: Public[Url | None] = None
    date: Public[Day | None] = None


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


class Verdict(StrEnum):
    """What a person judges, with a reason (docs: vocabulary, "Verdicts")."""

    FULFILLED = "fulfilled"
    PARTLY_FULFILLED = "partly_fulfilled"
    NOT_FULFILLED = "not_fulfilled"
    ONGOING = "ongoing"
    NOT_STARTED = "not_started"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    NO_NEED = "no_need"
    CANNOT_JUDGE = "cannot_judge"


class Assessment(Model):
    """A person's verdict on a commitment or a part, with a reason, a role and a day."""

    commitment: Public[Ref]
    date: Public[Day]
    verdict: Public[Verdict]
    reason: Public[Text]
    next_step: Public[Text | None] = None
    by: Public[Line]
    logged: Public[Day | None] = None
    silence: Internal[tuple[Silence, ...]] = ()


class Source(Model):
    """Where a reading was published."""

    title: Public[Line]
    url: Public[Url | None] = None


class Measurement(Model):
    """One reading of an indicator, with its source; `logged` is its `date` when not given."""

    indicator: Public[Id]
    date: Public[Day]
    value: Public[Number]
    asked: Public[Count | None] = None
    asked_precision: Public[Precision] = Precision.EXACT
    response_rate: Public[Number | None] = None
    source: Public[Source]
    comparable: Public[Flag] = True
    reason: Public[Text | None] = None
    note: Public[Text | None] = None
    logged: Public[Day | None] = None
    silence: Internal[tuple[Silence, ...]] = ()


class Decision(Model):
    """What a meeting decided; it comes back until `answered`."""

    id: Public[Id]
    text: Public[Text]
    commitment: Public[Ref | None] = None
    due: Public[Id | None] = None
    answered: Public[Day | None] = None
    answer: Public[Text | None] = None


class Meeting(Model):
    """A meeting of the council, with the last day for its papers."""

    id: Public[Id]
    body: Public[Line]
    date: Public[Day]
    deadline: Public[Day | None] = None
    decisions: Public[tuple[Decision, ...]] = ()


class MeetingsFile(Model):
    """The whole of `meetings.yaml`."""

    format: Public[Literal["1"]]
    meetings: Public[tuple[Meeting, ...]] = ()
