"""Whatever stands in a file, reading it ends in records and problems with places, never in an exception."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.conftest import TOP

from loftet.problems import Severity
from loftet.records import located, read
from loftet.records.fields import models_below
from loftet.schema.base import Model
from loftet.schema.json_schema import ROOTS, SchemaKind
from loftet.store import Source
from loftet.wording import Language, say

PATHS: dict[SchemaKind, str] = {
    "commitments": "data/commitments.yaml",
    "meetings": "data/meetings.yaml",
    "activity": "data/activities/2024/2024-05-14-fotpatrull-7k3f9d.yaml",
    "assessment": "data/assessments/2024/2024-05-14-fotpatrull-7k3f9d.yaml",
    "measurement": "data/measurements/2024/2024-05-14-problemindex-7k3f9d.yaml",
}
WHOLE: dict[SchemaKind, str] = {
    "commitments": (TOP / "tests/cases/base/data/commitments.yaml").read_text(encoding="utf-8"),
    "meetings": (TOP / "data/meetings.yaml").read_text(encoding="utf-8"),
    "activity": "date: 2024-05-14\ntype: x\ncommitments: [fotpatrull]\nby: [polis]\nlogged: 2024-05-15",
    "assessment": "commitment: patrull\ndate: 2024-05-14\nverdict: fulfilled\nreason: x\nlogged: 2024-05-14",
    "measurement": "indicator: problemindex\ndate: 2024-05-14\nvalue: 1.5\nsource: {title: x}",
}


def keys(model: type[Model]) -> list[str]:
    return sorted({key for each in models_below(model) for key in each.keys})


ON_A_LINE = """
~ | x | Polisen | [] | [polis] | [[polis]] | [polis, kommun | {polis} | {a: b} | {x: 2,5}
- polis | " | ' | ”x”
<fyll i> | TODO | 2024-5-4 | 2024-02-30 | 45426 | 14/5 | 2,5 | -3 | två | ca 20 | kl 10 | 10-11 | 2024 | ja
2024-01-01 till 2024-12-31 | {kind: x} | {kind: count} | @x | *x | &x y | !x | a: b | #5 | okänd
"""
OVER_LINES = ["", "\n  x: y", "\n  - x", "|\n x", "\u200bx", "x" * 400]
VALUES = st.sampled_from([*re.split(r" \| |\n", ON_A_LINE.strip()), *OVER_LINES])


@st.composite
def spoilt(draw: st.DrawFn) -> tuple[SchemaKind, str]:
    """Return a kind of file and its text, with some lines changed and some added."""
    kind = draw(st.sampled_from(sorted(WHOLE)))
    lines = WHOLE[kind].splitlines()
    for _ in range(draw(st.integers(1, 4))):
        number = draw(st.integers(0, len(lines) - 1))
        head, colon, _ = lines[number].partition(":")
        name = draw(st.one_of(st.just(head.strip(" -")), st.sampled_from(keys(ROOTS[kind])), st.just("by.")))
        indent = head[: len(head) - len(head.lstrip(" -"))]
        changed = f"{indent}{name}{colon or ':'} {draw(VALUES)}"
        lines[number : number + draw(st.integers(0, 1))] = [changed]
    return kind, "\n".join(lines) + "\n"


@settings(max_examples=400, deadline=None)
@given(spoilt())
@example(("activity", "date: {2,5}\nby: {5: 3, 6}\n"))
@example(("commitments", "promises: [{commitments: [{parts: [{target: [x]}]}]}]\n"))
@example(("commitments", "parties: [x]\nplaces: {5: {in: 2,5}}\n"))
def test_a_spoilt_file_ends_in_problems(case: tuple[SchemaKind, str]) -> None:
    kind, text = case
    source = Source(PATHS[kind], text.encode())

    records, problems = read([source])

    placed = located(problems, lambda _: source)
    assert all(problem.where.span and problem.where.span.line >= 1 for problem in placed)
    assert all(problem.where.span and problem.where.span.column >= 1 for problem in placed)
    for problem in placed:
        for language in Language:
            assert say(problem.message, language)
            assert problem.hint is None or say(problem.hint, language)
    is_refused = any(problem.severity is Severity.ERROR for problem in problems)
    assert is_refused == bool(records.refused)


def test_of_one_kind_of_mistake_a_file_has_a_hundred_problems_at_most() -> None:
    ids = ", ".join(f"Fel{number}" for number in range(20_000))
    source = Source(PATHS["activity"], f"{WHOLE['activity']}\nplaces: [{ids}]\nnote: a: b\n".encode())

    _, problems = read([source])

    assert Counter(problem.code for problem in problems) == {"colon-in-text": 1}
    _, problems = read([Source(source.path, source.data.replace(b"a: b", b"a"))])
    assert Counter(problem.code for problem in problems) == {"not-an-id": 100}


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(PATHS)), st.binary(max_size=120))
def test_any_bytes_end_in_problems(kind: SchemaKind, data: bytes) -> None:
    _, problems = read([Source(PATHS[kind], data)])

    assert problems
