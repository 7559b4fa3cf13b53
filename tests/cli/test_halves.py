"""Two processes read what one reads: the same records and problems, and nothing is left behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from tests.checks.test_case_folders import CASES, path_of
from tests.conftest import clean_environment

from loftet.cli import halves
from loftet.cli.load import Loaded, loaded_from
from loftet.records import Dated, faultless
from loftet.store import Source, read

TODAY = date(2024, 10, 1)
WAITING = """
import os, sys, time
from loftet.cli import halves
halves.MANY = 0
os.sched_getaffinity = lambda _: {0, 1}
def listen(second):
    print(second._process.pid, flush=True)
    time.sleep(60)
halves._Second.listen = listen
from loftet.__main__ import main
main()
"""
pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="one process reads all where none can be copied"
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a root with a file for each mistake that one file can hold, among records without any."""
    root = tmp_path_factory.mktemp("halves") / "root"
    shutil.copytree(CASES / "base", root)
    wrong = [
        path for path in (CASES / "invalid").glob("*/wrong.yaml") if b"promises:" not in path.read_bytes()
    ]
    for number, path in enumerate(sorted(wrong)):
        place = path_of(path.read_bytes())
        if not place.endswith("meetings.yaml"):
            to = root / place.replace("aaaaaa", f"{number:06}")
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to)
    (root / "data/measurements/Diagram.xlsx").write_bytes(b"PK")
    return root


@pytest.fixture(scope="module")
def alone(root: Path) -> Loaded:
    """Return what one process reads."""
    return loaded_from(root, read(root), TODAY, digesting=False)


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let two processes read however few files there are."""
    monkeypatch.setattr(halves, "MANY", 0)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    return monkeypatch


def together(root: Path) -> Loaded:
    return loaded_from(root, halves.read_in_halves(root), TODAY, digesting=False)


@pytest.mark.parametrize("share", [0.0, 0.6])
def test_wherever_the_cut_is_the_same_is_found(
    share: float, root: Path, alone: Loaded, two: pytest.MonkeyPatch
) -> None:
    two.setattr(halves, "_FIRST_SHARE", share)
    two.setattr(halves, "_AT_ONCE", 7)
    both = together(root)

    assert len(alone.problems) > 60
    assert both.records.spotless
    assert both.problems == alone.problems
    assert both.records._replace(spotless=frozenset()) == alone.records


def test_where_the_second_process_is_ended_the_first_one_reads_the_rest(
    root: Path, alone: Loaded, two: pytest.MonkeyPatch
) -> None:
    two.setattr(halves, "_AT_ONCE", 1)
    here = os.getpid()

    def ended(source: Source) -> Dated | None:
        if os.getpid() != here and "case-0000" in source.path:
            os.kill(os.getpid(), signal.SIGKILL)
        return faultless(source)

    two.setattr(halves, "faultless", ended)

    assert together(root).problems == alone.problems


def test_where_no_second_process_can_begin_the_first_one_reads_all(
    root: Path, alone: Loaded, two: pytest.MonkeyPatch
) -> None:
    def refused() -> int:
        raise BlockingIOError

    two.setattr(os, "fork", refused)
    first = together(root)

    assert first.problems == alone.problems
    assert first.records._replace(spotless=frozenset()) == alone.records


def test_on_one_processor_no_second_process_begins(
    root: Path, alone: Loaded, two: pytest.MonkeyPatch
) -> None:
    two.setattr(os, "sched_getaffinity", lambda _: {0})
    two.delattr(os, "fork")

    assert together(root) == alone


@pytest.mark.parametrize(("ending", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_whoever_ends_the_program_ends_both(
    ending: signal.Signals, code: int, root: Path, tmp_path: Path
) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", WAITING, "--no-cache", "validate"],
        cwd=root,
        env=clean_environment(tmp_path / "home"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert program.stdout is not None
    second = int(program.stdout.readline())
    if ending is signal.SIGINT:
        os.killpg(program.pid, ending)
    else:
        program.kill()
    _, complaint = program.communicate()

    assert program.returncode == code
    assert "Traceback" not in complaint
    assert ends(second)


def ends(process: int) -> bool:
    """Return whether a process ends by itself, with a minute's patience on a busy machine."""
    for _ in range(600):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
