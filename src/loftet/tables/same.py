"""Which rows of a table are among the records already.

Two records are the same activity if they say the same; when it was logged, by which file, and internal
notes do not matter: an exported table has none of the last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from loftet.problems import Problem
from loftet.records import Stored
from loftet.schema.records import Activity
from loftet.tables.drafts import Draft
from loftet.tables.rows import Scene
from loftet.tables.sheet import doubt, fault


@dataclass(frozen=True, slots=True)
class Parted:
    """The drafts that are new, how many rows are there already, and what is odd about either."""

    new: tuple[Draft, ...]
    already: int
    problems: tuple[Problem, ...]


def part(drafts: Iterable[tuple[Draft, Activity]], there: Iterable[Stored[Activity]], scene: Scene) -> Parted:
    """Part rows into new ones and those that are there.

    A row with the id of a record is that record, and `record-differs` where it says something else. Of the
    others as many are there as there are records that say the same and that no row names by its id. Of new
    rows that say the same, all but the first are warned of: `same-row`.
    """
    there = tuple(there)
    by_id = {stored.id: content(stored.value) for stored in there}
    pairs = [(draft, content(activity)) for draft, activity in drafts]
    named = [(draft, said) for draft, said in pairs if draft.row.id in by_id]
    problems = [
        fault(scene.place(draft.row.number, "id"), "record-differs", "table.hint.record-differs")
        for draft, said in named
        if by_id[draft.row.id or ""] != said
    ]
    taken = {draft.row.id for draft, _ in named}
    left = Counter(said for id_, said in by_id.items() if id_ not in taken)
    new: list[Draft] = []
    first: dict[Hashable, int] = {}
    for draft, said in pairs:
        if draft.row.id in by_id:
            continue
        if left[said]:
            left[said] -= 1
            continue
        new.append(draft)
        if said in first:
            place = scene.place(draft.row.number, "")
            problems.append(doubt(place, "same-row", "table.hint.same-row", other=first[said]))
        first.setdefault(said, draft.row.number)
    return Parted(tuple(new), len(pairs) - len(new), tuple(problems))


def content(activity: Activity) -> Hashable:
    """Return what `activity` says; equal for two that say the same, in whatever order."""
    return (
        (activity.date, activity.from_, activity.to, activity.time),
        (activity.type, activity.state, activity.count, activity.precision, activity.in_addition),
        tuple(
            frozenset(items)
            for items in (
                activity.commitments,
                activity.by,
                activity.with_,
                activity.places,
                activity.groups,
                activity.tags,
                activity.replaces,
                activity.quantities.items(),
            )
        ),
        tuple(_words(text) for text in (activity.reason, activity.note, activity.reported_by)),
        tuple((_words(each.title), each.url, each.date) for each in activity.evidence),
    )


def _words(text: str | None) -> str:
    """Return a text without its line ends and doubled spaces: programs break lines as they like."""
    return " ".join((text or "").split())
