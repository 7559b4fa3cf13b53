"""Signs that a text may hold one of the rarer faults, found without parsing it.

It may cry wolf, which costs a closer look; it must never miss what the closer look would report.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from string import ascii_letters, digits

_NARROWEST_FOLD = 60  # nobody folds a text as narrow as that; a break before it is a field gone wrong
_AT_VALUE_START = r"(?m)(?:[:,-] +|[\[{,] *|^ *)[\"']?"

# A substring that is quickly looked for, and the pattern that decides once it is there. `re` keeps those
# that have been used: most never are.
_SIGNS: tuple[tuple[str, str], ...] = (
    ("#", r"#(?<=[ \"'\]}]#)[^ \n]"),  # the sign first, so that the search is quick
    ("%", r"(?m)^%"),
    ("?", r"(?m)(?:^[ -]*|[\[{,] *)\?|\?\?"),
    ("\\", r"\\[^\"\\/nt]"),
    ("<", r"<<<<<<<|</?[a-zA-Z!]|<[^<>\n]{1,40}>"),
    ("&", r"&#?[0-9a-zA-Z]{2,8};"),
    ("=======", "======="),
    (">>>>>>>", ">>>>>>>"),
    ("|||||||", r"\|\|\|\|\|\|\|"),
    ("\u00c3", "."),
    ("\u00c2", "."),
    ("\u00e2\u20ac", "."),
    ("\ufffd", "."),
    *((word, ".") for word in "TODO FIXME TBD XX xx -DD orem ___ {{ ${".split()),
    *((word, ".") for word in "undefined None NaN [object".split()),
    ("odo", "[Tt]odo"),
    ("yll i", "[Ff]yll i"),
    ("ill in", "[Ff]ill in"),
    ("LL I", "YLL I|ILL IN"),
    ("\u2026", _AT_VALUE_START + "\u2026"),
    ("...", _AT_VALUE_START + r"\.\.\."),
)
_SIGNS_AT_START = (  # of a value or a line; within a text they stand for themselves
    *((quote, _AT_VALUE_START + quote) for quote in "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a"),
    *((dash, f"(?m)^ *{dash}") for dash in "\u2013\u2014\u2022\u00b7\u25cf"),
)


_SWEDISH_AND_LIKE = "".join(map(chr, range(ord("Ä"), ord("ÿ") + 1)))
_COMMON = set(ascii_letters + digits + "\n !\"'()*+,-./:;>@^`|~" + _SWEDISH_AND_LIKE)
"""Letters and signs that are printable and in NFC; only some words of them are signs of a fault."""

_TYPESET = (("\u2013", "-"), ("\u201d", "'"))
"""Signs of a typesetter that are common within a text, each with a plain one that means as little."""

_RARE_LETTERS = "XNDLxym>|"
"""Letters of the signs, the rarest in Swedish text first."""

_COMMON_BYTES = bytes(sorted(set("".join(_COMMON).encode())))


def is_harmless(text: str, *, at_start: bool = False) -> bool:
    """Tell whether `text` is printable but for its line feeds, in NFC, and without signs of a fault.

    `at_start` says that the signs count too that are none unless a value begins with them.
    """
    rare = text.encode().translate(None, _COMMON_BYTES)
    if rare and not at_start:
        for sign, plain in _TYPESET:
            text = text.replace(sign, plain)
        rare = text.encode().translate(None, _COMMON_BYTES)
    if rare and not _is_printable(text):
        return False
    for letter, sign, pattern in _signs(frozenset(rare), at_start=at_start) if rare else _COMMON_SIGNS:
        if letter in text and sign in text and re.search(pattern, text):
            return False
    return True


def _is_printable(text: str) -> bool:
    """Tell whether `text` is certain to hold no character that is refused: those are never printable."""
    return text.replace("\n", "").isprintable() and unicodedata.is_normalized("NFC", text)


@lru_cache(maxsize=512)
def _signs(rare: frozenset[int], *, at_start: bool) -> tuple[tuple[str, str, str], ...]:
    """Return the signs that can be in a text of these and common bytes, with a rare letter of each."""
    return tuple(
        (next((letter for letter in _RARE_LETTERS if letter in sign), sign[0]), sign, pattern)
        for sign, pattern in ((*_SIGNS, *_SIGNS_AT_START) if at_start else _SIGNS)
        if rare.issuperset(sign.encode().translate(None, _COMMON_BYTES))
    )


_COMMON_SIGNS = _signs(frozenset(), at_start=True)


def breaks_early(width: int, following: str) -> bool:
    """Tell whether a line `width` long was broken where the next word would have had room."""
    words = following.split(maxsplit=1)
    return bool(words) and width + 1 + len(words[0]) <= _NARROWEST_FOLD
