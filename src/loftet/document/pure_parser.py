"""PyYAML's own scanner, made to read what libyaml reads.

It serves where PyYAML was built without libyaml. Left as it is, it would refuse files that the next
machine accepts: it takes no tab as white space, ends a word in brackets at `?`, and skips directives
that it does not know.
"""

from __future__ import annotations

from typing import cast

from yaml.error import Mark
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

_BLANK_OR_END = "\0 \t\r\n"
_LINE_ENDS = "\0\r\n"
_BRACKETS = ",[]{}"


class PureParser(Reader, Scanner, Parser):
    """Gives the events of a text, as `yaml.cyaml.CParser` does."""

    def __init__(self, text: str) -> None:
        """Start at the beginning of `text`."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Event:
        """Return the next event; an escape for a character that does not exist is a ScannerError."""
        try:
            return cast("Event", super().get_event())  # type: ignore[no-untyped-call]
        except (ValueError, OverflowError) as impossible:
            mark = self.get_mark()
            message = "found invalid Unicode character escape code"
            raise ScannerError("while parsing a quoted scalar", mark, message, mark) from impossible

    def scan_to_next_token(self) -> None:
        """Skip white space, comments and line ends; a tab is white space where no key can begin."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and self._tab_is_blank()):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in _LINE_ENDS:
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> ScalarToken:
        """Return a text without quotation marks, over as many lines as it has."""
        chunks: list[str] = []
        blanks: list[str] = []
        start = end = self.get_mark()
        indent = self.indent + 1
        while self.peek() != "#":
            length = self._length_of_word(start)
            if not length:
                break
            self.allow_simple_key = False
            chunks += [*blanks, self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            blanks = self._blanks_after_word(indent, start)
            if not blanks or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)  # noqa: FBT003 - PyYAML's signature

    def scan_block_scalar_indicators(
        self,
        start_mark: Mark,  # noqa: ARG002 - PyYAML's signature
    ) -> tuple[bool | None, int | None]:
        """Return what the signs after `|` or `>` say of the last line ends and of the indentation."""
        chomping: bool | None = None
        increment: int | None = None
        while True:
            sign = self.peek()
            if sign in "+-" and chomping is None:
                chomping = sign == "+"
            elif sign in "123456789" and increment is None:
                increment = int(sign)
            else:
                return chomping, increment
            self.forward()

    def scan_block_scalar_ignored_line(self, start_mark: Mark) -> None:
        """Skip the rest of the line after `|` or `>`: blanks and a comment, nothing else."""
        while self.peek() in " \t":
            self.forward()
        if self.peek() == "#":
            while self.peek() not in _LINE_ENDS:
                self.forward()
        if self.peek() not in _LINE_ENDS:
            message = "expected a comment or a line break"
            raise ScannerError("while scanning a block scalar", start_mark, message, self.get_mark())
        self.scan_line_break()  # type: ignore[no-untyped-call]

    def _tab_is_blank(self) -> bool:
        return bool(self.flow_level) or not self.allow_simple_key

    def _length_of_word(self, start: Mark) -> int:
        length = 0
        while (character := self.peek(length)) not in _BLANK_OR_END:
            following = self.peek(length + 1)
            if character == ":" and following in _BLANK_OR_END:
                break
            if self.flow_level and character == ":" and following in _BRACKETS:
                self.forward(length)
                message = "found unexpected ':'"
                raise ScannerError("while scanning a plain scalar", start, message, self.get_mark())
            if self.flow_level and character in _BRACKETS:
                break
            length += 1
        return length

    def _blanks_after_word(self, indent: int, start: Mark) -> list[str]:
        length = 0
        while self.peek(length) in " \t":
            length += 1
        if self.peek(length) in "\r\n":
            self.forward(length)
            length = 0
        if not length:
            return self._line_ends_after_word(indent, start)
        blanks = self.prefix(length)
        self.forward(length)
        return [blanks]

    def _line_ends_after_word(self, indent: int, start: Mark) -> list[str]:
        breaks: list[str] = []
        while self.peek() in " \t\r\n":
            if self.peek() == "\t" and self.column < indent:
                message = "found a tab character that violates indentation"
                raise ScannerError("while scanning a plain scalar", start, message, self.get_mark())
            if self.peek() in "\r\n":
                breaks.append(self.scan_line_break())  # type: ignore[no-untyped-call]
                self.allow_simple_key = True
                if self.prefix(3) in {"---", "..."} and self.peek(3) in _BLANK_OR_END:
                    return []
            else:
                self.forward()
        if not breaks:
            return []
        return breaks[1:] or [" "]
