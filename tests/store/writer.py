"""Processes that write a record while something goes wrong at one system call.

`python writer.py ROOT COUNT` writes COUNT records into ROOT. `python writer.py ROOT FAULT [nolinks]` writes
one record into ROOT/1, ROOT/2 and so on, each in a process of its own in which the fault strikes just before
the n-th call that touches the disk, and prints how each process ended. A fault is a signal (`SIGKILL`)
or an error that the call fails with (`ENOSPC`). With `nolinks` hard links are refused. Every write is cut
to 100 bytes, so that there is a point between two of them.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from loftet.problems import LoftetError
from loftet.store import Kind
from loftet.store.create import NewRecord, create

TEXT = "".join(f"note: rad {number} om fotpatrullering i tätorten\n" for number in range(12))
CALLS = ("mkdir", "open", "write", "fsync", "close", "stat", "scandir", "link", "replace", "unlink", "rmdir")


class Disk:
    """The calls that touch the disk, counted, with the fault at one of them."""

    def __init__(self, fault: str, *, links: bool) -> None:
        self.fault, self.links = fault, links
        self.calls, self.strikes_at = 0, 0
        for name in CALLS:
            setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*args: Any, **options: Any) -> Any:
            self.calls += 1
            if self.calls == self.strikes_at:
                self._strike()
            if name == "link" and not self.links:
                raise OSError(errno.EPERM, "no hard links here")
            if name == "write":
                args = (args[0], args[1][:100])
            return call(*args, **options)

        return watched

    def _strike(self) -> None:
        if self.fault.startswith("SIG"):
            os.kill(os.getpid(), getattr(signal, self.fault))
        else:
            raise OSError(getattr(errno, self.fault), "injected")


def write(root: Path) -> int:
    try:
        create(root, NewRecord(Kind.ACTIVITIES, date(2024, 5, 14), "Fotpatrull", TEXT))
    except LoftetError as fault:
        print(fault.message, file=sys.stderr)
        return fault.exit_code
    return 0


def write_at_every_point(root: Path, fault: str, *, links: bool) -> None:
    disk = Disk(fault, links=links)
    write(root / "untouched")
    points, disk.calls = disk.calls, 0
    for point in range(1, points + 1):
        child = os.fork()
        if child == 0:
            disk.strikes_at = point
            os._exit(write(root / str(point)))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    folder, what, *more = sys.argv[1:]
    if what.isdigit():
        sys.exit(max(write(Path(folder)) for _ in range(int(what))))
    write_at_every_point(Path(folder), what, links=not more)
