"""The styles and lists of the document: the municipality's where it has them, made where it has not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from loftet.render.word_pieces import Element, element

_AFTER_BORDERS = (
    *(
        "w:shd",
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:kinsoku",
        "w:wordWrap",
        "w:overflowPunct",
        "w:topLinePunct",
    ),
    *("w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind"),
    *("w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection"),
    *("w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"),
)
"""What stands after the borders in the properties of a paragraph, by the schema."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a style looks that the document lacks: size in points, indent in centimetres."""

    size: float | None = None
    bold: bool = False
    italic: bool = False
    indent: float = 0
    before: float = 0
    after: float = 6
    outline: int | None = None


_LOOKS: Mapping[str, _Look] = {
    "Title": _Look(size=26, bold=True, after=4),
    "Subtitle": _Look(size=13, after=8),
    "Heading 1": _Look(size=17, bold=True, before=22, outline=0),
    "Heading 2": _Look(size=13, bold=True, before=14, outline=1),
    "Heading 3": _Look(size=11, bold=True, before=10, outline=2),
    "List Bullet": _Look(after=3),
    "List Bullet 2": _Look(after=3),
    "List Number": _Look(after=3),
    "List Number 2": _Look(after=3),
    "Quote": _Look(italic=True, indent=0.8),
    "Caption": _Look(size=9.5, bold=True, before=8, after=3),
    "List Continue": _Look(indent=0.65, after=3),
    "TOC Heading": _Look(size=13, bold=True, before=14),
    "toc 1": _Look(after=2),
}


class Styles:
    """Finds the ids of styles by their names, and the numbers of lists."""

    def __init__(self, document: Document) -> None:
        """Hold the document; nothing is made before it is asked for."""
        self._document = document
        self._ids: dict[str, str] = {}
        self._bullets: dict[str, int | None] = {}

    def id_of(self, name: str) -> str:
        """Return the id of the paragraph style with a name of Word's own, made where the file lacks it."""
        if name not in self._ids:
            styles = self._document.styles
            if name not in styles:
                self._make(name)
            self._ids[name] = styles[name].style_id or name
        return self._ids[name]

    def bullet(self, style: str) -> int | None:
        """Return the number of the lists with signs; None where the style has one by itself."""
        if style not in self._bullets:
            by_itself = self._list_of(style) is not None
            made = None if by_itself else self._instance(self._abstract("bullet", "–", style), None)
            self._bullets[style] = made
        return self._bullets[style]

    def counted(self, style: str, first: int) -> int:
        """Return the number of a new list that counts from `first`."""
        own = self._list_of(style)
        abstract = self._abstract_of(own) if own is not None else None
        if abstract is None:
            abstract = self._abstract("decimal", "%1.", style)
        return self._instance(abstract, first)

    def plain_looks(self, frame: str, accent: str) -> None:
        """Give a document that is nobody's own the looks of the report; the colours are `#1c2a4a`."""
        styles = self._document.styles
        for name, look in _LOOKS.items():
            if name in styles:
                _dress(styles[name], look)
                styles[name].font.color.rgb = _colour(frame) if look.bold else None
        styles["Subtitle"].font.name = styles["Normal"].font.name
        styles["Quote"].font.italic, styles["Quote"].font.name = False, "Cambria"
        _border(styles["Title"], "bottom", accent, 24, 6)
        _border(styles["Heading 1"], "top", frame, 24, 8)

    def _make(self, name: str) -> None:
        made = self._document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        made.base_style = self._document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
        _dress(made, _LOOKS[name])

    def _list_of(self, name: str) -> int | None:
        self.id_of(name)
        found = self._document.styles[name].element.find(f".//{qn('w:numPr')}/{qn('w:numId')}")
        return None if found is None else int(found.get(qn("w:val"), "0"))

    def _abstract_of(self, number: int) -> int | None:
        for instance in self._numbering().findall(qn("w:num")):
            if instance.get(qn("w:numId")) == str(number):
                abstract = instance.find(qn("w:abstractNumId"))
                return None if abstract is None else int(abstract.get(qn("w:val"), "0"))
        return None

    def _abstract(self, form: str, sign: str, style: str) -> int:
        numbering = self._numbering()
        given = [int(one.get(qn("w:abstractNumId"), "0")) for one in numbering.findall(qn("w:abstractNum"))]
        number = max(given, default=0) + 1
        level = element(
            "w:lvl",
            element("w:start", val=1),
            element("w:numFmt", val=form),
            element("w:lvlText", val=sign),
            element("w:lvlJc", val="left"),
            element("w:pPr", element("w:ind", left=850 if style.endswith("2") else 425, hanging=425)),
            ilvl=0,
        )
        made = element(
            "w:abstractNum", element("w:multiLevelType", val="singleLevel"), level, abstractNumId=number
        )
        first_instance = numbering.find(qn("w:num"))
        if first_instance is None:
            numbering.append(made)
        else:
            first_instance.addprevious(made)
        return number

    def _instance(self, abstract: int, first: int | None) -> int:
        numbering = self._numbering()
        given = [int(one.get(qn("w:numId"), "0")) for one in numbering.findall(qn("w:num"))]
        number = max(given, default=0) + 1
        made = element("w:num", element("w:abstractNumId", val=abstract), numId=number)
        if first is not None:
            made.append(element("w:lvlOverride", element("w:startOverride", val=first), ilvl=0))
        numbering.append(made)
        return number

    def _numbering(self) -> Element:
        part = self._document.part
        try:
            found = part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
        except KeyError:
            namespace = qn("w:numbering")[1:].partition("}")[0]
            root = parse_xml(f'<w:numbering xmlns:w="{namespace}"/>')
            found = NumberingPart(
                PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, part.package
            )
            part.relate_to(found, RELATIONSHIP_TYPE.NUMBERING)
        return found.element  # type: ignore[attr-defined, no-any-return] # numbering is a part of XML


def _dress(style: ParagraphStyle, look: _Look) -> None:
    heading = look.outline is not None or style.name == "Title"
    style.font.bold, style.font.italic = look.bold, look.italic
    if look.size is not None:
        style.font.size = Pt(look.size)
    if heading:
        style.paragraph_format.keep_with_next = True
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(look.before), Pt(look.after)
    if look.indent:
        style.paragraph_format.left_indent = Cm(look.indent)
    if look.outline is not None:
        properties = style.element.get_or_add_pPr()
        if properties.find(qn("w:outlineLvl")) is None:
            properties.append(element("w:outlineLvl", val=look.outline))


def _border(style: ParagraphStyle, side: str, colour: str, width: int, space: int) -> None:
    """Give a style one line on one side, instead of those that it has; `width` in eighths of a point."""
    properties = style.element.get_or_add_pPr()
    for given in properties.findall(qn("w:pBdr")):
        properties.remove(given)
    line = element(f"w:{side}", val="single", sz=width, space=space, color=colour.lstrip("#").upper())
    properties.insert_element_before(element("w:pBdr", line), *_AFTER_BORDERS)


def _colour(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#").upper())
