"""A line on the terminal for a person who waits: how far the reading of the files has come."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self, TypeVar

from loftet.cli.session import Session
from loftet.cli.speech import told

T = TypeVar("T")

AFTER = 1.0
"""Seconds until a person is told that there is something to wait for."""

EVERY = 250
"""Files between two looks at the clock."""

_BETWEEN = 0.1  # seconds; the eye follows no faster


class Patience:
    """Tells of the files that pass through, on a terminal and after a second, and clears its line at the end.

    It writes to the terminal itself: what is said to pass the time belongs to no answer that is remembered.
    """

    def __init__(self, session: Session) -> None:
        """Tell nothing yet; nothing at all in a pipe or with `--quiet`."""
        stream = sys.__stderr__
        self._stream = stream if stream and stream.isatty() and not session.quiet else None
        self._next = time.monotonic() + AFTER
        self._width = 0

    def __enter__(self) -> Self:
        """Begin to wait."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the line."""
        if self._width:
            self._tell("")

    def through(self, found: Iterable[T]) -> Iterator[T]:
        """Yield what is found unchanged, and tell how much there has been of it."""
        if self._stream is None:
            yield from found
            return
        for number, each in enumerate(found, start=1):
            if number % EVERY == 0 and time.monotonic() >= self._next:
                self._tell(told("cli.waiting.reading", count=number))
                self._next = time.monotonic() + _BETWEEN
            yield each
        if self._width:
            self._tell(told("cli.waiting.checking"))

    def _tell(self, sentence: str) -> None:
        if self._stream is not None:
            self._stream.write(f"\r{sentence:<{self._width}}" + ("" if sentence else "\r"))
            self._stream.flush()
            self._width = len(sentence)
