"""Tables as CSV that a Swedish spreadsheet opens as it stands, and that runs nothing there.

Semicolons, a byte order mark, CRLF, every cell in quotation marks, decimal commas, days as 2024-05-14.
The council's table has the headings and words of its language; the public one has the format's keys and
codes in every language, which the data dictionary explains. Both can be read back by `loftet import`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from loftet.phrase import Phrase
from loftet.report.model import Profile
from loftet.report.tables import Cell, Export, Row, Table
from loftet.tables.columns import EXAMPLE, QUANTITY, heading
from loftet.tables.guard import guarded
from loftet.tables.lists import EvidenceLine, evidence_cell, list_cell
from loftet.wording import Language, say

BYTE_ORDER_MARK = "\ufeff"

_QUANTITIES = "quantities"
_WORDS = {
    "state": "state",
    "precision": "column.precision",
    "status": "status",
    "verdict": "verdict",
}


def csv_table(export: Export, table: Table, language: Language) -> str:
    """Return one table of an export; in example data a last column says of every row that it is one."""
    words = None if export.profile is Profile.PUBLIC else language
    columns = tuple(_spread(table))
    example = say(Phrase("export.example"), language) if export.example else ""
    headings = [*columns, *([EXAMPLE] if example else [])]
    rows = ([*_cells(row, columns, words), *([example] if example else [])] for row in table.rows)
    return csv_text([[heading(each, words) if words else each for each in headings], *rows])


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of texts as CSV; no cell begins a formula, whatever stands in it."""
    text = io.StringIO(newline="")
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue()


def _spread(table: Table) -> Iterable[str]:
    """Yield the columns, with one for each quantity that any row has."""
    for column in table.columns:
        if column == _QUANTITIES:
            found = {name for row in table.rows for name in _mapping(row[column])}
            yield from (f"{QUANTITY}{name}" for name in sorted(found))
        else:
            yield column


def _cells(row: Row, columns: Iterable[str], words: Language | None) -> Iterable[str]:
    for column in columns:
        if column.startswith(QUANTITY):
            yield _plain(_mapping(row[_QUANTITIES]).get(column.removeprefix(QUANTITY)), words)
        elif words and column in _WORDS and row[column] is not None:
            yield say(Phrase(f"{_WORDS[column]}.{row[column]}"), words)
        else:
            yield _plain(row[column], words)


def _plain(cell: Cell, words: Language | None) -> str:
    match cell:
        case None:
            text = ""
        case bool():
            text = _flag(words, true=cell)
        case Decimal():
            text = f"{cell:f}".replace(".", ",")
        case date():
            text = cell.isoformat()
        case tuple():
            text = _several(cell)
        case Mapping():
            text = f"{cell['from']}–{cell['to']}"
        case _:
            text = str(cell)
    return text


def _flag(words: Language | None, *, true: bool) -> str:
    if words is None:
        return "true" if true else "false"
    return say(Phrase("export.yes"), words) if true else ""


def _several(cells: tuple[Cell, ...]) -> str:
    if any(isinstance(cell, Mapping) for cell in cells):
        return evidence_cell(_evidence(_mapping(cell)) for cell in cells)
    return list_cell(str(cell) for cell in cells)


def _evidence(cell: Mapping[str, Cell]) -> EvidenceLine:
    url, day = cell["url"], cell["date"]
    return EvidenceLine(
        str(cell["title"]),
        url if isinstance(url, str) else None,
        day if isinstance(day, date) else None,
    )


def _mapping(cell: Cell) -> Mapping[str, Cell]:
    return cell if isinstance(cell, Mapping) else {}
