"""Tables of a Word document: a head that each page repeats, rows that no page tears, an alt text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from loftet.render.text import one_line, printable
from loftet.render.word_pieces import Element, Text, element

T = TypeVar("T")

Cells: TypeAlias = "Sequence[Sequence[Element]]"
"""A row: of each cell its paragraphs."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its head, its share of the width, and the paragraphs of its cell in the row of a `T`."""

    head: str
    share: int
    cell: Callable[[T], Sequence[Text]]


_LINE = "BFBBB0"
_WIDTH = 9638  # twentieths of a point: what A4 leaves between margins of 20 mm


def table(title: str, head: Cells, rows: Sequence[Cells], shares: Sequence[int]) -> Element:
    """Return a table whose columns have widths in `shares`; `title` is its alt text."""
    widths = [_WIDTH * share // sum(shares) for share in shares]
    return element(
        "w:tbl",
        _look(one_line(printable(title))),
        element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths)),
        _row(head, widths, is_head=True),
        *(_row(row, widths) for row in rows),
    )


def _look(title: str) -> Element:
    """Return the properties of a table, in the order that the schema wants."""
    line = {"val": "single", "sz": 4, "space": 0, "color": _LINE}
    return element(
        "w:tblPr",
        element("w:tblW", w=5000, type="pct"),
        element(
            "w:tblBorders",
            *(element(f"w:{side}", **line) for side in ("top", "bottom", "insideH")),
        ),
        element("w:tblLayout", type="fixed"),
        element(
            "w:tblCellMar",
            element("w:top", w=50, type="dxa"),
            element("w:left", w=0, type="dxa"),
            element("w:bottom", w=50, type="dxa"),
            element("w:right", w=110, type="dxa"),
        ),
        element(
            "w:tblLook", val="00A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1
        ),
        element("w:tblCaption", val=title),
        element("w:tblDescription", val=title),
    )


def _row(cells: Cells, widths: Sequence[int], *, is_head: bool = False) -> Element:
    look = element("w:trPr", element("w:cantSplit"))
    if is_head:
        look.append(element("w:tblHeader"))
    return element("w:tr", look, *(_cell(cell, width) for cell, width in zip(cells, widths, strict=True)))


def _cell(paragraphs: Sequence[Element], width: int) -> Element:
    look = element("w:tcPr", element("w:tcW", w=width, type="dxa"))
    return element("w:tc", look, *(paragraphs or [element("w:p")]))
