"""The changes that docs/engineer walks through are made in a copy of the repository, as they are written.

Every file is written, every command typed, and what is printed is what the page says; `--update-golden`
writes it anew.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from tests.conftest import TOP, clean_environment
from tests.handbook.page import Command, Console, Setting, Unrun, Writing, steps
from tests.handbook.reading import agrees, changed

FOLDER = TOP / "docs" / "engineer"
WALKS = ("add-a-target-kind", "add-a-rule", "add-a-language")
NOT_COPIED = ("benchmarks/", "docs/bilder/", "docs/galleri", "docs/gallery/", "tests/golden/", "tests/data/")
NOT_RUN = {"make reference", "make lint", "make test"}
_SECONDS = re.compile(r" in \d+\.\d+s$")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the commands are those of a POSIX shell")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the repository as it would be committed, without what the pages have no use for."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=TOP, capture_output=True, check=True).stdout.decode().split("\0")
    for name in names:
        if name and not name.startswith(NOT_COPIED):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):  # deleted and not committed yet
                shutil.copyfile(TOP / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("name", WALKS)
def test_the_change_is_made_as_the_page_says(name: str, copy: Path, request: pytest.FixtureRequest) -> None:
    page = FOLDER / f"{name}.md"
    written = page.read_text(encoding="utf-8")
    walked = "".join(_walked(page, copy))
    if request.config.getoption("--update-golden"):
        page.write_text(walked, encoding="utf-8", newline="\n")

    assert written == walked, f"{page.name}: see the diff, then --update-golden if it is meant"


@pytest.mark.parametrize("page", WALKS)
def test_a_reader_sees_which_file_a_block_belongs_in(page: str) -> None:
    text = (FOLDER / f"{page}.md").read_text(encoding="utf-8")
    blocks = re.findall(r"(.*)\n\n<!-- (?:change|file): (.+) -->", text)

    assert len(blocks) == len(re.findall(r"^<!-- (?:change|file)", text, re.MULTILINE)) > 0
    assert [path for lead, path in blocks if not lead.endswith(f" `{path}`:")] == []


def _walked(page: Path, copy: Path) -> Iterator[str]:
    """Do what the page says and yield it piece by piece, with what was printed in truth."""
    text, at = page.read_text(encoding="utf-8"), 0
    for step in steps(page):
        match step:
            case Writing():
                _write(step, copy / step.path)
            case Unrun():
                assert set(step.commands) <= NOT_RUN
            case Setting():
                pytest.fail(f"{page.name}: no test minds a day or a start here")
            case Console():
                yield text[at : step.span[0]]
                yield "\n".join("\n".join(_shown(command, copy)) for command in step.commands) + "\n"
                at = step.span[1]
    yield text[at:]


def _write(step: Writing, file: Path) -> None:
    old = file.read_text(encoding="utf-8") if file.is_file() else ""
    if step.word == "file":
        assert old == "", f"{file} is there already"
        new = step.body
    else:
        new = changed(old, step.body) if step.word == "change" else old + step.body
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(new, encoding="utf-8", newline="\n")


def _shown(command: Command, copy: Path) -> list[str]:
    """Return the command with what it prints; what the page leaves out stays out.

    It fails where, and only where, the page shows an error of pytest.
    """
    environment = clean_environment(copy / "home") | {
        "LANG": "en_GB.UTF-8",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTEST_ADDOPTS": "-p no:cacheprovider",
        "PYTHONPATH": str(copy / "src"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        ["bash", "-c", command.typed.replace(".venv/bin/", "")],
        cwd=copy,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    printed = [_SECONDS.sub("", line.rstrip()) for line in done.stdout.splitlines()]
    assert (done.returncode != 0) == any(line.startswith("E  ") for line in command.printed), done.stdout
    return [f"$ {command.typed}", *(command.printed if agrees(command.printed, printed) else printed)]
