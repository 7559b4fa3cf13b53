"""The reference is the one that the program gives, and its promises about the program hold."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from scripts.reference.__main__ import pages
from scripts.reference.command_pages import without_example
from scripts.reference.json_page import SHOWN, schema_of
from scripts.reference.page import NAMES, Words
from scripts.reference.process_pages import VARIABLES
from scripts.reference.program import facts
from tests.conftest import TOP, Loftet, clean_environment

from loftet.problems import ExitCode
from loftet.wording import Language

OURS = ("docs/referens", "docs/reference")
BY_HAND = ("docs/referens/mal", "docs/reference/targets")


@cache
def told() -> dict[Language, dict[str, Any]]:
    return {language: facts(language) for language in NAMES}


def test_every_page_is_the_one_that_the_program_gives() -> None:
    made = pages(told())
    stale = [
        path
        for path, text in made.items()
        if not (TOP / path).exists() or (TOP / path).read_bytes().decode() != text
    ]
    left_over = {
        path.relative_to(TOP).as_posix() for folder in OURS for path in (TOP / folder).rglob("*.md")
    } - made.keys()

    assert stale == [], "run: make reference"
    assert [path for path in sorted(left_over) if not path.startswith(BY_HAND)] == []


@pytest.mark.parametrize("language", NAMES)
def test_every_option_of_every_command_has_an_example(language: Language) -> None:
    assert without_example(told()[language]) == []


@pytest.mark.parametrize("language", NAMES)
def test_every_example_of_the_reference_ends_well_or_shows_a_finding(language: Language) -> None:
    ended = {line: found["code"] for line, found in told()[language]["outputs"].items()}
    assert {line: code for line, code in ended.items() if code} == {
        "loftet -C felaktig validate --format json": ExitCode.FINDINGS,
        "loftet -C felaktig validate": ExitCode.FINDINGS,
        "loftet rapport": ExitCode.USAGE,
        "loftet -C tom-mapp status": ExitCode.CANNOT_RUN,
    }


@pytest.mark.parametrize("name", SHOWN)
def test_the_json_that_is_shown_is_as_its_schema_says(name: str) -> None:
    printed = json.loads(told()[Language.EN]["outputs"][SHOWN[name]]["out"])
    faults = Draft7Validator(schema_of(name, Words(Language.EN))).iter_errors(printed)
    assert [fault.message for fault in faults] == []


def test_every_variable_that_the_program_reads_has_a_row() -> None:
    read = set()
    for path in (TOP / "src" / "loftet" / "cli").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        for asked in re.findall(r"\benvironment\((.+?)\)", text):
            constant = re.search(rf"^{asked} = (\"\w+\")", text, re.MULTILINE)
            read.add(constant[1] if constant else asked)
        read.update(re.findall(r"\bsurroundings\.get\((\"\w+\")", text))
    read -= {"name: str", '"LOCALAPPDATA"'}  # the last is named in the row of XDG_CACHE_HOME
    assert read == {f'"{name}"' for name in VARIABLES} - {
        '"COLUMNS"'
    }  # the last is asked for by Python's shutil


def test_a_library_that_breaks_is_a_bug_of_loftet(loftet: Loftet, data_root: Path) -> None:
    broken = data_root / "broken"
    broken.mkdir()
    (broken / "pydantic.py").write_text("raise RuntimeError\n", encoding="utf-8")
    path = os.pathsep.join([str(broken), str(TOP / "src")])

    done = loftet("status", cwd=data_root, environment={"PYTHONPATH": path})

    assert done.returncode == ExitCode.BUG
    assert "Traceback" in done.stderr


def test_what_is_interrupted_ends_with_130(data_root: Path) -> None:
    typed_then_interrupted = (
        "import sys, loftet.cli.surroundings as here\n"
        "def typed_in(most): raise KeyboardInterrupt\n"
        "here.typed_in = typed_in\n"
        "sys.argv = ['loftet', 'log', '--batch', '-']\n"
        "from loftet.cli.main import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", typed_then_interrupted],
        cwd=data_root,
        env=clean_environment(data_root),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (ExitCode.INTERRUPTED, "")
