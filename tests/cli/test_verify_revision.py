"""`loftet verify` in a clone: the data of the revision that a report names, and what has happened since."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import TOP, Loftet, clean_environment

REPORT = ("report", "--as-of", "2024-09-30")
OUTPUTS = [word for form in ("md", "html", "pdf") for word in ("-o", f"ut.{form}")]


def git(root: Path, *arguments: str) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {
        f"GIT_{role}_{what}": "a@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    done = subprocess.run(
        ["git", *arguments],
        cwd=root,
        env=kept | who | {"GIT_CONFIG_GLOBAL": os.devnull},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data root that is a repository with one commit, and its reports, which are not in it."""
    root = tmp_path_factory.mktemp("published") / "root"
    shutil.copytree(TOP / "data", root / "data")
    git(root, "init", "--quiet", "--initial-branch=main")
    save(root)
    command = [sys.executable, "-m", "loftet", *REPORT]
    environment = clean_environment(root.parent)
    subprocess.run([*command, *OUTPUTS], cwd=root, env=environment, check=True, capture_output=True)
    return root


@pytest.fixture
def clone(published: Path, tmp_path: Path) -> Path:
    """Return a copy of the published one, to be changed at will."""
    return shutil.copytree(published, tmp_path / "root")


def save(root: Path) -> None:
    git(root, "add", "data", *(["templates"] if (root / "templates").exists() else []))
    git(root, "commit", "--quiet", "--allow-empty", "-m", "uppgifter")


def change(root: Path, path: str, old: str, new: str) -> None:
    (file,) = root.glob(path)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


DIALOGUE = "data/activities/2024/2024-09-26-dialog-flerbostadshus-*.yaml"
PATROL = "data/activities/2024/2024-09-28-fotpatrull-7k3f9d.yaml"


def log_patrol(root: Path) -> None:
    text = "date: 2024-09-28\ntype: fotpatrull\ncommitments: [fotpatrull]\nby: [polis]\nlogged: 2024-09-29\n"
    (root / PATROL).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_it_follows_from_its_revision_when_more_has_been_logged(
    form: str, loftet: Loftet, clone: Path
) -> None:
    log_patrol(clone)
    save(clone)

    done = loftet("verify", f"ut.{form}", cwd=clone)

    revision = git(clone, "rev-parse", "HEAD~1")[:12]
    assert done.returncode == 0, done.stdout
    first, second, third, *lines = done.stdout.splitlines()
    assert (
        first
        == f"ut.{form} stämmer med underlaget som det var när den gjordes (revision {revision}, 60 filer)."
    )
    assert second.startswith("Löftet och posterna som den bygger på är oförändrade")
    assert third.startswith("Görs rapporten om i dag skiljer ")
    assert "  i rapporten:   - Senast loggat: 27 september 2024" in lines
    assert any(line.startswith("  i dag:         - Senast loggat: ") for line in lines)


def test_a_record_behind_it_that_was_edited_is_named_and_the_report_too(loftet: Loftet, clone: Path) -> None:
    change(clone, DIALOGUE, "participants: 16", "participants: 61")
    (record,) = clone.glob(DIALOGUE)

    for saved in (False, True):
        if saved:
            save(clone)
        done = loftet("verify", "ut.html", cwd=clone)
        assert done.returncode == 1
        assert "stämmer med underlaget som det var när den gjordes" in done.stdout
        assert (
            f"har ändrats eller tagits bort sedan dess: {record.relative_to(clone).as_posix()}."
            in done.stdout
        )
        assert "16 deltagare" in done.stdout
        assert "61 deltagare" in done.stdout


def test_words_of_the_promise_that_were_changed_afterwards_are_found(loftet: Loftet, clone: Path) -> None:
    change(clone, "data/commitments.yaml", "stark förmåga i Älmhult", "god förmåga i Älmhult")
    change(clone, "data/commitments.yaml", "stark förmåga i Älmhult", "god förmåga i Älmhult")

    done = loftet("verify", "ut.md", cwd=clone)

    assert done.returncode == 1, done.stdout + done.stderr
    assert "sedan dess: data/commitments.yaml." in done.stdout


def test_an_edited_report_is_compared_with_the_data_it_was_made_from(loftet: Loftet, clone: Path) -> None:
    log_patrol(clone)
    change(clone, "ut.md", "- Gjort: 3 genomförda", "- Gjort: 4 genomförda")

    done = loftet("verify", "ut.md", cwd=clone)

    assert done.returncode == 1
    assert done.stdout.startswith(
        "ut.md stämmer inte: 1 rad följer inte av underlaget som det var när den gjordes (revision"
    )
    assert "Alltså har rapporten ändrats" in done.stdout
    assert "  i rapporten:   - Gjort: 4 genomförda\n  underlaget då: - Gjort: 3 genomförda" in done.stdout


def test_the_municipality_s_templates_are_those_of_then(loftet: Loftet, clone: Path) -> None:
    (clone / "templates").mkdir()
    own = clone / "templates" / "report.html"
    own.write_text(
        '{% extends "loftet/report.html" %}{% block footer %}Ring oss{% endblock %}', encoding="utf-8"
    )
    save(clone)
    loftet(*REPORT, "-o", "ut.html", cwd=clone)
    own.unlink()

    done = loftet("verify", "ut.html", cwd=clone)

    assert done.returncode == 0, done.stdout
    assert "Görs den om i dag säger den detsamma. Mallarna har ändrats sedan dess" in done.stdout


def test_a_revision_that_is_not_here_does_not_count(loftet: Loftet, clone: Path) -> None:
    log_patrol(clone)
    git(clone, "checkout", "--quiet", "--orphan", "annan")
    save(clone)

    elsewhere = loftet("verify", "ut.md", cwd=clone)
    git(clone, "branch", "-D", "main")
    git(clone, "reflog", "expire", "--expire=now", "--all")
    git(clone, "gc", "--quiet", "--prune=now")
    gone = loftet("verify", "ut.md", cwd=clone)

    assert (elsewhere.returncode, gone.returncode) == (1, 1)
    assert "hör inte till den historik som är utcheckad, så den räknas inte" in elsewhere.stdout
    assert "finns inte här. Hämta hela historiken" in gone.stdout


def test_a_report_of_files_that_were_never_saved_says_so(loftet: Loftet, clone: Path) -> None:
    log_patrol(clone)
    loftet(*REPORT, "-o", "ut.md", cwd=clone)
    (clone / PATROL).unlink()

    done = loftet("verify", "ut.md", cwd=clone)

    assert done.returncode == 1
    assert "har en annan kontrollsumma. Rapporten gjordes av filer som inte var sparade i git" in done.stdout


def test_nothing_that_the_repository_names_is_run(loftet: Loftet, clone: Path, tmp_path: Path) -> None:
    log_patrol(clone)
    save(clone)
    evil, trace = tmp_path / "evil", tmp_path / "trace"
    evil.write_text(f"#!/bin/sh\ntouch '{trace}'\n", encoding="utf-8")
    evil.chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "core.sshCommand", "diff.external", "alias.ls-tree"):
        git(clone, "config", name, str(evil))
    hooks = clone / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-index-change", "reference-transaction", "post-checkout"):
        (hooks / name).write_bytes(evil.read_bytes())
        (hooks / name).chmod(0o755)

    done = loftet("verify", "ut.md", cwd=clone)

    assert done.returncode == 0
    assert "som det var när den gjordes" in done.stdout
    assert not trace.exists()
