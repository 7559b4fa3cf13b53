"""A row to the record it would become; what could not be read has something in its place.

So the rules look at all the rest of the row in the same run. What they say of a key with a stand-in, or of
one that hangs on it, is not told.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from loftet.document.data_to_text import Writable
from loftet.records.draft import draft_text
from loftet.schema.promise import CommitmentsFile
from loftet.store import Kind, Source
from loftet.store.create import NewRecord
from loftet.store.layout import slug
from loftet.tables.rows import Row

_DAYS = frozenset({"date", "from", "to"})
_HANGING_ON = {
    "type": frozenset({"commitments", *_DAYS}),
    "date": frozenset({"from", "to", "logged", "commitments"}),
    "from": frozenset({"date", "to", "logged", "commitments"}),
    "to": frozenset({"date", "from", "logged", "commitments"}),
}
_USUAL: dict[str, Writable] = {"count": 1, "precision": "exact", "state": "held", "in_addition": False}


@dataclass(frozen=True, slots=True)
class Draft:
    """A row's record as it would be written, and its place among the files for as long as it is checked.

    `doubtful` are the keys of which nothing true can be said.
    """

    row: Row
    record: NewRecord
    path: str
    doubtful: frozenset[str]

    @property
    def source(self) -> Source:
        """Return the record as the file that it would be."""
        return Source(self.path, self.record.text.encode())


def drafted(row: Row, file: CommitmentsFile, today: date) -> Draft:
    """Return the record of a row."""
    fields = dict(row.fields)
    if row.faulted & _DAYS or not _DAYS & fields.keys():
        fields = {key: value for key, value in fields.items() if key not in _DAYS}
        fields["date"] = today
    stand_ins = _stand_ins(fields, file) | {"logged": today}
    doubtful = row.faulted | {key for key in stand_ins if key not in fields}
    doubtful |= {"date"} if "date" not in row.fields and "date" in fields else frozenset()
    fields = _without_the_usual({**stand_ins, **fields})
    day, type_ = fields.get("date") or fields.get("to"), str(fields["type"])
    last = day if isinstance(day, date) else today
    name = f"{last.isoformat()}-{slug(type_)}-{row.number:06}"
    return Draft(
        row,
        NewRecord(Kind.ACTIVITIES, last, type_, draft_text(Kind.ACTIVITIES, fields)),
        f"data/{Kind.ACTIVITIES}/{last.year:04}/{name}.yaml",
        doubtful.union(*(_HANGING_ON.get(key, frozenset()) for key in doubtful)),
    )


def _without_the_usual(fields: dict[str, Writable]) -> dict[str, Writable]:
    """Return the fields without those that say what is so anyway; a total always says its number."""
    usual = {**_USUAL, **({} if "date" in fields else {"count": None})}
    return {key: value for key, value in fields.items() if key not in usual or value != usual[key]}


def _stand_ins(fields: dict[str, Writable], file: CommitmentsFile) -> dict[str, Writable]:
    """Return a likely value of each key that every activity has."""
    counted = [
        (type_, f"{commitment.id}/{part.id}")
        for promise in file.promises
        for commitment in promise.commitments
        for part in commitment.parts
        for type_ in part.counts
        if type_ == fields.get("type", type_)
    ]
    type_, ref = counted[0] if counted else (next(iter(file.activity_types), "type"), "commitment")
    return {"type": type_, "commitments": [ref], "by": [next(iter(file.parties), "party")]}
