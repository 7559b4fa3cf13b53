"""Lists and mappings in brackets that stand whole on one line: `{kind: coverage, of: [centrum, norr]}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from loftet.document.plain import KEY, Uncertain, plain_text
from loftet.document.tree import Node

_SIGNS = r"[\w./()&+-]"  # fewer than elsewhere: more of them have a meaning here
_WORD = rf"{_SIGNS}+(?:(?<=[0-9]):(?=[0-9]){_SIGNS}+)*"
_TOKEN = re.compile(
    rf" *(?:{KEY} +|(?P<bracket>[\[\]{{}},])|(?P<plain>(?=[^\W_]){_WORD}(?: +{_WORD})*)"
    r"|\"(?P<double>[^\"\\]*)\"|'(?P<single>[^']*)'|(?P<other>.)) *"
)
_END = ("end", "")

MOST_LEVELS = 3
"""What stands in more brackets than these is left to the parser."""

_Tokens: TypeAlias = Iterator[tuple[str | None, str]]
"""Keys, brackets, commas and texts, each with its kind."""


def value_in_brackets(text: str) -> Node:
    """Return the list or the mapping that `text` is.

    Raises:
        Uncertain: it may not be what it looks like.
    """
    tokens = _tokens(text)
    value = _value(next(tokens), tokens, MOST_LEVELS)
    if next(tokens) != _END:
        raise Uncertain
    return value


def _tokens(text: str) -> _Tokens:
    for match in _TOKEN.finditer(text):
        yield match.lastgroup, match[match.lastgroup or 0]
    yield _END


def _value(token: tuple[str | None, str], tokens: _Tokens, levels: int) -> Node:
    match token:
        case "bracket", "[" if levels:
            return _items(tokens, levels - 1)
        case "bracket", "{" if levels:
            return _fields(tokens, levels - 1)
        case "plain", text:
            return plain_text(text)
        case "double" | "single", text:
            return text
        case _:
            raise Uncertain


def _items(tokens: _Tokens, levels: int) -> list[Node]:
    items: list[Node] = []
    token = next(tokens)
    if token == ("bracket", "]"):
        return items
    while True:
        items.append(_value(token, tokens, levels))
        if _is_last(tokens, "]"):
            return items
        token = next(tokens)


def _fields(tokens: _Tokens, levels: int) -> dict[str, Node]:
    fields: dict[str, Node] = {}
    token = next(tokens)
    if token == ("bracket", "}"):
        return fields
    while True:
        kind, key = token
        if kind != "key" or key in fields:
            raise Uncertain
        fields[key] = _value(next(tokens), tokens, levels)
        if _is_last(tokens, "}"):
            return fields
        token = next(tokens)


def _is_last(tokens: _Tokens, bracket: str) -> bool:
    kind, sign = next(tokens)
    if kind != "bracket" or sign not in {bracket, ","}:
        raise Uncertain
    return sign == bracket
