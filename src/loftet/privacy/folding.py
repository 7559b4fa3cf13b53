"""A text as a scanner reads it, with the way back to where each character stood.

People paste from PDF files and phones: full-width digits, no-break hyphens, zero-width spaces, letters in
two pieces (NFD). Folded, all of them are the plain characters that a pattern can look for.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# Nearly every note has only Latin-1 and a few typographic signs, and the dashes are folded at once.
_NOT_LATIN = re.compile("[^\n -~\xa1-\xac\xae-\xff]")
_TYPOGRAPHIC = frozenset("\u2013\u2014\u2019\u201c\u201d\u2022\u2026\u20ac")
_JOINER_CATEGORIES = frozenset({"Cf", "Cc", "Cs", "Mn", "Me"})
_DASHES = "\u2013\u2014"
# Letters and signs that have a width on no screen, or are a space without being called one.
_BLANKS = {"\u115f": "", "\u1160": "", "\u2800": " "}
# Longer runs of combining marks than this are no writing; ordering them costs the square of their number.
_MOST_MARKS = 30


class Folded(NamedTuple):
    """`text` in plain characters; `starts` and `ends` (empty if unchanged in length) say where each stood."""

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the given text that became `start` to `end` (not empty) of the folded one."""
        if not self.starts:
            return start, end
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Return `text` with one kind of digit, dash and space, composed letters, and nothing invisible."""
    if _is_plain(text):
        return Folded(text.replace(_DASHES[0], "-").replace(_DASHES[1], "-"))
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        plain = _plain(text[start:end])
        folded.append(plain)
        starts += [start] * len(plain)
        ends += [end] * len(plain)
    return Folded("".join(folded), tuple(starts), tuple(ends))


def _is_plain(text: str) -> bool:
    """Return whether there is nothing to fold but dashes."""
    return _TYPOGRAPHIC.issuperset(_NOT_LATIN.findall(text))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for index in range(1, len(text)):
        if unicodedata.combining(text[index]) == 0 or index - start > _MOST_MARKS:
            yield start, index
            start = index
    yield start, len(text)


@lru_cache(maxsize=4096)
def _plain(cluster: str) -> str:
    """Return what a reader takes `cluster` (a character and its combining marks) for."""
    if len(cluster) == 1 and _is_plain(cluster):
        return "-" if cluster in _DASHES else cluster
    return "".join(map(_plain_character, unicodedata.normalize("NFKC", cluster)))


def _plain_character(character: str) -> str:
    if character in _BLANKS:
        return _BLANKS[character]
    if (digit := unicodedata.decimal(character, None)) is not None:
        return str(digit)
    category = unicodedata.category(character)
    if category == "Pd" or character == "\u2212":
        return "-"
    if category[0] == "Z" or character.isspace():
        return "\n" if character in "\n\r\u2028\u2029" else " "
    return "" if category in _JOINER_CATEGORIES else character
