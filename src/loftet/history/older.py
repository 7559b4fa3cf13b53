"""What files held at an earlier commit, read from git's objects.

A repository's configuration can name programs that git runs: for hooks, for signatures, for the files of
a remote that were never fetched. Only commands that read objects are run here (`rev-list`, `ls-tree`,
`cat-file`), which ask for no index, no filter, no pager and no signature; no protocol is allowed, so that
an object that is missing is not fetched but missing (docs: quality, "Reliability").
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

_SAFELY = (
    "--no-pager",
    "--no-replace-objects",
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    f"core.hooksPath={os.devnull}",
)
_SEALED = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_PLAIN_FILES = {b"100644", b"100755"}
_MOST_BYTES = 1024 * 1024
_LONGEST = 60  # seconds: what only reads holds no lock, so it can be ended


def blob_id(content: bytes) -> str:
    """Return the id that git gives to a file of this content (in a repository with SHA-1)."""
    unix = content.replace(b"\r\n", b"\n")  # as git stores what Windows checks out
    return hashlib.sha1(b"blob %d\0%b" % (len(unix), unix), usedforsecurity=False).hexdigest()


def revision_on(root: Path, day: date) -> str | None:
    """Return the commit that the checked-out line had reached when `day` ended in Sweden.

    None where git, or a commit that old, is missing.
    """
    midnight = datetime.combine(day + timedelta(days=1), time(), ZoneInfo("Europe/Stockholm"))
    before = f"--min-age={int(midnight.timestamp()) - 1}"
    found = _git(root, "rev-list", "--first-parent", "--max-count=1", before, "HEAD", "--")
    return found.decode("ascii").strip() or None if found is not None else None


def is_in_history(root: Path, revision: str) -> bool:
    """Return whether the commit `revision`, a full hash, is in the history of what is checked out."""
    found = _git(root, "rev-list", "--max-count=1", f"{revision}^{{commit}}", "^HEAD", "--")
    return found == b""


def is_here(root: Path, revision: str) -> bool:
    """Return whether the commit `revision`, a full hash, is in this clone at all."""
    return bool(_git(root, "rev-list", "--max-count=1", f"{revision}^{{commit}}", "--"))


def files_at(
    root: Path, revision: str, folder: str, *, most: int = _MOST_BYTES
) -> Mapping[str, bytes] | None:
    """Return the plain files of `folder` of at most `most` bytes as `revision` held them.

    None where the revision, or one of the files, cannot be read.
    """
    return _held(root, revision, folder, {}, most)


def differing_files(
    root: Path, revision: str, folder: str, now: Mapping[str, str]
) -> Mapping[str, bytes] | None:
    """Return what the files of `folder` held at `revision`, without those that still hold the same.

    `now` are the ids of the files as they are, by path relative to `root`. None where the revision, or
    one of the files, cannot be read.
    """
    return _held(root, revision, folder, now, _MOST_BYTES)


def _held(
    root: Path, revision: str, folder: str, now: Mapping[str, str], most: int
) -> Mapping[str, bytes] | None:
    listed = _git(root, "ls-tree", "-r", "-l", "-z", revision, "--", f"{folder}/")
    if listed is None:
        return None
    entries = _entries(listed, most)
    if entries is None:
        return None
    wanted = {path: id_ for path, id_ in entries.items() if now.get(path) != id_}
    contents = _contents(root, list(dict.fromkeys(wanted.values())))
    return None if contents is None else {path: contents[id_] for path, id_ in wanted.items()}


def _entries(listed: bytes, most: int) -> Mapping[str, str] | None:
    """Return path and id of the plain files of a listing that have at most `most` bytes.

    None where one is not there: git lists it without a size.
    """
    found: dict[str, str] = {}
    for entry in filter(None, listed.split(b"\0")):
        about, _, path = entry.partition(b"\t")
        mode, _, id_, size = about.split()
        if mode not in _PLAIN_FILES:
            continue
        if not size.isdigit():
            return None
        if int(size) <= most:
            found[path.decode(errors="replace")] = id_.decode("ascii")
    return found


def _contents(root: Path, ids: Sequence[str]) -> Mapping[str, bytes] | None:
    if not ids:
        return {}
    given = "".join(f"{id_}\n" for id_ in ids).encode()
    answer = _git(root, "cat-file", "--batch", given=given)
    if answer is None:
        return None
    found: dict[str, bytes] = {}
    at = 0
    for id_ in ids:
        end = answer.find(b"\n", at)
        head = answer[at:end].split()
        if end < 0 or len(head) != 3 or head[0] != id_.encode() or head[1] != b"blob":
            return None
        size = int(head[2])
        found[id_] = answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Return what git answers, None where it cannot."""
    program = shutil.which("git")
    if program is None or Path(program).resolve().is_relative_to(root.resolve()):
        return None
    try:
        done = subprocess.run(
            [program, *_SAFELY, "-C", str(root), *arguments],
            input=given,
            env=_environment(),
            capture_output=True,
            timeout=_LONGEST,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout


def _environment() -> dict[str, str]:
    """Return the environment without what tells git about another repository, and without any protocol."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _SEALED
