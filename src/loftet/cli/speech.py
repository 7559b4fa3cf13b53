"""The program's own words, in the language that was asked for when it started."""

from __future__ import annotations

import sys

from loftet.cli.surroundings import language_asked_for
from loftet.phrase import Phrase, Value
from loftet.wording import Language, say

LANGUAGE: Language = language_asked_for(sys.argv[1:])
"""Decided once, before the arguments are parsed: Typer writes its help while it is imported."""


def told(key: str, /, **values: Value) -> str:
    """Return the sentence `key` of the catalogue in the program's language."""
    return say(Phrase(key, **values), LANGUAGE)
