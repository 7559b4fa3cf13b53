"""The page of what a municipality's own template sees: walked from the report itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from scripts.reference.page import Words, code, page, paragraph, path_of, table

from loftet.ledger.join import join
from loftet.ledger.view import promise_on
from loftet.records.read import read as read_records
from loftet.render.html import HTML
from loftet.render.markdown import MARKDOWN
from loftet.render.templates import FILTERS, FUNCTIONS
from loftet.report.build import build
from loftet.report.model import Report
from loftet.report.source import DataSource
from loftet.store import read
from loftet.wording import Language

_DAY = date(2024, 9, 30)
_LONGEST = 70
_SCALARS: Mapping[type, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    Decimal: "number",
    date: "day",
}


def template_page(words: Words, top: Path) -> Mapping[str, str]:
    """Return the page by its path."""
    values = dict(reversed(list(_values(example_report(top, words.language)))))
    records = list(dict.fromkeys(_records(Report)))
    return {
        path_of(words.language, "templates"): page(
            words,
            words("template.title"),
            paragraph(words("template.about")),
            paragraph(words("template.blocks", blocks=", ".join(map(code, _blocks(top))))),
            _named(words, "functions", ("word", *FUNCTIONS)),
            _named(words, "filters", filters()),
            *[list(_record(words, record, values)) for record in records],
        )
    }


def example_report(top: Path, language: Language) -> Report:
    """Return the report of the example data, from which the examples are taken."""
    records, _ = read_records(read(top))
    ledger = join(records)
    view = promise_on(ledger, ledger.promises[0], _DAY)
    return build(
        view, language, DataSource("0.1.0", "loftet report", None, "0" * 64, 60), since=date(2024, 6, 1)
    )


def _blocks(top: Path) -> Iterator[str]:
    text = (top / "templates" / "report.html").read_text(encoding="utf-8")
    yield from re.findall(r"{% block (\w+)", text)


def filters() -> tuple[str, ...]:
    """Return the names of the filters, those of all texts first."""
    of_kinds = (name for kind in (HTML, MARKDOWN) for name, _ in kind.filters)
    return tuple(dict.fromkeys((*FILTERS, *of_kinds)))


def _named(words: Words, kind: str, names: Iterable[str]) -> Iterator[str]:
    yield from (f"## {words(f'template.{kind}')}", "")
    headings = [words("template.column.name"), words("template.column.meaning")]
    yield from table(headings, ((code(name), words(f"template.{kind}.{name}")) for name in names))


def _record(words: Words, record: type, values: Mapping[tuple[str, str], str]) -> Iterator[str]:
    name = record.__name__
    yield from (f"## {name}", "")
    yield from paragraph(words(f"value.{name}"))
    headings = [words(f"template.column.{column}") for column in ("name", "type", "example")]
    types = get_type_hints(record)
    rows = (
        (code(each.name), _type(words, types[each.name]), values.get((name, each.name), ""))
        for each in fields(record)
    )
    yield from table(headings, rows)


def _records(type_: Any) -> Iterator[type]:  # noqa: ANN401 - a type as Python writes it
    """Give the records of the report, each after the one that holds it."""
    if is_dataclass(type_) and isinstance(type_, type):
        yield type_
        for inner in get_type_hints(type_).values():
            yield from _records(inner)
    for argument in get_args(type_):
        yield from _records(argument)


def _type(words: Words, type_: Any) -> str:  # noqa: ANN401 - a type as Python writes it
    arguments = get_args(type_)
    if get_origin(type_) is UnionType:
        return words("json.or-null", of=_type(words, next(one for one in arguments if one is not NoneType)))
    if get_origin(type_) is tuple:
        return words("json.list", of=_type(words, arguments[0]))
    if is_dataclass(type_) and isinstance(type_, type):
        return f"[{type_.__name__}](#{type_.__name__.lower()})"
    if issubclass(type_, Enum):
        return ", ".join(code(one.value) for one in type_)
    return words(f"json.type.{_SCALARS[type_]}")


def _values(value: object) -> Iterator[tuple[tuple[str, str], str]]:
    """Give the examples of each field."""
    if is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            held = getattr(value, each.name)
            yield from _values(held)
            if (shown := _shown(held)) is not None:
                yield (type(value).__name__, each.name), shown
    elif isinstance(value, tuple):
        for each in value:
            yield from _values(each)


def _shown(value: object) -> str | None:
    """Return a single value as a template prints it; None of a record, a list of records and of nothing."""
    if isinstance(value, tuple):
        return _shown(value[0]) if value else None
    if value is None or value == "" or is_dataclass(value):
        return None
    text = str(value.value if isinstance(value, Enum) else value).replace("\u00a0", " ")
    text = " ".join(text.split())
    return code(text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…")
