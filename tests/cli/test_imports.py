"""What each command loads: start-up is imports, and heavy ones are on purpose (docs: architecture)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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
    ("report -f html", "babel jinja2 markdown_it pydantic typer", f"{JUDGING} history render resources"),
]

# What is typed so far, and what the shell's question loads: Pydantic never.
COMPLETED = [
    ("loftet st", "typer", START),
    ("loftet status --as", "typer", START),
    ("loftet log --place c", "typer", f"{START} document store"),
    ("loftet status fot", "typer", f"{START} document store"),
]


# What every promise has, with one part whose number is a count; and what comes beside it.
PROMISE = """\
format: 1
parties: {kommun: {name: Kommunen}}
activity_types: {vandring: {name: Vandringar}}
promises:
  - id: "2024"
    title: Löfte
    municipality: kommun
    period: {from: 2024-01-01, to: 2024-12-31}
    commitments:
      - id: vandring
        title: Vandringar
        text: Vi lovar minst fyra vandringar.
        parts:
          - {id: del, quote: minst fyra vandringar, owner: kommun, counts: [vandring], target: TARGET}
"""
ACTIVITY = """\
date: 2024-05-14
type: vandring
commitments: [vandring]
by: [kommun]
logged: 2024-05-14
"""
COUNT, NONE = "{kind: count, at_least: 4}", "{kind: none}"
MODELS = "activity base later promise scalars target_base targets"

# The target, what is written below the promise, below the record: what of the schema is then loaded.
DECLARED = [
    (COUNT, "", "", f"{MODELS} target_count target_words"),
    (NONE, "", "", f"{MODELS} target_count target_none target_words"),
    (COUNT, "", "evidence: [{title: Dagordning}]\n", f"{MODELS} evidence target_count target_words"),
    (COUNT, "", 'time: {from: "10:00", to: "11:00"}\n', f"{MODELS} clock_span target_count target_words"),
    (
        COUNT,
        "    changes: [{date: 2024-06-01, kind: paused}]\n",
        "",
        f"{MODELS} change target_count target_words",
    ),
]


def loaded(*arguments: str, **environment: str) -> tuple[set[str], set[str]]:
    """Return the libraries and the packages of loftet that a run has loaded."""
    modules = modules_of(TOP, *arguments, **environment)
    ours = {name.split(".")[1] for name in modules if name.startswith("loftet.")}
    return {name.partition(".")[0] for name in modules} & LIBRARIES, ours - {"__main__"}


def modules_of(cwd: Path, *arguments: str, **environment: str) -> list[str]:
    """Return the names of all modules that a run in `cwd` has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=cwd,
        env={**os.environ, "LOFTET_NO_CACHE": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()[-1].split()


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


@pytest.mark.parametrize(("target", "below_promise", "below_record", "schema"), DECLARED)
def test_a_model_is_declared_where_the_data_hold_one(
    target: str, below_promise: str, below_record: str, schema: str, tmp_path: Path
) -> None:
    record = tmp_path / "data" / "activities" / "2024" / "2024-05-14-vandring-7k3f9d.yaml"
    record.parent.mkdir(parents=True)
    record.write_text(ACTIVITY + below_record, encoding="utf-8")
    promise = PROMISE.replace("TARGET", target) + below_promise
    (tmp_path / "data" / "commitments.yaml").write_text(promise, encoding="utf-8")

    found = modules_of(tmp_path, "status")

    declared = {name.removeprefix("loftet.schema.") for name in found if name.startswith("loftet.schema.")}
    assert declared == set(schema.split())
