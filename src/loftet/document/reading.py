"""From the bytes of a file to a document and its problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loftet.document.quick import quick_data
from loftet.document.tree import Document
from loftet.problems import Problem

if TYPE_CHECKING:
    from loftet.document.parsers import EventSource


def read(
    data: bytes, path: str, source: EventSource | None = None
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return the document that a file holds, and all problems with it in the order of the file.

    Every value is text, a list, a mapping or None (absent); text is in NFC. Where one of the problems is
    an error there is no document; beside warnings there is one. Never raises, whatever the bytes.
    `path` is only what the problems are marked with; `source` is the parser, else the fastest.
    docs: format, "Reading".
    """
    mapping = quick_data(data, source)
    if mapping is not None:
        return Document(path, mapping), ()
    from loftet.document.closely import read_closely  # only for a file that holds something unusual

    return read_closely(data, path, source)
