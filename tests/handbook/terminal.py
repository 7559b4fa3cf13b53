"""Somebody who types the commands of the handbook: on a terminal of 80 columns, in a folder, on a day."""

from __future__ import annotations

import fcntl
import json
import os
import re
import select
import shlex
import shutil
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import TOP

ROWS, COLUMNS = 60, 80
_QUESTION = re.compile(r"[^\n]*[:?\]] \Z")
_BROKEN_DOWN = 70


class Terminal:
    """Types commands and returns what is printed; `folder` is where the reader stands.

    A question that the page does not have is a failure; with `presses_on`, Enter is its answer.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str], *, presses_on: bool) -> None:
        self.folder = folder
        self._presses_on = presses_on
        self.day = "2026-01-01"
        self._environment = dict(environment)
        self._starter = subprocess.Popen(
            [sys.executable, "-m", "tests.handbook.starter"],
            cwd=TOP,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def close(self) -> None:
        """End the process that starts the commands."""
        self._starter.communicate()

    def types(self, command: str, page_says: tuple[str, ...]) -> list[str]:
        """Return the lines that the command prints. What it asks is answered as the page says.

        Fails for a command that is not one of the handbook's, and where loftet breaks down.
        """
        name, *arguments = shlex.split(command)
        match name:
            case "loftet":
                return self._loftet(arguments, list(page_says))
            case "git":
                return self._git(arguments)
            case "cd":
                self.folder = (self.folder / arguments[0]).resolve(strict=True)
            case "mkdir":
                (self.folder / arguments[0]).mkdir()
            case "rm":
                (self.folder / arguments[0]).unlink()
            case "mv":
                shutil.move(self.folder / arguments[0], self.folder / arguments[1])
            case _:
                raise AssertionError(f"the handbook does not teach this command: {command}")
        return []

    def _git(self, arguments: list[str]) -> list[str]:
        environment = self._environment | {"LC_ALL": "C.UTF-8", "GIT_PAGER": "cat"}
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return _lines(done.stdout)

    def _loftet(self, arguments: list[str], page_says: list[str]) -> list[str]:
        with _keyboard_and_screen() as (mine, theirs):
            wanted = {
                "arguments": arguments,
                "folder": str(self.folder),
                "terminal": os.ttyname(theirs),
                "day": self.day,
            }
            assert self._starter.stdin
            print(json.dumps(wanted), file=self._starter.stdin, flush=True)
            code, printed = self._conversation(mine, page_says)
        assert 0 <= code != _BROKEN_DOWN, f"loftet {shlex.join(arguments)}: {code}\n{printed}"
        return _lines(printed)

    def _conversation(self, screen: int, page_says: list[str]) -> tuple[int, str]:
        """Return the exit code and all that was printed; every question gets the page's answer."""
        assert self._starter.stdout
        printed = b""
        while True:
            ready, _, _ = select.select([screen, self._starter.stdout.fileno()], [], [], 60)
            assert ready, f"nothing happens, and no question is seen:\n{printed.decode()}"
            if screen in ready:
                printed += os.read(screen, 65536)
                asked = _QUESTION.search(printed.decode(errors="replace").replace("\r\n", "\n"))
                if asked and not select.select([screen], [], [], 0)[0]:
                    os.write(screen, f"{self._answer(asked[0], page_says)}\r".encode())
            else:
                code = int(self._starter.stdout.readline())
                while select.select([screen], [], [], 0)[0]:
                    printed += os.read(screen, 65536)
                return code, printed.decode().replace("\r\n", "\n")

    def _answer(self, question: str, page_says: list[str]) -> str:
        """Return what the page has after the question, and take away the page's lines up to it."""
        begins = re.split(r"[\[:?]", question)[0].rstrip()
        for number, line in enumerate(page_says):
            if line.startswith(begins):
                del page_says[: number + 1]
                if line.startswith(question.rstrip()):
                    return line[len(question.rstrip()) :].strip()
                return re.split(r"\]:?|[:?]", line, maxsplit=1)[-1].strip()  # the question has been reworded
        assert self._presses_on, f"the page does not answer: {question}"
        return ""


@contextmanager
def _keyboard_and_screen() -> Iterator[tuple[int, int]]:
    mine, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    try:
        yield mine, theirs
    finally:
        os.close(mine)
        os.close(theirs)


def _lines(printed: str) -> list[str]:
    lines = [line.rstrip() for line in printed.splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    return lines
