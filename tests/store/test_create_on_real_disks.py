"""The same promise, whole or absent, kept by the kernel's own means: strace, small disks, git."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import TOP
from tests.store.writer import TEXT

from loftet.store import Kind
from loftet.store.create import NewRecord, create

WRITER = TOP / "tests/store/writer.py"
SMALL_DISK = TOP / "tests/store/small_disk.py"
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{TOP / 'src'}{os.pathsep}{TOP}", "PYTHONHASHSEED": "0"}
ENVIRONMENT |= {"PYTHONDONTWRITEBYTECODE": "1"}
HARMLESS = {"getrandom", "rt_sigaction"}
CALL = re.compile(r"^([a-z0-9_]+)\(")


def strace(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the writer of one record under strace."""
    (root / "data").mkdir(parents=True)
    command = ["strace", *options, sys.executable, str(WRITER), str(root), "1"]
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=60)


def system_calls(folder: Path) -> list[tuple[str, int]]:
    """Return the calls of one write, from the first folder it makes: each with which of its name it is.

    Of calls in a row that only ask for random letters or set handlers of signals, the first is enough.
    """
    trace = folder / "trace"
    run = strace(folder / "traced", "-o", str(trace))
    if run.returncode != 0 or not trace.exists():
        pytest.skip("strace cannot trace here")
    seen: dict[str, int] = {}
    calls: list[tuple[str, int]] = []
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        if match := CALL.match(line):
            name = match[1]
            seen[name] = seen.get(name, 0) + 1
            begun = calls or (name.startswith("mkdir") and "traced/data" in line)
            if begun and not (name in HARMLESS and calls[-1][0] == name):
                calls.append((name, seen[name]))
    return calls


@pytest.mark.skipif(shutil.which("strace") is None, reason="no strace on this machine")
def test_killed_at_every_system_call_leaves_a_whole_record_or_none(tmp_path: Path) -> None:
    calls = system_calls(tmp_path)
    killed, whole = 0, 0
    for number, (name, which) in enumerate(calls):
        root = tmp_path / str(number)
        kill = f"inject={name}:signal=KILL:when={which}"
        run = strace(root, "-qqq", "-e", f"trace={name}", "-e", kill)
        killed += run.returncode == -signal.SIGKILL
        records = [path.read_text(encoding="utf-8") for path in root.rglob("*.yaml")]
        assert records in ([], [TEXT]), (name, which)
        whole += records == [TEXT]
    assert len(calls) > 25
    assert killed > len(calls) // 2  # how often a name was called before differs a little from run to run
    assert 0 < whole < len(calls)


def test_on_a_small_disk_a_record_is_whole_or_absent_and_leaves_nothing_behind(tmp_path: Path) -> None:
    space = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]
    if not shutil.which("unshare") or subprocess.run([*space, "true"], check=False).returncode != 0:
        pytest.skip("no name space of one's own to mount in")

    run = subprocess.run(
        [*space, sys.executable, SMALL_DISK, tmp_path],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    attempts = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(attempts) == 12
    for attempt in attempts:
        assert (attempt["code"], attempt["left"]) in [(0, [TEXT]), (3, [])], attempt
    refused = {attempt["disk"] for attempt in attempts if attempt["code"] == 3}
    assert {"0 blocks free", "3 inodes", "read-only"} <= refused
    assert {"4 blocks free", "8 inodes"}.isdisjoint(refused)


def test_twenty_branches_with_the_same_activity_on_the_same_day_merge_without_a_conflict(
    tmp_path: Path,
) -> None:
    root = tmp_path / "root"
    (root / "data").mkdir(parents=True)
    (root / "data/commitments.yaml").touch()
    record = NewRecord(Kind.ACTIVITIES, date(2024, 5, 14), "fotpatrull", TEXT)

    def git(*arguments: str) -> str:
        me = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false")
        run = subprocess.run(["git", *me, *arguments], cwd=root, capture_output=True, text=True, check=True)
        return run.stdout

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "first")
    for number in range(20):
        git("checkout", "-q", "-b", f"b{number}", "main")
        path = create(root, record).path
        git("add", path)
        git("commit", "-qm", path)
    git("checkout", "-q", "main")
    for number in range(20):
        git("merge", "-q", "--no-edit", f"b{number}")  # fails the test where it conflicts

    files = list((root / "data/activities/2024").iterdir())
    assert [file.read_text(encoding="utf-8") for file in files] == [TEXT] * 20
    assert git("status", "--porcelain") == ""
