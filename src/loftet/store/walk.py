"""Every entry under `data/`, as the path of a file to read or as a problem; links are never followed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from loftet.phrase import Phrase
from loftet.problems import Problem, error
from loftet.store.faults import unreadable, whole_file
from loftet.store.layout import DATA, is_ignored
from loftet.store.names import are_records_of, file_problem, folder_problem, twin_problem, twins


def walk(root: str) -> Iterator[str | Problem]:
    """Yield for each entry under `data/` its path relative to `root`, or the problem why it is not read.

    The order is that of the paths. A folder that does not belong there is one problem, unread.
    """
    if os.path.islink(f"{root}/{DATA}"):  # noqa: PTH114 - paths are plain text here: ten thousand of them
        yield link_problem(DATA)
    else:
        yield from _entries(root, DATA)


def link_problem(path: str) -> Problem:
    """Return the problem of a symbolic link."""
    return error("is-a-link", whole_file(path), Phrase("hint.replace-link"))


def special_problem(path: str) -> Problem:
    """Return the problem of what is neither a file nor a folder: a pipe, a socket, a device."""
    return error("not-a-file", whole_file(path), Phrase("hint.remove-or-replace"))


def _entries(root: str, folder: str) -> Iterator[str | Problem]:
    try:
        with os.scandir(f"{root}/{folder}") as found:
            entries = list(found)
    except OSError as fault:
        yield unreadable(folder, fault)
        return
    names = sorted(entry.name for entry in entries)
    if are_records_of(folder, names) and all(entry.is_file(follow_symlinks=False) for entry in entries):
        yield from [f"{folder}/{name}" for name in names]
    else:
        yield from _each_entry(root, folder, sorted(entries, key=_order))


def _each_entry(root: str, folder: str, entries: Sequence[os.DirEntry[str]]) -> Iterator[str | Problem]:
    """Yield the same for `entries` that may be anything."""
    doubled = twins(entry.name for entry in entries)
    for entry in entries:
        name = entry.name
        if name in doubled:
            yield twin_problem(folder, name)
        else:
            yield from _entry(root, folder, entry)


def _entry(root: str, folder: str, entry: os.DirEntry[str]) -> Iterator[str | Problem]:
    name = entry.name
    path = f"{folder}/{name}"
    if _is_link(entry):
        yield link_problem(path)
    elif entry.is_dir(follow_symlinks=False):
        problem = folder_problem(folder, name)
        yield from [problem] if problem else _entries(root, path)
    elif not entry.is_file(follow_symlinks=False):
        yield special_problem(path)
    elif not is_ignored(name):
        yield file_problem(folder, name) or path


def _order(entry: os.DirEntry[str]) -> str:
    return f"{entry.name}/" if entry.is_dir(follow_symlinks=False) else entry.name


def _is_link(entry: os.DirEntry[str]) -> bool:
    is_junction = getattr(entry, "is_junction", None)  # from Python 3.12; a link between Windows folders
    return entry.is_symlink() or (is_junction is not None and is_junction())
