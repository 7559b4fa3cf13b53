"""Real mistakes of hand-kept YAML: each is named where it stands, in plain words, with what to write."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.checks.real_mistakes import GOOD, IN_A_RECORD, IN_THE_COMMITMENTS, NAMES, WHOLE_FILES
from tests.checks.test_case_folders import CASES, TODAY
from tests.conftest import REVIEWED, Golden

from loftet.checks import checked
from loftet.display.problems_text import problems_text
from loftet.problems import Problem
from loftet.records import located
from loftet.records import read as read_records
from loftet.store import read, read_file
from loftet.wording import Language

RECORD = "data/activities/2024/2024-05-14-fotpatrull-2m8qxa.yaml"
COMMITMENTS = "data/commitments.yaml"
OF_YAML = {"not-yaml"}
"""What is said where nothing better is known: never of a mistake that somebody has made before."""


def changed(text: str, change: tuple[str, str]) -> bytes:
    old, new = change
    assert old in text
    return text.replace(old, new, 1).encode()


BASE = (CASES / "base" / COMMITMENTS).read_text(encoding="utf-8")
MISTAKES: Mapping[str, tuple[str, bytes]] = {
    **{name: (RECORD, changed(GOOD, change)) for name, change in IN_A_RECORD.items()},
    **{name: (RECORD, data) for name, data in WHOLE_FILES.items()},
    **{name: (COMMITMENTS, changed(BASE, change)) for name, change in IN_THE_COMMITMENTS.items()},
    **{name: (path, GOOD.encode()) for name, path in NAMES.items()},
}


def problems_of(path: str, data: bytes) -> tuple[Problem, ...]:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(CASES / "base", root, dirs_exist_ok=True)
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
        records, problems = read_records(read(root))
        return located((*problems, *checked(records, TODAY).problems), partial(read_file, root))


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_found_where_it_stands_with_a_remedy(name: str) -> None:
    path, data = MISTAKES[name]

    problems = problems_of(path, data)

    assert problems
    assert len({(problem.where, problem.code) for problem in problems}) == len(problems)
    for problem in problems:
        assert problem.hint
        assert problem.where.span
        assert problem.code not in OF_YAML
    ids_elsewhere = {COMMITMENTS, "data/activities/2024/2024-05-06-fotpatrull-7k3f9d.yaml"}
    assert problems[0].where.path in ids_elsewhere | {path}


@pytest.mark.parametrize("language", REVIEWED)
def test_what_a_coordinator_reads(language: Language, golden: Golden) -> None:
    said = (
        f"== {name}\n{problems_text(problems_of(path, data), language)}"
        for name, (path, data) in MISTAKES.items()
    )

    golden(f"real-mistakes.{language}.txt", "\n".join(said))


def test_the_good_record_has_no_problem() -> None:
    assert problems_of(RECORD, GOOD.encode()) == ()
