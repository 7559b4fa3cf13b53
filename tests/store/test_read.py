"""Every entry under data/ is read, reported, or a named ignore; nothing hangs, nothing is followed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from loftet.problems import Problem, Severity
from loftet.store import Source, read

RECORD = "data/activities/2024/2024-05-14-fotpatrull-7k3f9d.yaml"
IN_YEAR = "data/activities/2024/"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path in ("data/commitments.yaml", "data/meetings.yaml", RECORD):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, encoding="utf-8")
    return tmp_path


def problems(root: Path) -> list[Problem]:
    return [found for found in read(root) if isinstance(found, Problem)]


def codes(root: Path) -> dict[str, str]:
    return {problem.where.path: problem.code for problem in problems(root)}


def test_sources_come_in_order_of_path_with_their_bytes(root: Path) -> None:
    assert list(read(root)) == [
        Source(path, path.encode()) for path in (RECORD, "data/commitments.yaml", "data/meetings.yaml")
    ]


@pytest.mark.parametrize("name", [".gitkeep", "README.md", ".loftet-7k3f9d.tmp"])
@pytest.mark.parametrize("folder", ["data/", "data/activities/", IN_YEAR])
def test_named_ignores_are_left_alone(root: Path, folder: str, name: str) -> None:
    (root / folder / name).write_text("x", encoding="utf-8")
    assert codes(root) == {}
    assert len(list(read(root))) == 3


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (IN_YEAR + "2024-05-14-fotpatrull.yml", "bad-name"),
        (IN_YEAR + "2024-05-14-FOTPATRULL.YAML", "bad-name"),
        (IN_YEAR + "2024-05-14-möte.yaml", "bad-name"),
        (IN_YEAR + "2024-5-14-fotpatrull.yaml", "bad-name"),
        (IN_YEAR + "2024-05-14.yaml", "bad-name"),
        (IN_YEAR + "fotpatrull.yaml", "bad-name"),
        (IN_YEAR + "12:30.yaml", "bad-name"),
        (IN_YEAR + "-rf.yaml", "bad-name"),
        (IN_YEAR + "2024-05-14-fotpatrull.json", "bad-name"),
        (IN_YEAR + "2024-05-14-fotpatrull.yaml.orig", "leftover-file"),
        (IN_YEAR + "2024-05-14-fotpatrull.yaml~", "leftover-file"),
        (IN_YEAR + "2024-05-14-fotpatrull.yaml.bak", "leftover-file"),
        (IN_YEAR + ".2024-05-14-fotpatrull.yaml.swp", "leftover-file"),
        (IN_YEAR + ".#2024-05-14-fotpatrull.yaml", "leftover-file"),
        (IN_YEAR + "#2024-05-14-fotpatrull.yaml#", "leftover-file"),
        (IN_YEAR + "2024-05-14-fotpatrull (1).yaml", "leftover-file"),
        (IN_YEAR + "2024-05-14-fotpatrull - Kopia.yaml", "leftover-file"),
        (IN_YEAR + "2024-05-14-fotpatrull (Annas konfliktkopia 2024-05-15).yaml", "leftover-file"),
        (IN_YEAR + "2024-05-14-fotpatrull-7k3f9d-DATOR7.yaml", "leftover-file"),
        (IN_YEAR + "2024-05-14-fotpatrull.sync-conflict-20240515-101010.yaml", "leftover-file"),
        (IN_YEAR + "2024-05-14-fotpatrull_LOCAL_1234.yaml", "leftover-file"),
        (IN_YEAR + "2023-05-14-fotpatrull-aaaaaa.yaml", "wrong-year"),
        (IN_YEAR + "con.yaml", "reserved-name"),
        (IN_YEAR + ".DS_Store", "system-file"),
        (IN_YEAR + "Thumbs.db", "system-file"),
        ("data/activities/2024-05-14-fotpatrull-7k3f9d.yaml", "stray-file"),
        ("data/activities.yaml", "stray-file"),
        ("data/commitments.yml", "stray-file"),
        ("data/commitments (1).yaml", "leftover-file"),
        ("data/nul", "reserved-name"),
    ],
)
def test_a_file_with_a_name_of_its_own_is_reported(root: Path, path: str, code: str) -> None:
    (root / path).write_text("x", encoding="utf-8")
    assert codes(root) == {path: code}


def test_a_file_of_the_operating_system_is_a_warning(root: Path) -> None:
    (root / "data/.DS_Store").touch()
    assert [problem.severity for problem in problems(root)] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("2024-05-14-Fotpatrüll i centrum.YML", "2024-05-14-fotpatrull-i-centrum.yaml"),
        ("2024-05-14_möte.yaml", "2024-05-14-mote.yaml"),
    ],
)
def test_a_name_near_the_rule_is_told_a_better_one(root: Path, name: str, better: str) -> None:
    (root / IN_YEAR / name).touch()
    (problem,) = problems(root)
    assert problem.hint
    assert problem.hint.as_mapping() == {"name": better}


def test_a_file_in_another_year_is_told_its_place(root: Path) -> None:
    (root / IN_YEAR / "2023-05-14-mote-aaaaaa.yaml").touch()
    (problem,) = problems(root)
    assert problem.hint
    assert problem.hint.as_mapping() == {"path": "data/activities/2023/2023-05-14-mote-aaaaaa.yaml"}


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("data/aktiviteter", "stray-folder"),
        ("data/activities/mai", "stray-folder"),
        (IN_YEAR + "05", "stray-folder"),
        (IN_YEAR + "2024-05-15-mote-aaaaaa.yaml", "not-a-file"),
        ("data/.git", "stray-folder"),
    ],
)
def test_a_folder_that_does_not_belong_is_one_problem(root: Path, path: str, code: str) -> None:
    (root / path).mkdir()
    (root / path / "2024-05-14-x.yaml").touch()
    assert codes(root) == {path: code}


@pytest.mark.parametrize(
    "names",
    [
        ("2024-05-15-mote-a.yaml", "2024-05-15-MOTE-a.yaml"),
        ("2024-05-15-m\u00f6te-a.yaml", "2024-05-15-mo\u0308te-a.yaml"),
    ],
    ids=["case", "unicode form"],
)
def test_twins_are_both_reported_and_neither_read(root: Path, names: tuple[str, str]) -> None:
    for name in names:
        (root / IN_YEAR / name).touch()
    assert [problem.code for problem in problems(root)] == ["twin-name", "twin-name"]


@pytest.mark.parametrize("name", ["a\nb.yaml", "\x1b[31m.yaml", "b\udcff.yaml", "a\u202eb.yaml"])
def test_an_unprintable_name_is_shown_escaped(root: Path, name: str) -> None:
    (root / IN_YEAR / name).touch()
    (path,) = codes(root)
    assert path.isprintable()
    path.encode("utf-8")


@pytest.mark.parametrize(
    "target", ["/etc/passwd", "../../../outside.yaml", "nowhere.yaml", "2024-05-15-a.yaml"]
)
def test_a_link_is_never_followed(root: Path, target: str) -> None:
    (root / "outside.yaml").write_text("secret", encoding="utf-8")
    path = IN_YEAR + "2024-05-15-a.yaml"
    (root / path).symlink_to(target)
    assert codes(root) == {path: "is-a-link"}


@pytest.mark.parametrize("path", ["data/assessments", "data/activities/2025", "data/README.md"])
def test_a_linked_folder_or_ignore_is_never_followed(root: Path, path: str) -> None:
    (root / path).symlink_to(root, target_is_directory=True)
    assert codes(root) == {path: "is-a-link"}


def test_a_linked_data_folder_is_never_followed(root: Path) -> None:
    (root / "data").rename(root / "real")
    (root / "data").symlink_to("real")
    assert codes(root) == {"data": "is-a-link"}


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        before = Path.cwd()
        os.chdir(path.parent)  # the address of a socket is at most 107 bytes
        end.bind(path.name)
        os.chdir(before)


@pytest.mark.parametrize("make", [os.mkfifo, make_socket])
def test_a_pipe_or_a_socket_is_reported_and_does_not_hang(root: Path, make: Callable[[Path], None]) -> None:
    path = IN_YEAR + "2024-05-15-a.yaml"
    make(root / path)
    assert codes(root) == {path: "not-a-file"}


@pytest.mark.parametrize("size", [1024 * 1024, 1024 * 1024 + 1, 2 * 1024 * 1024])
def test_of_a_huge_file_no_more_is_read_than_shows_that_it_is_too_large(root: Path, size: int) -> None:
    (root / RECORD).write_bytes(b"x" * size)
    (source, *_) = read(root)
    assert isinstance(source, Source)
    assert len(source.data) == min(size, 1024 * 1024 + 1)


def test_an_unreadable_file_and_folder_are_reported_and_the_rest_is_read(root: Path) -> None:
    (root / RECORD).chmod(0)
    (root / "data/measurements").mkdir(mode=0)
    program = "import sys; from pathlib import Path; from loftet.store import read\n"
    program += "for found in read(Path(sys.argv[1])): print(getattr(found, 'code', 'source'))"
    plain_user = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    run = subprocess.run(
        [*plain_user, sys.executable, "-c", program, root],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == ["unreadable", "source", "unreadable", "source"]


def test_every_entry_is_read_or_reported(root: Path) -> None:
    for number in range(20):
        (root / IN_YEAR / f"2024-05-15-{number}-a.yaml").touch()
        (root / IN_YEAR / f"entry {number}").touch()
    assert len(list(read(root))) == 3 + 40
