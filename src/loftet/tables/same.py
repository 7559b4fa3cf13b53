"""Which rows of a table are among the records already.

Two records are the same activity if they say the same; when it was logged, by which file, and internal
notes do not matter: an exported table has none of the last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from loftet.problems import Problem
from loftet.records import Activity, Stored
from loftet.tables.columns import QUANTITY
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

    A row with the id of a record is that record, and `record-differs` where a filled cell says something
    else; an empty one does not, since not every export holds all. Of the others as many are there as there
    are records that say the same and that no row names by its id. Of new rows that say the same, all but
    the first are warned of: `same-row`.
    """
    by_id = {stored.id: content(stored.value) for stored in there}
    pairs = [(draft, content(activity)) for draft, activity in drafts]
    named = [(draft, said, draft.row.id) for draft, said in pairs if draft.row.id in by_id]
    problems = [
        fault(scene.place(draft.row.number, "id"), "record-differs", "table.hint.record-differs")
        for draft, said, id_ in named
        if id_ and _differs(draft, said, by_id[id_])
    ]
    taken = {id_ for _, _, id_ in named}
    left = Counter(_whole(said) for id_, said in by_id.items() if id_ not in taken)
    new: list[Draft] = []
    first: dict[Hashable, int] = {}
    for draft, whole in ((draft, _whole(said)) for draft, said in pairs if draft.row.id not in by_id):
        if left[whole]:
            left[whole] -= 1
            continue
        new.append(draft)
        if whole in first:
            place = scene.place(draft.row.number, "")
            problems.append(doubt(place, "same-row", "table.hint.same-row", other=first[whole]))
        first.setdefault(whole, draft.row.number)
    return Parted(tuple(new), len(pairs) - len(new), tuple(problems))


def content(activity: Activity) -> Mapping[str, Hashable]:
    """Return what `activity` says by the format's keys, each quantity by its own, lists without order."""
    quantities = {f"{QUANTITY}{name}": number for name, number in activity.quantities.items()}
    return quantities | {
        "date": None if activity.total else activity.first,
        "from": activity.first if activity.total else None,
        "to": activity.last if activity.total else None,
        "time": activity.time,
        "type": activity.type,
        "commitments": frozenset(activity.commitments),
        "by": frozenset(activity.by),
        "with": frozenset(activity.with_),
        "places": frozenset(activity.places),
        "count": activity.count,
        "precision": activity.precision,
        "groups": frozenset(activity.groups),
        "tags": frozenset(activity.tags),
        "state": activity.state,
        "reason": _words(activity.reason),
        "note": _words(activity.note),
        "evidence": tuple((_words(each.title), each.url, each.date) for each in activity.evidence),
        "reported_by": _words(activity.reported_by),
        "in_addition": activity.in_addition,
        "replaces": frozenset(activity.replaces),
    }


def _differs(draft: Draft, said: Mapping[str, Hashable], there: Mapping[str, Hashable]) -> bool:
    quantities = draft.row.fields.get("quantities")
    named = quantities if isinstance(quantities, Mapping) else {}
    filled = (draft.row.fields.keys() | {f"{QUANTITY}{name}" for name in named}) & said.keys()
    return any(said[key] != there.get(key) for key in filled)


def _whole(said: Mapping[str, Hashable]) -> Hashable:
    return frozenset(said.items())


def _words(text: str | None) -> str:
    """Return a text without its line ends and doubled spaces: programs break lines as they like."""
    return " ".join((text or "").split())
