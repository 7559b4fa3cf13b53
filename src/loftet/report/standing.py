"""A promise judged: each commitment with its status and its parts, and the totals.

The report and `status` are both made from this, so that their figures cannot differ.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from loftet.ledger.in_force import pauses
from loftet.ledger.model import Activity, CommitmentView, PromiseView
from loftet.ledger.selection import Selection
from loftet.period.elapsed import Elapsed, elapsed
from loftet.progress.judge import commitment_status, judge
from loftet.progress.model import Progress, Status


class Standing(NamedTuple):
    """One commitment on a day: its number in the promise, its status, its parts as judged."""

    number: int
    view: CommitmentView
    status: Status
    parts: tuple[Progress, ...]

    @property
    def id(self) -> str:
        """Return the commitment's id."""
        return self.view.commitment.id

    def shown(self, only: Selection) -> tuple[Progress, ...]:
        """Return the parts that are selected."""
        return tuple(progress for progress in self.parts if only.holds(progress.view))


class Totals(NamedTuple):
    """The promise as a whole (docs: counting, "A commitment and the whole").

    `activities` are held records that serve a part, each once, a total being one; `shared` those of
    them that serve more than one commitment; `by_status` counts commitments, the gravest status first.
    """

    activities: int
    shared: int
    by_status: tuple[tuple[Status, int], ...]


def judged(view: PromiseView) -> tuple[Progress, ...]:
    """Return how each part of the promise stands, in the promise's order."""
    return tuple(judge(part) for commitment in view.commitments for part in commitment.parts)


def standings(view: PromiseView, progresses: Iterable[Progress]) -> tuple[Standing, ...]:
    """Return how each commitment stands, in the promise's order, given how each of its parts does."""
    by_ref = {progress.ref: progress for progress in progresses}
    return tuple(
        _standing(number, commitment, tuple(by_ref[part.ref] for part in commitment.parts))
        for number, commitment in enumerate(view.commitments, start=1)
    )


def _standing(number: int, view: CommitmentView, parts: tuple[Progress, ...]) -> Standing:
    return Standing(number, view, commitment_status(part.status for part in parts), parts)


def totals(view: PromiseView, stands: Iterable[Standing]) -> Totals:
    """Return the totals of the promise."""
    held = held_activities(view)
    found = [standing.status for standing in stands]
    return Totals(
        activities=len(held),
        shared=sum(len(commitments_served(activity)) > 1 for activity in held),
        by_status=tuple((status, found.count(status)) for status in Status if status in found),
    )


def held_activities(view: PromiseView) -> tuple[Activity, ...]:
    """Return the held records that serve a part, each once."""
    return tuple(activity for activity in view.activities if activity.held and activity.serves)


def commitments_served(activity: Activity) -> tuple[str, ...]:
    """Return the ids of the commitments that `activity` serves, each once, in the promise's order."""
    return _commitments_of(activity.serves)


@lru_cache(maxsize=256)
def _commitments_of(serves: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ref.partition("/")[0] for ref in serves))


def time_of(view: PromiseView) -> Elapsed:
    """Return the days of the promise that have gone, of how many; none of a pause of it all."""
    return elapsed(view.period, pauses(view.promise, view.as_of, ""), view.as_of)
