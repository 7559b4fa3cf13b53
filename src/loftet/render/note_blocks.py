"""A note as paragraphs and lists of runs: for renderings that are not made of text, PDF and Word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markdown_it.token import Token

from loftet.render.notes import tokens_of
from loftet.render.text import joined_lines
from loftet.wording.bilingual import as_foreign, is_foreign


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; `href` is an allowed address where it is a link."""

    text: str
    strong: bool = False
    emphasis: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The runs of one paragraph."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `first` is the number of its first item, None where it has no numbers."""

    first: int | None
    items: tuple[tuple[Block, ...], ...]


Block: TypeAlias = Paragraph | Items


def note_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a note, with the same few marks that the other renderings allow."""
    return _Reader(as_foreign if is_foreign(text) else str).blocks(iter(tokens_of(text)))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads tokens as blocks; `told` is what becomes of each text."""

    told: Callable[[str], str]

    def blocks(self, tokens: Iterator[Token]) -> tuple[Block, ...]:
        """Return the blocks up to the end of the list item (or of the note) that `tokens` stand in."""
        found: list[Block] = []
        for token in tokens:
            match token.type:
                case "inline":
                    found.append(Paragraph(tuple(self._runs(token.children or ()))))
                case "bullet_list_open":
                    found.append(Items(None, self._items(tokens)))
                case "ordered_list_open":
                    found.append(Items(int(token.attrGet("start") or 1), self._items(tokens)))
                case "list_item_close":
                    break
                case _:
                    pass  # a paragraph is known by the text in it
        return tuple(found)

    def _items(self, tokens: Iterator[Token]) -> tuple[tuple[Block, ...], ...]:
        items: list[tuple[Block, ...]] = []
        for token in tokens:
            if token.type != "list_item_open":
                break
            items.append(self.blocks(tokens))
        return tuple(items)

    def _runs(self, tokens: Sequence[Token]) -> Iterator[Run]:
        strong = emphasis = 0
        href: str | None = None
        for token in tokens:
            match token.type:
                case "strong_open" | "strong_close":
                    strong += token.nesting
                case "em_open" | "em_close":
                    emphasis += token.nesting
                case "link_open":
                    href = str(token.attrGet("href"))
                case "link_close":
                    href = None
                case "hardbreak" | "softbreak":
                    yield Run(" ")
                case _ if token.content:
                    yield Run(self.told(joined_lines(token.content)), strong > 0, emphasis > 0, href)
                case _:
                    pass  # nothing stands between two marks
