"""Writes the blocks of a Word document: headings, paragraphs, lists, quotes, tables, links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from loftet.progress.model import Status
from loftet.render.note_blocks import Items, Paragraph, note_blocks
from loftet.render.text import sentence_case
from loftet.render.word_pieces import (
    IN_CELL,
    PLAIN,
    STONE,
    Element,
    Locales,
    Look,
    Piece,
    Text,
    element,
    note_pieces,
    pieces,
    properties,
    runs,
)
from loftet.render.word_styles import Styles
from loftet.render.word_tables import Column, T, table
from loftet.report.signs import Badge, Pointer
from loftet.wording.bilingual import joined

SIGNS: Mapping[Status, str] = MappingProxyType(
    {
        Status.MET: "●",
        Status.ON_TRACK: "►",
        Status.ACTIVE: "→",
        Status.BEHIND: "◆",
        Status.MISSED: "×",
        Status.NOT_DUE: "○",
        Status.CANNOT_JUDGE: "?",
        Status.NO_REPORT: "□",
        Status.NO_NEED: "▫",
        Status.WITHDRAWN: "–",
    }
)
"""A shape of its own for each status, as a letter: all are in the fonts that Word falls back on."""

ALL = "loftet"
"""The bookmark around everything that is written."""


class Writer:
    """Gathers blocks in `blocks`; nothing stands in the document before they are put there."""

    def __init__(
        self,
        document: Document,
        locales: Locales,
        colours: Mapping[str, str],
        frame: str,
        anchors: frozenset[str],
    ) -> None:
        """Write for `document` in the languages of the report and of the data, `sv-SE`.

        `colours` are those of the statuses and `frame` that of lines, `#1b6b3f`; `anchors` are the
        sections that can be linked to.
        """
        self.blocks: list[Element] = []
        self._styles = Styles(document)
        self._part = document.part
        self._locales = locales
        self._colours = colours
        self._frame = _hex(frame)
        self._bookmarks = {
            anchor: f"{ALL}_{number}" for number, anchor in enumerate(sorted(anchors), start=1)
        }
        self._sections: list[Piece] = []
        taken = document.element.iter(qn("w:bookmarkStart"))
        self._next_id = 1 + max((int(mark.get(qn("w:id"), "0")) for mark in taken), default=0)

    def heading(self, level: int, text: str, anchor: str | None = None) -> None:
        """Write a heading; `anchor` is what links point at. Those of level 1 stand in the contents."""
        block = self.paragraph(text, look=Look(f"Heading {level}"))
        name = self._bookmarks.get(anchor or "")
        if level == 1:
            name = name or f"{ALL}_section_{len(self._sections)}"
            self._sections.append(Piece(text, to=name, quiet=True))
        if name is not None:
            self._mark(name, block, block)

    def paragraph(self, *text: str | Piece, look: Look = PLAIN) -> Element:
        """Write a paragraph, and return it."""
        after_table = bool(self.blocks) and self.blocks[-1].tag == qn("w:tbl")
        if after_table and not look.style.startswith("Heading"):
            look = replace(look, before=120)
        block = self._paragraph(text, look)
        self.blocks.append(block)
        return block

    def before(self, *text: str | Piece) -> None:
        """Write a paragraph that stays on the page of the one after it."""
        self.paragraph(*text, look=Look(keep=True))

    def boxed(self, *text: str | Piece, line: str, ground: str) -> None:
        """Write a paragraph on a coloured ground, with a line to its left."""
        self.paragraph(*text, look=Look(box=(line, ground)))

    def quote(self, paragraphs: Iterable[str], *, keep: bool = False, boxed: bool = False) -> None:
        """Write words of the promise as they stand in it; `keep` holds them to what follows."""
        box = (self._frame, STONE) if boxed else None
        for paragraph in paragraphs:
            self.paragraph(paragraph, look=Look("Quote", keep=keep, box=box))

    def bullets(self, items: Iterable[Text]) -> None:
        """Write a list with signs."""
        number = self._styles.bullet("List Bullet")
        for item in items:
            self.paragraph(*pieces(item), look=Look("List Bullet", number=number))

    def numbers(self, items: Iterable[Text], first: int = 1) -> None:
        """Write a list that counts from `first`."""
        number = self._styles.counted("List Number", first)
        for item in items:
            self.paragraph(*pieces(item), look=Look("List Number", number=number))

    def note(self, text: str | None) -> None:
        """Write a note below an item, with the few marks that it may hold; its lists stand on one level."""
        for block in note_blocks(text or ""):
            if isinstance(block, Paragraph):
                self.below(*note_pieces(block.runs))
            else:
                self._note_list(block)

    def below(self, *text: str | Piece) -> None:
        """Write a paragraph that belongs to the item above it."""
        self.paragraph(*text, look=Look("List Continue"))

    def table(self, title: str, columns: Sequence[Column[T]], rows: Iterable[T]) -> None:
        """Write a table with one row for each of `rows`; `title` is its alt text."""
        head = [[self._small(Piece(column.head, bold=True), column)] for column in columns]
        body = [
            [[self._small(text, column) for text in column.cell(row)] for column in columns] for row in rows
        ]
        shares = [column.share for column in columns]
        if self.blocks and self.blocks[-1].tag == qn("w:tbl"):
            self.paragraph()  # or Word would make one table of two
        self.blocks.append(table(title, head, body, shares, self._frame))

    def badge(self, it: Badge) -> Piece:
        """Return a status: its sign and its word, in its colour and on a ground of it."""
        written = f"\u00a0{SIGNS[it.status]}\u00a0{sentence_case(it.word)}\u00a0"
        return Piece(written, colour=_hex(self._colours[it.status]), badge=True)

    def link(self, text: str, anchor: str, *, quiet: bool = False) -> Piece:
        """Return a link within the document; plain text where the report has no such section."""
        return Piece(text, to=self._bookmarks.get(anchor), quiet=quiet)

    def numbered(self, it: Pointer, *, quiet: bool = False) -> Piece:
        """Return a commitment's number and title as a link to its section."""
        return self.link(joined((str(it.number), it.title), " "), it.anchor, quiet=quiet)

    def contents(self, title: str) -> list[Element]:
        """Return the contents as a field of Word's; without page numbers, for only Word knows those."""
        blocks = [self._paragraph([section], Look("toc 1")) for section in self._sections]
        code = element("w:instrText")
        code.text = rf' TOC \o "1-1" \n \h \z \b {ALL} '
        begin = [
            element("w:fldChar", fldCharType="begin"),
            code,
            element("w:fldChar", fldCharType="separate"),
        ]
        for at, one in enumerate(begin, start=1):
            blocks[0].insert(at, element("w:r", one))
        blocks[-1].append(element("w:r", element("w:fldChar", fldCharType="end")))
        return [self._paragraph(title, Look("TOC Heading")), *blocks]

    def mark_all(self) -> None:
        """Put the bookmark `ALL` around everything that is written."""
        paragraphs = [block for block in self.blocks if block.tag == qn("w:p")]
        self._mark(ALL, paragraphs[0], paragraphs[-1])

    def _note_list(self, it: Items) -> None:
        style = "List Bullet 2" if it.first is None else "List Number 2"
        count = self._styles.bullet(style) if it.first is None else self._styles.counted(style, it.first)
        for item in it.items:
            texts = [note_pieces(block.runs) for block in item if isinstance(block, Paragraph)]
            self.paragraph(*(piece for text in texts for piece in text), look=Look(style, number=count))
            for block in item:
                if isinstance(block, Items):
                    self._note_list(block)

    def _paragraph(self, text: Text, look: Look = PLAIN) -> Element:
        style = None if look.style == PLAIN.style else self._styles.id_of(look.style)
        written = (run for piece in pieces(text) for run in self._piece(piece))
        return element("w:p", properties(look, style), *written)

    def _small(self, text: Text, column: Column[T]) -> Element:
        small = [replace(piece, small=True) for piece in pieces(text)]
        return self._paragraph(small, replace(IN_CELL, align=column.align))

    def _piece(self, piece: Piece) -> list[Element]:
        written = runs(piece, self._locales)
        if piece.href is not None:
            link = element("w:hyperlink", *written)
            target = self._part.relate_to(piece.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            link.set(qn("r:id"), target)
            return [link]
        return written if piece.to is None else [element("w:hyperlink", *written, anchor=piece.to)]

    def _mark(self, name: str, first: Element, last: Element) -> None:
        first.insert(1, element("w:bookmarkStart", id=self._next_id, name=name))
        last.append(element("w:bookmarkEnd", id=self._next_id))
        self._next_id += 1


def _hex(colour: str) -> str:
    """Return `#1b6b3f` as Word writes it, `1B6B3F`."""
    return colour.lstrip("#").upper()
