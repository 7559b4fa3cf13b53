"""Values that stand whole on one line: plain or quoted text, lists and mappings in brackets."""

from __future__ import annotations

import re
from enum import Enum

from loftet.document.in_brackets import value_in_brackets
from loftet.document.plain import plain_text
from loftet.document.tree import Node


class Form(Enum):
    """How a value is written, which decides what may stand on the lines below it."""

    WHOLE = "whole"
    PLAIN_TEXT = "plain text"
    NOTHING = "nothing"


VALUE = r"(?:(?P<plain>[^\W_].*?)|\"(?P<double>[^\"\\]*)\"|'(?P<single>[^']*)'|(?P<brackets>[\[{].*[\]}]))"
"""The forms of a value, as a pattern whose groups `one_value` reads."""

REST = r" *(?P<comment> # .*)?"
"""What may follow a value on its line."""


def one_value(match: re.Match[str]) -> tuple[Node, Form]:
    """Return the value that `match` found by the pattern VALUE, and its form.

    Raises:
        Uncertain: it may not be what it looks like.
    """
    groups = match.groupdict()
    if (plain := groups["plain"]) is not None:
        return plain_text(plain), Form.WHOLE if groups["comment"] else Form.PLAIN_TEXT
    if (text := groups["brackets"]) is not None:
        return value_in_brackets(text), Form.WHOLE
    quoted = groups["single"] if groups["double"] is None else groups["double"]
    return quoted, Form.NOTHING if quoted is None else Form.WHOLE
