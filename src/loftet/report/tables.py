"""What an export holds: tables of plain values, with what they were made for. CSV and JSON are made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from loftet.period.days import Period
from loftet.report.model import Profile

Cell: TypeAlias = "str | bool | int | Decimal | date | tuple[Cell, ...] | Mapping[str, Cell] | None"
"""A value of a table. A mapping holds quantities, the two ends of a time, or one piece of evidence."""

Row: TypeAlias = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A table by its name, its columns in order, and its rows; a row has each column, None for nothing."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """Tables of one promise as of a day. `names` are the names of the ids in them, by kind.

    `period` narrows the activities to those whose last day lies in it. `digest` is the checksum of the
    files it was made from.
    """

    promise: str
    title: str
    profile: Profile
    as_of: date
    known_by: date | None
    period: Period | None
    example: bool
    digest: str
    tables: tuple[Table, ...]
    names: Mapping[str, Mapping[str, str]]
