"""A promise on a day to tables for other programs: what was logged, and how each part stands.

In the public profile it is open data: no free text, no role that reported, and no number of persons below
five, nor one that would give such a number away (docs: report, "Profiles"; quality, "Security and privacy").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loftet.ledger.model import Activity, PromiseView
from loftet.ledger.selection import EVERYTHING, Selection
from loftet.period.days import Period
from loftet.progress.model import Progress
from loftet.report.activity_table import activity_row, hidden_of
from loftet.report.export_columns import ACTIVITIES, COLUMNS, STATUSES, TABLES
from loftet.report.model import Profile
from loftet.report.status_table import status_row
from loftet.report.tables import Export, Row, Table
from loftet.wording import Language


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: which tables, for whom, of which days and parts."""

    tables: tuple[str, ...] = TABLES
    profile: Profile = Profile.COUNCIL
    period: Period | None = None
    only: Selection = EVERYTHING


def export(
    view: PromiseView, progresses: Sequence[Progress], asked: Asked, language: Language, digest: str
) -> Export:
    """Return the tables that are asked for; the sentences in them are in `language`."""
    together = _all_activities(view)
    hidden = hidden_of(together) if asked.profile is Profile.PUBLIC else {}
    rows: Mapping[str, tuple[Row, ...]] = {
        ACTIVITIES: tuple(
            activity_row(each, hidden.get(each.id, frozenset()))
            for each in together
            if _asked_for(each, asked, view)
        ),
        STATUSES: tuple(
            status_row(each, hidden, language) for each in progresses if asked.only.holds(each.view)
        ),
    }
    return Export(
        promise=view.promise.id,
        title=view.promise.title,
        profile=asked.profile,
        as_of=view.as_of,
        known_by=view.known_by,
        period=asked.period,
        example=view.ledger.example,
        digest=digest,
        tables=tuple(Table(name, columns_of(name, asked.profile), rows[name]) for name in asked.tables),
        names=_names(view),
    )


def columns_of(table: str, profile: Profile) -> tuple[str, ...]:
    """Return the columns of a table as those of `profile` get it."""
    public = profile is Profile.PUBLIC
    return tuple(
        name
        for name, column in COLUMNS[table].items()
        if (column.public if public else not column.only_public)
    )


def _all_activities(view: PromiseView) -> tuple[Activity, ...]:
    """Return the activities of the promise, also those outside its days, in the ledger's order."""
    found = (*view.activities, *view.astray)
    return tuple(sorted(found, key=lambda activity: (activity.last, activity.first, activity.id)))


def _asked_for(activity: Activity, asked: Asked, view: PromiseView) -> bool:
    if asked.period is not None and activity.last not in asked.period:
        return False
    if asked.only.everything:
        return True
    parts = (part for commitment in view.commitments for part in commitment.parts)
    return any(asked.only.holds(part) for part in parts if part.ref in activity.serves)


def _names(view: PromiseView) -> Mapping[str, Mapping[str, str]]:
    """Return the names of parties, places, types and commitments by their ids; a part has its quote."""
    ledger = view.ledger
    commitments = {each.commitment.id: each.commitment.title for each in view.commitments}
    parts = {part.ref: part.part.quote for each in view.commitments for part in each.parts}
    return {
        "parties": {id_: party.name for id_, party in ledger.parties.items()},
        "places": {id_: place.name for id_, place in ledger.places.items()},
        "types": {id_: type_.name for id_, type_ in ledger.activity_types.items()},
        "commitments": commitments,
        "parts": parts,
    }
