"""A commit of the files that loftet has just written, and of nothing else (docs: hazards, "Writing").

Whatever others have staged stays staged and out of the commit. Where git cannot or will not, the files
stay, unstaged again, and what git said is returned. Git is never killed, its locks are never removed,
and its refusals never gone round.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from loftet.phrase import Phrase

_UNDER_WAY = {
    "MERGE_HEAD": "merge",
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "REVERT_HEAD": "revert",
    "sequencer": "cherry-pick",
    "BISECT_LOG": "bisect",
}
_ABOUT_THE_PERSON = frozenset(
    {
        "GIT_AUTHOR_NAME",
        "GIT_AUTHOR_EMAIL",
        "GIT_COMMITTER_NAME",
        "GIT_COMMITTER_EMAIL",
        "GIT_CONFIG_GLOBAL",
        "GIT_CONFIG_SYSTEM",
        "GIT_CONFIG_NOSYSTEM",
    }
)
_WAITS_FOR_A_LOCK = (0.1, 0.2, 0.4, 0.8)  # seconds; editors hold it for a moment each time they look


@dataclass(frozen=True, slots=True)
class Committed:
    """The commit's short hash, and its branch: None where no branch is checked out."""

    revision: str
    branch: str | None


@dataclass(frozen=True, slots=True)
class NotCommitted:
    """Why there is no commit, and what git said (may be empty).

    `nowhere` is true where there is nothing to commit to: no git, no repository, an ignored folder.
    """

    reason: Phrase
    git_said: str = ""
    nowhere: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    code: int
    out: str
    said: str


def commit(root: Path, paths: Sequence[str], message: str) -> Committed | NotCommitted:
    """Commit `paths` (new files, relative to `root`) with `message`; return the commit or why there is none.

    Control characters are left out of the message. The caller holds signals back: Ctrl-C reaches git by
    itself, and git takes away its locks before it ends.
    """
    try:
        found = _git(root, "rev-parse", "--absolute-git-dir")
    except FileNotFoundError:
        return NotCommitted(Phrase("commit.no-git"), nowhere=True)
    if found.code:
        return NotCommitted(Phrase("commit.no-repository"), found.said, nowhere=True)
    folder = Path(found.out)
    refusal = _refusal(root, folder, paths)
    return refusal or _committed(root, folder, paths, _plain(message))


def _refusal(root: Path, folder: Path, paths: Sequence[str]) -> NotCommitted | None:
    """Return why nothing should be tried, before anything is."""
    for name, what in _UNDER_WAY.items():
        if (folder / name).exists():
            return NotCommitted(Phrase("commit.under-way", what=Phrase(f"commit.way.{what}")))
    if _git(root, "check-ignore", "--quiet", "--", *paths).code == 0:
        return NotCommitted(Phrase("commit.ignored"), nowhere=True)
    for seconds in _WAITS_FOR_A_LOCK:
        if not (folder / "index.lock").exists():
            break
        time.sleep(seconds)
    return None


def _committed(root: Path, folder: Path, paths: Sequence[str], message: str) -> Committed | NotCommitted:
    staged = _git(root, "--literal-pathspecs", "add", "--", *paths)
    done = staged if staged.code else _git(root, *_COMMIT, "--", *paths, typed=message)
    if done.code:
        locked = (folder / "index.lock").exists()
        _git(root, "--literal-pathspecs", "reset", "--quiet", "--", *paths)
        return NotCommitted(Phrase("commit.locked" if locked else "commit.refused"), done.said)
    branch = _git(root, "symbolic-ref", "--quiet", "--short", "HEAD")
    revision = _git(root, "rev-parse", "--short", "HEAD")
    return Committed(revision.out, branch.out or None)


_COMMIT = ("--literal-pathspecs", "commit", "--only", "--quiet", "--cleanup=verbatim", "--file=-")


def _plain(message: str) -> str:
    lines = ("".join(sign for sign in line if sign.isprintable()) for line in message.splitlines())
    return "\n".join(lines) + "\n"


def _git(root: Path, *arguments: str, typed: str = "") -> _Answer:
    """Run git to its end; its streams are files, so that no pipe can fill and stop it."""
    with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
        stdin.write(typed.encode())
        stdin.seek(0)
        process = subprocess.Popen(
            ["git", *arguments], cwd=root, env=_environment(), stdin=stdin, stdout=out, stderr=said
        )
        code = process.wait()
        out.seek(0)
        said.seek(0)
        return _Answer(code, os.fsdecode(out.read()).strip(), said.read().decode(errors="replace").strip())


def _environment() -> dict[str, str]:
    """Return the environment without what a hook, or a script, tells git about another repository."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name in _ABOUT_THE_PERSON
    }
