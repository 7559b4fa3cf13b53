"""A text as lines: where an offset is, and what stands on a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from loftet.problems import Span

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Lines:
    """A text with the offset at which each of its lines starts; lines and columns count from 1."""

    text: str
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find the line starts once."""
        starts = (0, *(match.end() for match in _LINE_END.finditer(self.text)))
        object.__setattr__(self, "starts", starts)

    def number_at(self, offset: int) -> int:
        """Return the number of the line that holds `offset`."""
        return bisect_right(self.starts, offset)

    def start_of(self, number: int) -> int:
        """Return the offset of the first character of a line."""
        return self.starts[number - 1]

    def end_of(self, number: int) -> int:
        """Return the offset just after the last character of a line, before its line end."""
        following = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.start_of(number) + len(self.text[self.start_of(number) : following].rstrip("\r\n"))

    def line(self, number: int) -> str:
        """Return a line without its line end; a line past the end is empty."""
        if number > len(self.starts):
            return ""
        return self.text[self.start_of(number) : self.end_of(number)]

    def span(self, start: int, end: int) -> Span:
        """Return the stretch from `start` up to `end` (offsets) in lines and columns."""
        first, last = self.number_at(start), self.number_at(end)
        return Span(first, start - self.start_of(first) + 1, last, end - self.start_of(last) + 1)

    def rest_of_line(self, offset: int) -> Span:
        """Return the stretch from `offset` to the end of its line, white space at the end left out."""
        number = self.number_at(offset)
        end = self.start_of(number) + len(self.line(number).rstrip())
        return self.span(offset, max(offset, end))
