"""A table to the records that it would add, and everything that is wrong with it.

Every row is drafted, read back and checked together with all records there are, just as `validate` will
once it is written. The same table twice adds nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from loftet.checks import check
from loftet.problems import Problem, Severity, Where
from loftet.records import Records
from loftet.records import read as read_records
from loftet.store.create import NewRecord
from loftet.tables.column_map import ColumnMap
from loftet.tables.drafts import drafted
from loftet.tables.headings import columns_of
from loftet.tables.names import names_of
from loftet.tables.placed import placed_in_table
from loftet.tables.rows import Scene, defaults_of, rows_of
from loftet.tables.same import part
from loftet.tables.sheet import Sheet


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that is new, and the record that it becomes."""

    row: int
    record: NewRecord


@dataclass(frozen=True, slots=True)
class Intake:
    """What a table adds. `already` counts its rows that are among the records, `rows` all that hold anything.

    `problems` are in order of row and column. Where one is an error, nothing is to be written.
    """

    new: tuple[NewRow, ...]
    already: int
    rows: int
    problems: tuple[Problem, ...]


def take_in(sheet: Sheet, mapped: ColumnMap, records: Records, today: date) -> Intake:
    """Return what a table adds to `records`, whose commitments could be read (ValueError where not)."""
    file = records.commitments
    if file is None:
        raise ValueError("a table is read against commitments")
    columns, of_headings = columns_of(sheet, mapped)
    names = names_of(file, [stored.id for stored in records.activities], mapped.words)
    scene = Scene(sheet, columns, file, names, defaults_of(mapped, names), today)
    rows = tuple(rows_of(scene)) if columns.by_key else ()
    drafts = tuple(drafted(row, file, today) for row in rows)
    read, refused = read_records(draft.source for draft in drafts)
    activities = {stored.path: stored for stored in read.activities}
    sound = [draft for draft in drafts if not draft.row.faulted and draft.path in activities]
    parted = part(((draft, activities[draft.path].value) for draft in sound), records.activities, scene)
    spoilt = [draft for draft in drafts if draft.row.faulted and draft.path in activities]
    looked_at = (*parted.new, *spoilt)
    together = records._replace(
        activities=(*records.activities, *(activities[draft.path] for draft in looked_at))
    )
    found = [
        *of_headings,
        *(problem for row in rows for problem in row.problems),
        *parted.problems,
        *placed_in_table(refused, drafts, scene),
        *placed_in_table(check(together, today), looked_at, scene),
    ]
    new = tuple(NewRow(draft.row.number, draft.record) for draft in parted.new)
    return Intake(new, parted.already, len(rows), (*_of_map(mapped, scene), *_in_order(found)))


def _of_map(mapped: ColumnMap, scene: Scene) -> tuple[Problem, ...]:
    """Return what is wrong with the values that the column map gives to every row."""
    return mapped.located(
        each.at(Where(mapped.path, ("values", key)))
        for key, reading in scene.defaults.items()
        for each in reading.faults
    )


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems by row and column, errors first within a cell; what two stages found, once."""
    once = {_place(problem): problem for problem in reversed(tuple(problems))}
    return tuple(problem for _, problem in sorted(once.items(), key=lambda entry: entry[0]))


def _place(problem: Problem) -> tuple[int, int, bool, str, str]:
    span = problem.where.span
    row, column = (span.line, span.column) if span else (1, 1)
    return row, column, problem.severity is Severity.WARNING, problem.code, str(problem.hint)
