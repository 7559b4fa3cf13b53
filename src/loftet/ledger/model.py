"""The joined, dated view of all records: what progress, report and agenda read.

Its activity has no internal note: the type that everything above receives lacks the field
(docs: report, "Profiles").
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from loftet.period.days import Period
from loftet.phrase import Precision
from loftet.schema.activity import State
from loftet.schema.promise import ActivityType, Commitment, Part, Party, Place, Promise
from loftet.schema.target_base import TargetBase
from loftet.wording.language import Language

if TYPE_CHECKING:
    from loftet.schema.assessment import Assessment
    from loftet.schema.change import Change
    from loftet.schema.clock_span import ClockSpan
    from loftet.schema.evidence import Evidence
    from loftet.schema.indicator import Indicator
    from loftet.schema.measurement import Measurement
    from loftet.schema.meetings import Meeting
    from loftet.schema.terms import Terms


_HELD = State.HELD  # Python 3.11 takes longer to find a member of an Enum than to call a function


class Activity(NamedTuple):
    """One activity record as the public may see it, joined to the parts that it serves.

    `serves` holds references `commitment/part`; it is empty, and `promise` None, where the record
    lies in no promise that has its commitment (docs: format, "An activity"): shown, counted nowhere.
    `commitments` are the references as they were written.
    A row has `first == last`.
    """

    id: str
    path: str
    promise: str | None
    serves: tuple[str, ...]
    commitments: tuple[str, ...]
    type: str
    first: date
    last: date
    total: bool
    state: State
    count: int  # type: ignore[assignment] # a tuple's own method of that name is of no use here
    precision: Precision
    by: tuple[str, ...]
    with_: tuple[str, ...]
    places: tuple[str, ...]
    groups: tuple[str, ...]
    tags: tuple[str, ...]
    quantities: Mapping[str, Decimal]
    time: "ClockSpan | None"
    reason: str | None
    note: str | None
    evidence: tuple["Evidence", ...]
    reported_by: str | None
    logged: date
    in_addition: bool
    replaces: tuple[str, ...]

    @property
    def held(self) -> bool:
        """Return whether it took place."""
        return self.state is _HELD

    @property
    def period(self) -> Period:
        """Return its days."""
        return Period(self.first, self.last)


class Reading(NamedTuple):
    """One measurement with its id, path, and the day it became known."""

    id: str
    path: str
    known: date
    value: "Measurement"


class Judgement(NamedTuple):
    """One person's verdict with its id, path, and the day it became known."""

    id: str
    path: str
    known: date
    value: "Assessment"


class Ledger(NamedTuple):
    """Everything in the data root, joined. Activities are ordered by last day, first day, then id."""

    language: Language
    example: bool
    parties: Mapping[str, Party]
    places: Mapping[str, Place]
    activity_types: Mapping[str, ActivityType]
    indicators: Mapping[str, "Indicator"]
    words: Mapping[str, str]
    promises: tuple[Promise, ...]
    activities: tuple[Activity, ...]
    readings: tuple[Reading, ...]
    judgements: tuple[Judgement, ...]
    meetings: tuple["Meeting", ...]


class PartView(NamedTuple):
    """One part and all that is known of it on one day: the input of `progress`.

    `target` and `period` are those in force on `as_of`, after changes. `day` is the day the part is
    judged as of: `as_of`, or the day the owner has reported through where that is earlier (docs:
    counting, "Days and intervals"). `activities` are the known, unreplaced records that serve the
    part, of every state, up to `day`; planned ones whatever day they name. `pauses` are stretches
    of days that are not counted. `readings` are those of the target's indicator, known by then, in
    order of date, `judgements` the verdicts on the part (or on a commitment that has no other part),
    likewise. `within` maps each place to itself and every place that holds it.
    """

    ref: str
    promise: Promise
    commitment: Commitment
    part: Part
    target: TargetBase
    period: Period
    pauses: tuple[Period, ...]
    withdrawn_on: date | None
    as_of: date
    day: date
    reported_through: date | None
    activities: tuple[Activity, ...]
    readings: tuple[Reading, ...]
    within: Mapping[str, frozenset[str]]
    terms: "Terms | None"
    judgements: tuple[Judgement, ...] = ()


class CommitmentView(NamedTuple):
    """One commitment as it stands on a day: its wording in force, its parts, its verdicts."""

    commitment: Commitment
    text: str
    withdrawn_on: date | None
    parts: tuple[PartView, ...]
    judgements: tuple[Judgement, ...]


class PromiseView(NamedTuple):
    """One promise as of a day, and as known by a day (None: all that is known).

    `activities` are all known, unreplaced records of the promise up to the day, each once;
    `astray` are known records with a commitment of it that lie outside its days.
    """

    ledger: Ledger
    promise: Promise
    period: Period
    as_of: date
    known_by: date | None
    commitments: tuple[CommitmentView, ...]
    activities: tuple[Activity, ...]
    astray: tuple[Activity, ...]
    changes: tuple["Change", ...]
