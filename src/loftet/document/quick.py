"""The quick way through a file that holds nothing unusual: nearly all files, nearly all of the time.

It does not find out what is wrong. Wherever something could be, it gives up, and the file is looked
through closely (`closely.py`), with the same data where nothing was wrong after all.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from yaml import YAMLError
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from loftet.document.parsers import EventSource
from loftet.document.tree import MOST_LEVELS, MOST_VALUES, NOTHING, Node, is_key
from loftet.document.unusual import is_unusual

_QUOTES = frozenset('"\u201d')  # at the end of a text without quotation marks one may be a slip
_MOST_BYTES = MOST_VALUES - 1  # no text of that size holds more values than are allowed


class _Unusual(Exception):  # noqa: N818 - a turn to the close look, not an error
    pass


def quick_data(data: bytes, source: EventSource) -> dict[str, Node] | None:
    """Return the mapping that a file holds, or None if it needs a closer look."""
    text = _quick_text(data)
    if text is None:
        return None
    next_event = source(text).get_event
    try:
        _expect(next_event(), StreamStartEvent)
        _expect(next_event(), DocumentStartEvent)
        mapping = _collection(next_event(), next_event, 0)
        _expect(next_event(), DocumentEndEvent)
        _expect(next_event(), StreamEndEvent)
    except (YAMLError, _Unusual):
        return None
    return mapping if type(mapping) is dict else None


def _quick_text(data: bytes) -> str | None:
    if len(data) > _MOST_BYTES:
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    # What is refused is never printable; of what is not printable a few things are harmless.
    if not text.replace("\n", "").isprintable() or not unicodedata.is_normalized("NFC", text):
        return None
    return None if is_unusual(text) else text


def _expect(event: Event, kind: type[Event]) -> None:
    if type(event) is not kind:
        raise _Unusual


def _mapping(next_event: Callable[[], Event], level: int) -> dict[str, Node]:
    mapping: dict[str, Node] = {}
    while type(event := next_event()) is ScalarEvent:
        key: str = event.value
        if key in mapping or event.anchor or event.tag or not is_key(key):
            raise _Unusual
        event = next_event()
        mapping[key] = _text(event) if type(event) is ScalarEvent else _collection(event, next_event, level)
    if type(event) is not MappingEndEvent:
        raise _Unusual
    return mapping


def _collection(event: Event, next_event: Callable[[], Event], level: int) -> Node:
    if level == MOST_LEVELS:
        raise _Unusual
    if type(event) is MappingStartEvent and not event.anchor and not event.tag:
        return _mapping(next_event, level + 1)
    if type(event) is not SequenceStartEvent or event.anchor or event.tag:
        raise _Unusual
    items: list[Node] = []
    while type(event := next_event()) is not SequenceEndEvent:
        if type(event) is ScalarEvent:
            items.append(_text(event))
        else:
            items.append(_collection(event, next_event, level + 1))
    return items


def _text(event: ScalarEvent) -> str | None:
    if event.anchor or event.tag:
        raise _Unusual
    value: str = event.value
    style = event.style
    if style:
        if style in "|>" and not value.strip():
            raise _Unusual
    elif value in NOTHING:
        return None
    elif value[-1] in _QUOTES or (" " in value and _spans_lines(event)):
        raise _Unusual
    return value


def _spans_lines(event: ScalarEvent) -> bool:
    start, end = event.start_mark, event.end_mark
    return start is None or end is None or start.line != end.line
