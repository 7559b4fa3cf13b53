"""Signs that a text may hold one of the rarer faults, found without parsing it.

It may cry wolf, which costs a closer look; it must never miss what the closer look would report.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
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
_SIGNS_OUTSIDE_BLOCKS = (  # in a text block they stand for themselves
    *((quote, _AT_VALUE_START + quote) for quote in "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a"),
    *((dash, f"(?m)^ *{dash}") for dash in "\u2013\u2014\u2022\u00b7\u25cf"),
)
_ALL_SIGNS = (*_SIGNS, *_SIGNS_OUTSIDE_BLOCKS)


def _is_unusual(text: str, signs: Iterable[tuple[str, str]]) -> bool:
    """Tell whether `text` needs a closer look before its events can be trusted."""
    for sign, pattern in signs:  # noqa: SIM110 - a generator would take a tenth of the time of parsing
        if sign in text and re.search(pattern, text):
            return True
    return False


_SWEDISH_AND_LIKE = "".join(map(chr, range(ord("Ä"), ord("ÿ") + 1)))
_COMMON = (set(ascii_letters) | set(digits + "\n !\"'()*+,-./:;@^`~" + _SWEDISH_AND_LIKE)) - set("xX")
"""Letters and signs that are printable, in NFC, and no sign of a fault by themselves."""

_COMMON_BYTES = bytes(sorted(set("".join(_COMMON).encode())))
_COMMON_SIGNS = tuple((sign, pattern) for sign, pattern in _SIGNS if set(sign) <= _COMMON)


def is_harmless(text: str, *, in_block: bool = False) -> bool:
    """Tell whether `text` is printable but for its line feeds, in NFC, and without signs of a fault.

    `in_block` says that it is the lines of a text block, below `|` or `>`, and nothing else.
    """
    if text.encode().translate(None, _COMMON_BYTES):
        # What is refused is never printable; of what is not printable a few things are harmless.
        is_certain = text.replace("\n", "").isprintable() and unicodedata.is_normalized("NFC", text)
        return is_certain and not _is_unusual(text, _SIGNS if in_block else _ALL_SIGNS)
    for sign, pattern in _COMMON_SIGNS:  # noqa: SIM110 - the same
        if sign in text and re.search(pattern, text):
            return False
    return True


def breaks_early(width: int, following: str) -> bool:
    """Tell whether a line `width` long was broken where the next word would have had room."""
    words = following.split(maxsplit=1)
    return bool(words) and width + 1 + len(words[0]) <= _NARROWEST_FOLD
