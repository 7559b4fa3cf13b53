"""Whatever stands in a file: no exception, and every problem has a place and words in both languages."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.sample import BASE, COMMITMENTS
from tests.conftest import TOP

from loftet.checks import checked
from loftet.display.problems_text import problems_text
from loftet.records import located, read
from loftet.records.fields import models_below
from loftet.schema.activity import Activity
from loftet.schema.assessment import Assessment
from loftet.schema.base import Model
from loftet.schema.measurement import Measurement
from loftet.schema.meetings import MeetingsFile
from loftet.schema.promise import CommitmentsFile
from loftet.store import Source
from loftet.wording import Language

PATHS: dict[str, type[Model]] = {
    COMMITMENTS: CommitmentsFile,
    "data/meetings.yaml": MeetingsFile,
    "data/activities/2024/2024-05-14-x.yaml": Activity,
    "data/assessments/2024/2024-05-14-x.yaml": Assessment,
    "data/measurements/2024/2024-05-14-x.yaml": Measurement,
}
KEYS = sorted({key for file in PATHS.values() for model in models_below(file) for key in model.keys})
WORDS = [
    "fotpatrull",
    "polis",
    "2024-05-14",
    "2024-02-30",
    "12:30",
    "3",
    "-1",
    "count",
    "none",
    "held",
    "true",
    "",
]
VALUES = st.recursive(
    st.none() | st.sampled_from(WORDS) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=25,
)


def show(files: dict[str, bytes]) -> None:
    sources = {path: Source(path, data) for path, data in files.items()}
    records, problems = read(sources[path] for path in sorted(sources))
    problems = (*problems, *checked(records, date(2024, 10, 1)).problems)
    placed = located(problems, lambda path: sources[path])
    assert len(placed) == len(problems)
    assert all(problem.where.span for problem in placed)
    for language in Language:
        assert problems_text(placed, language).count("\n") >= min(len(placed), 1)


@pytest.mark.parametrize("path", PATHS)
@given(document=st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8))
@settings(max_examples=60, deadline=None)
def test_any_keys_with_any_values(path: str, document: object) -> None:
    base = {name: text.encode() for name, text in BASE.items()}
    show(base | {path: json.dumps(document, ensure_ascii=False).encode()})


@given(data=st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    show(dict.fromkeys(PATHS, data))


@given(
    start=st.integers(0, 4000),
    length=st.integers(0, 40),
    other=st.text("{}[]:,#-\n \t'\"&*!|>%@a1", max_size=6),
)
@settings(deadline=None)
def test_any_slip_of_the_hand_in_the_promise(start: int, length: int, other: str) -> None:
    text = (TOP / "data" / "commitments.yaml").read_text(encoding="utf-8")
    show({COMMITMENTS: (text[:start] + other + text[start + length :]).encode()})
