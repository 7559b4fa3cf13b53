"""A judged part: what a family found out, with what every part has."""

from decimal import Decimal
from typing import NamedTuple

from loftet.ledger.model import Activity, PartView
from loftet.phrase import Amount, Phrase
from loftet.progress.counted import OCCASIONS, held
from loftet.progress.gaps import longest_gap_days
from loftet.progress.model import NO_INTERVALS, Intervals, Member, Progress, Status
from loftet.progress.notes import target_notes


class Figures(NamedTuple):
    """The numbers of a part and what is said beside them, each as in `Progress`.

    `notes` are those of the kind; what holds for any target is added by `progress`.
    """

    done: Amount | None
    unit: str = OCCASIONS
    target: Decimal | None = None
    expected: Decimal | None = None
    per: str | None = None
    intervals: Intervals = NO_INTERVALS
    members: tuple[Member, ...] = ()
    counted: tuple[Activity, ...] = ()
    notes: tuple[Phrase, ...] = ()
    steps: tuple[Phrase, ...] = ()


def progress(view: PartView, status: Status, sentence: Phrase, figures: Figures) -> Progress:
    """Return the progress of the part, with what every part has: the gap, the last activity, the records."""
    behind = {record.id for record in figures.counted}
    records = held(view)
    return Progress(
        view=view,
        status=status,
        sentence=sentence,
        done=figures.done,
        unit=figures.unit,
        target=figures.target,
        expected=figures.expected,
        per=figures.per,
        intervals=figures.intervals._replace(longest_gap_days=longest_gap_days(view)),
        members=figures.members,
        last_activity=max((record.last for record in records if record.count), default=None),
        counted=tuple(record for record in records if record.id in behind),
        uncounted=tuple(record for record in records if record.id not in behind),
        notes=(*figures.notes, *target_notes(view)),
        steps=figures.steps,
    )
