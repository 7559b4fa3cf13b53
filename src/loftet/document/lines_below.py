"""Text that goes on below the line of its key."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loftet.document.plain import Uncertain, plain_text
from loftet.document.tree import Node
from loftet.document.unusual import breaks_early

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


def _margin(lines: Sequence[str]) -> str:
    """Return the spaces that the first line begins with."""
    first = lines[0] if lines else ""
    return first[: len(first) - len(first.lstrip(" "))]
