"""What each command loads: start-up is imports, and heavy ones are on purpose (docs: architecture)."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from tests.conftest import TOP

LIBRARIES = frozenset(
    "babel docx holidays jinja2 markdown_it pydantic python_calamine rich typer typst yaml".split()
)
PROGRAM = """
import os
import sys
from loftet.__main__ import main
os._exit = sys.exit
try:
    main()
finally:
    loaded = (name for name, module in sys.modules.items() if module is not None)
    sys.__stderr__.write(chr(10) + " ".join(loaded))
"""
START = "cli glance phrase problems wording"
READING = f"{START} checks document ledger period privacy records schema store"
JUDGING = f"{READING} progress report"

LOG = "log -n fotpatrull --type fotpatrull --date 2024-05-14 --by polis --reported-by kommunpolis"

# A command, the libraries that it loads, and the packages of loftet. PyYAML is for what is unusual in a file.
LOADED = [
    ("--help", "typer", START),
    ("status --help", "typer", START),
    ("report --help", "typer", START),
    ("validate", "pydantic typer", f"{READING} display"),
    ("status", "pydantic typer", f"{JUDGING} display"),
    ("status -f json", "pydantic typer", f"{JUDGING} display"),
    ("todo", "pydantic typer", f"{JUDGING} agenda display"),
    ("explain skola-information", "pydantic typer", f"{JUDGING} display"),
    (LOG, "pydantic typer", f"{READING} display progress"),
    ("report -f json", "babel pydantic typer", f"{JUDGING} history render"),
    ("report -f md", "babel jinja2 markdown_it pydantic typer", f"{JUDGING} history render resources"),
    ("report -f html", "babel jinja2 markdown_it pydantic typer yaml", f"{JUDGING} history render resources"),
]

# What is typed so far, and what the shell's question loads: Pydantic never.
COMPLETED = [
    ("loftet st", "typer", START),
    ("loftet status --as", "typer", START),
    ("loftet log --place c", "typer", f"{START} document store"),
    ("loftet status fot", "typer", f"{START} document store"),
]


def loaded(*arguments: str, **environment: str) -> tuple[set[str], set[str]]:
    """Return the libraries and the packages of loftet that a run has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=TOP,
        env={**os.environ, "LOFTET_NO_CACHE": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    modules = done.stderr.splitlines()[-1].split()
    ours = {name.split(".")[1] for name in modules if name.startswith("loftet.")}
    return {name.partition(".")[0] for name in modules} & LIBRARIES, ours - {"__main__"}


@pytest.mark.parametrize(("command", "libraries", "packages"), LOADED, ids=[each[0][:20] for each in LOADED])
def test_a_command_loads_what_it_needs(command: str, libraries: str, packages: str) -> None:
    assert loaded(*command.split()) == (set(libraries.split()), set(packages.split()))


@pytest.mark.parametrize(("typed", "libraries", "packages"), COMPLETED, ids=[each[0] for each in COMPLETED])
def test_the_shells_question_loads_little(typed: str, libraries: str, packages: str) -> None:
    asked = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1)}
    assert loaded(_LOFTET_COMPLETE="complete_bash", **asked) == (
        set(libraries.split()),
        set(packages.split()),
    )
