"""The bytes of a table's file to its rows: Excel's own format is known by how it begins, the rest is CSV."""

from __future__ import annotations

from loftet.problems import Problem
from loftet.tables.csv_file import read_csv
from loftet.tables.excel_file import OLD_EXCEL_BEGINS, ZIP_BEGINS, read_excel
from loftet.tables.sheet import MOST_BYTES, Place, Sheet, fault


def read_table(data: bytes, path: str, sheet: str | None = None) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """Return the table in a file, or the one problem for which there is none.

    `sheet` names one of an Excel file; without it the first visible one is read. `path` is only what the
    problems are marked with. Problems: `not-a-table`, `no-such-sheet`, `table-too-large`, `unclosed-quote`.

    Raises:
        LoftetError: it is an Excel file, and what reads those is not installed (exit 3).
    """
    if len(data) > MOST_BYTES:
        return None, (fault(Place(path, 1), "table-too-large", "table.hint.table-too-large"),)
    if path.lower().endswith((".yaml", ".yml")):
        return None, (fault(Place(path, 1), "not-a-table", "table.hint.yaml"),)
    if data.startswith(OLD_EXCEL_BEGINS):
        return None, (fault(Place(path, 1), "not-a-table", "table.hint.old-excel"),)
    if data.startswith(ZIP_BEGINS):
        return read_excel(data, path, sheet)
    return read_csv(data, path)
