"""One checksum over everything that was read, so that a report can say from which data it was made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import TypeVar

from loftet.store.read import Source

T = TypeVar("T")


class Digest:
    """The SHA-256 over paths and contents of the sources that pass through, in their order.

    Line ends of Windows, which git may bring, count as those of everybody else: they change no record.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._hash = hashlib.sha256()
        self.files = 0

    def through(self, found: Iterable[T]) -> Iterator[T]:
        """Yield what is found unchanged, and count every source in."""
        for each in found:
            if isinstance(each, Source):
                name, content = each.path.encode(), each.data.replace(b"\r\n", b"\n")
                self._hash.update(b"%d:%b%d:" % (len(name), name, len(content)))
                self._hash.update(content)
                self.files += 1
            yield each

    @property
    def text(self) -> str:
        """Return the checksum of what has passed, in hexadecimal."""
        return self._hash.hexdigest()
