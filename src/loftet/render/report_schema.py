"""The JSON Schema of the report, `loftet.report` version 1: made from the report's own types.

So it cannot say anything else than what `report_json` writes: each record by its name, every field required.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from loftet.phrase import Phrase
from loftet.render.json import FORMAT, VERSION
from loftet.report.model import Report
from loftet.wording import Language, say

Schema: TypeAlias = dict[str, Any]

NAME = "report"

_SCALARS: Mapping[type, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Decimal: {"type": "number"},
    date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    NoneType: {"type": "null"},
}


def report_schema_text(language: Language) -> str:
    """Return the schema, explained in `language`, as the text of a file."""
    records: dict[str, Schema] = {}
    whole = _record(Report, records)
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Made by: loftet schema report",
        "title": say(Phrase("report.schema.title"), language),
        "description": say(Phrase("report.schema.about"), language),
        **whole,
        "properties": {"format": {"const": FORMAT}, "version": {"const": VERSION}, **whole["properties"]},
        "required": ["format", "version", *whole["required"]],
        "definitions": dict(sorted(records.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _record(type_: type, records: dict[str, Schema]) -> Schema:
    """Return the schema of a dataclass; those that it holds are added to `records` by their names."""
    types = get_type_hints(type_)
    properties = {field.name: _schema(types[field.name], records) for field in fields(type_)}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _schema(type_: Any, records: dict[str, Schema]) -> Schema:  # noqa: ANN401 - a type as Python writes it
    arguments = get_args(type_)
    if get_origin(type_) is UnionType:
        return {"anyOf": [_schema(one, records) for one in arguments]}
    if get_origin(type_) is tuple:
        return _list(arguments, records)
    if is_dataclass(type_) and isinstance(type_, type):
        if type_.__name__ not in records:
            records[type_.__name__] = {}
            records[type_.__name__] = _record(type_, records)
        return {"$ref": f"#/definitions/{type_.__name__}"}
    if issubclass(type_, StrEnum):
        return {"enum": [one.value for one in type_]}
    return _SCALARS[type_]


def _list(arguments: tuple[Any, ...], records: dict[str, Schema]) -> Schema:
    if arguments[-1] is Ellipsis:
        return {"type": "array", "items": _schema(arguments[0], records)}
    items = [_schema(one, records) for one in arguments]
    return {"type": "array", "items": items, "minItems": len(items), "maxItems": len(items)}
