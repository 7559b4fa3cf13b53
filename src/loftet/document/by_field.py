"""The forms in which nearly all files are written, read field by field without a YAML parser.

A parser makes an object, with two places, of every word and bracket: most of what reading costs. Here the
meaning of a field is remembered with all its lines, for `by: [polis]` stands in thousands of files. Whatever
is not certain from these forms is left to the parser (None); a test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import dropwhile
from typing import NamedTuple, TypeAlias

from loftet.document.in_brackets import MOST_LEVELS as MOST_IN_BRACKETS
from loftet.document.lines_below import longer_text, quoted_text, text_block
from loftet.document.one_value import REST, VALUE, Form, one_value
from loftet.document.plain import KEY, Uncertain, plain_text
from loftet.document.tree import MOST_LEVELS, Node, is_key
from loftet.document.unusual import is_harmless

Field: TypeAlias = tuple[str, Node]
"""A key and its value."""

_NEXT_FIELD = re.compile("\n(?=[^ \n-])")
_BEGINNING = re.compile(rf"{KEY}(?: +{VALUE})?{REST}")
_PLAIN_TEXT = re.compile(rf"{KEY} +(?P<plain>[^\W_].*)")
_TEXT_BLOCK = re.compile(rf"{KEY} +(?P<sign>[|>]-?){REST}\n")
_QUOTED = re.compile(rf"{KEY} +(?P<value>'[^']*(?:''[^']*)*'|\"[^\"\\]*\"){REST}")
_VALUE = re.compile(f"{VALUE}{REST}")
_DAY_OR_NUMBER = re.compile("(date|logged|from|to|count): ([0-9][0-9-]*)")  # other for nearly every record
_KEYED = re.compile(rf"{KEY}(?: |$)")
_DASH = re.compile("- +")
_FARTHEST_IN = MOST_LEVELS - MOST_IN_BRACKETS - 2  # columns: one more is at most one level, and a list


class _Beginning(NamedTuple):
    """A field as far as its first line goes."""

    key: str
    value: Node
    form: Form


def data_by_field(text: str) -> dict[str, Node] | None:
    """Return the mapping that `text` holds, which ends with a line feed, or None if that takes the parser."""
    if text[-1:] != "\n":
        return None
    try:
        return _joined(map(_field, _NEXT_FIELD.split(text[:-1]))) or None
    except Uncertain:
        return None


def _mapping(lines: Iterable[str], margin: int) -> dict[str, Node]:
    """Return the mapping that `lines` hold, which stood `margin` columns further in."""
    if margin > _FARTHEST_IN:
        raise Uncertain
    return _joined(_field(text, margin) for text in _NEXT_FIELD.split("\n".join(lines)))


def _joined(fields: Iterable[Field | None]) -> dict[str, Node]:
    found = list(filter(None, fields))
    mapping = dict(found)
    if len(mapping) < len(found):
        raise Uncertain
    return mapping


@lru_cache(maxsize=8192)
def _field(text: str, margin: int = 0) -> Field | None:
    """Return the field that stands in `text`, with all its lines; None for an empty line or a comment.

    Raises:
        Uncertain: it may not be what it looks like.
    """
    if match := _DAY_OR_NUMBER.fullmatch(text):
        return match[1], match[2]
    text = text.rstrip("\n")
    if match := _TEXT_BLOCK.match(text):
        return match["key"], text_block(match["sign"], _harmless(text)[match.end() :])
    if "\n" in text:
        return _longer_field(text, margin)
    if not _harmless(text) or text[0] == "#":
        return None
    return _begun(text)[:2]


def _harmless(text: str) -> str:
    if not is_harmless(text):
        raise Uncertain
    return text


def _begun(line: str) -> _Beginning:
    """Return what a field's first line says."""
    if line[-1:] == ":" and is_key(line[:-1]):
        return _Beginning(line[:-1], None, Form.NOTHING)
    if " #" not in line and (match := _PLAIN_TEXT.fullmatch(line)):
        return _Beginning(match["key"], plain_text(match["plain"].rstrip(" ")), Form.PLAIN_TEXT)
    match = _BEGINNING.fullmatch(line)
    if match is None:
        raise Uncertain
    return _Beginning(match["key"], *one_value(match))


def _longer_field(text: str, margin: int) -> Field:
    """Return the field whose value goes on below the line of its key."""
    if (match := _QUOTED.fullmatch(text)) and is_harmless(text):
        return match["key"], quoted_text(match["value"])
    first, *below = text.split("\n")
    key, value, form = _begun(first)
    if form is Form.NOTHING and is_harmless(first):
        return key, _collection(below, margin)
    if form is Form.PLAIN_TEXT and is_harmless(text):
        return key, longer_text(value, margin + len(first.rstrip(" ")), below)
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
    if _KEYED.match(first):
        return _mapping([first, *below], margin + step)
    match = _VALUE.fullmatch(first)
    if match is None or any(below) or not is_harmless(first):
        raise Uncertain
    return one_value(match)[0]
