"""`commitments.yaml`: parties, places, activity types, indicators, and the promises (docs: format)."""

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Internal, Model, Public
from loftet.schema.later import later
from loftet.schema.scalars import Day, Flag, Id, Line, Tag, Text
from loftet.schema.targets import Target
from loftet.wording.language import Language

if TYPE_CHECKING:
    from loftet.schema.change import Change
    from loftet.schema.indicator import Indicator
    from loftet.schema.signed import Link, Signer
    from loftet.schema.silence import Silence
    from loftet.schema.terms import Terms
else:
    Change = later("change", "Change")
    Indicator = later("indicator", "Indicator")
    Link = later("signed", "Link")
    Signer = later("signed", "Signer")
    Silence = later("silence", "Silence")
    Terms = later("terms", "Terms")


class PartyKind(StrEnum):
    """What a party is."""

    MUNICIPALITY = "municipality"
    POLICE = "police"
    OTHER = "other"


class Party(Model):
    """One who has promised something or takes part; a department names the party it is `part_of`."""

    name: Public[Line]
    kind: Public[PartyKind | None] = None
    part_of: Public[Id | None] = None


class Place(Model):
    """A place, coarse on purpose; `in` names the place that holds it."""

    name: Public[Line]
    in_: Public[Id | None] = Field(default=None, alias="in")


class ActivityType(Model):
    """A sort of activity. `totals_only` refuses single rows and takes aggregates."""

    name: Public[Line]
    totals_only: Public[Flag] = False


class PromisePeriod(Model):
    """The days a promise holds; an empty `to` is an open end."""

    from_: Public[Day] = Field(alias="from")
    to: Public[Day | None] = None
    as_written: Public[Line | None] = None

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.to is not None and self.to < self.from_:
            raise PydanticCustomError("reversed-period", "{key}", {"key": "to"})
        return self


class Part(Model):
    """What one owner is to do: one undertaking, one target; the unit that gets a status."""

    id: Public[Id]
    quote: Public[Text]
    owner: Public[Id]
    with_: Public[tuple[Id, ...]] = Field(default=(), alias="with")
    counts: Public[tuple[Id, ...]] = ()
    target: Public[Target]
    reading: Public[Text | None] = None
    decided_by: Public[Line | None] = None
    decided_on: Public[Day | None] = None
    silence: Internal[tuple[Silence, ...]] = ()


class Commitment(Model):
    """One bullet of the promise, verbatim, with its parts."""

    id: Public[Id]
    title: Public[Line]
    text: Public[Text]
    parts: Public[tuple[Part, ...]] = Field(min_length=1)


class ChangeKind(StrEnum):
    """What happened to a promise, or to one commitment of it, on a day."""

    REWORDED = "reworded"
    TARGET_CHANGED = "target_changed"
    EXTENDED = "extended"
    SHORTENED = "shortened"
    PAUSED = "paused"
    RESUMED = "resumed"
    WITHDRAWN = "withdrawn"


class Promise(Model):
    """A citizen promise: who, when, what is the matter, and what was promised."""

    id: Public[Id]
    title: Public[Line]
    municipality: Public[Id]
    police_area: Public[Id | None] = None
    signed: Public[Day | None] = None
    signed_by: Public[tuple[Signer, ...]] = ()
    purpose: Public[Text | None] = None
    period: Public[PromisePeriod]
    reading: Public[Text | None] = None
    reports_to: Public[Line | None] = None
    situation: Public[Text | None] = None
    sources: Public[tuple[Line, ...]] = ()
    published: Public[tuple[Link, ...]] = ()
    reported_through: Public[dict[Id, Day]] = Field(default_factory=dict)
    terms: Public[Terms | None] = None
    continues: Public[Id | None] = None
    commitments: Public[tuple[Commitment, ...]] = Field(min_length=1)
    changes: Public[tuple[Change, ...]] = ()


class CommitmentsFile(Model):
    """The whole of `commitments.yaml`."""

    format: Public[Literal["1"]]
    language: Public[Language] = Language.SV
    example: Public[Flag] = False
    parties: Public[dict[Id, Party]]
    places: Public[dict[Id, Place]] = Field(default_factory=dict)
    activity_types: Public[dict[Id, ActivityType]] = Field(default_factory=dict)
    indicators: Public[dict[Id, Indicator]] = Field(default_factory=dict)
    words: Public[dict[Tag, Line]] = Field(default_factory=dict)
    promises: Public[tuple[Promise, ...]] = Field(min_length=1)
