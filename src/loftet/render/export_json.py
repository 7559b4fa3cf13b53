"""An export as JSON, `loftet.export` version 1; `loftet schema export` prints its schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from loftet.render.json import Json
from loftet.report.tables import Cell, Export

FORMAT = "loftet.export"
VERSION = 1


def export_json(export: Export) -> str:
    """Return the tables as lists of objects, with what they were made for and the names of all ids."""
    document: dict[str, Json] = {
        "format": FORMAT,
        "version": VERSION,
        "promise": export.promise,
        "title": export.title,
        "example": export.example,
        "profile": export.profile.value,
        "as_of": export.as_of.isoformat(),
        "known_by": _json(export.known_by),
        "period": {"from": _json(export.period.first), "to": _json(export.period.last)}
        if export.period
        else None,
        "digest": export.digest,
        **{
            table.name: [{column: _json(row[column]) for column in table.columns} for row in table.rows]
            for table in export.tables
        },
        "names": {kind: dict(names) for kind, names in export.names.items()},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _json(cell: Cell) -> Json:
    match cell:
        case Decimal():
            return int(cell) if cell == cell.to_integral_value() else float(cell)
        case date():
            return cell.isoformat()
        case tuple():
            return [_json(each) for each in cell]
        case Mapping():
            return {key: _json(value) for key, value in cell.items()}
        case _:
            return cell
