"""The place where the parser stopped, for those who judge why."""

from __future__ import annotations

from dataclasses import dataclass

from loftet.document.lines import Lines
from loftet.document.survey import Scalar, Stop, Survey
from loftet.phrase import Phrase, Value
from loftet.problems import Problem, Where, error


@dataclass(frozen=True, slots=True)
class Scene:
    """The place where the parser stopped, and what it had read until then."""

    survey: Survey
    stop: Stop
    lines: Lines

    def sign_at(self, offset: int) -> str:
        """Return the character at an offset, or nothing at the end of the text."""
        return self.lines.text[offset : offset + 1]

    def line_at(self, offset: int) -> int:
        """Return the number of the line that holds an offset."""
        return self.lines.number_at(offset)

    def column_of(self, offset: int) -> int:
        """Return how far from the start of its line an offset is."""
        return offset - self.lines.start_of(self.line_at(offset))

    def rest_of_line(self, offset: int) -> str:
        """Return what stands from an offset to the end of its line, without white space around it."""
        return self.lines.text[offset : self.lines.end_of(self.line_at(offset))].strip()

    def first_word(self) -> int:
        """Return the offset of the first word on the line where the parser stopped."""
        number = self.line_at(self.stop.at)
        line = self.lines.line(number)
        return self.lines.start_of(number) + len(line) - len(line.lstrip())

    def quoted_before(self) -> Scalar | None:
        """Return the quoted text that ends on the line where the parser stopped, and just before it."""
        scalar = self.survey.scalars[-1] if self.survey.scalars else None
        if scalar is None or scalar.style not in {'"', "'"} or scalar.end != self.survey.read_to:
            return None
        return scalar if self.line_at(scalar.end) == self.line_at(self.stop.at) else None

    def problem(
        self, code: str, start: int, hint: str, length: int | None = None, /, **values: Value
    ) -> Problem:
        """Return an error that points at `length` characters from `start`, or at the rest of the line."""
        end = min(start + (length or 0), len(self.lines.text))
        span = self.lines.rest_of_line(start) if length is None else self.lines.span(start, end)
        return error(code, Where("", span=span), Phrase(hint), **values)
