"""What the tests of tables are given: a small data root, and tables that are read against it."""

from __future__ import annotations

from datetime import date
from typing import Any

from loftet.records.model import Records, Stored, slim
from loftet.schema.activity import Activity
from loftet.schema.promise import CommitmentsFile
from loftet.tables.column_map import ColumnMap
from loftet.tables.intake import Intake, take_in
from loftet.tables.read_table import read_table

TODAY = date(2024, 10, 1)
HEAD = "Datum;Aktivitet;Utförd av;Platser;Antal;Anteckning"

_FILE = {
    "format": "1",
    "parties": {
        "kommun": {"name": "Tuna kommun", "kind": "municipality"},
        "polis": {"name": "Lokalpolisområde Tuna", "kind": "police"},
    },
    "places": {
        "centrum": {"name": "Centrala Tuna"},
        "torget": {"name": "Torget, norra sidan", "in": "centrum"},
    },
    "activity_types": {
        "fotpatrull": {"name": "Fotpatrullering"},
        "dialog": {"name": "Medborgardialog"},
        "arbetspass": {"name": "Arbetspass", "totals_only": "true"},
    },
    "promises": [
        {
            "id": "2024",
            "title": "Löftet",
            "municipality": "kommun",
            "period": {"from": "2024-01-01", "to": "2024-12-31"},
            "commitments": [
                {
                    "id": "patrull",
                    "title": "Patrull i centrum",
                    "text": "gå",
                    "parts": [
                        {
                            "id": "ga",
                            "quote": "gå",
                            "owner": "polis",
                            "counts": ["fotpatrull", "arbetspass"],
                            "target": {"kind": "none"},
                        }
                    ],
                },
                {
                    "id": "samtal",
                    "title": "Samtal",
                    "text": "tala och lyssna",
                    "parts": [
                        {
                            "id": each,
                            "quote": each,
                            "owner": "kommun",
                            "counts": ["dialog"],
                            "target": {"kind": "none"},
                        }
                        for each in ("tala", "lyssna")
                    ],
                },
            ],
        }
    ],
}


def records(*activities: dict[str, Any]) -> Records:
    """Return the data root with some activities in it."""
    return Records(
        commitments=CommitmentsFile.model_validate(_FILE),
        activities=tuple(
            Stored(
                f"{each['date']}-post-{number:06}",
                f"data/activities/2024/{each['date']}-post-{number:06}.yaml",
                slim(Activity.model_validate(each)),
            )
            for number, each in enumerate(activities)
        ),
    )


def patrol(day: str = "2024-05-14", **more: Any) -> dict[str, Any]:
    """Return a foot patrol as it is stored."""
    return {
        "date": day,
        "type": "fotpatrull",
        "commitments": ["patrull"],
        "by": ["polis"],
        "logged": day,
        **more,
    }


def taken(table: str | bytes, there: Records | None = None, mapped: ColumnMap | None = None) -> Intake:
    """Return what a table adds to a data root."""
    data = table if isinstance(table, bytes) else table.encode()
    sheet, problems = read_table(data, "lista.csv")
    assert sheet is not None, problems
    return take_in(sheet, mapped or ColumnMap(), there or records(), TODAY)


def faults(intake: Intake) -> list[tuple[int, int, str]]:
    """Return row, column and code of each problem."""
    spans = [(problem.where.span, problem.code) for problem in intake.problems]
    return [(span.line, span.column, code) for span, code in spans if span]
