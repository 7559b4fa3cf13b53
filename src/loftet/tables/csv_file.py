"""The bytes of a CSV file to rows, whatever program saved it.

UTF-8 with or without a byte order mark, UTF-16 with one (Excel's "Unicode text"), else Windows-1252;
semicolon, comma or tab, whichever parts the first line into most cells.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from itertools import chain

from loftet.problems import Problem
from loftet.tables.sheet import MOST_COLUMNS, MOST_ROWS, Place, Sheet, fault

_DELIMITERS = ";\t,"
_NAMED_DELIMITER = re.compile(r"sep=(.)\r?\n")
_LONGEST_CELL = 100_000
_END = "\udcff"


def read_csv(data: bytes, path: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """Return the table, or the one problem for which there is none.

    Problems: `not-a-table`, `unclosed-quote`, `table-too-large`.
    """
    text = _text(data)
    if text is None:
        return None, (fault(Place(path, 1), "not-a-table", "table.hint.not-a-table"),)
    named = _NAMED_DELIMITER.match(text)
    text = text[named.end() :] if named else text
    delimiter = named[1] if named else _delimiter(text)
    found: list[tuple[str, ...]] = []
    try:
        for row in _rows(text, delimiter):
            found.append(row)
            if len(found) > MOST_ROWS or len(row) > MOST_COLUMNS:
                return None, (
                    fault(Place(path, len(found)), "table-too-large", "table.hint.table-too-large"),
                )
    except csv.Error:
        place = Place(path, len(found) + 1)
        return None, (fault(place, "unclosed-quote", "table.hint.unclosed-quote"),)
    return Sheet(path, tuple(found)), ()


def _text(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(data, "utf-16")
    if b"\0" in data:
        return None
    text = _decoded(data, "utf-8-sig")
    return _decoded(data, "cp1252") if text is None else text


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _delimiter(text: str) -> str:
    """Return what parts the first line that is not empty into most cells."""
    lines = io.StringIO(text.lstrip("\r\n"), newline="")

    def cells(delimiter: str) -> int:
        lines.seek(0)
        return len(next(csv.reader(lines, delimiter=delimiter), []))

    csv.field_size_limit(_LONGEST_CELL)
    try:
        return max(_DELIMITERS, key=cells)
    except csv.Error:
        return _DELIMITERS[0]


def _rows(text: str, delimiter: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows; text after a closing quotation mark is let pass, a mark that is never closed is not.

    A line that no file can hold is put at the end: it comes back as a row of its own, unless a quotation
    is still open there.

    Raises:
        csv.Error: a quotation mark is never closed, or a cell is longer than any text may be.
    """
    csv.field_size_limit(_LONGEST_CELL)
    lines = chain(io.StringIO(text, newline=""), ("\n", _END))
    for row in csv.reader(lines, delimiter=delimiter):
        if row == [_END]:
            return
        if row and row[-1].endswith(_END):
            raise csv.Error
        yield tuple(cell.strip() for cell in row)
