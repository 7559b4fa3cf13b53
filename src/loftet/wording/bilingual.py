"""Texts in two languages: a sentence in the reader's, with the data's own words in it.

A rendering names the language of those words, so that they are read aloud as what they are (WCAG 2.2,
3.1.2). While a sentence is put together they stand between two marks, which joining and formatting leave
alone; the marks are no characters (Unicode 23.7), so that no text of the data can hold them. At the end
`bilingual` takes them out and remembers where they stood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

BEGIN, END = "\ufdd0", "\ufdd1"
REPLACEMENT = "\ufffd"

Stretch: TypeAlias = "tuple[str, bool]"
"""A piece of a text, and whether it is in the other language."""

_MARK = f"({BEGIN}|{END})"


class Bilingual(str):  # noqa: SLOT000 - a str can have no slots that hold anything
    """A text that knows which of its stretches, from and to, are in the other language."""

    foreign: tuple[tuple[int, int], ...] = ()


def marked(text: str) -> str:
    """Return `text`, which is in the other language, between the marks."""
    return f"{BEGIN}{re.sub(_MARK, REPLACEMENT, text)}{END}" if text else text


def bilingual(text: str) -> str:
    """Return `text` without its marks; it is Bilingual where it had any."""
    if BEGIN not in text:
        return text
    written, foreign, depth = "", [], 0
    for piece in re.split(_MARK, text):
        if piece == BEGIN:
            depth += 1
        elif piece == END:
            depth -= 1
        elif piece:
            if depth:
                foreign.append((len(written), len(written) + len(piece)))
            written += piece
    made = Bilingual(written)
    made.foreign = tuple(foreign)
    return made


def stretches(text: str) -> tuple[Stretch, ...]:
    """Return the pieces of `text` in order; a text in one language is one piece."""
    found: list[Stretch] = []
    end = 0
    for first, last in text.foreign if isinstance(text, Bilingual) else ():
        found += [(text[end:first], False), (text[first:last], True)]
        end = last
    found.append((text[end:], False))
    return tuple(stretch for stretch in found if stretch[0])


def remarked(text: str, change: Callable[[str], str] = str) -> str:
    """Return `text` with the marks around its stretches again, each piece of it put through `change`.

    A mark that stands in the text itself is none: it becomes a replacement sign.
    """
    return "".join(
        marked(change(piece)) if foreign else re.sub(_MARK, REPLACEMENT, change(piece))
        for piece, foreign in stretches(text)
    )


def changed(text: str, change: Callable[[str], str]) -> str:
    """Return `text` with each piece of it put through `change`."""
    return bilingual(remarked(text, change)) if isinstance(text, Bilingual) else change(text)


def joined(texts: Iterable[str], separator: str = "") -> str:
    """Return `texts` as one, as `str.join` does; what is in the other language stays known."""
    return bilingual(separator.join(map(remarked, texts)))


def is_foreign(text: str) -> bool:
    """Return whether the whole of `text` is in the other language."""
    return isinstance(text, Bilingual) and text.foreign == ((0, len(text)),)


def as_foreign(text: str) -> str:
    """Return `text` as one that is wholly in the other language."""
    return bilingual(marked(text))
