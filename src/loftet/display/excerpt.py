"""The line that holds a problem, with carets below the stretch that is meant."""

from __future__ import annotations

from loftet.display.visible import Cell, cells
from loftet.problems import Span

_WIDEST = 96
_BEFORE_CARET = 32
_CUT = "…"


def excerpt_lines(excerpt: str, span: Span, remedy: str | None, *, numbered: bool = True) -> tuple[str, ...]:
    """Return the line with its number, the carets with the remedy after them, nothing wider than need be.

    `excerpt` is the whole line with nobody's personal data in it. Of a long one the part around the
    caret is shown; a stretch that goes on to the next line is marked to the end of this one.
    """
    margin = f"  {span.line} | " if numbered else "  "
    shown, column, width = _window(tuple(cells(excerpt)), span)
    gutter = f"{' ' * len(margin[:-2])}| " if numbered else margin
    first = f"{margin}{shown}".rstrip()
    carets = f"{gutter}{' ' * column}{'^' * width}"
    if remedy is None:
        return first, carets
    if len(carets) + len(remedy) < _WIDEST:
        return first, f"{carets} {remedy}"
    return first, carets, f"{gutter}{remedy}"


def _window(line: tuple[Cell, ...], span: Span) -> tuple[str, int, int]:
    """Return what is shown of a line, the column of the first caret in it, and how many carets."""
    start = min(span.column - 1, len(line))
    end = len(line) if span.end_line > span.line else min(span.end_column - 1, len(line))
    caret = _width(line[:start])
    first, last = 0, len(line)
    if (whole := _width(line)) > _WIDEST:
        first = _index_at(line, max(0, min(caret - _BEFORE_CARET, whole - _WIDEST)))
        last = _index_at(line, _width(line[:first]) + _WIDEST)
    before = _CUT if first else ""
    after = _CUT if last < len(line) else ""
    shown = before + "".join(cell.text for cell in line[first:last]) + after
    return shown, len(before) + _width(line[first:start]), max(1, _width(line[start : min(end, last)]))


def _width(line: tuple[Cell, ...]) -> int:
    return sum(cell.width for cell in line)


def _index_at(line: tuple[Cell, ...], column: int) -> int:
    """Return the index of the first cell that does not lie wholly before `column`."""
    passed = 0
    for index, cell in enumerate(line):
        passed += cell.width
        if passed > column:
            return index
    return len(line)
