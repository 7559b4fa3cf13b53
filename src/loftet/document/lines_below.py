"""Text that goes on below the line of its key."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loftet.document.plain import Uncertain, plain_text
from loftet.document.tree import Node
from loftet.document.unusual import breaks_early

# What a line of text may begin with beside letters and digits: YAML gives it no meaning there.
_MAY_BEGIN = frozenset("(%/+\u2013")
_LINE_ENDS = re.compile("\n+")


def text_block(sign: str, text: str) -> str:
    """Return what the lines of `text` mean below `|`, `>`, `|-` or `>-`.

    Raises:
        Uncertain: there is none, or its lines are indented in different ways.
    """
    margin = text[: len(text) - len(text.lstrip(" "))]
    content = text[len(margin) :].replace(f"\n{margin}", "\n")
    is_whole = margin and content and content[-1] != " "
    if not is_whole or "\n-" in text or "\n " in content or " \n" in content:
        raise Uncertain
    if sign[0] == ">":
        content = _LINE_ENDS.sub(_folded, content) if "\n\n" in content else content.replace("\n", " ")
    return content if sign[-1] == "-" else f"{content}\n"


def longer_text(first: Node, width: int, lines: Sequence[str]) -> str:
    """Return a text without quotation marks that goes on from `first`, on a line `width` long, in `lines`.

    Raises:
        Uncertain: a line may be more than text, or looks like a field gone wrong.
    """
    pieces = [line.strip(" ") for line in lines]
    if not isinstance(first, str) or breaks_early(width, pieces[0]):
        raise Uncertain
    for piece, line in zip(pieces, lines, strict=True):
        if line[:1] != " " or not (piece[:1].isalnum() or piece[:1] in _MAY_BEGIN):
            raise Uncertain
    return str(plain_text(" ".join([first, *pieces])))


def quoted_text(value: str) -> str:
    """Return the text that stands between the quotation marks of `value`, over several lines.

    Raises:
        Uncertain: a line may be more than text.
    """
    first, *below = value[1:-1].split("\n")
    if not all(line.startswith(" ") or not line for line in below):
        raise Uncertain
    lines = [first.rstrip(" "), *(line.strip(" ") for line in below[:-1]), below[-1].lstrip(" ")]
    text = _LINE_ENDS.sub(_folded, "\n".join(lines))
    return text.replace("''", "'") if value[0] == "'" else text


def _folded(line_ends: re.Match[str]) -> str:
    """Return what line ends mean that follow each other: a space where there is one, else one fewer."""
    return line_ends[0][1:] or " "
