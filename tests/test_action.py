"""The action that a municipality's workflow uses: its steps, run as GitHub runs them."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import TOP, clean_environment

STEPS: list[dict[str, Any]] = yaml.safe_load((TOP / "action.yml").read_text(encoding="utf-8"))["runs"][
    "steps"
]
BASH = shutil.which("bash")


@dataclass(frozen=True, slots=True)
class Runner:
    """A runner with a checkout of a data root; `step` runs one step of the action with its inputs."""

    root: Path
    summary: Path
    tools: Path

    def step(self, name: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        (step,) = [each for each in STEPS if each.get("name") == name]
        given = {"root": ".", "language": "sv", "strict": "false", "profile": "public", **inputs}
        values = {
            variable: re.sub(r"\$\{\{ inputs\.(\S+) \}\}", lambda found: given[found[1]], text)
            for variable, text in step["env"].items()
        }
        surroundings = clean_environment(self.summary.parent)
        surroundings |= {"PATH": f"{self.tools}{os.pathsep}{os.environ['PATH']}"}
        return subprocess.run(
            [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.root,
            env=surroundings | values | {"GITHUB_STEP_SUMMARY": str(self.summary)},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def runner(data_root: Path, tmp_path: Path) -> Runner:
    if BASH is None or sys.platform == "win32":
        pytest.skip("the steps are run by bash, and the program by a script of sh")
    tools = tmp_path / "tools"
    tools.mkdir()
    program = tools / "loftet"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m loftet "$@"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return Runner(data_root, tmp_path / "summary.md", tools)


def test_sound_data_pass_and_the_page_is_made(runner: Runner) -> None:
    assert runner.step("check").returncode == 0

    done = runner.step("page", report="public site")

    assert done.returncode == 0, done.stderr
    page = (runner.root / "public site/index.html").read_text(encoding="utf-8")
    assert "Uppföljning av medborgarlöftet 2024" in page
    assert (runner.root / "public site/uppfoljning.md").is_file()


def test_a_fault_fails_the_check_at_its_line_and_stands_in_the_summary(runner: Runner) -> None:
    with (runner.root / "data/commitments.yaml").open("a", encoding="utf-8") as commitments:
        commitments.write("ovantat: 1\n")

    done = runner.step("check")

    assert done.returncode == 1
    assert re.search(r"^::error file=data/commitments\.yaml,line=\d+", done.stdout, re.MULTILINE)
    summary = runner.summary.read_text(encoding="utf-8")
    assert "error[unknown-field]" in summary
    assert all(line.startswith("    ") for line in summary.splitlines())  # code, whatever it quotes


def test_no_input_becomes_a_command(runner: Runner) -> None:
    done = runner.step("page", report='x"; touch "$HOME/hit"; "', profile="public; touch hit")
    assert done.returncode == 2
    assert not list(runner.root.rglob("hit")) + list(runner.summary.parent.rglob("hit"))
    assert not [step for step in STEPS if "${{" in step.get("run", "")]


def test_its_own_actions_are_pinned_to_a_commit() -> None:
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)] == []
