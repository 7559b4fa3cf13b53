"""Rows and totals that may hold the same occasions (docs: format, "An activity"; counting, "Records")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from loftet.checks.scene import Scene
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, warning
from loftet.records.model import Activity, Stored
from loftet.records.same_place import may_share_place, places_within
from loftet.schema.activity import State


class _Group:
    """Records of one type and commitment: the totals, and the rows in order of their days."""

    def __init__(self) -> None:
        self.totals: list[Stored[Activity]] = []
        self.rows: list[tuple[date, Stored[Activity]]] = []


def double_counts(scene: Scene) -> Iterator[Problem]:
    """Yield `possible-double-count` for each total, with how many records it overlaps and the first of them.

    Overlap is in type, commitment, days and place; a record without a place may lie anywhere. Of two
    totals the later one is named. What is `in_addition` or replaced is another matter.
    """
    groups = _groups(scene)
    within = places_within(scene.file.places)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    totals = {total.id: total for group in groups.values() for total in group.totals}
    for group in groups.values():
        group.rows.sort(key=lambda row: (row[0], row[1].id))
        days = [day for day, _ in group.rows]
        group.totals.sort(key=lambda total: total.value.last)
        lasts = [total.value.last for total in group.totals]
        for index, total in enumerate(group.totals):
            first, last = total.value.first, total.value.last
            rows = group.rows[bisect_left(days, first) : bisect_right(days, last)]
            others = [row for _, row in rows] + [
                other
                for other in group.totals[bisect_left(lasts, first) : index]
                if _share_days(other.value, total.value)
            ]
            found[total.id] |= {
                other.id: None for other in others if _may_be_same(other.value, total.value, within)
            }
    for id_, others_ in found.items():
        if others_:
            hint = Phrase("hint.possible-double-count")
            where = Where(totals[id_].path, ("from",))
            yield warning("possible-double-count", where, hint, records=_named(tuple(others_)))


def _groups(scene: Scene) -> Mapping[tuple[str, str], _Group]:
    groups: defaultdict[tuple[str, str], _Group] = defaultdict(_Group)
    types = {stored.value.type for stored in scene.records.activities if stored.value.total}
    for stored in scene.records.activities:
        value = stored.value
        if (
            value.type not in types
            or value.state is not State.HELD
            or value.in_addition
            or stored.id in scene.replaced
        ):
            continue
        for commitment in {ref.partition("/")[0] for ref in value.commitments}:
            group = groups[value.type, commitment]
            if value.total:
                group.totals.append(stored)
            else:
                group.rows.append((value.first, stored))
    return {key: group for key, group in groups.items() if group.totals}


def _named(ids: tuple[str, ...]) -> Phrase:
    if len(ids) == 1:
        return Phrase("records.one", id=ids[0])
    return Phrase("records.many", count=len(ids), id=ids[0])


def _share_days(one: Activity, other: Activity) -> bool:
    return one.first <= other.last and other.first <= one.last


def _may_be_same(one: Activity, other: Activity, within: Mapping[str, frozenset[str]]) -> bool:
    return _share_part(one, other) and may_share_place(one.places, other.places, within)


def _share_part(one: Activity, other: Activity) -> bool:
    """Return whether two records of the same type name the same part; a bare id may mean any part."""
    return any(
        ref == another or ref.partition("/")[0] == another or another.partition("/")[0] == ref
        for ref in one.commitments
        for another in other.commitments
    )
