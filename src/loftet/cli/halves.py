"""Very many files, read by two processes: the second one reads the later half and sends its records.

Each makes a record of what is faultless and holds no personal data, nearly everything. Any other file is
opened again by the first process as if nobody had looked. So all that can be said about a file is said in one
place, whoever came upon it.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from loftet.checks.privacy_guard import Clean
from loftet.problems import Problem
from loftet.records import Dated, faultless
from loftet.store import Source, listed, read_file, read_listed

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MANY = 20_000
"""How many files one process reads as fast as two: a second one takes its time to start."""

_FIRST_SHARE = 0.5  # of the files
_AT_ONCE = 250  # records in a message
_BUFFER = 1 << 20  # bytes that may wait between the two, so that neither waits for the other

Message: TypeAlias = list["Dated | str"]
"""What became of some files, in order: the record, or the path of one that the first process shall read."""


def read_in_halves(root: Path) -> Iterator[Source | Problem | Dated]:
    """Yield the same as `store.read`, but of some files the record that `records.faultless` makes of them.

    Two processes work at it where there are many files, two processors, and a system (Linux) on which a
    process can begin as a copy of another.
    """
    entries = listed(root)
    if len(entries) <= MANY or sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1:
        return read_listed(root, entries)
    return _read_by_two(root, entries, round(len(entries) * _FIRST_SHARE))


def _read_by_two(root: Path, entries: list[str | Problem], half: int) -> Iterator[Source | Problem | Dated]:
    second = _Second(root, [entry for entry in entries[half:] if isinstance(entry, str)])
    clean = Clean()
    try:
        for number, entry in enumerate(entries[:half]):
            yield _opened(root, _record(root, entry, clean) if isinstance(entry, str) else entry)
            if number % _AT_ONCE == 0:
                second.listen()
        came = iter(second.rest())
        for entry in entries[half:]:
            yield _opened(root, next(came, entry) if isinstance(entry, str) else entry)
    finally:
        second.end()


def _opened(root: Path, found: Dated | str | Problem) -> Source | Problem | Dated:
    return read_file(root, found) if isinstance(found, str) else found


class _Second:
    """The second process, and what it has sent so far."""

    def __init__(self, root: Path, paths: Sequence[str]) -> None:
        """Begin it; where that cannot be done, nothing will come from it."""
        import multiprocessing

        self._sent: Message = []
        context = multiprocessing.get_context("fork")
        self._pipe, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_send, args=(root, paths, theirs, self._pipe), daemon=True)
        try:
            _widen(theirs)
            self._process.start()
        except OSError:
            self._pipe.close()
        theirs.close()

    def listen(self) -> None:
        """Take what has come."""
        while not self._pipe.closed and self._pipe.poll():
            self._take()

    def rest(self) -> Message:
        """Return all that comes until the process ends: too little, where it was ended from outside."""
        while not self._pipe.closed:
            self._take()
        return self._sent

    def end(self) -> None:
        """End the process, wherever it is."""
        self._pipe.close()
        if self._process.pid is not None:
            self._process.kill()
            self._process.join()

    def _take(self) -> None:
        try:
            self._sent += self._pipe.recv()
        except (EOFError, OSError):
            self._pipe.close()


def _send(root: Path, paths: Sequence[str], pipe: Connection, other_end: Connection) -> None:
    """Read the files and send what became of them: the work of the second process."""
    other_end.close()  # so that writing fails when the first process is gone
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches both; the first one answers it
    gc.disable()
    clean = Clean()
    rest = iter(paths)
    try:
        while some := [_record(root, path, clean) for path in islice(rest, _AT_ONCE)]:
            pipe.send(some)
    except OSError:
        return


def _record(root: Path, path: str, clean: Clean) -> Dated | str:
    source = read_file(root, path)
    record = faultless(source) if isinstance(source, Source) else None
    if record is None or not clean.holds(record.value) or not clean.holds_name(record):
        return path
    return record


def _widen(pipe: Connection) -> None:
    import fcntl

    fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _BUFFER)
