"""The hook that pre-commit finds in this repository, run by pre-commit itself on real commits.

The hook's environment is this one (`language: system`): making another would need the network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml
from tests.conftest import TOP, clean_environment

pytestmark = pytest.mark.skipif(os.name == "nt", reason="loftet is put on the PATH as a shell script")

HOOKS = ".pre-commit-hooks.yaml"
RECORD = "data/activities/2024/2024-09-12-natverkstraff-yh2d0h.yaml"
GOOD, BAD = "date: 2024-09-12\n", "date: 2024-9-12\n"
Run: TypeAlias = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs a program in the data root, with loftet and pre-commit on its PATH."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, module in (("loftet", "loftet"), ("pre-commit", "pre_commit")):
        (programs / name).write_text(f'#!/bin/sh\nexec {sys.executable} -m {module} "$@"\n', encoding="utf-8")
        (programs / name).chmod(0o755)
    environment = clean_environment(tmp_path / "home") | {
        "PATH": os.pathsep.join([str(programs), os.environ["PATH"]]),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_ALLOW_PROTOCOL": "file",
        "GIT_AUTHOR_NAME": "Test",
        "GIT_AUTHOR_EMAIL": "test@example.org",
        "GIT_COMMITTER_NAME": "Test",
        "GIT_COMMITTER_EMAIL": "test@example.org",
    }

    def run_there(
        *command: str, at: Path = tmp_path / "root", succeeds: bool = True
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            command, cwd=at, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
        )
        assert not succeeds or done.returncode == 0, done.stdout + done.stderr
        return done

    return run_there


@pytest.fixture
def committed(data_root: Path, run: Run, tmp_path: Path) -> Path:
    """Return a data root in a repository whose commits are checked by this repository's hook."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    shutil.copyfile(TOP / HOOKS, hooks / HOOKS)
    for at in (hooks, data_root):
        run("git", "init", "--quiet", "--initial-branch=main", at=at)
    run("git", "add", HOOKS, at=hooks)
    run("git", "commit", "--quiet", "--message=hooks", at=hooks)
    commit = run("git", "rev-parse", "HEAD", at=hooks).stdout.strip()
    hook = {"id": "loftet-validate", "language": "system"}
    configuration = {"repos": [{"repo": hooks.as_uri(), "rev": commit, "hooks": [hook]}]}
    (data_root / ".pre-commit-config.yaml").write_text(yaml.safe_dump(configuration), encoding="utf-8")
    run("pre-commit", "install")
    run("git", "add", ".")
    run("git", "commit", "--quiet", "--message=all is well")
    return data_root


def write(root: Path, old: str, new: str) -> None:
    text = (root / RECORD).read_text(encoding="utf-8")
    assert old in text
    (root / RECORD).write_text(text.replace(old, new), encoding="utf-8")


def test_a_staged_fault_keeps_the_commit_from_being_made(committed: Path, run: Run) -> None:
    write(committed, GOOD, BAD)
    run("git", "add", RECORD)

    refused = run("git", "commit", "--message=a fault", succeeds=False)

    assert refused.returncode == 1
    assert f"{RECORD}:3:7: error[not-a-day]" in refused.stdout + refused.stderr
    assert run("git", "log", "--format=%s").stdout == "all is well\n"
    write(committed, BAD, GOOD)
    run("git", "add", RECORD)
    run("git", "commit", "--allow-empty", "--message=mended")
    assert run("git", "log", "-1", "--format=%s").stdout == "mended\n"


def test_what_is_staged_is_checked_not_what_lies_in_the_folder(committed: Path, run: Run) -> None:
    write(committed, GOOD, BAD)
    run("git", "add", RECORD)
    write(committed, BAD, GOOD)

    refused = run("git", "commit", "--message=a fault", succeeds=False)

    assert refused.returncode == 1
    assert "error[not-a-day]" in refused.stdout + refused.stderr
    assert GOOD in (committed / RECORD).read_text(encoding="utf-8")


@pytest.mark.usefixtures("committed")
def test_a_file_that_the_others_need_cannot_be_removed_unseen(run: Run) -> None:
    run("git", "rm", "--quiet", "data/meetings.yaml")
    run("git", "commit", "--message=no meetings")
    run("git", "rm", "--quiet", "data/commitments.yaml")

    refused = run("git", "commit", "--message=no promise", succeeds=False)

    assert refused.returncode == 1


def test_the_hook_runs_a_command_that_exists() -> None:
    (hook,) = yaml.safe_load((TOP / HOOKS).read_text(encoding="utf-8"))

    assert (hook["id"], hook["entry"], hook["language"]) == ("loftet-validate", "loftet validate", "python")
