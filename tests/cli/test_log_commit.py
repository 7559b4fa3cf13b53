"""`--commit` on the command line: what is said, and what the process ends with."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from tests.cli.person import CTRL_C, person
from tests.conftest import Loftet

LOG = ("log", "fotpatrull", "--date", "2024-12-20", "--place", "centrum", "--note", "Lugnt.", "--commit")
SAVED_NOT_COMMITTED = 75
ME = {"GIT_AUTHOR_NAME": "Anna", "GIT_AUTHOR_EMAIL": "anna@example.org"}
ME |= {"GIT_COMMITTER_NAME": "Anna", "GIT_COMMITTER_EMAIL": "anna@example.org"}
ME |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "sv_SE.UTF-8"}


def git(folder: Path, *arguments: str) -> str:
    run = subprocess.run(
        ["git", *arguments], cwd=folder, env=os.environ | ME, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


@pytest.fixture
def repository(data_root: Path) -> Path:
    git(data_root, "init", "-q", "-b", "main")
    git(data_root, "add", ".")
    git(data_root, "commit", "-q", "-m", "first")
    return data_root


def test_the_record_is_committed_and_the_message_tells_no_more_than_what_and_when(
    loftet: Loftet, repository: Path
) -> None:
    done = loftet(*LOG, cwd=repository, environment=ME)

    assert done.returncode == 0
    assert git(repository, "show", "--name-only", "--format=") == done.stdout.strip()
    assert git(repository, "log", "-1", "--format=%B") == "Logg: Uniformerad fotpatrullering, 2024-12-20"
    revision = git(repository, "rev-parse", "--short", "HEAD")
    assert done.stderr.splitlines()[-1] == f"Incheckad på main: {revision}."


def test_a_verdict_a_reading_and_a_batch_are_committed_too(loftet: Loftet, repository: Path) -> None:
    assess = ("assess", "fotpatrull", "--verdict", "ongoing", "--reason", "Två pass i veckan.", "--commit")
    measure = ("measure", "problemindex", "--value", "1,47", "--source", "Trygghetsmätningen", "--commit")
    lines = "fotpatrull --count 31\nhundsok --count 4\n"
    batch = ("log", "--batch", "-", "--date", "2024-05-01..2024-08-31", "--commit")

    for command, typed in ((assess, None), (measure, None), (batch, lines)):
        done = loftet(*command, cwd=repository, answers=typed, environment=ME)
        assert done.returncode == 0, done.stderr
        assert sorted(git(repository, "show", "--name-only", "--format=").splitlines()) == sorted(
            done.stdout.split()
        )
    assert git(repository, "log", "-3", "--format=%s").splitlines()[0] == "Logg: 2 poster"
    assert git(repository, "status", "--porcelain") == ""


def test_where_git_says_no_the_record_stays_and_is_not_to_be_logged_again(
    loftet: Loftet, repository: Path
) -> None:
    hook = repository / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'inte på fredagar' >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)

    done = loftet(*LOG, cwd=repository, environment=ME)

    assert done.returncode == SAVED_NOT_COMMITTED
    assert (repository / done.stdout.strip()).is_file()
    assert done.stderr.splitlines()[-3:] == [
        "  git: inte på fredagar",
        "loftet: sparad men inte incheckad: git sade nej",
        "  Filen finns kvar och ska inte loggas igen. Checka in den med git när hindret är borta.",
    ]
    assert git(repository, "diff", "--cached", "--name-only") == ""


def test_without_a_repository_logging_succeeds_and_says_so(loftet: Loftet, data_root: Path) -> None:
    done = loftet("-q", *LOG, cwd=data_root, environment=ME)

    assert done.returncode == 0
    assert (data_root / done.stdout.strip()).is_file()
    assert done.stderr.splitlines()[-1] == (
        "Inte incheckad: mappen ligger inte i ett git-arkiv som git vill röra. Filen finns kvar."
    )


def test_ctrl_c_while_git_works_ends_git_by_its_own_rules(repository: Path) -> None:
    hook = repository / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntouch begun\nsleep 30\n", encoding="utf-8")
    hook.chmod(0o755)

    with person(repository, *LOG, **ME) as someone:
        someone.reads("Fel? Ta bort filen")
        while not (repository / "begun").exists():
            pass
        someone.types(CTRL_C)
        code, said = someone.ends()

    assert code == SAVED_NOT_COMMITTED
    assert "sparad men inte incheckad" in said
    assert not (repository / ".git/index.lock").exists()
    assert "?? data/activities/2024/2024-12-20-fotpatrull-" in git(
        repository, "status", "--porcelain", "-uall"
    )
