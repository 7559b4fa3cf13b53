"""What others do with as many entries: their files, and the commands to run them.

The data checkers of PyPI stand in an environment of their own, made by `make benchmarks`; the ledgers of
Debian are used where they are installed.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.generate import COMMITMENTS, FIRST_YEAR, PLACES, YEARS, sentence

_YAMALE_SCHEMA = """\
date: day()
type: str()
commitments: list(str(), min=1)
by: list(str(), min=1)
with: list(str(), required=False)
places: list(str(), required=False)
quantities: map(num(), required=False)
note: str(required=False)
reported_by: str(required=False)
logged: day()
"""
_JSON_SCHEMA = """\
{"type": "object", "additionalProperties": false, "required": ["date", "type", "commitments", "by", "logged"],
 "properties": {"date": {"type": "string", "format": "date"}, "type": {"type": "string"},
  "commitments": {"type": "array", "items": {"type": "string"}, "minItems": 1},
  "by": {"type": "array", "items": {"type": "string"}, "minItems": 1},
  "with": {"type": "array", "items": {"type": "string"}},
  "places": {"type": "array", "items": {"type": "string"}},
  "quantities": {"type": "object", "additionalProperties": {"type": "number"}},
  "note": {"type": "string"}, "reported_by": {"type": "string"},
  "logged": {"type": "string", "format": "date"}}}
"""


def yamale(tools: Path, root: Path, folder: Path) -> list[str] | None:
    """Return the command that checks the activities under `root` with yamale; None where it is missing."""
    schema = folder / "yamale.yaml"
    schema.write_text(_YAMALE_SCHEMA, encoding="utf-8")
    command = tools / "yamale"
    return [str(command), "-s", str(schema), str(root / "data" / "activities")] if command.exists() else None


def check_jsonschema(tools: Path, root: Path, folder: Path) -> list[str] | None:
    """Return the command that checks the activities under `root` with check-jsonschema."""
    schema = folder / "activity.json"
    schema.write_text(_JSON_SCHEMA, encoding="utf-8")
    command = tools / "check-jsonschema"
    files = sorted(map(str, (root / "data" / "activities").rglob("*.yaml")))
    return [str(command), "--schemafile", str(schema), *files] if command.exists() else None


def hledger(folder: Path, entries: int) -> list[str] | None:
    """Return the command that reads a journal of so many entries and sums it, in Haskell."""
    path = shutil.which("hledger")
    return [path, "-f", str(_journal(folder, entries)), "bal"] if path else None


def ledger(folder: Path, entries: int) -> list[str] | None:
    """Return the same in C++."""
    path = shutil.which("ledger")
    return [path, "-f", str(_journal(folder, entries)), "bal"] if path else None


def bean_check(folder: Path, entries: int) -> list[str] | None:
    """Return the command that reads and checks a beancount file of so many entries, its cache left out."""
    path = shutil.which("bean-check")
    return [path, "--no-cache", str(_beancount(folder, entries))] if path else None


def _journal(folder: Path, entries: int) -> Path:
    path = folder / f"{entries}.journal"
    if not path.exists():
        texts = (
            f"{day} {name}\n    ; {note}\n    visits:{place}  {count} h\n    time:police\n\n"
            for day, name, note, place, count in _entries(entries)
        )
        with path.open("w", encoding="utf-8") as journal:
            journal.writelines(texts)
    return path


def _beancount(folder: Path, entries: int) -> Path:
    path = folder / f"{entries}.beancount"
    if not path.exists():
        opened = "".join(f"{FIRST_YEAR}-01-01 open Expenses:{place.title()}\n" for place in PLACES)
        texts = (
            f'{day} * "{name}" "{note}"\n  Expenses:{place.title()}  {count} SEK\n  Assets:Police\n\n'
            for day, name, note, place, count in _entries(entries)
        )
        with path.open("w", encoding="utf-8") as file:
            file.write(f"{FIRST_YEAR}-01-01 open Assets:Police\n{opened}\n")
            file.writelines(texts)
    return path


def _entries(number: int) -> Iterator[tuple[date, str, str, str, int]]:
    """Yield what the generated records say: day, type, two sentences, place, a count."""
    chance = random.Random(1)  # noqa: S311 - the same entries each time, no secret
    first = date(FIRST_YEAR, 1, 1)
    days = (date(FIRST_YEAR + YEARS, 1, 1) - first).days
    names = list(COMMITMENTS)
    for entry in range(number):
        note = f"{sentence(chance)} {sentence(chance)}"
        day = first + timedelta(days=entry * days // number)
        yield day, chance.choice(names), note, chance.choice(PLACES), chance.randrange(1, 60)
