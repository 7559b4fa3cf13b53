"""What files held at an earlier commit, read without running anything that the repository names."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from loftet.history.older import blob_id, differing_files, revision_on

FOLDER = "data/activities"
ONE, OTHER = f"{FOLDER}/2024/a.yaml", f"{FOLDER}/2024/b.yaml"


def git(root: Path, *arguments: str, on: str = "2024-05-31T12:00:00+02:00") -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org"}
    who |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
    dated = {"GIT_AUTHOR_DATE": on, "GIT_COMMITTER_DATE": on, "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        ["git", *arguments], cwd=root, env=kept | who | dated, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder inside a repository, with one commit in May and one in June."""
    repository = tmp_path / "kommun"
    repository.mkdir()
    git(repository, "init", "--quiet", "--initial-branch=main")
    found = repository / "lofte"
    write(found, ONE, "count: 13\n")
    write(found, OTHER, "count: 2\n")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "maj")
    write(found, ONE, "count: 31\n")
    git(repository, "commit", "--quiet", "-a", "-m", "juni", on="2024-06-10T23:30:00+02:00")
    return found


def now(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): blob_id(path.read_bytes()) for path in root.rglob("*.yaml")}


def test_the_commit_of_a_day_is_the_last_one_before_it_ended_in_sweden(root: Path) -> None:
    may, june = git(root, "rev-parse", "HEAD~1"), git(root, "rev-parse", "HEAD")

    assert revision_on(root, date(2024, 5, 30)) is None
    assert revision_on(root, date(2024, 5, 31)) == may
    assert revision_on(root, date(2024, 6, 9)) == may
    assert revision_on(root, date(2024, 6, 10)) == june


def test_only_what_differs_is_returned_as_it_was(root: Path) -> None:
    may = git(root, "rev-parse", "HEAD~1")

    assert differing_files(root, may, FOLDER, now(root)) == {ONE: b"count: 13\n"}
    assert differing_files(root, "HEAD", FOLDER, now(root)) == {}
    write(root, OTHER, "count: 3\n")
    (root / ONE).unlink()
    assert differing_files(root, "HEAD", FOLDER, now(root)) == {ONE: b"count: 31\n", OTHER: b"count: 2\n"}


def test_line_ends_of_windows_are_no_difference(root: Path) -> None:
    (root / OTHER).write_bytes(b"count: 2\r\n")

    assert differing_files(root, "HEAD", FOLDER, now(root)) == {}


def test_without_git_or_with_an_unknown_revision_nothing_is_known(root: Path, tmp_path: Path) -> None:
    assert revision_on(tmp_path, date(2024, 6, 10)) is None
    assert differing_files(root, "0" * 40, FOLDER, {}) is None
    assert differing_files(tmp_path, "HEAD", FOLDER, {}) is None


def test_links_and_what_is_too_large_are_left_out(root: Path) -> None:
    (root / FOLDER / "lank.yaml").symlink_to("2024/a.yaml")
    write(root, f"{FOLDER}/2024/stor.yaml", "x" * (1024 * 1024 + 1))
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "mer")

    assert set(differing_files(root, "HEAD", FOLDER, {}) or ()) == {ONE, OTHER}


HOSTILE = {
    "core.fsmonitor": "{evil}",
    "core.pager": "{evil}",
    "core.sshCommand": "{evil}",
    "core.gitProxy": "{evil}",
    "core.editor": "{evil}",
    "core.askPass": "{evil}",
    "log.showSignature": "true",
    "gpg.program": "{evil}",
    "diff.external": "{evil}",
    "diff.odd.textconv": "{evil}",
    "filter.odd.smudge": "{evil}",
    "filter.odd.process": "{evil}",
    "credential.helper": "!{evil}",
    "alias.rev-list": "!{evil}",
    "alias.ls-tree": "!{evil}",
    "alias.cat-file": "!{evil}",
    "pager.rev-list": "{evil}",
    "protocol.allow": "always",
    "protocol.ext.allow": "always",
    "extensions.partialClone": "origin",
    "remote.origin.promisor": "true",
    "remote.origin.partialCloneFilter": "blob:none",
    "remote.origin.uploadpack": "{evil}",
}


@pytest.mark.skipif(os.name == "nt", reason="the program that must not be run is a shell script")
@pytest.mark.parametrize("url", ["ext::{evil}", "ssh://host.invalid/x", "/nowhere", "evil::x"])
def test_nothing_that_the_repository_names_is_run(
    root: Path, tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where an object is missing, which git would fetch by the configured means."""
    evil, trace = tmp_path / "bin" / "git-remote-evil", tmp_path / "it-was-run"
    evil.parent.mkdir()
    evil.write_text(f"#!/bin/sh\ntouch '{trace}'\n", encoding="utf-8")
    evil.chmod(0o755)
    repository = root.parent
    old = git(repository, "rev-parse", "HEAD~1:lofte/" + ONE)
    git(repository, "config", "core.repositoryFormatVersion", "1")
    for name, value in (HOSTILE | {"remote.origin.url": url}).items():
        git(repository, "config", name, value.format(evil=evil))
    write(repository, ".git/info/attributes", "* filter=odd diff=odd\n")
    for hook in ("post-checkout", "pre-commit", "reference-transaction", "post-index-change"):
        (repository / ".git" / "hooks" / hook).write_bytes(evil.read_bytes())
        (repository / ".git" / "hooks" / hook).chmod(0o755)
    monkeypatch.setenv("PATH", f"{evil.parent}{os.pathsep}{os.environ['PATH']}")

    may = revision_on(root, date(2024, 5, 31))
    assert may is not None
    assert differing_files(root, may, FOLDER, now(root)) == {ONE: b"count: 13\n"}
    (repository / ".git" / "objects" / old[:2] / old[2:]).unlink()
    assert differing_files(root, may, FOLDER, now(root)) is None
    assert not trace.exists()
