"""What is wrong with a key."""

from __future__ import annotations

import re

from loftet.document.characters import ODD_SPACES, STAND_IN, named
from loftet.document.markup import first_tag
from loftet.document.tree import is_key
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error

_ODD_SPACE = re.compile(f"[{ODD_SPACES}]")
_GLUED = re.compile(r"[\w-]+:.")
_ALLOWED = re.compile(r"[A-Za-zÅÄÖåäö0-9_-]")


def _hint(key: str) -> str:
    if is_key(key.rstrip(":")):
        return "hint.one-colon"
    return "hint.html-in-text" if first_tag(key) else "hint.bad-key"


def key_problem(key: str, style: str, where: Where) -> Problem | None:
    """Return what is wrong with a key, written in `style` ("" where it is not quoted), or None.

    Gives `merge-key`, `missing-key`, `odd-space`, `missing-space` and `bad-key`.
    """
    if is_key(key) or STAND_IN in key:  # the character that the stand-in stands for is already reported
        return None
    if key == "<<" and not style:
        return error("merge-key", where, Phrase("hint.repeat-text"))
    if not key:
        return error("missing-key", where, Phrase("hint.missing-key"))
    if odd := _ODD_SPACE.search(key):
        return error("odd-space", where, Phrase("hint.odd-space"), character=named(odd.group()))
    if _GLUED.match(key):
        return error("missing-space", where, Phrase("hint.missing-space"))
    stranger = next((sign for sign in key if not _ALLOWED.match(sign)), key[0])
    hint = Phrase(_hint(key))
    return error("bad-key", where, hint, character=named(stranger))
