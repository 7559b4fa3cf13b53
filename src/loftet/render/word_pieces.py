"""What a Word document is written with: pieces of text as XML elements (ECMA-376, WordprocessingML)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from loftet.render.note_blocks import Run
from loftet.render.text import joined_lines, printable
from loftet.wording.bilingual import stretches

Element: TypeAlias = BaseOxmlElement

SOFT = "535A69"
STONE = "F6F4EF"
ALARM = "984700"
_LINK = "1F4790"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one look. `colour` is six hex digits; with `badge` it is also the ground.

    `href` is an allowed address and `to` the name of a bookmark, for a stretch that is a link; a `quiet`
    link looks like the text around it.
    """

    text: str
    bold: bool = False
    italic: bool = False
    small: bool = False
    colour: str | None = None
    badge: bool = False
    href: str | None = None
    to: str | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph stands: its style by name, its list, whether it keeps to the next one.

    `box` are the colours of a line to its left and of its ground; `before` and `after` are spaces in
    twentieths of a point, where the style's own do not fit; `align` is `right` or `center`.
    """

    style: str = "Normal"
    number: int | None = None
    keep: bool = False
    box: tuple[str, str] | None = None
    before: int | None = None
    after: int | None = None
    align: str | None = None


PLAIN = Look()
IN_CELL = Look(before=0, after=40)

Locales: TypeAlias = tuple[str, str]
"""The language of the report and that of the data, as Word writes them: `en-GB`, `sv-SE`."""

Text: TypeAlias = "str | Piece | Sequence[str | Piece]"


def pieces(text: Text) -> tuple[Piece, ...]:
    """Return a text of one or several stretches as pieces."""
    if isinstance(text, str | Piece):
        text = (text,)
    return tuple(Piece(one) if isinstance(one, str) else one for one in text)


def note_pieces(runs: Iterable[Run]) -> tuple[Piece, ...]:
    """Return the runs of a note's paragraph as pieces."""
    return tuple(Piece(one.text, one.strong, one.emphasis, href=one.href) for one in runs)


def soft(text: str) -> Piece:
    """Return a text that stands back: labels, owners, days."""
    return Piece(text, small=True, colour=SOFT)


def element(tag: str, *children: Element, **attributes: object) -> Element:
    """Return an element of Word's: `element("w:shd", val="clear")` has the attribute `w:val`."""
    made = OxmlElement(tag, {qn(f"w:{name}"): str(value) for name, value in attributes.items()})
    made.extend(children)
    return made


def properties(look: Look, style: str | None) -> Element:
    """Return the properties of a paragraph, in the order that the schema wants; `style` is an id."""
    made = element("w:pPr")
    if style is not None:
        made.append(element("w:pStyle", val=style))
    if look.keep:
        made.append(element("w:keepNext"))
    if look.number is not None:
        made.append(element("w:numPr", element("w:ilvl", val=0), element("w:numId", val=look.number)))
    if look.box is not None:
        line, ground = look.box
        made.append(element("w:pBdr", element("w:left", val="single", sz=24, space=8, color=line)))
        made.append(element("w:shd", val="clear", color="auto", fill=ground))
    spaces = {name: space for name in ("before", "after") if (space := getattr(look, name)) is not None}
    if spaces:
        made.append(element("w:spacing", **spaces))
    if look.align is not None:
        made.append(element("w:jc", val=look.align))
    return made


def runs(piece: Piece, locales: Locales) -> list[Element]:
    """Return the runs of a piece: more than one where some of it is in the data's language."""
    language, data = locales
    return [
        _run(replace(piece, text=text), data if foreign else language)
        for text, foreign in stretches(piece.text) or (("", False),)
    ]


def _run(piece: Piece, locale: str) -> Element:
    """Return a run: the look in the order that the schema wants, the language, the text."""
    look = element("w:rPr")
    if piece.bold or piece.badge:
        look.append(element("w:b"))
    if piece.italic:
        look.append(element("w:i"))
    is_link = (piece.href is not None or piece.to is not None) and not piece.quiet
    if colour := piece.colour or (_LINK if is_link else None):
        look.append(element("w:color", val=colour))
    if piece.small:
        look.append(element("w:sz", val=18))
    if is_link:
        look.append(element("w:u", val="single"))
    if piece.badge and piece.colour:
        look.append(element("w:shd", val="clear", color="auto", fill=_pale(piece.colour)))
    look.append(element("w:lang", val=locale))
    written = element("w:t")
    written.text = joined_lines(printable(piece.text))
    written.set(qn("xml:space"), "preserve")
    return element("w:r", look, written)


def _pale(colour: str) -> str:
    """Return a tenth of `colour` on white: a ground on which the colour itself can be read."""
    parts = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(255 - (255 - part) / 10):02X}" for part in parts)
