"""A Word document read back: its text in order, its parts as they lie in the file."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement


def opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def lines(content: bytes) -> list[str]:
    """Return the text of each paragraph, those of tables too, in order."""
    return [text_of(paragraph) for paragraph in every(content, "w:p")]


def every(content: bytes, tag: str) -> list[BaseOxmlElement]:
    return list(opened(content).element.body.iter(qn(tag)))


def text_of(element: BaseOxmlElement) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t"))).replace("\u00a0", " ")


def skeleton(content: bytes) -> list[str]:
    return [str(element.tag) for element in opened(content).element.body.iter()]


def headings(content: bytes) -> list[tuple[int, str]]:
    """Return level and text of each heading."""
    found = []
    for paragraph in opened(content).paragraphs:
        name = paragraph.style.name if paragraph.style is not None else None
        if name and name.startswith("Heading "):
            found.append((int(name.removeprefix("Heading ")), paragraph.text.replace("\u00a0", " ")))
    return found


def addresses(content: bytes) -> set[str]:
    """Return the addresses that links outside lead to."""
    relations = opened(content).part.rels.values()
    return {relation.target_ref for relation in relations if relation.is_external}
