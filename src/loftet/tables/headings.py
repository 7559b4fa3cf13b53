"""The first row of a table to its columns: which field each holds, and what no field is found for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from loftet.phrase import Phrase
from loftet.problems import Problem
from loftet.records.nearest import nearest
from loftet.tables.column_map import ColumnMap
from loftet.tables.columns import LEFT_UNREAD, folded, headings, key_of
from loftet.tables.sheet import Place, Sheet, doubt, fault

_NEEDED = ("type",)
_DAYS = (("date",), ("from", "to"))


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a table: its number from 1, what it says above it, and the key it holds."""

    number: int
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The row with the headings, and by its key each column that is read."""

    row: int
    by_key: Mapping[str, Heading]


def columns_of(sheet: Sheet, mapped: ColumnMap) -> tuple[Columns, tuple[Problem, ...]]:
    """Return the columns of a table, and what is wrong with its headings.

    Problems: `no-rows`, `unknown-column` (an error where another was meant, else a warning: the column is
    left out), `no-heading`, `column-twice`, `missing-column`.
    """
    row = next((number for number, cells in enumerate(sheet.rows, 1) if any(cells)), None)
    if row is None:
        return Columns(1, {}), (fault(Place(sheet.path, 1), "no-rows", "table.hint.no-rows"),)
    found: dict[str, Heading] = {}
    meant: set[str] = set()
    problems: list[Problem] = []
    for number, text in enumerate(sheet.rows[row - 1], 1):
        if not text or folded(text) in mapped.ignore:
            continue
        key = mapped.columns.get(folded(text)) or key_of(text)
        place = Place(sheet.path, row, number, text)
        if key is None:
            near = nearest(text, headings().keys())
            meant |= {headings()[near]} if near else set()
            problems.append(_unknown(place, near))
        elif key in found:
            problems.append(fault(place, "column-twice", "table.hint.column-twice"))
        elif key not in LEFT_UNREAD:
            found[key] = Heading(number, text, key)
    problems += _without_heading(sheet, row)
    problems += _missing(found.keys() | mapped.values.keys() | meant, Place(sheet.path, row))
    return Columns(row, found), tuple(problems)


def _unknown(place: Place, near: str | None) -> Problem:
    if near:
        return fault(place, "unknown-column", Phrase("hint.did-you-mean", name=near))
    return doubt(place, "unknown-column", "table.hint.unknown-column")


def _without_heading(sheet: Sheet, row: int) -> Iterator[Problem]:
    """Yield a warning for each column that has cells and nothing above them."""
    titled = {number for number, text in enumerate(sheet.rows[row - 1], 1) if text}
    below = sheet.rows[row:]
    filled = {number for cells in below for number, text in enumerate(cells, 1) if text}
    for number in sorted(filled - titled):
        yield doubt(Place(sheet.path, row, number), "no-heading", "table.hint.unknown-column")


def _missing(there: AbstractSet[str], place: Place) -> Iterator[Problem]:
    """Yield `missing-column` for what every activity has, once and not for each row."""
    for key in _NEEDED:
        if key not in there:
            yield fault(place, "missing-column", "table.hint.missing-column", name=Phrase(f"column.{key}"))
    if not any(there >= set(keys) for keys in _DAYS):
        yield fault(place, "missing-column", "table.hint.missing-day", name=Phrase("column.date"))
