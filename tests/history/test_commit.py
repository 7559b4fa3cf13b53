"""A commit of just the new file, in every state that a repository can be in; each state is git's own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from loftet.history.commit import Committed, NotCommitted, commit
from loftet.phrase import Phrase

RECORD = "data/activities/2024/2024-05-14-fotpatrull-7k3f9d.yaml"
OTHER = "data/commitments.yaml"


class Repository:
    """A git repository with one commit, and one record that has just been written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "Anna")
        self.git("config", "user.email", "anna@example.org")
        self.write(OTHER, "format: 1\n")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "first")

    def git(self, *arguments: str, check: bool = True) -> str:
        run = subprocess.run(
            ["git", *arguments], cwd=self.folder, capture_output=True, text=True, check=False, timeout=30
        )
        assert not check or run.returncode == 0, run.stderr
        return run.stdout.strip()

    def write(self, path: str, text: str = "type: fotpatrull\n") -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def hook(self, name: str, script: str) -> None:
        self.write(f".git/hooks/{name}", f"#!/bin/sh\n{script}\n")
        (self.folder / f".git/hooks/{name}").chmod(0o755)

    def commits(self, message: str = "Logg: Fotpatrullering, 2024-05-14") -> Committed | NotCommitted:
        self.write(RECORD)
        return commit(self.folder, (RECORD,), message)

    def in_last_commit(self) -> list[str]:
        return self.git("show", "--name-only", "--format=", "HEAD").splitlines()

    def state(self) -> list[str]:
        return self.git("status", "--porcelain", "-uall").splitlines()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("LC_ALL", "C")
    return Repository(tmp_path / "repository")


def refused(outcome: Committed | NotCommitted, repository: Repository) -> NotCommitted:
    """Return the refusal; the record must still be there, and nothing of it staged."""
    assert isinstance(outcome, NotCommitted)
    assert (repository.folder / RECORD).read_text(encoding="utf-8") == "type: fotpatrull\n"
    assert RECORD not in repository.git("diff", "--cached", "--name-only").splitlines()
    return outcome


def test_the_record_alone_is_committed_whatever_else_is_staged_or_changed(repository: Repository) -> None:
    repository.write("staged.txt", "mine")
    repository.git("add", "staged.txt")
    repository.write("half.txt", "staged")
    repository.git("add", "half.txt")
    repository.write("half.txt", "and then changed")
    repository.write(OTHER, "format: 1 # changed\n")
    repository.write("secret.env", "not for git")
    before = [line for line in repository.state() if RECORD not in line]

    outcome = repository.commits()

    assert outcome == Committed(repository.git("rev-parse", "--short", "HEAD"), "main")
    assert repository.in_last_commit() == [RECORD]
    assert repository.state() == before
    assert repository.git("show", ":half.txt") == "staged"


@pytest.mark.parametrize(
    "message", ["#5 är klar", "--amend", "$(id) `id`", "Logg: möte\n\n# inte en kommentar", ":/data"]
)
def test_the_message_is_kept_as_it_is(repository: Repository, message: str) -> None:
    assert isinstance(repository.commits(message), Committed)
    assert repository.git("log", "-1", "--format=%B") == message


def test_control_characters_are_left_out_of_the_message(repository: Repository) -> None:
    assert isinstance(repository.commits("Logg\x00: \x1b[31mmöte"), Committed)
    assert repository.git("log", "-1", "--format=%B") == "Logg: [31mmöte"


def test_several_records_are_one_commit(repository: Repository) -> None:
    paths = [RECORD, RECORD.replace("7k3f9d", "aaaaaa")]
    for path in paths:
        repository.write(path)
    assert isinstance(commit(repository.folder, paths, "Logg: 2 poster"), Committed)
    assert sorted(repository.in_last_commit()) == sorted(paths)


def test_the_data_root_may_be_a_folder_of_the_repository(repository: Repository) -> None:
    root = repository.folder / "medborgarlöfte [1]"
    (root / RECORD).parent.mkdir(parents=True)
    (root / RECORD).write_text("type: fotpatrull\n", encoding="utf-8")
    assert isinstance(commit(root, (RECORD,), "Logg"), Committed)
    assert repository.git("-c", "core.quotePath=false", "show", "--name-only", "--format=") == (
        f"medborgarlöfte [1]/{RECORD}"
    )


@pytest.mark.parametrize("hook", ["pre-commit", "commit-msg"])
def test_a_hook_that_refuses_leaves_the_file_and_nothing_staged(repository: Repository, hook: str) -> None:
    repository.write("staged.txt", "mine")
    repository.git("add", "staged.txt")
    repository.hook(hook, "echo 'inga poster på fredagar' >&2; exit 1")
    outcome = refused(repository.commits(), repository)
    assert (outcome.reason.key, outcome.nowhere) == ("commit.refused", False)
    assert "inga poster på fredagar" in outcome.git_said
    assert repository.git("diff", "--cached", "--name-only") == "staged.txt"


def test_a_hook_that_looks_sees_just_the_record(repository: Repository) -> None:
    repository.write("staged.txt", "mine")
    repository.git("add", "staged.txt")
    repository.hook("pre-commit", "git diff --cached --name-only > seen.txt")
    assert isinstance(repository.commits(), Committed)
    assert (repository.folder / "seen.txt").read_text(encoding="utf-8").split() == [RECORD]


def test_nobody_to_commit_as(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.git("config", "--unset", "user.name")
    repository.git("config", "--unset", "user.email")
    repository.git("config", "user.useConfigOnly", "true")
    outcome = refused(repository.commits(), repository)
    assert outcome.reason.key == "commit.refused"
    assert "user.email" in outcome.git_said
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Anna")
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "anna@example.org")
    monkeypatch.setenv("GIT_COMMITTER_NAME", "Anna")
    monkeypatch.setenv("GIT_COMMITTER_EMAIL", "anna@example.org")
    assert isinstance(repository.commits(), Committed)


def test_a_signature_that_cannot_be_made(repository: Repository) -> None:
    repository.git("config", "commit.gpgSign", "true")
    repository.git("config", "gpg.program", "/bin/false")
    outcome = refused(repository.commits(), repository)
    assert outcome.reason.key == "commit.refused"
    assert "gpg failed" in outcome.git_said


def other_branch(repository: Repository) -> None:
    """Make a branch whose commit conflicts with one on main."""
    repository.git("checkout", "-q", "-b", "other")
    repository.write(OTHER, "format: 1 # theirs\n")
    repository.git("commit", "-qam", "theirs")
    repository.git("checkout", "-q", "main")
    repository.write(OTHER, "format: 1 # ours\n")
    repository.git("commit", "-qam", "ours")


@pytest.mark.parametrize(
    ("command", "what"),
    [
        (("merge", "other"), "merge"),
        (("rebase", "other"), "rebase"),
        (("rebase", "--apply", "other"), "rebase"),
        (("cherry-pick", "other"), "cherry-pick"),
        (("revert", "--no-edit", "HEAD~1"), "revert"),
    ],
)
def test_what_is_under_way_is_not_meddled_with(
    repository: Repository, command: tuple[str, ...], what: str
) -> None:
    other_branch(repository)
    repository.git(*command, check=False)
    before = repository.git("rev-parse", "HEAD"), repository.git("ls-files", "--stage")
    outcome = refused(repository.commits(), repository)
    assert outcome.reason == Phrase("commit.under-way", what=Phrase(f"commit.way.{what}"))
    assert (repository.git("rev-parse", "HEAD"), repository.git("ls-files", "--stage")) == before


def test_a_rebase_that_stands_still_without_a_conflict_is_one_too(repository: Repository) -> None:
    repository.write(OTHER, "format: 1 # more\n")
    repository.git("commit", "-qam", "second")
    repository.git("-c", "sequence.editor=sed -i 1s/pick/edit/", "rebase", "-q", "-i", "HEAD~1")
    assert refused(repository.commits(), repository).reason.key == "commit.under-way"


def test_a_bisect_is_not_meddled_with(repository: Repository) -> None:
    repository.git("bisect", "start")
    assert refused(repository.commits(), repository).reason.key == "commit.under-way"


def test_in_a_worktree_of_its_own_another_ones_merge_is_no_hindrance(repository: Repository) -> None:
    other_branch(repository)
    repository.git("worktree", "add", "-q", "../tree", "-b", "tree")
    repository.git("merge", "other", check=False)
    tree = repository.folder.parent / "tree"
    (tree / RECORD).parent.mkdir(parents=True)
    (tree / RECORD).write_text("type: fotpatrull\n", encoding="utf-8")
    assert isinstance(commit(tree, (RECORD,), "Logg"), Committed)


def test_a_detached_head_is_committed_on_and_said(repository: Repository) -> None:
    repository.git("checkout", "-q", "--detach")
    outcome = repository.commits()
    assert isinstance(outcome, Committed)
    assert outcome.branch is None
    assert repository.in_last_commit() == [RECORD]


def test_an_index_that_is_locked_stays_locked(repository: Repository) -> None:
    lock = repository.folder / ".git/index.lock"
    lock.touch()
    outcome = refused(repository.commits(), repository)
    assert outcome.reason.key == "commit.locked"
    assert "index.lock" in outcome.git_said
    assert lock.exists()


def test_a_lock_that_is_soon_gone_is_waited_for(repository: Repository) -> None:
    lock = repository.folder / ".git/index.lock"
    lock.touch()
    with subprocess.Popen(["sh", "-c", f"sleep 0.3; rm '{lock}'"]):
        assert isinstance(repository.commits(), Committed)


@pytest.mark.parametrize(
    "name", ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_LITERAL_PATHSPECS"]
)
def test_what_a_hook_says_of_another_repository_is_not_heard(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "/nowhere")
    outcome = repository.commits()
    monkeypatch.delenv(name)
    assert isinstance(outcome, Committed)
    assert repository.in_last_commit() == [RECORD]


def test_without_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository.folder))
    outcome = repository.commits()
    monkeypatch.undo()
    assert outcome == NotCommitted(Phrase("commit.no-git"), nowhere=True)


def test_outside_any_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    outcome = commit(tmp_path, (RECORD,), "Logg")
    assert isinstance(outcome, NotCommitted)
    assert (outcome.reason.key, outcome.nowhere) == ("commit.no-repository", True)
    assert "not a git repository" in outcome.git_said


def test_a_repository_that_belongs_to_another_is_left_alone(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setattr("loftet.history.commit._ABOUT_THE_PERSON", frozenset(os.environ))
    outcome = repository.commits()
    assert isinstance(outcome, NotCommitted)
    assert (outcome.reason.key, outcome.nowhere) == ("commit.no-repository", True)
    assert "safe.directory" in outcome.git_said


def test_an_ignored_folder_is_never_forced_in(repository: Repository) -> None:
    repository.write(".gitignore", "data/activities/\n")
    outcome = refused(repository.commits(), repository)
    assert (outcome.reason.key, outcome.nowhere) == ("commit.ignored", True)


def test_the_first_commit_of_all(repository: Repository) -> None:
    repository.git("checkout", "-q", "--orphan", "new")
    repository.git("rm", "-q", "--cached", OTHER)
    outcome = repository.commits()
    assert isinstance(outcome, Committed)
    assert outcome.branch == "new"
    assert repository.in_last_commit() == [RECORD]


def test_a_first_commit_that_is_refused_leaves_nothing_staged(repository: Repository) -> None:
    repository.git("checkout", "-q", "--orphan", "new")
    repository.git("rm", "-q", "--cached", OTHER)
    repository.hook("pre-commit", "exit 1")
    refused(repository.commits(), repository)
    assert repository.git("ls-files") == ""


def test_line_ends_are_those_of_the_repository(repository: Repository) -> None:
    repository.write(".gitattributes", "data/** text eol=lf\n")
    repository.git("config", "core.autocrlf", "true")
    assert isinstance(repository.commits(), Committed)
    assert repository.git("show", f"HEAD:{RECORD}") == "type: fotpatrull"
    assert [line for line in repository.state() if RECORD in line] == []
