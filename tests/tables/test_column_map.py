"""The column map: a small YAML file, and what is wrong with one."""

from __future__ import annotations

import pytest

from loftet.tables.column_map import read_map

MAP = """
columns:
  date: Datum för insats
  type: [Insatstyp, Vad]
  quantities: {participants: Antal deltagare}
words:
  places: {centrum: [City, Centrum/torget]}
values: {by: [kommun, polis]}
ignore: Handläggare
"""


def test_a_map_is_read() -> None:
    mapped, problems = read_map(MAP.encode(), "karta.yaml")

    assert problems == ()
    assert mapped.columns == {
        "datum för insats": "date",
        "insatstyp": "type",
        "vad": "type",
        "antal deltagare": "quantities.participants",
    }
    assert mapped.words == {"places": {"city": "centrum", "centrum/torget": "centrum"}}
    assert mapped.values == {"by": "kommun, polis"}
    assert mapped.ignore == {"handläggare"}


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("colums: {date: Dag}", "unknown-map-key", 1, 1),
        ("columns: {datum: Dag}", "unknown-map-key", 1, 11),
        ("columns: Dag", "not-in-a-map", 1, 10),
        ("columns: {date: {a: b}}", "not-in-a-map", 1, 17),
        ("words: {places: [City]}", "not-in-a-map", 1, 17),
        ("columns:\n  date: a\n  date: b", "duplicate-key", 3, 3),
    ],
)
def test_a_fault_in_a_map_has_a_place(text: str, code: str, line: int, column: int) -> None:
    _, problems = read_map(f"{text}\n".encode(), "karta.yaml")

    (problem,) = problems
    assert problem.where.span is not None
    assert (problem.code, problem.where.span.line, problem.where.span.column) == (code, line, column)
