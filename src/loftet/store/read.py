"""The bytes of every file of the data root: opened without following links and without blocking."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from loftet.problems import Problem
from loftet.store.faults import unreadable
from loftet.store.walk import link_problem, special_problem, walk

MOST_BYTES = 1024 * 1024 + 1
"""How much of a file is read: one byte more than any may have, so that it shows itself too large."""

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_FLAGS = os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_LINK_REFUSED = frozenset({errno.ELOOP, errno.EMLINK})


class Source(NamedTuple):
    """A file as it stands on disk, of a huge one the beginning; `path` is relative to the root, with `/`."""

    path: str
    data: bytes


def read(root: Path) -> Iterator[Source | Problem]:
    """Yield each entry under `data/` in order of path: read, or the problem why not.

    Problems: `is-a-link`, `not-a-file`, `unreadable`, and those of names and places
    (`bad-name`, `leftover-file`, `reserved-name`, `stray-file`, `stray-folder`, `system-file`,
    `twin-name`, `wrong-year`).
    """
    return read_listed(root, walk(os.fspath(root)))


def listed(root: Path) -> list[str | Problem]:
    """Return for each entry under `data/` its path relative to `root`, or the problem why it is not read."""
    return list(walk(os.fspath(root)))


def read_listed(root: Path, entries: Iterable[str | Problem]) -> Iterator[Source | Problem]:
    """Yield each of the `entries` that `listed` found: read, or the problem why not."""
    base = os.fspath(root)
    for found in entries:
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
    return Source(path, data)


def _content(handle: int, size: int) -> bytes:
    """Return the file's bytes, at most MOST_BYTES of them; it may have grown since it had `size`."""
    data = os.read(handle, min(size + 1, MOST_BYTES))
    if len(data) == size:
        return data
    while len(data) < MOST_BYTES and (more := os.read(handle, MOST_BYTES - len(data))):
        data += more
    return data
