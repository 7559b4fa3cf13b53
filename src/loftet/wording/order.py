"""The alphabetical order of a language."""

from __future__ import annotations

import unicodedata

_AFTER_Z = str.maketrans({"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"})


def sort_key(text: str) -> str:
    """Return a key that orders å, ä and ö after z, without regard to case and other accents.

    The order is the Swedish one in English text too: the names that are ordered are Swedish.
    """
    marked = unicodedata.normalize("NFC", text).casefold().translate(_AFTER_Z)
    return "".join(
        letter for letter in unicodedata.normalize("NFD", marked) if not unicodedata.combining(letter)
    )
