"""A Report as JSON: every field by its name, days as ISO dates, figures as numbers."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from loftet.report.model import Report

FORMAT = "loftet.report"
VERSION = 1

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


def report_json(report: Report) -> str:
    """Return the report as a JSON document of the format `loftet.report`, in the order of its fields."""
    document: dict[str, Json] = {"format": FORMAT, "version": VERSION}
    content = plain(report)
    if isinstance(content, dict):
        document |= content
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def plain(value: object) -> Json:
    """Return a value of a report as JSON's own types; a TypeError is a bug: a type it does not know."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(type(value).__name__)
