"""The streams that a command writes to."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TextIO


class Heard:
    """A stream that writes on as it is told, and keeps what was written with its number."""

    def __init__(self, number: int, stream: TextIO, pieces: list[tuple[int, str]]) -> None:
        """Stand in for `stream` and add to `pieces`."""
        self._number, self._stream, self._pieces = number, stream, pieces

    def write(self, text: str) -> int:
        """Write `text` and keep it."""
        self._pieces.append((self._number, text))
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream itself has
        """Return what the stream itself has."""
        return getattr(self._stream, name)


def speak_utf8() -> None:
    """Make both output streams UTF-8 with plain line ends, on Windows too; what has no code is escaped.

    What goes to a stream that was closed before the start goes nowhere.
    """
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open to the end; no pathlib so early
