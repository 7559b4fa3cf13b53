"""Text that no spreadsheet takes for a formula, and that text as it was (docs: hazards, "Output").

A sign that begins a formula gets an apostrophe before it, at the start of a cell and also wherever a cell
would start if the table were cut at another separator: after a comma, a semicolon, a tab or a line end.
"""

from __future__ import annotations

import re

_SIGNS = "=+\\-@\t\uff1d\uff0b\uff0d\uff20\u2212"
_START = r"(?:\A|(?<=[,;\t\n]))"
_LOADED = re.compile(rf"{_START}(?=[ \u00a0\"']*[{_SIGNS}])")
_GUARDED = re.compile(rf"{_START}'(?=[ \u00a0\"']*[{_SIGNS}])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def guarded(text: str) -> str:
    """Return `text` with an apostrophe wherever a formula could begin, and without control characters."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _LOADED.sub("'", plain)


def unguarded(text: str) -> str:
    """Return the text of which `guarded` made `text`."""
    return _GUARDED.sub("", text)
