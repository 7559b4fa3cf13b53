"""One section for each commitment: its text whole, its parts, what was done, what deviated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from loftet.ledger.model import Activity
from loftet.report.activities import activity_line
from loftet.report.changes import changes_of
from loftet.report.frame import Frame
from loftet.report.model import ActivityLine, CommitmentSection
from loftet.report.parts import part_section
from loftet.report.standing import Standing, commitments_served
from loftet.report.verdicts import verdict_lines
from loftet.schema.activity import State

LATEST = 5
"""How many of the newest held activities a section shows; it says how many there are in all."""


def commitment_sections(frame: Frame) -> tuple[CommitmentSection, ...]:
    """Return the sections of all commitments, in the promise's order."""
    records: dict[str, list[Activity]] = defaultdict(list)
    for activity in frame.view.activities:
        for commitment in commitments_served(activity):
            records[commitment].append(activity)
    return tuple(_section(frame, standing, records[standing.id]) for standing in frame.standings)


def _section(frame: Frame, standing: Standing, known: Sequence[Activity]) -> CommitmentSection:
    held = [activity for activity in known if activity.held]
    newest = sorted(held, key=lambda activity: (activity.last, activity.first, activity.id), reverse=True)
    return CommitmentSection(
        pointer=frame.pointer(standing),
        badge=frame.badge(standing.status),
        owners=owners(frame, standing),
        text=frame.own(standing.view.text),
        changed=changes_of(frame, standing),
        parts=tuple(part_section(frame, progress) for progress in standing.parts),
        latest=_lines(frame, standing, newest[:LATEST]),
        held=len(held),
        planned=_lines(frame, standing, (one for one in known if one.state is State.PLANNED)),
        deviations=_lines(frame, standing, (one for one in known if _deviates(one))),
        verdicts=verdict_lines(frame, standing.view.judgements, standing.status),
    )


def owners(frame: Frame, standing: Standing) -> str:
    """Return who answers for the commitment, and who takes part: "Älmhults kommun och ... med ...".

    A partner of one part that owns another is named once, as an owner.
    """
    parts = [progress.view.part for progress in standing.parts]
    owning = frame.parties(part.owner for part in parts)
    partners = frame.parties(chain.from_iterable(part.with_ for part in parts))
    joined = tuple(party for party in partners if party not in owning)
    if not joined:
        return frame.listed(owning)
    return frame.say("report.owners", owners=owning, partners=joined)


def _deviates(activity: Activity) -> bool:
    return activity.state not in {State.HELD, State.PLANNED}


def _lines(frame: Frame, standing: Standing, activities: Iterable[Activity]) -> tuple[ActivityLine, ...]:
    return tuple(activity_line(frame, activity, under=standing.id) for activity in activities)
