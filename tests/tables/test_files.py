"""Tables as they lie on disk: whatever saved them, and whatever has become of them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import pytest
import xlsxwriter

from loftet.tables.read_table import read_table
from loftet.tables.sheet import Sheet

ROWS = (("Datum", "Anteckning"), ("2024-05-14", "Två poliser; i centrum"))
SEMICOLONS = 'Datum;Anteckning\r\n2024-05-14;"Två poliser; i centrum"\r\n'


def rows(data: bytes) -> tuple[tuple[str, ...], ...]:
    sheet, problems = read_table(data, "lista.csv")
    assert sheet is not None, problems
    return tuple(row for row in sheet.rows if any(row))


def problem(data: bytes, sheet: str | None = None) -> tuple[str, int]:
    found, problems = read_table(data, "lista.csv", sheet)
    assert found is None
    (one,) = problems
    assert one.where.span is not None
    return one.code, one.where.span.line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_encoding_that_excel_saves(encoding: str) -> None:
    assert rows(SEMICOLONS.encode(encoding)) == ROWS


@pytest.mark.parametrize(
    "text",
    [
        "Datum\tAnteckning\n2024-05-14\tTvå poliser; i centrum\n",
        'Datum,Anteckning\n2024-05-14,"Två poliser; i centrum"',
        'sep=;\r\nDatum;Anteckning\r\n2024-05-14;"Två poliser; i centrum"\r\n',
        '\r\n;\r\nDatum;Anteckning\r\n2024-05-14;"Två poliser; i centrum"\r\n;\r\n\r\n',
    ],
)
def test_every_separator(text: str) -> None:
    assert rows(text.encode()) == ROWS


def test_a_cell_of_several_lines_is_one_row() -> None:
    assert rows(b'Datum;Anteckning\r\n2024-05-14;"a\nb"\r\n')[1] == ("2024-05-14", "a\nb")


@pytest.mark.parametrize(
    ("data", "code", "row"),
    [
        (b'Datum;Anteckning\n2024-05-14;a\n2024-05-15;"b\n2024-05-16;c\n', "unclosed-quote", 3),
        (b"\x00\x01\x02", "not-a-table", 1),
        (b"\xd0\xcf\x11\xe0gammal", "not-a-table", 1),
        (b"PK\x03\x04trasig", "not-a-table", 1),
        (b"a;b\n" * 20_001, "table-too-large", 20_001),
        (b";" * 300, "table-too-large", 1),
        (b"a" * (16 * 1024 * 1024 + 1), "table-too-large", 1),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_no_table_is_named(data: bytes, code: str, row: int) -> None:
    assert problem(data) == (code, row)


def workbook(fill: Callable[[Any, Any], None]) -> bytes:
    """Return an Excel file whose first sheet is filled by `fill(book, sheet)`."""
    data = BytesIO()
    book = xlsxwriter.Workbook(data)
    fill(book, book.add_worksheet("Insatser"))
    book.close()
    return data.getvalue()


def one_of_each(book: Any, sheet: Any) -> None:
    as_day, as_time = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "hh:mm"})
    sheet.write_row(0, 0, ["Dag", "Tid", "Tal", "Halv", "Text", "Ja", "Formel", "Fel"])
    sheet.write_datetime(1, 0, date(2024, 5, 14), as_day)
    sheet.write_datetime(1, 1, time(10, 30), as_time)
    sheet.write_number(1, 2, 12)
    sheet.write_number(1, 3, 2.5)
    sheet.write_string(1, 4, "å =1\nb")
    sheet.write_boolean(1, 5, True)
    sheet.write_formula(1, 6, "=1+1", None, 2)
    sheet.write_formula(1, 7, "=1/0", None, "#DIV/0!")
    moment = datetime.combine(date(2024, 5, 14), time(8, 15))
    sheet.write_datetime(2, 0, moment, book.add_format({"num_format": "yyyy-mm-dd hh:mm"}))


def test_an_excel_file_is_read_as_it_would_be_typed() -> None:
    sheet, _ = read_table(workbook(one_of_each), "lista.xlsx")

    assert sheet == Sheet(
        "lista.xlsx",
        (
            ("Dag", "Tid", "Tal", "Halv", "Text", "Ja", "Formel", "Fel"),
            ("2024-05-14", "10:30", "12", "2.5", "å =1\nb", "true", "2", ""),
            ("2024-05-14 08:15", *[""] * 7),
        ),
        broken=frozenset({(2, 8)}),
    )


def two_sheets(book: Any, sheet: Any) -> None:
    sheet.write(0, 0, "gömd")
    book.add_worksheet("Blad 2").write(0, 0, "synlig")
    book.worksheets()[1].activate()
    sheet.hide()


@pytest.mark.parametrize(("name", "text"), [(None, "synlig"), ("Insatser", "gömd"), ("Blad 2", "synlig")])
def test_the_first_visible_sheet_is_read_unless_one_is_named(name: str | None, text: str) -> None:
    sheet, _ = read_table(workbook(two_sheets), "lista.xlsx", name)

    assert sheet is not None
    assert sheet.rows == ((text,),)


def test_a_sheet_that_is_not_there_is_named_with_the_nearest() -> None:
    assert problem(workbook(two_sheets), "insats") == ("no-such-sheet", 1)


def test_a_cell_in_the_far_corner_costs_no_memory() -> None:
    data = workbook(lambda _, sheet: (sheet.write(0, 0, "Datum"), sheet.write(1_048_575, 16_000, "x"))[0])

    assert problem(data) == ("table-too-large", 1_048_576)


def test_a_file_that_unpacks_without_end_is_refused() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (97 * 1024 * 1024))

    assert problem(data.getvalue()) == ("table-too-large", 1)


def test_any_other_zip_is_no_table() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("content.xml", b"<a/>")

    assert problem(data.getvalue()) == ("not-a-table", 1)
