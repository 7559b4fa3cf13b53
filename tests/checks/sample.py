"""A small data root in memory, to be spoilt one text at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tests.conftest import TOP

from loftet.checks import Checked, checked
from loftet.problems import Problem
from loftet.records import read
from loftet.store import Source
from loftet.store import read as read_sources

TODAY = date(2024, 10, 1)
BASE = {
    source.path: source.data.decode()
    for source in read_sources(TOP / "tests" / "cases" / "base")
    if isinstance(source, Source)
}
COMMITMENTS = "data/commitments.yaml"
ACTIVITY = "data/activities/2024/2024-05-14-fotpatrull-aaaaaa.yaml"
GOOD = """date: 2024-05-14
type: fotpatrull
commitments: [fotpatrull]
by: [polis]
places: [centrum]
logged: 2024-05-15
"""


def check_files(files: Mapping[str, str]) -> Checked:
    """Return what the rules find when `files` are laid over the valid base; they must follow the schema."""
    texts = dict(sorted((BASE | dict(files)).items()))
    records, problems = read(Source(path, text.encode()) for path, text in texts.items())
    assert problems == ()
    return checked(records, TODAY)


def found(files: Mapping[str, str]) -> list[tuple[str, tuple[str | int, ...]]]:
    """Return code and route of each problem."""
    return [place(problem) for problem in check_files(files).problems]


def place(problem: Problem) -> tuple[str, tuple[str | int, ...]]:
    return problem.code, problem.where.route
