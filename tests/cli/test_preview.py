"""`report --preview`: the page in a browser, and what is said where there is none."""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path

import pytest
from tests.conftest import Loftet

DAY = ("report", "--as-of", "2024-09-30", "--preview")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return the folder for temporary files that the program is told of."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


def temporary(folder: Path) -> dict[str, str]:
    """Return the variables that name the folder for temporary files, on every system."""
    return {"TMPDIR": str(folder), "TEMP": str(folder)}


def browser(folder: Path) -> str:
    """Return a browser that notes the address that it is to open."""
    program = folder / "browser.py"
    program.write_text("import sys; open(sys.argv[1], 'w').write(sys.argv[2])", encoding="utf-8")
    return f"{sys.executable} {program} {folder / 'opened'} %s"


def test_the_page_is_given_to_the_browser(
    loftet: Loftet, data_root: Path, tmp_path: Path, place: Path
) -> None:
    done = loftet(
        *DAY,
        cwd=data_root,
        environment={"BROWSER": browser(tmp_path), "TMPDIR": str(place), "TEMP": str(place)},
    )

    assert done.returncode == 0, done.stderr
    page = Path(done.stdout.strip())
    assert page.is_relative_to(place)
    assert (tmp_path / "opened").read_text(encoding="utf-8") == page.as_uri()
    assert "Uppföljning av medborgarlöftet 2024" in page.read_text(encoding="utf-8")
    assert "Sidan visas i webbläsaren" in done.stderr
    if os.name == "posix":
        assert stat.S_IMODE(page.parent.stat().st_mode) == 0o700


def test_without_a_browser_the_path_is_said_and_the_outputs_are_written(
    loftet: Loftet, data_root: Path, tmp_path: Path, place: Path
) -> None:
    nowhere = {
        "BROWSER": str(tmp_path / "no-such-browser"),
        "PATH": str(tmp_path),
        "DISPLAY": "",
        "TMPDIR": str(place),
    }
    done = loftet(*DAY, "-o", "paper.md", cwd=data_root, environment=nowhere)

    assert done.returncode == 0
    written, page = done.stdout.split()
    assert (data_root / written).is_file()
    assert Path(page).is_file()
    assert "Ingen webbläsare kunde öppnas här" in done.stderr


def test_earlier_previews_are_cleared_away_and_nothing_else(
    loftet: Loftet, data_root: Path, place: Path
) -> None:
    old, young, foreign = (place / f"loftet-preview-{name}" for name in ("old", "young", "foreign"))
    for folder in (old, young, foreign):
        folder.mkdir()
        (folder / "uppfoljning.html").touch()
    (foreign / "more.txt").touch()
    long_ago = time.time() - 2 * 24 * 60 * 60
    for folder in (old, foreign):
        os.utime(folder, (long_ago, long_ago))

    loftet(*DAY, cwd=data_root, environment={"BROWSER": "true %s", **temporary(place)})

    assert not old.exists()
    assert (young / "uppfoljning.html").exists()
    assert {each.name for each in foreign.iterdir()} == {"more.txt", "uppfoljning.html"}


def test_the_page_is_the_one_that_would_be_written(loftet: Loftet, data_root: Path, place: Path) -> None:
    asked = ("report", "--for", "rad-2024-2", "--profile", "public")
    done = loftet(
        *asked,
        "--preview",
        "-o",
        "ut.html",
        cwd=data_root,
        environment={"BROWSER": "true %s", **temporary(place)},
    )

    written, page = done.stdout.splitlines()
    assert Path(page).read_bytes() == (data_root / written).read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="browsers of text are found on the PATH of POSIX systems")
def test_a_browser_of_text_is_not_let_loose_in_a_pipe(
    loftet: Loftet, data_root: Path, tmp_path: Path, place: Path
) -> None:
    text_browser = tmp_path / "bin" / "w3m"
    text_browser.parent.mkdir()
    text_browser.write_text("#!/bin/sh\necho hela sidan\n", encoding="utf-8")
    text_browser.chmod(0o755)
    nowhere = {"BROWSER": "", "DISPLAY": "", "WAYLAND_DISPLAY": "", "TERM": "xterm"}

    done = loftet(
        *DAY, cwd=data_root, environment={**nowhere, "PATH": str(text_browser.parent), **temporary(place)}
    )

    assert done.returncode == 0
    assert "hela sidan" not in done.stdout
    assert "Ingen webbläsare kunde öppnas här" in done.stderr
