"""From a record to the YAML text that a careful person would have written.

Every reader of YAML, of version 1.1 or 1.2, gets the same text back: unquoted stand only dates and
numbers that are meant as such, and plain words. docs: hazards, "Writing".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from loftet.document.characters import refused_characters
from loftet.document.tree import is_key

Writable: TypeAlias = "str | int | Decimal | date | bool | Sequence[Writable] | Mapping[str, Writable] | None"
"""What can be written: text, true numbers and days, nothing, lists and mappings of these."""

_WIDTH = 100
_STEP = "  "
_LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff"
_WORDS = re.compile(f"[{_LETTER}](?:[{_LETTER}0-9 .,;()/+!_-]*[{_LETTER}0-9.)!_])?")
_WORDS_IN_BRACKETS = re.compile(f"[{_LETTER}](?:[{_LETTER}0-9 ./_-]*[{_LETTER}0-9._])?")
_MEANS_SOMETHING_ELSE = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def write(record: Mapping[str, Writable], first_line: str = "") -> str:
    """Return a record as YAML text, its keys in the order given, below a comment line if one is given.

    `read` gives every text back as it was (in NFC), dates and numbers as the text they are written as.
    Raises ValueError for a text with a character that documents refuse (ask `refused_characters` first)
    and for a key that could not be read.
    """
    lines = [f"# {first_line}"] if first_line else []
    lines += _mapping_lines(record, "")
    return "\n".join(lines or ["{}"]) + "\n"


def _mapping_lines(mapping: Mapping[str, Writable], indent: str) -> list[str]:
    lines = []
    for key, value in mapping.items():
        head, *below = _entry(value, indent, len(indent) + len(key) + 2)
        lines += [f"{indent}{_key(key)}:{head}", *below]
    return lines


def _entry(value: Writable, indent: str, column: int) -> list[str]:
    """Return what follows `key:` on its line, and the lines below it."""
    if value is None:
        return [""]
    if isinstance(value, str) and _suits_block(value):
        return _block(value, indent + _STEP)
    short = _on_one_line(value, in_brackets=False)
    if _is_scalar(value) or not value or (column + len(short) <= _WIDTH and _is_flat(value)):
        return [f" {short}"]
    if isinstance(value, Mapping):
        return ["", *_mapping_lines(value, indent + _STEP)]
    return ["", *(line for item in _items(value) for line in _item_lines(item, indent + _STEP))]


def _item_lines(item: Writable, indent: str) -> list[str]:
    """Return a list item: a mapping begins on the line of its dash."""
    if isinstance(item, Mapping) and item:
        first, *rest = _mapping_lines(item, indent + _STEP)
        return [f"{indent}- {first.lstrip()}", *rest]
    head, *below = _entry(item, indent, len(indent) + 1)
    return [f"{indent}-{head}", *below]


def _is_scalar(value: Writable) -> bool:
    return value is None or isinstance(value, str | int | Decimal | date)


def _is_flat(value: Writable) -> bool:
    """Tell whether a list or mapping holds only short things: no lists in lists, no text of several lines."""
    return all(_is_scalar(inner) and "\n" not in str(inner) for inner in _items(value))


def _items(value: Writable) -> Sequence[Writable]:
    if isinstance(value, Mapping):
        return list(value.values())
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _on_one_line(value: Writable, *, in_brackets: bool) -> str:
    if isinstance(value, Mapping):
        pairs = (f"{_key(key)}: {_on_one_line(inner, in_brackets=True)}" for key, inner in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, str):
        return _text(value, _WORDS_IN_BRACKETS if in_brackets else _WORDS)
    if isinstance(value, Sequence):
        return "[" + ", ".join(_on_one_line(inner, in_brackets=True) for inner in value) + "]"
    return _number_or_day(value)


def _number_or_day(value: int | Decimal | date | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else str(value)


def _key(key: str) -> str:
    if not is_key(key):
        raise ValueError(f"no key of a document: {key!a}")
    return _text(key, _WORDS_IN_BRACKETS)


def _text(text: str, words: re.Pattern[str]) -> str:
    text = _checked(text)
    if words.fullmatch(text) and text.lower() not in _MEANS_SOMETHING_ELSE and "  " not in text:
        return text
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def _suits_block(text: str) -> bool:
    """Tell whether a text of several lines can stand below `|` as it is, with nothing invisible in it."""
    lines = text.removesuffix("\n").split("\n")
    return (
        len(lines) > 1
        and lines[0] != ""
        and lines[-1] != ""
        and not lines[0][0].isspace()
        and all(line == line.rstrip() and "\t" not in line for line in lines)
    )


def _block(text: str, indent: str) -> list[str]:
    text = _checked(text)
    sign = "|" if text.endswith("\n") else "|-"
    lines = text.removesuffix("\n").split("\n")
    return [f" {sign}", *(f"{indent}{line}" if line else "" for line in lines)]


def _checked(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    if refused := refused_characters(text):
        numbers = ", ".join(str(value) for phrase in refused for _, value in phrase)
        raise ValueError(f"characters that documents refuse: {numbers}")
    return text
