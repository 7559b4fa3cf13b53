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


def unechoed(text: str) -> str:
    """Return `text`, which may quote what a person typed, with a shade over what may never be shown."""
    from loftet.privacy import MASK, scan

    for finding in scan(text):
        if finding.refused:
            text = text[: finding.start] + MASK * (finding.end - finding.start) + text[finding.end :]
    return text
