"""Characters that a document may not hold, and those that look like something else.

docs: hazards, "YAML". What is refused can neither be seen nor trusted on a screen: controls,
direction marks, characters without width, line ends that only some programs see.
"""

from __future__ import annotations

import re

from loftet.phrase import Phrase

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_LINE_END = "\x85\u2028\u2029"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_ZERO_WIDTH = "\u180e\u200b\u200c\u2060-\u2065\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_NO_CHARACTER = "\ud800-\udfff\ufffe\uffff"
_EMOJI = "\u2190-\u2bff\U0001f000-\U0001faff"

# U+200D keeps an emoji such as a family together and is allowed there only: between two emoji it cannot
# hide anything, and without it the picture falls apart when the text is read back.
_STRAY_JOINER = f"(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])"
_ALWAYS_REFUSED = f"[{_CONTROL}{_LINE_END}{_DIRECTION}{_ZERO_WIDTH}{_NO_CHARACTER}]|{_STRAY_JOINER}"

REFUSED_IN_FILE = re.compile(f"{_ALWAYS_REFUSED}|\r(?!\n)")
"""What the text of a file may not hold; a carriage return is allowed before a line feed."""

REFUSED_IN_VALUE = re.compile(f"{_ALWAYS_REFUSED}|\r")
"""What a value may not hold: the line ends of a value are line feeds."""

ODD_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that YAML does not take for spaces (as the inside of a character class)."""

STAND_IN = "\ufffd"
"""What stands for a refused character while the rest of the file is looked through."""

_KINDS = (
    ("space", re.compile(" ")),
    ("line-end", re.compile(f"[{_LINE_END}]")),
    ("control", re.compile(f"[{_CONTROL}\t\n\r]")),
    ("direction", re.compile(f"[{_DIRECTION}]")),
    ("zero-width", re.compile(f"[{_ZERO_WIDTH}\u200d]")),
    ("no-character", re.compile(f"[{_NO_CHARACTER}]")),
    ("odd-space", re.compile(f"[{ODD_SPACES}]")),
)


def code_point(character: str) -> str:
    """Return the number of a character as it is looked up: "U+200B"."""
    return f"U+{ord(character):04X}"


def named(character: str) -> Phrase:
    """Return what a character is called, never the character itself where it cannot be seen."""
    for kind, pattern in _KINDS:
        if pattern.match(character):
            return Phrase(f"note.character.{kind}", code_point=code_point(character))
    return Phrase("note.character.visible", sign=character, code_point=code_point(character))


def refused_characters(text: str) -> tuple[Phrase, ...]:
    """Return the names of the characters in `text` that no document may hold, each once, in order.

    For whoever writes a record: what is named here `read` would refuse, and `write` does refuse.
    """
    return tuple(named(character) for character in dict.fromkeys(REFUSED_IN_VALUE.findall(text)))
