"""A record is whole or absent whatever happens to the process that writes it."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.store.writer import TEXT

WRITER = Path(__file__).with_name("writer.py")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
AS_PLAIN_USER = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
LONGEST_WRITE = 40  # more points than any write has


def write(
    root: Path, *arguments: str, limit: int = resource.RLIM_INFINITY
) -> subprocess.CompletedProcess[str]:
    plain_user = AS_PLAIN_USER if os.geteuid() == 0 else []
    return subprocess.run(
        [*plain_user, sys.executable, WRITER, root, *arguments],
        env=ENVIRONMENT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY)),
        capture_output=True,
        text=True,
        check=False,
    )


def write_at_every_point(root: Path, fault: str, *options: str) -> list[tuple[int, list[Path]]]:
    """Return for each point how the process ended and which files it left."""
    for point in ["untouched", *range(1, LONGEST_WRITE)]:
        (root / str(point) / "data").mkdir(parents=True)
    run = write(root, fault, *options)
    ends = [int(line) for line in run.stdout.split()]
    assert 15 < len(ends) < LONGEST_WRITE, run.stderr
    return [(end, files(root / str(point))) for point, end in enumerate(ends, 1)]


def files(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if not path.is_dir())


def texts(paths: list[Path]) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in paths if path.suffix == ".yaml"]


@pytest.mark.parametrize(("options", "empty_points"), [((), 0), (("nolinks",), 2)])
def test_killed_at_any_call_leaves_no_partial_record(
    tmp_path: Path, options: tuple[str, ...], empty_points: int
) -> None:
    left = []
    for end, paths in write_at_every_point(tmp_path, "SIGKILL", *options):
        assert end == -signal.SIGKILL
        left += texts(paths)
    assert set(left) <= {TEXT, ""}
    assert TEXT in left
    assert left.count("") <= empty_points  # without links, an empty file reserves the name for a moment


@pytest.mark.parametrize("fault", ["ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES", "EINTR"])
def test_a_call_that_fails_leaves_all_or_nothing(tmp_path: Path, fault: str) -> None:
    for end, paths in write_at_every_point(tmp_path, fault):
        assert texts(paths) == ([TEXT] if end == 0 else [])
        assert end in {0, 3}


@pytest.mark.parametrize("fault", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_at_any_call_leaves_no_temporary_file(tmp_path: Path, fault: str) -> None:
    for end, paths in write_at_every_point(tmp_path, fault):
        assert end != 0
        assert len(paths) <= 1
        assert texts(paths) == [TEXT] * len(paths)


def test_a_file_size_limit_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    run = write(tmp_path, "1", limit=300)
    assert run.returncode == 3
    assert "reason.file-limit" in run.stderr
    assert [path.name for path in tmp_path.rglob("*")] == ["data"]


def test_a_folder_without_write_permission_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(0o555)
    run = write(tmp_path, "1")
    assert run.returncode == 3
    assert "reason.no-permission" in run.stderr
    assert [path.name for path in tmp_path.rglob("*")] == ["data"]


def test_fifty_writers_lose_nothing(tmp_path: Path) -> None:
    command = [sys.executable, str(WRITER), str(tmp_path), "20"]
    running = [subprocess.Popen(command, env=ENVIRONMENT) for _ in range(50)]
    assert [process.wait() for process in running] == [0] * 50
    assert texts(files(tmp_path)) == [TEXT] * 1000
