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
    """A column: its head, its share of the width, and the paragraphs of its cell in the row of a `T`.

    Figures that are compared stand to the `right`.
    """

    head: str
    share: int
    cell: Callable[[T], Sequence[Text]]
    align: str | None = None


_LINE = "BFBBB0"
_WIDTH = 9638  # twentieths of a point: what A4 leaves between margins of 20 mm


def table(title: str, head: Cells, rows: Sequence[Cells], shares: Sequence[int], rule: str) -> Element:
    """Return a table whose columns have widths in `shares`; `title` is its alt text.

    `rule` is the colour, six hex digits, of the line below its head.
    """
    widths = [_WIDTH * share // sum(shares) for share in shares]
    return element(
        "w:tbl",
        _look(one_line(printable(title))),
        element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths)),
        _row(head, widths, rule),
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
            element("w:right", w=160, type="dxa"),
        ),
        element(
            "w:tblLook", val="00A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1
        ),
        element("w:tblCaption", val=title),
        element("w:tblDescription", val=title),
    )


def _row(cells: Cells, widths: Sequence[int], rule: str | None = None) -> Element:
    """Return a row; one with a `rule` below it is the head."""
    look = element("w:trPr", element("w:cantSplit"))
    if rule is not None:
        look.append(element("w:tblHeader"))
    shown = (_cell(cell, width, rule) for cell, width in zip(cells, widths, strict=True))
    return element("w:tr", look, *shown)


def _cell(paragraphs: Sequence[Element], width: int, rule: str | None) -> Element:
    look = element("w:tcPr", element("w:tcW", w=width, type="dxa"))
    if rule is not None:
        line = {"val": "single", "sz": 12, "space": 0, "color": rule}
        look.append(element("w:tcBorders", element("w:bottom", **line)))
    return element("w:tc", look, *(paragraphs or [element("w:p")]))
