"""The typed records of a data root, before they are joined."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

from loftet.phrase import Precision
from loftet.schema import activity as schema
from loftet.schema.activity import State
from loftet.schema.promise import CommitmentsFile

if TYPE_CHECKING:
    from loftet.schema.assessment import Assessment
    from loftet.schema.clock_span import ClockSpan
    from loftet.schema.evidence import Evidence
    from loftet.schema.measurement import Measurement
    from loftet.schema.meetings import MeetingsFile
    from loftet.schema.silence import Silence

T = TypeVar("T")


class Activity(NamedTuple):
    """An activity as its file says it, with its days: a row has one, a total its first and its last.

    There may be a hundred thousand, so it is a tuple: made in no time, and an eighth as large as the model
    that the file is validated with. `key` is the field that holds the last day, `date` or `to`.
    """

    first: date
    last: date
    key: str
    time: "ClockSpan | None"
    type: str
    commitments: tuple[str, ...]
    by: tuple[str, ...]
    with_: tuple[str, ...]
    places: tuple[str, ...]
    count: int  # type: ignore[assignment] # a tuple's own method of that name is of no use here
    precision: Precision
    quantities: Mapping[str, Decimal]
    groups: tuple[str, ...]
    tags: tuple[str, ...]
    state: State
    reason: str | None
    note: str | None
    internal_note: str | None
    evidence: tuple["Evidence", ...]
    reported_by: str | None
    logged: date
    in_addition: bool
    replaces: tuple[str, ...]
    silence: tuple["Silence", ...]

    @property
    def total(self) -> bool:
        """Return whether it is a total of several days, not a row."""
        return self.key == "to"


_days = itemgetter("date", "from_", "to")
_rest = itemgetter(*Activity._fields[3:])


def slim(activity: schema.Activity) -> Activity:
    """Return what an activity's file says."""
    values = vars(activity)
    day, first, last = _days(values)
    if day is None:
        return Activity._make((first, last, "to", *_rest(values)))
    return Activity._make((day, day, "date", *_rest(values)))


class Stored(NamedTuple, Generic[T]):
    """A record with its id (the stem of its file) and its path relative to the data root."""

    id: str
    path: str
    value: T


Dated: TypeAlias = "Stored[Activity] | Stored[Assessment] | Stored[Measurement]"
"""A record that has a file of its own."""


class Records(NamedTuple):
    """All that could be read; a file with an error is left out and stands among the problems.

    Each tuple is in order of path. `commitments` and `meetings` are None where the file is missing
    or cannot be read. `refused` holds the ids of the dated records that were left out, and `spotless` the
    paths of those in which personal data were looked for already, and not found.
    """

    commitments: CommitmentsFile | None = None
    activities: tuple[Stored[Activity], ...] = ()
    assessments: "tuple[Stored[Assessment], ...]" = ()
    measurements: "tuple[Stored[Measurement], ...]" = ()
    meetings: "MeetingsFile | None" = None
    refused: frozenset[str] = frozenset()
    spotless: frozenset[str] = frozenset()
