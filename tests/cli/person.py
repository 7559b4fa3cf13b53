"""A person at a pseudo-terminal: reads what is asked, presses keys, and counts them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
from tests.conftest import clean_environment

ENTER = "\r"
CTRL_C = "\x03"


class Person:
    """Someone at the keyboard of one command; `keys` are those pressed beyond texts that are typed."""

    def __init__(self, process: pexpect.spawn[str]) -> None:
        self._process = process
        self.keys = 0

    def reads(self, text: str) -> str:
        """Wait until `text` is on the screen and return what came before it."""
        self._process.expect_exact(text)
        return self._process.before or ""

    def presses(self, keys: str) -> None:
        """Press keys, each counted."""
        self.keys += len(keys)
        self._process.send(keys)

    def types(self, text: str) -> None:
        """Type, or paste, a text of one's own; it is not counted."""
        os.write(self._process.fileno(), text.encode("utf-8", "surrogateescape"))

    def answers(self, question: str, keys: str = "") -> None:
        """Wait for the question and answer it, Enter included."""
        self.reads(question)
        self.presses(keys + ENTER)

    def leaves(self) -> None:
        """Close the terminal."""
        self._process.close(force=False)

    def signal(self) -> int | None:
        """Return the signal that ended the command, or None."""
        return self._process.signalstatus

    def ends(self) -> tuple[int | None, str]:
        """Wait for the end and return the exit code and all that was still to be read."""
        self._process.expect(pexpect.EOF)
        rest = self._process.before or ""
        self._process.close()
        return self._process.exitstatus, rest.replace("\r\n", "\n")


@contextmanager
def person(root: Path, *arguments: str, **environment: str) -> Iterator[Person]:
    """Sit somebody down before `loftet ARGUMENTS` in `root`."""
    process: pexpect.spawn[str] = pexpect.spawn(
        sys.executable,
        ["-m", "loftet", *arguments],
        cwd=str(root),
        env=clean_environment(root.parent / "home") | environment,
        encoding="utf-8",
        codec_errors="replace",
        timeout=20,
        dimensions=(40, 100),
    )
    try:
        yield Person(process)
    finally:
        process.close(force=True)
