"""A Word file read back by python-docx's reader: its seal, its text line by line, its parts.

The file may be anybody's: entities are not resolved, and it is not unpacked beyond what a report can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile, ZipInfo

from loftet.phrase import Phrase
from loftet.problems import LoftetError
from loftet.render.page_text import Said
from loftet.render.text import one_line
from loftet.report.seal import MARK, line_of

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

PROPERTIES = "docProps/custom.xml"
PREFIX = f"{MARK}."
"""A property of the file by this name and that of a value of the seal holds the value."""

MOST_UNPACKED = 200 * 1024**2
_DOCUMENT = "word/document.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = "heading "


def parts(content: bytes) -> Mapping[str, bytes]:
    """Return the parts of a Word file by name.

    Raises:
        LoftetError: the file is damaged, or holds more than a report can (exit 3).
    """
    try:
        with ZipFile(BytesIO(content)) as packed:
            entries = packed.infolist()
            found = {each.filename: packed.read(each) for each in entries} if _is_one(entries) else None
    except Exception:  # noqa: BLE001 - a damaged file can raise nearly anything in a reader of files
        raise _damaged() from None
    if found is None:
        raise _damaged()
    return found


def _is_one(entries: Sequence[ZipInfo]) -> bool:
    """Return whether each part is there once, of a moderate size, and nothing stands before the first."""
    names = {entry.filename for entry in entries}
    begins = min((entry.header_offset for entry in entries), default=-1) == 0
    size = sum(entry.file_size for entry in entries)
    return begins and len(names) == len(entries) and size <= MOST_UNPACKED


def seal_line(content: bytes) -> str | None:
    """Return the seal in the properties of a Word file as a line; None where there is none."""
    found = parts(content).get(PROPERTIES)
    if found is None:
        return None
    told = {
        name.removeprefix(PREFIX): "".join(one.itertext())
        for one in _parsed(found)
        if (name := str(one.get("name") or "")).startswith(PREFIX)
    }
    return line_of(told) if told else None


def said_in_word(content: bytes) -> tuple[Said, ...]:
    """Return the text of each paragraph: of the document under its headings, then of all other parts.

    Also what no reader sees at once: deleted and hidden text, remarks. Not the codes of fields, nor the
    numbers of pages.
    """
    found = parts(content)
    if _DOCUMENT not in found:
        raise _damaged()
    others = sorted(name for name in found if name.startswith("word/") and name.endswith(".xml"))
    headings = _headings(found.get("word/styles.xml"))
    lines = list(_paragraphs(found[_DOCUMENT], headings))
    for name in others:
        if name != _DOCUMENT:
            lines += (Said(name, said.text) for said in _paragraphs(found[name], frozenset()))
    return tuple(lines)


def _paragraphs(part: bytes, headings: frozenset[str]) -> Iterator[Said]:
    section = ""
    for paragraph in _parsed(part).iter(f"{_WORD}p"):
        line = one_line(_said(paragraph))
        style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
        if style is not None and style.get(f"{_WORD}val") in headings:
            section = line
        if line:
            yield Said(section, line)


def _said(paragraph: BaseOxmlElement) -> str:
    """Return the text of a paragraph without the numbers of pages, which each program writes as it counts."""
    said: list[str] = []
    code: str | None = None  # of the field that is open
    found: list[Any] = paragraph.xpath(".//text() | .//w:fldChar")  # strings that know where they stand
    for piece in found:
        if hasattr(piece, "tag"):
            code = None if piece.get(f"{_WORD}fldCharType") == "end" else code or ""
        elif piece.getparent().tag == f"{_WORD}instrText":
            code = (code or "") + piece
        elif not _is_page(code) and not any(map(_is_page, _fields_around(piece))):
            said.append(piece)
    return "".join(said).replace("\u00a0", " ")


def _fields_around(text: Any) -> Iterator[str | None]:  # noqa: ANN401 - one of those strings
    for field in text.getparent().iterancestors(f"{_WORD}fldSimple"):
        yield field.get(f"{_WORD}instr")


def _is_page(code: str | None) -> bool:
    return code is not None and code.split()[:1] == ["PAGE"]


def _headings(styles: bytes | None) -> frozenset[str]:
    """Return the ids of the styles of headings: a Swedish Word calls that of the name heading 1 Rubrik1."""
    found = _parsed(styles).iter(f"{_WORD}style") if styles else ()
    names = ((style.get(f"{_WORD}styleId"), style.find(f"{_WORD}name")) for style in found)
    return frozenset(
        id_
        for id_, name in names
        if id_ and name is not None and str(name.get(f"{_WORD}val")).lower().startswith(_HEADING)
    )


def _parsed(part: bytes) -> BaseOxmlElement:
    try:
        from docx.oxml.parser import parse_xml
    except ImportError:
        raise LoftetError(
            Phrase("render.missing", format="Word", extra="docx"), Phrase("hint.render.docx")
        ) from None
    try:
        return parse_xml(part)
    except (LookupError, SyntaxError, ValueError):  # of lxml: no XML, or in no encoding that there is
        raise _damaged() from None


def _damaged() -> LoftetError:
    return LoftetError(Phrase("render.damaged", format="Word"), Phrase("hint.render.damaged"))
