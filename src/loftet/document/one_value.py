"""Values that stand whole on one line: plain or quoted text, and short lists and mappings in brackets."""

from __future__ import annotations

import re
from enum import Enum

from loftet.document.tree import NOTHING, Node


class Uncertain(Exception):  # noqa: N818 - a turn to the parser, not an error
    """It takes the whole grammar of YAML to tell what is meant."""


class Form(Enum):
    """How a value is written, which decides what may stand on the lines below it."""

    WHOLE = "whole"
    PLAIN_TEXT = "plain text"
    NOTHING = "nothing"
    TEXT_BLOCK = "text block"


KEY = r"(?P<key>[A-Za-zÅÄÖåäö0-9][A-Za-zÅÄÖåäö0-9_-]*):"
"""A field's name with its colon; the same keys as `tree.is_key`."""

_WORDS = r"[^\W_][\w./-]*(?: +[\w./-]+)*"  # between brackets, where more signs than elsewhere have a meaning
_PAIR = rf"[^\W_][\w-]*: +{_WORDS}"
VALUE = (
    r"(?:(?P<plain>[^\W_].*?)"
    r"|\"(?P<double>[^\"\\]*)\"|'(?P<single>[^']*)'"
    rf"|\[(?P<list>{_WORDS}(?:, *{_WORDS})*|)\]"
    rf"|\{{(?P<mapping>{_PAIR}(?:, *{_PAIR})*)\}})"
)
"""The forms of a value, as a pattern whose groups `one_value` reads."""

_QUOTES = ('"', "\u201d")  # at the end of a text without quotation marks one may be a slip
_COMMA = re.compile(", *")
_COLON = re.compile(": +")


def one_value(match: re.Match[str]) -> tuple[Node, Form]:
    """Return the value that `match` found by the pattern VALUE, and its form.

    Raises:
        Uncertain: it may not be what it looks like.
    """
    groups = match.groupdict()
    if (plain := groups["plain"]) is not None:
        return plain_text(plain), Form.PLAIN_TEXT
    if (words := groups["list"]) is not None:
        return [_word(word) for word in _COMMA.split(words)] if words else [], Form.WHOLE
    if (pairs := groups["mapping"]) is not None:
        return _mapping(pairs), Form.WHOLE
    quoted = groups["single"] if groups["double"] is None else groups["double"]
    return quoted, Form.NOTHING if quoted is None else Form.WHOLE


def plain_text(text: str) -> Node:
    """Return what a text without quotation marks means, which begins with a letter or digit."""
    if text.endswith((":", *_QUOTES)) or ": " in text or " #" in text:
        raise Uncertain
    return None if text in NOTHING else text


def _word(text: str) -> Node:
    return None if text in NOTHING else text


def _mapping(text: str) -> Node:
    pairs = [_COLON.split(pair, 1) for pair in _COMMA.split(text)]
    mapping: dict[str, Node] = {key: _word(value) for key, value in pairs}
    if len(mapping) < len(pairs):
        raise Uncertain
    return mapping
