"""The Word file: the municipality's own or a plain one; where the report goes in it; its bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Length, Mm, Pt

from loftet.phrase import Phrase
from loftet.problems import LoftetError
from loftet.render.loader import named, own_file
from loftet.render.text import one_line, printable
from loftet.render.theme import DEFAULT_ACCENT, DEFAULT_COLOUR, Theme
from loftet.render.word_pieces import ALARM, Element, Locales, Piece, element, runs, soft
from loftet.render.word_styles import Styles
from loftet.render.word_text import MOST_UNPACKED
from loftet.report.model import Report
from loftet.resources import resource
from loftet.wording import Language
from loftet.wording.bilingual import joined

NAME = "report.docx"
MARKER = "{{loftet}}"
_MOST_BYTES = 20 * 1024**2
_UNUSED = ("/thumbnail", "/stylesWithEffects", "/customXml")
_LOGO_HEIGHT, _LOGO_MOST_WIDTH = Mm(14), Mm(80)
_EPOCH = (1980, 1, 1, 0, 0, 0)


def own_document(folders: Sequence[Path]) -> Document | None:
    """Return the municipality's own `report.docx`, the first that a folder has; None where none has.

    Raises LoftetError (exit 3) for a file that is no Word document, too large, or behind a link.
    """
    for folder in folders:
        path = folder / NAME
        if folder != resource("templates") and (path.exists() or path.is_symlink()):
            content = own_file(path, folder, _MOST_BYTES)
            try:
                return _opened(content)
            except (BadZipFile, KeyError, OpcError, SyntaxError, ValueError):
                raise LoftetError(
                    Phrase("template.not_word", file=named(path, folder)), Phrase("hint.template.word")
                ) from None
    return None


def plain_document(report: Report, running: str, page: str, theme: Theme) -> Document:
    """Return a document that is nobody's own: A4, the report's looks, parties above, page numbers below.

    The logo of a theme stands at the top of the first page.
    """
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    looks = Styles(document)
    looks.plain_looks(theme.colour or DEFAULT_COLOUR, theme.accent or DEFAULT_ACCENT)
    looks.id_of("TOC Heading")
    document.styles["TOC Heading"].paragraph_format.page_break_before = True
    locales = locales_of(report)
    for tongue in document.styles.element.iter(qn("w:lang")):
        tongue.set(qn("w:val"), locales[0])
    section.different_first_page_header_footer = True
    above = section.header.paragraphs[0]._p  # noqa: SLF001 - the element, for which the library has no name
    above.extend(runs(soft(joined(report.head.parties, " · ")), locales))
    if report.head.banner:
        above.extend(runs(Piece(f" · {report.head.banner[0]}", bold=True, small=True, colour=ALARM), locales))
    for footer in (section.footer, section.first_page_footer):
        below = footer.paragraphs[0]._p  # noqa: SLF001 - the same
        below.extend(runs(soft(f"{running} · {page} "), locales))
        below.append(_field("PAGE", locales))
    if theme.logo:
        _show_logo(section, theme)
    _lighten(document)
    return document


def _show_logo(section: Section, theme: Theme) -> None:
    picture = BytesIO(theme.logo_bytes)
    shown = section.first_page_header.paragraphs[0].add_run().add_picture(picture, height=_LOGO_HEIGHT)
    if shown.width > _LOGO_MOST_WIDTH:
        shown.height = Length(shown.height * _LOGO_MOST_WIDTH // shown.width)
        shown.width = _LOGO_MOST_WIDTH
    about = shown._inline.docPr  # noqa: SLF001 - the library knows no alternative text
    about.set("name", "logo")
    about.set("descr", one_line(printable(theme.logo_text)))


def put(document: Document, blocks: Sequence[Element]) -> None:
    """Put `blocks` where the marker stands, instead of it; at the end where there is none."""
    body = document.element.body
    for paragraph in body.iter(qn("w:p")):
        if "".join(text.text or "" for text in paragraph.iter(qn("w:t"))).strip() == MARKER:
            for block in blocks:
                paragraph.addprevious(block)
            paragraph.getparent().remove(paragraph)
            return
    for block in blocks:
        body.insert_element_before(block, "w:sectPr")


def describe(document: Document, report: Report) -> None:
    """Write what the file says of itself; its times are those of the report's day."""
    about, head = document.core_properties, report.head
    about.title = _property(f"{head.title} – {head.as_of_sentence}")
    about.subject = _property(head.as_of_sentence)
    about.author = _property(", ".join(head.parties))
    about.language = locales_of(report)[0]
    about.created = about.modified = datetime(head.as_of.year, head.as_of.month, head.as_of.day)  # noqa: DTZ001 - the format wants UTC without saying so
    about.last_modified_by = f"loftet {report.about.version}"
    about.revision = 1


def locales_of(report: Report) -> Locales:
    """Return the languages of the report and of the data as Word writes them, `sv-SE`."""
    return _locale(report.language), _locale(report.data_language)


def _locale(language: Language) -> str:
    return language.locale.replace("_", "-")


def saved(document: Document) -> bytes:
    """Return the file: its parts in one order, of one time, not compressed, since packers differ."""
    packed, even = BytesIO(), BytesIO()
    document.save(packed)
    with ZipFile(packed) as source, ZipFile(even, "w", zipfile.ZIP_STORED) as target:
        for part in source.infolist():
            target.writestr(ZipInfo(part.filename, _EPOCH), source.read(part))
    return even.getvalue()


def _opened(content: bytes) -> Document:
    with ZipFile(BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
            raise BadZipFile
    return docx.Document(BytesIO(content))


def _field(code: str, locales: Locales) -> Element:
    field = element("w:fldSimple", *runs(soft("1"), locales))
    field.set(qn("w:instr"), f" {code} ")
    return field


def _lighten(document: Document) -> None:
    """Leave out what the library's document has and the report does not use: half a megabyte of styles."""
    for relations in (document.part.package.rels, document.part.rels):
        for key in [key for key, one in relations.items() if one.reltype.endswith(_UNUSED)]:
            del relations[key]
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:default")) is None:
            styles.remove(style)


def _property(text: str) -> str:
    """Return a text as short as the format lets a property be."""
    return one_line(printable(text))[:255]
