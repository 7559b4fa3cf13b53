"""The columns of a table of activities: the format's keys, and the headings people know them by.

A quantity has a column of its own, `quantities.hours`: a spreadsheet can add it up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from loftet.phrase import Phrase
from loftet.records.swedish import FIELDS
from loftet.store.layout import slug
from loftet.wording import Language, say

ID = "id"
INTERNAL = "internal_note"
EXAMPLE = "example"
QUANTITY = "quantities."

BEFORE_QUANTITIES = (
    *("date", "from", "to", "time", "type", "commitments", "by", "with", "places"),
    *("count", "precision"),
)
AFTER_QUANTITIES = (
    *("groups", "tags", "state", "reason", "note", "evidence", "reported_by", "logged"),
    *("in_addition", "replaces"),
)
FIELD_KEYS = (*BEFORE_QUANTITIES, *AFTER_QUANTITIES, INTERNAL)
"""The keys of an activity that a column can hold, but for the quantities."""

LEFT_UNREAD = frozenset({"promise", "serves", "suppressed", EXAMPLE})
"""Columns that an export has and that say nothing about the record itself."""

_QUANTITY_WORDS = ("quantities.", "quantity:", "mängd:")
_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")
_SPARED = " \t\u00a0:*."


def heading(key: str, language: Language) -> str:
    """Return what the column `key` is called in `language`."""
    if key.startswith(QUANTITY):
        return say(Phrase("column.quantity", name=key.removeprefix(QUANTITY)), language)
    return say(Phrase(f"column.{key}"), language)


def key_of(text: str) -> str | None:
    """Return the column that a heading means in any language, None where it means none.

    Case, white space around it and a colon or star after it do not matter.
    """
    word = folded(text)
    for beginning in _QUANTITY_WORDS:
        if word.startswith(beginning):
            name = word.removeprefix(beginning).strip()
            return f"{QUANTITY}{name if _ID.fullmatch(name) else slug(name)}" if name else None
    return headings().get(word)


@lru_cache(maxsize=1)
def headings() -> Mapping[str, str]:
    """Return every known heading, folded, with the column that it means."""
    keys = (ID, *FIELD_KEYS, *sorted(LEFT_UNREAD))
    found = {folded(word): key for word, key in reversed(FIELDS) if key in keys}
    for language in Language:
        found |= {folded(heading(key, language)): key for key in keys}
    return found | {key: key for key in keys}


def folded(text: str) -> str:
    """Return a heading or a name as it is compared: without case, doubled spaces and what ends a label."""
    words = unicodedata.normalize("NFKC", text).casefold().split()
    return " ".join(words).strip(_SPARED)


def letters(number: int) -> str:
    """Return the name that a spreadsheet gives its column `number`: 1 is A, 27 is AA."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
