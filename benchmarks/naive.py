"""What a reader without positions, strictness or own messages costs: CSafeLoader and one Pydantic model.

The measure that `validate` is held against: `python benchmarks/naive.py FOLDER`.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import yaml
from pydantic import BaseModel


class Activity(BaseModel):
    """The fields of a generated record, with Pydantic's own types."""

    date: date
    type: str
    commitments: list[str]
    by: list[str]
    places: list[str] = []
    quantities: dict[str, float] = {}
    note: str | None = None
    reported_by: str | None = None
    logged: date


def main() -> None:
    """Read every activity and print how many there are."""
    files = sorted(Path(sys.argv[1], "data", "activities").rglob("*.yaml"))
    records = [Activity.model_validate(yaml.load(_text(file), Loader=yaml.CSafeLoader)) for file in files]
    print(len(records))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
