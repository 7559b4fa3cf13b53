"""The page of the JSON forms: every key of each, and what a command really wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from scripts.reference.page import Words, code, page, paragraph, path_of, shown, table

from loftet.display.json_schemas import FORMS, json_form_schema
from loftet.render import report_schema
from loftet.report import export_schema

SHOWN: Mapping[str, str] = {
    "problems": "loftet -C felaktig validate --format json",
    "status": "loftet status --promise 2024 --party polis -c narkotika-skola --format json",
    "todo": "loftet todo --as-of 2024-09-20 --party polis --format json",
    "explanation": "loftet explain narkotika-skola/hundsok --period 2024-Q3 --format json",
    export_schema.NAME: (
        "loftet export --period 2024-05 --promise 2024 -c skola-information --party polis -f json"
    ),
    report_schema.NAME: "loftet report --as-of 2024-09-30 -f json",
}
"""The command that writes each form; all of them are run."""

_MOST_LINES = 60


def schema_of(name: str, words: Words) -> dict[str, Any]:
    """Return the published JSON Schema of a form."""
    if name in FORMS:
        return json_form_schema(name, words.language)
    text = {
        export_schema.NAME: export_schema.export_schema_text,
        report_schema.NAME: report_schema.report_schema_text,
    }[name](words.language)
    found: dict[str, Any] = json.loads(text)
    return found


def json_page(words: Words, facts: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the page by its path."""
    sections = [list(_form(words, name, facts["outputs"])) for name in SHOWN]
    text = page(words, words("json.title"), paragraph(words("json.about")), *sections)
    return {path_of(words.language, "json"): text}


def _form(words: Words, name: str, outputs: Mapping[str, Any]) -> Iterator[str]:
    schema = schema_of(name, words)
    yield from (f"## loftet.{name}", "")
    yield from paragraph(schema["description"])
    yield from paragraph(
        words("json.schema", command=code(f"loftet schema {name}"), file=f"schema/{name}.json")
    )
    if name == report_schema.NAME:
        link = path_of(words.language, "templates").rpartition("/")[2]
        yield from paragraph(words("json.report", page=link))
    headings = [words(f"json.column.{column}") for column in ("key", "type", "meaning")]
    yield from table(headings, _rows(words, schema, ""))
    yield from shown(SHOWN[name], outputs[SHOWN[name]], _MOST_LINES)


def _rows(words: Words, schema: Mapping[str, Any], above: str) -> Iterator[tuple[str, str, str]]:
    for key, inner in schema.get("properties", {}).items():
        path = f"{above}{key}"
        told = inner.get("description") or inner.get("title", "")
        yield code(path), _type(words, inner), told
        held, many = _held(inner)
        yield from _rows(words, held, f"{path}{'[]' if many else ''}.")


def _held(schema: Mapping[str, Any]) -> tuple[Mapping[str, Any], bool]:
    """Return the mapping that a key holds, be it one of several or possibly null."""
    for each in schema.get("anyOf", ()):
        if each.get("type") != "null":
            return _held(each)
    if schema.get("type") == "array" and isinstance(schema["items"], Mapping):
        return schema["items"], True
    return schema, False


def _type(words: Words, schema: Mapping[str, Any]) -> str:
    if "const" in schema:
        return code(str(schema["const"]))
    if "enum" in schema:
        return ", ".join(code(word) for word in schema["enum"])
    if "anyOf" in schema:
        return words("json.or-null", of=_type(words, schema["anyOf"][0]))
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if schema["type"] == "array":
        items = schema["items"]
        inner = items if isinstance(items, Mapping) else items[0]
        return words("json.list", of=_type(words, inner))
    return words(f"json.type.{'day' if schema.get('format') == 'date' else schema['type']}")
