"""What an HTML page says, line by line, each line with the heading above it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from html.parser import HTMLParser

from loftet.render.text import one_line

_HEADINGS = frozenset({"h1", "h2", "h3"})
_UNSAID = frozenset({"style", "script", "template"})
_IN_A_LINE = frozenset({"a", "abbr", "b", "code", "em", "i", "q", "small", "span", "strong", "time"})


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a report and what it stands under: a heading, or the place in a JSON document.

    `page` is the page of a PDF that it stands on, counted from 1. Lines that moved to another page are
    still the same.
    """

    section: str
    text: str
    page: int | None = field(default=None, compare=False)


def said_on(page: str) -> tuple[Said, ...]:
    """Return the texts of a page in order: paragraphs, cells, items, the words in drawings.

    They end where the page can be read no further.
    """
    reader = _Reader()
    with suppress(AssertionError):  # what Python's reader raises on "<![x[", which no page of loftet's holds
        reader.feed(page)
        reader.close()
    reader.end_line()
    return tuple(reader.said)


class _Reader(HTMLParser):
    """Gathers the text between tags that begin a new line."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Said] = []
        self._heading = ""
        self._pieces: list[str] = []
        self._unsaid = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _UNSAID:
            self._unsaid += 1
        if tag not in _IN_A_LINE:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSAID:
            self._unsaid = max(0, self._unsaid - 1)
        if tag in _HEADINGS:
            self._heading = self._line() or self._heading
        if tag not in _IN_A_LINE:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self._unsaid:
            self._pieces.append(data)

    def end_line(self) -> None:
        """Take what has been gathered as a line, if it says anything."""
        if line := self._line():
            self.said.append(Said(self._heading, line))
        self._pieces.clear()

    def _line(self) -> str:
        return one_line("".join(self._pieces))
