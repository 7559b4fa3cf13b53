"""The bytes of an Excel file (.xlsx) to rows; python-calamine reads them, the extra `loftet[excel]`.

It lays a sheet out as a full rectangle, so one stray cell at the far corner would cost gigabytes: the file
is looked through first (docs: quality, "Security and privacy"). A formula gives the value that was saved
with it.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TypeAlias

from loftet.phrase import Phrase
from loftet.problems import LoftetError, Problem
from loftet.records.nearest import nearest
from loftet.tables.sheet import MOST_COLUMNS, MOST_ROWS, Place, Sheet, fault

Cell: TypeAlias = "int | float | str | bool | date | datetime | time | timedelta"

ZIP_BEGINS = b"PK\x03\x04"
OLD_EXCEL_BEGINS = b"\xd0\xcf\x11\xe0"

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, LookupError, ValueError, RuntimeError)
"""What reading a damaged file raises: RuntimeError is said of a password and of unknown compression."""

_MOST_UNPACKED = 96 * 1024 * 1024
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*?\b\w+:id=[\"']([^\"']+)[\"']")
_TARGET = re.compile(rb"<Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"(\w+)=[\"']([^\"']*)[\"']")
_ROW_OR_FILLED_CELL = re.compile(rb"<(?:\w+:)?(?:(row)\b([^>]*)|c(|\s[^>]*[^>/]))>")
_REFERENCE = re.compile(rb"([A-Za-z]{1,9})([0-9]{1,18})")


def read_excel(data: bytes, path: str, sheet: str | None) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """Return the sheet of that name, else the first visible one; or the one problem why there is none.

    Problems: `not-a-table`, `no-such-sheet`, `table-too-large`.

    Raises:
        LoftetError: the library that reads Excel files is not installed (exit 3).
    """
    try:
        from python_calamine import CalamineError, SheetVisibleEnum, load_workbook
    except ImportError:
        raise LoftetError(Phrase("table.no-excel"), Phrase("table.hint.no-excel")) from None
    try:
        cells = _looked_through(data)
        book = load_workbook(BytesIO(data))
        names = book.sheet_names
        visible = (each.name for each in book.sheets_metadata if each.visible == SheetVisibleEnum.Visible)
        chosen = sheet or next(visible, names[0] if names else None)
        if chosen not in names:
            return None, (_no_such_sheet(path, sheet, names),)
        extent = cells[names.index(chosen)]
        if extent.rows > MOST_ROWS or extent.columns > MOST_COLUMNS:
            return None, (fault(Place(path, extent.rows), "table-too-large", "table.hint.table-too-large"),)
        rows = book.get_sheet_by_name(chosen).to_python(skip_empty_area=False)
    except _TooLargeError:
        return None, (fault(Place(path, 1), "table-too-large", "table.hint.table-too-large"),)
    except (CalamineError, *_BROKEN):
        return None, (fault(Place(path, 1), "not-a-table", "table.hint.not-excel"),)
    return Sheet(path, tuple(tuple(map(_text, row)) for row in rows), extent.broken), ()


class _TooLargeError(Exception):
    """The file unpacks to more than any table of activities."""


@dataclass(frozen=True, slots=True)
class _Extent:
    """How far a sheet's filled cells go, and which of them hold an error."""

    rows: int
    columns: int
    broken: frozenset[tuple[int, int]]


def _looked_through(data: bytes) -> tuple[_Extent, ...]:
    """Return the extent of every sheet, in the order of the workbook; each is unpacked and let go."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > _MOST_UNPACKED:
            raise _TooLargeError
        for member in archive.infolist():
            archive.read(member)  # a size or checksum that lies is found here, before anything trusts it
        targets = dict(_targets(archive.read("xl/_rels/workbook.xml.rels")))
        ids = _SHEET.findall(archive.read("xl/workbook.xml"))
        return tuple(_extent(archive.read(_member(targets[each]))) for each in ids)


def _targets(relations: bytes) -> Iterator[tuple[bytes, bytes]]:
    for relation in _TARGET.finditer(relations):
        attributes = dict(_ATTRIBUTE.findall(relation[1]))
        yield attributes[b"Id"], attributes[b"Target"]


def _member(target: bytes) -> str:
    name = target.decode()
    return name.removeprefix("/") if name.startswith("/") else f"xl/{name}"


def _extent(sheet: bytes) -> _Extent:
    rows = columns = row = column = 0
    broken: set[tuple[int, int]] = set()
    for tag in _ROW_OR_FILLED_CELL.finditer(sheet):
        attributes = dict(_ATTRIBUTE.findall(tag[2] or tag[3] or b""))
        if tag[1]:
            row, column = int(attributes.get(b"r", row + 1)), 0
            continue
        if b"r" in attributes:
            reference = _REFERENCE.fullmatch(attributes[b"r"])
            if reference is None:
                raise ValueError("a cell that is nowhere")
            row, column = int(reference[2]), _number(reference[1].upper())
        else:
            column += 1
        rows, columns = max(rows, row), max(columns, column)
        if attributes.get(b"t") == b"e":
            broken.add((row, column))
    return _Extent(rows, columns, frozenset(broken))


def _number(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - ord("A") + 1
    return number


def _no_such_sheet(path: str, sheet: str | None, names: list[str]) -> Problem:
    near = nearest(sheet or "", names)
    hint = Phrase("hint.did-you-mean", name=near) if near else Phrase("hint.options", names=tuple(names))
    return fault(Place(path, 1), "no-such-sheet", hint)


def _text(cell: Cell) -> str:
    """Return a cell as it would be typed: a day as 2024-05-14, a number with a decimal point."""
    match cell:
        case bool():
            return "true" if cell else "false"
        case str():
            return cell.strip()
        case int() | float():
            return f"{cell:.6f}".rstrip("0").rstrip(".")
        case datetime() if cell.time() != time():
            return cell.isoformat(" ", "minutes")
        case date():
            return cell.isoformat()[: len("2024-05-14")]
        case _:
            return str(cell)[: len("10:00")] if isinstance(cell, time) else str(cell)
