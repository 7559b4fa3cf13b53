"""Several values in one cell: written so that each comes back, and read as people write them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

_SEPARATORS = re.compile(r"[,;\n]")
_EVIDENCE = re.compile(r"(?P<title>.*) <(?P<url>[^<>\s]*)>(?: (?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}))?")
_URL = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One piece of evidence as a line of a cell: `Title <https://…> 2024-05-27`."""

    title: str
    url: str | None = None
    date: date | None = None


def list_cell(items: Iterable[str]) -> str:
    """Return values as one cell: commas between them, quotation marks about one that holds a comma itself."""
    return ", ".join(_quoted(item) for item in items)


def list_in_cell(text: str) -> tuple[str, ...]:
    """Return the values in a cell, with commas, semicolons or line ends between them; empty ones left out."""
    found: list[str] = []
    for line in text.splitlines():
        row = next(
            csv.reader([line.replace(";", ",") if '"' not in line else line], skipinitialspace=True), []
        )
        found += (" ".join(item.split()) for item in row)
    return tuple(item for item in found if item)


def evidence_cell(lines: Iterable[EvidenceLine]) -> str:
    """Return evidence as one cell, a line for each."""
    return "\n".join(map(_evidence_line, lines))


def evidence_in_cell(text: str) -> tuple[Mapping[str, str | date], ...]:
    """Return the pieces of evidence in a cell, as the format's keys; a bare link is its own title."""
    return tuple(_evidence(line.strip()) for line in text.splitlines() if line.strip())


def _quoted(item: str) -> str:
    if _SEPARATORS.search(item) or item.startswith('"'):
        return '"' + item.replace('"', '""') + '"'
    return item


def _evidence_line(line: EvidenceLine) -> str:
    plain = line.url is None and line.date is None and not _EVIDENCE.fullmatch(line.title)
    if plain:
        return line.title
    day = f" {line.date.isoformat()}" if line.date else ""
    return f"{line.title} <{line.url or ''}>{day}"


def _evidence(line: str) -> Mapping[str, str | date]:
    match = _EVIDENCE.fullmatch(line)
    if match is None:
        return {"title": line, "url": line} if _URL.fullmatch(line) else {"title": line}
    found: dict[str, str | date] = {key: value for key, value in match.groupdict().items() if value}
    with suppress(ValueError):
        found |= {"date": date.fromisoformat(match["date"])} if match["date"] else {}
    return found
