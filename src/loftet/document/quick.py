"""The quick way through a file that holds nothing unusual: nearly all files, nearly all of the time.

It does not find out what is wrong. Wherever something could be, it gives up, and the file is looked
through closely (`closely.py`), with the same data where nothing was wrong after all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loftet.document.by_field import data_by_field
from loftet.document.tree import MOST_VALUES, Node
from loftet.document.unusual import is_harmless

if TYPE_CHECKING:
    from loftet.document.parsers import EventSource

_MOST_BYTES = MOST_VALUES - 1  # no text of that size holds more values than are allowed


def quick_data(data: bytes, source: EventSource | None = None) -> dict[str, Node] | None:
    """Return the mapping that a file holds, or None if it needs a closer look.

    `source` is the parser, where one is needed; else the fastest.
    """
    text = _quick_text(data)
    if text is None:
        return None
    mapping = data_by_field(text)
    if mapping is not None or not is_harmless(text, at_start=True):
        return mapping
    from loftet.document.by_events import data_by_events  # PyYAML, for a file that cannot be read without

    return data_by_events(text, source)


def _quick_text(data: bytes) -> str | None:
    if len(data) > _MOST_BYTES:
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    return text.replace("\r\n", "\n") if "\r" in text else text
