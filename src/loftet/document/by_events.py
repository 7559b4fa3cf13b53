"""The data of a text from the events of a YAML parser, given up wherever something may be wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

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

from loftet.document.parsers import FASTEST, EventSource
from loftet.document.tree import MOST_LEVELS, NOTHING, Node, is_key
from loftet.document.unusual import breaks_early

_QUOTES = frozenset('"\u201d')  # at the end of a text without quotation marks one may be a slip


class _Unusual(Exception):  # noqa: N818 - a turn to the close look, not an error
    pass


def data_by_events(text: str, source: EventSource | None = None) -> dict[str, Node] | None:
    """Return the mapping that `text` holds, or None if it needs a closer look."""
    try:
        return _Reader(text, (source or FASTEST)(text).get_event).whole()
    except (YAMLError, _Unusual):
        return None


def _expect(event: Event, kind: type[Event]) -> None:
    if type(event) is not kind:
        raise _Unusual


@dataclass(frozen=True, slots=True)
class _Reader:
    """A text on its way from events to data."""

    text: str
    next_event: Callable[[], Event]

    def whole(self) -> dict[str, Node]:
        """Return the mapping that is all the text holds."""
        _expect(self.next_event(), StreamStartEvent)
        _expect(self.next_event(), DocumentStartEvent)
        event = self.next_event()
        _expect(event, MappingStartEvent)
        mapping = self._collection(event, 0)
        _expect(self.next_event(), DocumentEndEvent)
        _expect(self.next_event(), StreamEndEvent)
        return cast("dict[str, Node]", mapping)

    def _mapping(self, level: int) -> dict[str, Node]:
        next_event = self.next_event
        mapping: dict[str, Node] = {}
        while type(event := next_event()) is ScalarEvent:
            key: str = event.value
            if key in mapping or event.anchor or event.tag or not is_key(key):
                raise _Unusual
            event = next_event()
            mapping[key] = (
                self._value(event) if type(event) is ScalarEvent else self._collection(event, level)
            )
        if type(event) is not MappingEndEvent:
            raise _Unusual
        return mapping

    def _collection(self, event: Event, level: int) -> Node:
        if level == MOST_LEVELS:
            raise _Unusual
        if type(event) is MappingStartEvent and not event.anchor and not event.tag:
            return self._mapping(level + 1)
        if type(event) is not SequenceStartEvent or event.anchor or event.tag:
            raise _Unusual
        items: list[Node] = []
        while type(event := self.next_event()) is not SequenceEndEvent:
            if type(event) is ScalarEvent:
                items.append(self._value(event))
            else:
                items.append(self._collection(event, level + 1))
        return items

    def _value(self, event: ScalarEvent) -> str | None:
        if event.anchor or event.tag:
            raise _Unusual
        value: str = event.value
        style = event.style
        if style:
            if style in "|>" and not value.strip():
                raise _Unusual
        elif value in NOTHING:
            return None
        elif value[-1] in _QUOTES or (" " in value and self._is_broken_early(event)):
            raise _Unusual
        return value

    def _is_broken_early(self, event: ScalarEvent) -> bool:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return True
        if start.line == end.line:
            return False
        line, following = self.text.split("\n", start.line + 2)[start.line : start.line + 2]
        return breaks_early(len(line.rstrip()), following)
