"""What is said of one part: its status, the numbers behind it, and the sentence that agrees with them."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from loftet.ledger.model import Activity, Judgement, PartView
from loftet.period.days import Period
from loftet.phrase import Amount, Phrase


class Status(StrEnum):
    """The computed statuses (docs: vocabulary, "Statuses"), the gravest first.

    A commitment whose parts differ has the first of these that is present (docs: counting,
    "A commitment and the whole").
    """

    MISSED = "missed"
    BEHIND = "behind"
    CANNOT_JUDGE = "cannot_judge"
    NO_REPORT = "no_report"
    NOT_DUE = "not_due"
    ON_TRACK = "on_track"
    ACTIVE = "active"
    MET = "met"
    NO_NEED = "no_need"
    WITHDRAWN = "withdrawn"


class Interval(NamedTuple):
    """One closed or running interval (or slot) and what is sure to count in it; `kept` is None while it runs.

    `silent` is true where it has no record at all. `unproven` is true where it is closed and not shown
    to be kept, but a total over several intervals, or a record without a place, could be what kept it.
    """

    days: Period
    done: Amount
    kept: bool | None
    silent: bool
    unproven: bool = False


class Intervals(NamedTuple):
    """How the intervals of a part stand; zeros and an empty tuple for a target without intervals.

    `longest_gap_days` is the most days from the period's first day or one held record to the next,
    or to the as-of day; None where the part has no held record at all.
    """

    closed: int = 0
    kept: int = 0
    silent: int = 0
    longest_gap_days: int | None = None
    each: tuple[Interval, ...] = ()


NO_INTERVALS = Intervals()
"""What a target without intervals has."""


class Member(NamedTuple):
    """One place or group of a grid: what is done there, and whether that is enough (None: cannot be told)."""

    id: str
    done: Amount
    kept: bool | None


class Progress(NamedTuple):
    """One part on one day.

    `done`, `target` and `expected` are in `unit`; `target` and `expected` are None where the promise
    has no number, `done` where it lives on an indicator without a reading: no reading is not a zero.
    `per` names the interval of an interval target. `sentence` says the status with its numbers; `steps`
    are the lines of arithmetic that `explain` prints; `notes` say what limits the figure (a possible
    double count, an unknown baseline). `counted` are the held records behind `done`, `uncounted` the
    held ones that do not count, each in order.
    """

    view: PartView
    status: Status
    sentence: Phrase
    done: Amount | None
    unit: str
    target: Decimal | None = None
    expected: Decimal | None = None
    per: str | None = None
    intervals: Intervals = NO_INTERVALS
    members: tuple[Member, ...] = ()
    last_activity: date | None = None
    counted: tuple[Activity, ...] = ()
    uncounted: tuple[Activity, ...] = ()
    notes: tuple[Phrase, ...] = ()
    steps: tuple[Phrase, ...] = ()
    verdict: Judgement | None = None

    @property
    def ref(self) -> str:
        """Return `commitment/part`."""
        return self.view.ref

    @property
    def activities(self) -> int:
        """Return the number of held records of the part, a total being one."""
        return len(self.counted) + len(self.uncounted)
