"""Text from files made fit for a terminal or a log: nothing hidden, nothing obeyed."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_TAB = "    "
_COMMANDS = ("##[", "##vso[")  # obeyed by some build logs wherever they stand in a line


class Cell(NamedTuple):
    """One character as it is shown, with the number of terminal columns that it takes."""

    text: str
    width: int


def visible(text: str) -> str:
    """Return `text` on one line without control characters or commands to a build log."""
    if text.isprintable() and "[" not in text:
        return text
    return "".join(cell.text for cell in cells(text))


def cells(text: str) -> Iterator[Cell]:
    """Yield one cell for each character of `text`; what cannot be seen is written as an escape."""
    for index, character in enumerate(text):
        if character == "\t":
            yield Cell(_TAB, len(_TAB))
        elif not character.isprintable():
            escape = f"\\u{ord(character):04x}"
            yield Cell(escape, len(escape))
        elif character == "[" and text.endswith(_COMMANDS, 0, index + 1):
            yield Cell(" [", 2)
        else:
            yield Cell(character, _columns(character))


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
