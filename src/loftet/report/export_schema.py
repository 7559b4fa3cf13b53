"""The JSON Schema of an export, `loftet.export` version 1: what every key is and may hold.

It holds for every profile and every choice of tables: what a profile leaves out is not required.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from loftet.phrase import Phrase
from loftet.report.dictionary import about
from loftet.report.export_columns import COLUMNS, Column, Form
from loftet.report.model import Profile
from loftet.wording import Language, say

Schema: TypeAlias = "Mapping[str, Schema | Sequence[Schema] | Sequence[str] | str | bool | int]"

NAME = "export"

_DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_CLOCK: Schema = {"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"}
_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": "number"}


def export_schema_text(language: Language) -> str:
    """Return the schema, explained in `language`, as the text of a file."""
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Made by: loftet schema export",
        "title": say(Phrase("export.schema-title"), language),
        "description": say(Phrase("export.schema-about"), language),
        **_document(language),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _document(language: Language) -> Schema:
    tables = {name: _list(_object(_rows(name, language), _always(name))) for name in COLUMNS}
    parts: dict[str, Schema] = {
        "format": {"const": "loftet.export"},
        "version": {"const": 1},
        "promise": _TEXT,
        "title": _TEXT,
        "example": {"type": "boolean"},
        "profile": {"enum": [profile.value for profile in Profile]},
        "as_of": _DAY,
        "known_by": _or_null(_DAY),
        "period": _or_null(_object({"from": _DAY, "to": _or_null(_DAY)}, ["from", "to"])),
        "digest": _TEXT,
        "names": {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": _TEXT},
        },
    }
    told: dict[str, Schema] = {
        name: {**schema, "description": say(Phrase(f"export.schema.{name}"), language)}
        for name, schema in (parts | tables).items()
    }
    return _object(told, list(parts))


def _rows(table: str, language: Language) -> dict[str, Schema]:
    return {
        name: {
            "title": say(Phrase(f"column.{name}"), language),
            "description": say(about(name), language),
            **(_of(column) if column.always else _or_null(_of(column))),
        }
        for name, column in COLUMNS[table].items()
    }


def _always(table: str) -> list[str]:
    return [name for name, column in COLUMNS[table].items() if column.public and not column.only_public]


def _of(column: Column) -> Schema:
    return {"enum": column.words[1]} if column.form is Form.CODE else _FORMS[column.form]


def _object(properties: Mapping[str, Schema], required: Sequence[str]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


_FORMS: Mapping[Form, Schema] = {
    Form.DAY: _DAY,
    Form.CLOCKS: _object({"from": _CLOCK, "to": _CLOCK}, ["from", "to"]),
    Form.TEXT: _TEXT,
    Form.TEXTS: _list(_TEXT),
    Form.ID: _TEXT,
    Form.IDS: _list(_TEXT),
    Form.COUNT: {"type": "integer", "minimum": 0},
    Form.NUMBER: _NUMBER,
    Form.QUANTITIES: {"type": "object", "additionalProperties": _NUMBER},
    Form.FLAG: {"type": "boolean"},
    Form.EVIDENCE: _list(
        _object({"title": _TEXT, "url": _or_null(_TEXT), "date": _or_null(_DAY)}, ["title", "url", "date"])
    ),
}
"""The schema of each form but that of codes, which has its words."""
