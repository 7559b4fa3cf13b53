"""The bytes of every file of the data root: opened without following links and without blocking."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from loftet.phrase import Phrase
from loftet.problems import Problem, error
from loftet.store.faults import unreadable, whole_file
from loftet.store.walk import link_problem, special_problem, walk

LARGEST = 1024 * 1024
"""The size in bytes above which no file is read (docs: quality, "Security and privacy")."""

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_FLAGS = os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_LINK_REFUSED = frozenset({errno.ELOOP, errno.EMLINK})


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it stands on disk; `path` is relative to the data root, with `/`."""

    path: str
    data: bytes


def read(root: Path) -> Iterator[Source | Problem]:
    """Yield each entry under `data/` in order of path: read, or the problem why not.

    Problems: `is-a-link`, `not-a-file`, `unreadable`, `too-big`, and those of names and places
    (`bad-name`, `leftover-file`, `reserved-name`, `stray-file`, `stray-folder`, `system-file`,
    `twin-name`, `wrong-year`).
    """
    base = os.fspath(root)
    for found in walk(base):
        yield _read(base, found) if isinstance(found, str) else found


def read_file(root: Path, path: str) -> Source | Problem:
    """Return one file by its path relative to `root`, or the problem why it cannot be read."""
    return _read(os.fspath(root), path)


def _read(base: str, path: str) -> Source | Problem:
    try:
        handle = os.open(f"{base}/{path}", _FLAGS)
    except OSError as fault:
        refused_link = _NO_FOLLOW and fault.errno in _LINK_REFUSED
        return link_problem(path) if refused_link else unreadable(path, fault)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return special_problem(path)
        data = _content(handle, status.st_size)
    except OSError as fault:
        return unreadable(path, fault)
    finally:
        os.close(handle)
    if len(data) > LARGEST:
        return error("too-big", whole_file(path), Phrase("hint.split-file"), limit=LARGEST // 1024)
    return Source(path, data)


def _content(handle: int, size: int) -> bytes:
    """Return the file's bytes, never more than one above the limit; it may have grown since `size`."""
    data = os.read(handle, min(size, LARGEST) + 1)
    if len(data) == size:
        return data
    while len(data) <= LARGEST and (more := os.read(handle, LARGEST + 1 - len(data))):
        data += more
    return data
