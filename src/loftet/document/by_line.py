"""The forms in which nearly all files are written, read line by line without a YAML parser.

A parser makes an object, with two places, of every word and bracket: most of what reading costs. Here the
meaning of a line that stands alone is remembered, for `by: [polis]` stands in thousands of files. Whatever
is not certain from these forms is left to the parser (None); a test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import dropwhile
from typing import NamedTuple

from loftet.document.in_brackets import MOST_LEVELS as MOST_IN_BRACKETS
from loftet.document.lines_below import longer_text, text_block
from loftet.document.one_value import REST, VALUE, Form, one_value
from loftet.document.plain import KEY, Uncertain
from loftet.document.tree import MOST_LEVELS, Node
from loftet.document.unusual import is_harmless

_ENTRY = re.compile(rf"{KEY}(?: +(?:{VALUE}|(?P<sign>[|>]-?)))?{REST}")
_VALUE = re.compile(f"{VALUE}{REST}")
_DAY_OR_NUMBER = re.compile("(date|logged|from|to|count): ([0-9][0-9-]*)")  # other for nearly every record
_DASH = re.compile("- +")
_FARTHEST_IN = MOST_LEVELS - MOST_IN_BRACKETS - 2  # columns: one more is at most one level, and a list


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
        return _mapping(lines, 0) or None
    except Uncertain:
        return None


def _mapping(lines: Sequence[str], margin: int) -> dict[str, Node]:
    """Return the mapping that `lines` hold, which stood `margin` columns further in."""
    if margin > _FARTHEST_IN:
        raise Uncertain
    mapping: dict[str, Node] = {}
    last = _COMMENT
    below: list[str] = []
    for line, entry in zip(lines, map(_entry, lines), strict=True):
        if entry is None:
            below.append(line)
            continue
        if below or last.form is Form.TEXT_BLOCK:
            _take_in(mapping, last, below, margin)
            below = []
        last = entry
        key, value, _, _ = entry
        if key is not None:
            if key in mapping:
                raise Uncertain
            mapping[key] = value
    if below or last.form is Form.TEXT_BLOCK:
        _take_in(mapping, last, below, margin)
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


def _take_in(mapping: dict[str, Node], entry: _Entry, below: list[str], margin: int) -> None:
    """Give the field that `entry` began the value that ends in the lines `below`."""
    key, value, form, width = entry
    while below and not below[-1]:
        below.pop()
    if key is None or not below:
        if below or form is Form.TEXT_BLOCK:
            raise Uncertain
        return
    text = "\n".join(below)
    if form is Form.NOTHING:
        mapping[key] = _collection(below, margin)
    elif form is Form.TEXT_BLOCK and is_harmless(text, in_block=True):
        mapping[key] = text_block(str(value), below)
    elif form is Form.PLAIN_TEXT and is_harmless(text):
        mapping[key] = longer_text(value, margin + width, below)
    else:
        raise Uncertain


def _collection(lines: Sequence[str], margin: int) -> Node:
    """Return the list or the mapping that `lines` hold below its key; None where they are only comments."""
    content = list(dropwhile(_is_comment, lines))
    if not is_harmless("\n".join(lines[: len(lines) - len(content)])):
        raise Uncertain
    if not content:
        return None
    step = len(content[0]) - len(content[0].lstrip(" "))
    inner = [_moved(line, step) for line in content]
    if inner[0].startswith("-"):
        return [_item(lines, margin + step) for lines in _lines_of_items(inner)]
    return _mapping(inner, margin + step)


def _is_comment(line: str) -> bool:
    return line.lstrip(" ")[:1] in {"", "#"}


def _moved(line: str, step: int) -> str:
    """Return `line` without the `step` spaces that it begins with."""
    if line[:step].strip(" "):
        raise Uncertain
    return line[step:]


def _lines_of_items(lines: Sequence[str]) -> list[list[str]]:
    """Return the lines of each item of a list, which stands at the margin; comments there are left out."""
    items: list[list[str]] = []
    astray: list[str] = []
    current = astray
    for line in lines:
        if line.startswith("- "):
            current = [line]
            items.append(current)
        elif line.startswith("#") and is_harmless(line):
            current = astray
        else:
            current.append(line)
    if any(astray):
        raise Uncertain
    return items


def _item(lines: Sequence[str], margin: int) -> Node:
    dash = _DASH.match(lines[0])
    if dash is None:
        raise Uncertain
    step = dash.end()
    first = lines[0][step:]
    below = [_moved(line, step) for line in lines[1:]]
    entry = _entry(first)
    if entry is not None and entry.key is not None:
        return _mapping([first, *below], margin + step)
    match = _VALUE.fullmatch(first)
    if match is None or any(below) or not is_harmless(first):
        raise Uncertain
    return one_value(match)[0]
