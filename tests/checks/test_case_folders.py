"""Every problem code has a folder of its own, and is said the same in both languages, with its remedy.

`tests/cases/invalid/<code>/` holds `wrong.yaml` (a record that has the problem and no other) and, where
one file can show it, `right.yaml` (the same record mended); or `data/` and `right/data/` with several
files; or `setup.txt` with what git cannot hold. All are laid on top of `tests/cases/base`, except that
a `commitments.yaml` stands alone. `expected.sv.txt` and `expected.en.txt` are what is printed.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from tests.conftest import REVIEWED, TOP

from loftet.checks import checked
from loftet.display.problems_text import problems_text
from loftet.problems import Problem
from loftet.records import located
from loftet.records import read as read_records
from loftet.store import Source, read, read_file
from loftet.store.faults import unreadable
from loftet.wording import Language
from loftet.wording.catalogue import messages

CASES = TOP / "tests" / "cases"
TODAY = date(2024, 10, 1)
FOLDERS = sorted(path for path in (CASES / "invalid").iterdir() if path.is_dir())
MENDED = [path for path in FOLDERS if any(path.glob("right*"))]
VALID = sorted(path for path in (CASES / "valid").iterdir() if path.is_dir())
CODES = sorted(key.removeprefix("problem.") for key in messages(Language.EN) if key.startswith("problem."))
TELLING = {
    r"promises:": "data/commitments.yaml",
    r"meetings:": "data/meetings.yaml",
    r"verdict:": "data/assessments/{year}/{day}-case-aaaaaa.yaml",
    r"indicator:": "data/measurements/{year}/{day}-case-aaaaaa.yaml",
    r"": "data/activities/{year}/{day}-case-aaaaaa.yaml",
}


def path_of(record: bytes) -> str:
    """Return where a lone record belongs, by the keys and the day at the start of its lines."""
    text = record.decode(errors="replace")
    day = (re.findall(r"^(?:date|to): (\d{4}-\d{2}-\d{2})$", text, re.MULTILINE) or ["2024-05-14"])[0]
    pattern = next(key for key in TELLING if re.search(rf"^{key}", text, re.MULTILINE))
    return TELLING[pattern].format(year=day[:4], day=day)


def lay(root: Path, case: Path, name: str) -> None:
    """Lay a case on top of the base: its folder `data` or its file `name`."""
    lone = [(path_of(path.read_bytes()), path) for path in case.glob(f"{name}.*")]
    folder = case / "data"
    alone = (folder / "commitments.yaml").exists() or any(to == "data/commitments.yaml" for to, _ in lone)
    (root / "data").mkdir()
    if not alone:
        shutil.copytree(CASES / "base", root, dirs_exist_ok=True)
    if folder.exists():
        shutil.copytree(folder, root / "data", dirs_exist_ok=True)
    for to, path in lone:
        (root / to).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, root / to)


def set_up(root: Path, case: Path) -> set[str]:
    """Do what `setup.txt` says and return the paths that are to be unreadable, for root can read all."""
    closed = set()
    lines = (case / "setup.txt").read_text(encoding="utf-8") if (case / "setup.txt").exists() else ""
    for line in lines.splitlines():
        match line.split():
            case ["link", path, target]:
                (root / path).symlink_to(target)
            case ["file", path]:
                (root / path).touch()
            case ["unreadable", path]:
                closed.add(path)
            case _:
                pytest.fail(f"{case.name}: {line} is no step")
    return closed


def sources(root: Path, closed: set[str]) -> Iterator[Source | Problem]:
    for found in read(root):
        if isinstance(found, Source) and found.path in closed:
            yield unreadable(found.path, PermissionError(13, "no"))
        else:
            yield found


def problems_of(root: Path, closed: set[str]) -> tuple[Problem, ...]:
    records, problems = read_records(sources(root, closed))
    return located((*problems, *checked(records, TODAY).problems), partial(read_file, root))


@pytest.mark.parametrize("case", FOLDERS, ids=lambda path: path.name)
def test_a_case_has_its_problem_and_no_other(
    case: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    lay(tmp_path, case, "wrong")
    problems = problems_of(tmp_path, set_up(tmp_path, case))

    for language in REVIEWED:
        expected = case / f"expected.{language}.txt"
        text = problems_text(problems, language)
        if request.config.getoption("--update-golden"):
            expected.write_bytes(text.encode())
        assert text == expected.read_bytes().decode()
    assert {problem.code for problem in problems} == {case.name}
    assert all(problem.hint for problem in problems)


@pytest.mark.parametrize("case", MENDED, ids=lambda path: path.name)
def test_the_mended_case_has_none(case: Path, tmp_path: Path) -> None:
    folder = case / "right"
    lay(tmp_path, folder if folder.exists() else case, "right")

    assert problems_of(tmp_path, set()) == ()


@pytest.mark.parametrize("case", VALID, ids=lambda path: path.name)
def test_a_valid_case_has_no_problems(case: Path, tmp_path: Path) -> None:
    lay(tmp_path, case, "right")

    assert problems_of(tmp_path, set()) == ()


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    assert [path.name for path in FOLDERS] == CODES
