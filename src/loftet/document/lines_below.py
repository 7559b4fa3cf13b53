"""Values that go on below the line of their key: text, lists and short mappings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loftet.document.one_value import KEY, VALUE, Uncertain, one_value, plain_text
from loftet.document.tree import Node
from loftet.document.unusual import breaks_early

_ITEM = re.compile(rf" *- +{VALUE} *")
_FIELD = re.compile(rf" +{KEY} +{VALUE} *")
_LINE_ENDS = re.compile("\n+")


def text_block(sign: str, lines: Sequence[str]) -> str:
    """Return the text below `|`, `>`, `|-` or `>-`.

    Raises:
        Uncertain: there is none, or its lines are indented in different ways.
    """
    margin = _margin(lines)
    text = "\n" + "\n".join(lines)
    if not margin or f"\n{margin} " in text or " \n" in text or text.endswith(" "):
        raise Uncertain
    indented = text.count(f"\n{margin}")
    if indented < len(lines) and indented + lines.count("") < len(lines):
        raise Uncertain
    text = text.replace(f"\n{margin}", "\n")[1:]
    if sign[0] == ">":
        is_one = indented == len(lines)
        text = text.replace("\n", " ") if is_one else _LINE_ENDS.sub(lambda ends: ends[0][1:] or " ", text)
    return text if sign.endswith("-") else f"{text}\n"


def longer_text(first: Node, width: int, lines: Sequence[str]) -> str:
    """Return a text without quotation marks that goes on from `first`, on a line `width` long, in `lines`.

    Raises:
        Uncertain: a line may be more than text, or looks like a field gone wrong.
    """
    pieces = [line.strip(" ") for line in lines]
    if not isinstance(first, str) or breaks_early(width, pieces[0]):
        raise Uncertain
    for piece, line in zip(pieces, lines, strict=True):
        if not line.startswith(" ") or not piece[:1].isalnum():
            raise Uncertain
        plain_text(piece)
    return " ".join([first, *pieces])


def items_below(lines: Sequence[str]) -> list[Node]:
    """Return the list that `lines` hold, one item a line; else raises Uncertain."""
    return [one_value(match)[0] for match in _matches(_ITEM, lines)]


def fields_below(lines: Sequence[str]) -> dict[str, Node]:
    """Return the mapping that `lines` hold, one field a line; else raises Uncertain."""
    mapping = {match["key"]: one_value(match)[0] for match in _matches(_FIELD, lines)}
    if len(mapping) < len(lines):
        raise Uncertain
    return mapping


def _matches(pattern: re.Pattern[str], lines: Sequence[str]) -> list[re.Match[str]]:
    margin = _margin(lines)
    matches = [pattern.fullmatch(line) for line in lines if _margin([line]) == margin]
    found = [match for match in matches if match is not None]
    if len(found) < len(lines):
        raise Uncertain
    return found


def _margin(lines: Sequence[str]) -> str:
    """Return the spaces that the first line begins with."""
    first = lines[0] if lines else ""
    return first[: len(first) - len(first.lstrip(" "))]
