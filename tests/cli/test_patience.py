"""Who waits at a terminal is told how far it has come; the line is gone at the end, and no pipe sees it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pexpect
import pyte
import pytest
from tests.conftest import clean_environment

AT_ONCE = (
    "import loftet.cli.patience as p; p.AFTER = 0; p.EVERY = 1; from loftet.cli.main import main; main()"
)


def at_terminal(root: Path, tmp_path: Path, *arguments: str) -> str:
    """Return all that a command writes on a terminal, when a second has gone at once."""
    process = pexpect.spawn(
        sys.executable,
        ["-c", AT_ONCE, *arguments],
        cwd=root,
        env=clean_environment(tmp_path / "home"),
        encoding="utf-8",
        dimensions=(40, 100),
    )
    process.expect(pexpect.EOF)
    process.close()
    return process.before or ""


@pytest.mark.parametrize(
    ("language", "reading", "checking"),
    [
        ("sv", "1 fil läst ...", "Kontrollerar dem mot varandra ..."),
        ("en", "1 file read ...", "Checking them against each other ..."),
    ],
)
def test_a_person_is_told_while_the_files_are_read(
    language: str, reading: str, checking: str, data_root: Path, tmp_path: Path
) -> None:
    told = at_terminal(data_root, tmp_path, "--lang", language, "validate")

    assert reading in told
    assert checking in told
    screen = pyte.Screen(100, 40)
    pyte.Stream(screen).feed(told)
    shown = "\n".join(screen.display)
    assert "..." not in shown
    assert len([line for line in screen.display if line.strip()]) == 1


def test_nothing_is_told_in_a_pipe_or_to_who_wants_it_quiet(data_root: Path, tmp_path: Path) -> None:
    assert "..." not in at_terminal(data_root, tmp_path, "-q", "validate")
    piped = subprocess.run(
        [sys.executable, "-c", AT_ONCE, "status"],
        cwd=data_root,
        env=clean_environment(tmp_path / "home"),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert piped.stderr == ""


def test_what_passes_the_time_is_not_remembered_with_the_answer(data_root: Path, tmp_path: Path) -> None:
    settled = "import loftet.cli.answers as a; a.SETTLED = 0; import loftet.cli.patience as p; p.AFTER = 0; "
    script = settled + "p.EVERY = 1; from loftet.__main__ import main; main()"

    def at_terminal() -> str:
        process = pexpect.spawn(
            sys.executable,
            ["-c", script, "validate"],
            cwd=data_root,
            env=clean_environment(tmp_path / "home"),
            encoding="utf-8",
        )
        process.expect(pexpect.EOF)
        process.close()
        return process.before or ""

    first = at_terminal()
    assert "läst" in first
    # An answer is given up where the clock is set, or the terminal gets its size, while it is sought.
    again = next((told for told in (at_terminal() for _ in range(5)) if "läst" not in told), None)
    assert again is not None
    assert first.endswith(again)
