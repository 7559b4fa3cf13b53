"""A table as it stands in its file, and what is wrong with it by row and column."""

from __future__ import annotations

from dataclasses import dataclass

from loftet.phrase import Phrase, Value
from loftet.problems import Problem, Severity, Span, Where
from loftet.tables.columns import letters

MOST_BYTES = 16 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a table, counted from 1 as a spreadsheet does; each cell is text, empty for nothing.

    `path` is the file as the user named it. `broken` are the cells (row, column) that hold an error of
    the spreadsheet's own, such as `#N/A`; their text is empty.
    """

    path: str
    rows: tuple[tuple[str, ...], ...]
    broken: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """A cell: row and column from 1, and the heading of its column; column 0 is the row as a whole."""

    path: str
    row: int
    column: int = 0
    heading: str = ""

    @property
    def where(self) -> Where:
        """Return the place of a problem here; it shows no excerpt, since a cell is never echoed."""
        column = max(self.column, 1)
        return Where(self.path, span=Span(self.row, column, self.row, column + 1))

    def said(self, hint: Phrase | None) -> Phrase:
        """Return where it is, as a spreadsheet says it, before what to do about it."""
        remedy = hint or ""
        if not self.column:
            return Phrase("table.at-row", row=self.row, hint=remedy)
        column = letters(self.column)
        if not self.heading:
            return Phrase("table.at-column", row=self.row, column=column, hint=remedy)
        return Phrase("table.at", row=self.row, column=column, heading=self.heading, hint=remedy)


def fault(place: Place, code: str, hint: str | Phrase | None = None, /, **values: Value) -> Problem:
    """Return the error `code` of a cell or row; `hint` is a phrase or the key of one without values."""
    remedy = Phrase(hint) if isinstance(hint, str) else hint
    message = Phrase(f"table.{code}", **values)
    return Problem(code, Severity.ERROR, place.where, message, place.said(remedy))


def doubt(place: Place, code: str, hint: str | Phrase | None = None, /, **values: Value) -> Problem:
    """Return the warning `code` of a cell or row."""
    remedy = Phrase(hint) if isinstance(hint, str) else hint
    message = Phrase(f"table.{code}", **values)
    return Problem(code, Severity.WARNING, place.where, message, place.said(remedy))
