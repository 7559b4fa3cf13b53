"""The forms in which nearly all records are written, read line by line without a YAML parser.

A parser makes an object, with two places, of every word and bracket: most of what reading costs. Here the
meaning of a line that stands alone is remembered, for `by: [polis]` stands in thousands of files. Whatever
is not certain from these forms is left to the parser (None); a test holds the two together.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from loftet.document.lines_below import fields_below, items_below, longer_text, text_block
from loftet.document.one_value import KEY, VALUE, Form, Uncertain, one_value
from loftet.document.tree import Node
from loftet.document.unusual import is_harmless

_ENTRY = re.compile(rf"{KEY}(?: +(?:{VALUE}|(?P<sign>[|>]-?)))? *")
_DAY_OR_NUMBER = re.compile("(date|logged|from|to|count): ([0-9][0-9-]*)")  # other for nearly every record


class _Entry(NamedTuple):
    """A line that begins a field, with its width, and the value as far as the line goes.

    Of a text block that is its sign; a comment has no key.
    """

    key: str | None
    value: Node
    form: Form
    width: int


_COMMENT = _Entry(None, None, Form.WHOLE, 0)


def data_by_line(text: str) -> dict[str, Node] | None:
    """Return the mapping that `text` holds, which ends with a line feed, or None if that takes the parser."""
    lines = text.split("\n")
    if lines.pop():
        return None
    try:
        return _mapping(lines) or None
    except Uncertain:
        return None


def _mapping(lines: Sequence[str]) -> dict[str, Node]:
    mapping: dict[str, Node] = {}
    last = _COMMENT
    below: list[str] = []
    for line, entry in zip(lines, map(_entry, lines), strict=True):
        if entry is None:
            below.append(line)
            continue
        if below or last.form is Form.TEXT_BLOCK:
            _take_in(mapping, last, below)
            below = []
        last = entry
        key, value, _, _ = entry
        if key is not None:
            if key in mapping:
                raise Uncertain
            mapping[key] = value
    if below or last.form is Form.TEXT_BLOCK:
        _take_in(mapping, last, below)
    return mapping


@lru_cache(maxsize=4096)
def _entry(line: str) -> _Entry | None:
    """Return the field that a line begins; None for what belongs to the line above, or is not certain."""
    if match := _DAY_OR_NUMBER.fullmatch(line):
        return _Entry(match[1], match[2], Form.PLAIN_TEXT, len(line))
    if not line or line[0] == " " or not is_harmless(line):
        return None
    return _COMMENT if line[0] == "#" else _field(line)


def _field(line: str) -> _Entry | None:
    match = _ENTRY.fullmatch(line)
    if match is None:
        return None
    if match["sign"]:
        return _Entry(match["key"], match["sign"], Form.TEXT_BLOCK, len(line))
    try:
        value, form = one_value(match)
    except Uncertain:
        return None
    return _Entry(match["key"], value, form, len(line.rstrip(" ")))


def _take_in(mapping: dict[str, Node], entry: _Entry, below: list[str]) -> None:
    """Give the field that `entry` began the value that ends in the lines `below`."""
    key, value, form, width = entry
    while below and not below[-1]:
        below.pop()
    if key is None or not below:
        if below or form is Form.TEXT_BLOCK:
            raise Uncertain
        return
    if form is Form.WHOLE or not is_harmless("\n".join(below)):
        raise Uncertain
    if form is Form.TEXT_BLOCK:
        mapping[key] = text_block(str(value), below)
    elif form is Form.PLAIN_TEXT:
        mapping[key] = longer_text(value, width, below)
    elif below[0].lstrip(" ")[:1] == "-":
        mapping[key] = items_below(below)
    else:
        mapping[key] = fields_below(below)
