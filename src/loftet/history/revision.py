"""The revision that is checked out, read from the files of git without running it.

A repository's configuration can name programs that git runs even for `git status`; a report must be
safe to make in a repository that one does not trust (docs: quality, "Reliability").
"""

from __future__ import annotations

import re
from pathlib import Path

_SHA = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_REF = re.compile(r"refs/[A-Za-z0-9._/+@-]+")
_MOST_LINKS = 5


def revision(root: Path) -> str | None:
    """Return the full hash of the commit checked out around `root`.

    None where there is no git, no commit yet, or a store of references that is not plain files.
    """
    for folder in (root, *root.parents):
        git = _git_folder(folder / ".git")
        if git is not None:
            return _resolve(git, "HEAD")
    return None


def _git_folder(path: Path) -> Path | None:
    if path.is_dir():
        return path
    pointer = _read(path)
    if pointer is None or not pointer.startswith("gitdir: "):
        return None
    target = path.parent / pointer.removeprefix("gitdir: ").strip()
    return target if target.is_dir() else None


def _resolve(git: Path, name: str) -> str | None:
    common = git / (_read(git / "commondir") or ".").strip()
    for _ in range(_MOST_LINKS):
        text = _read(git / name) or _read(common / name)
        content = (text or _packed(common, name) or "").strip()
        if _SHA.fullmatch(content):
            return content
        name = content.removeprefix("ref: ")
        if not _REF.fullmatch(name) or ".." in name:
            return None
    return None


def _packed(common: Path, name: str) -> str | None:
    for line in (_read(common / "packed-refs") or "").splitlines():
        sha, _, ref = line.partition(" ")
        if ref == name:
            return sha
    return None


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else None
    except (OSError, UnicodeDecodeError):
        return None
