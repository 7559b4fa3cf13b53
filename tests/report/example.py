"""The report of the example data, and how a report is written out for a golden file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from tests.conftest import TOP

from loftet.ledger.join import join
from loftet.ledger.model import Ledger, PromiseView
from loftet.ledger.view import promise_on
from loftet.records.read import read as read_records
from loftet.report.build import build
from loftet.report.model import Report
from loftet.report.source import DataSource
from loftet.store import read
from loftet.wording.language import Language

SHORT = 140

SOURCE = DataSource("0.0.0", "loftet report", None, "0" * 64, 1)
"""Fixed, so that a golden file holds what follows from the data's meaning and not their bytes."""


@cache
def example_ledger() -> Ledger:
    """Return the ledger of the data that the repository holds."""
    records, problems = read_records(read(TOP))
    assert problems == ()
    return join(records)


def example_view(as_of: str) -> PromiseView:
    """Return the example's promise on a day."""
    ledger = example_ledger()
    return promise_on(ledger, ledger.promises[0], date.fromisoformat(as_of))


@cache
def example_report(as_of: str, language: Language, meeting: str | None = None) -> Report:
    """Return the example's report on a day."""
    found = next((one for one in example_ledger().meetings if one.id == meeting), None)
    return build(example_view(as_of), language, SOURCE, meeting=found)


def outline(value: Any) -> str:
    """Return a report field by field on lines of their own, indented as it is nested."""
    return "".join(f"{line}\n" for line in _lines(value))


def _lines(value: Any) -> Iterator[str]:
    for field in fields(value):
        yield from _field(field.name, getattr(value, field.name))


def _field(name: str, value: Any) -> Iterator[str]:
    if value is None or value == ():
        return
    if is_dataclass(value):
        lines = _item(value)
        yield f"{name}: {lines[0]}" if len(lines) == 1 else f"{name}:"
        yield from (f"  {line}" for line in lines if len(lines) > 1)
    elif isinstance(value, tuple) and (joined := _on_one_line(value)):
        yield f"{name}: {joined}"
    elif isinstance(value, tuple):
        yield f"{name}:"
        for item in value:
            lines = _item(item) if is_dataclass(item) else str(item).splitlines()
            yield f"  - {lines[0]}"
            yield from (f"    {line}" for line in lines[1:])
    else:
        first, *rest = str(value).splitlines() or [""]
        yield f"{name}: {first}"
        yield from (f"  {line}" for line in rest)


def _on_one_line(value: tuple[Any, ...]) -> str | None:
    joined = " | ".join(map(str, value))
    return None if any(map(is_dataclass, value)) or len(joined) > SHORT else joined


def _item(value: Any) -> list[str]:
    """Return a small item on one line, else each of its fields on its own."""
    lines = list(_lines(value))
    joined = "; ".join(lines)
    nested = any(line.startswith(" ") for line in lines)
    return lines if nested or len(joined) > SHORT else [joined]


def said(value: Any) -> Iterator[str]:
    """Yield every text of a report, however deep."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from said(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from said(getattr(value, field.name))
