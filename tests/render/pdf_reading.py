"""A PDF read back: its tree of tags, its links, and its text in the order in which it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import pikepdf


@dataclass(frozen=True)
class Tag:
    """An element of the structure tree: how deep it stands, its role, its alternative text or title."""

    depth: int
    role: str
    alt: str | None
    title: str | None
    element: pikepdf.Object


@cache
def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def tags(content: bytes) -> list[Tag]:
    return tags_in(opened(content))


def tags_in(file: pikepdf.Pdf) -> list[Tag]:
    return list(_walk(file.Root.StructTreeRoot.get("/K"), 0))


def _walk(node: pikepdf.Object | None, depth: int) -> Iterator[Tag]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _walk(one, depth)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield Tag(depth, str(node.S)[1:], _text(node, "/Alt"), _text(node, "/T"), node)
        yield from _walk(node.get("/K"), depth + 1)


def _text(node: pikepdf.Object, key: str) -> str | None:
    return str(node[key]) if isinstance(node, pikepdf.Dictionary) and key in node else None


def skeleton(content: bytes) -> list[tuple[int, str]]:
    """Return depth and role of each tag; a Span says only that a stretch of text stands by itself."""
    return [(tag.depth, tag.role) for tag in tags(content) if tag.role != "Span"]


def languages(tag: Tag) -> set[str]:
    """Return the languages that a tag and those inside it are said to be in."""
    return {str(one.element.Lang) for one in _walk(tag.element, 0) if "/Lang" in one.element}


def attribute(tag: Tag, name: str) -> object:
    """Return an attribute of a tag, whichever of its owners it has it from."""
    found = tag.element.get("/A")
    for one in found if isinstance(found, pikepdf.Array) else [found]:
        if one is not None and name in one:
            return one[name]
    return None


def bookmarks(content: bytes) -> list[str]:
    with opened(content).open_outline() as outline:
        return [item.title for item in outline.root]


def addresses(content: bytes) -> set[str]:
    """Return the addresses that links outside lead to."""
    return {str(link.A.URI) for link in links(content) if "/A" in link and "/URI" in link.A}


def links(content: bytes) -> list[pikepdf.Object]:
    return [
        note for page in opened(content).pages for note in page.get("/Annots", []) if note.Subtype == "/Link"
    ]


def text(content: bytes) -> str:
    """Return the text of all pages without blanks and without the hyphens of broken lines."""
    return squeezed("".join(_written(page) for page in opened(content).pages))


def page_text(content: bytes, number: int) -> str:
    """Return the text of one page, counted from 1, as `text` does."""
    return squeezed(_written(opened(content).pages[number - 1]))


def squeezed(written: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\u00a0]+", "", written)


def _written(page: pikepdf.Page) -> str:
    fonts = {name: letters_of(font) for name, font in page.Resources.get("/Font", {}).items()}
    letters: dict[int, str] = {}
    replaced: list[bool] = []
    written: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands = list(instruction.operands)
        match str(instruction.operator):
            case "BDC" | "BMC":
                actual = _text(operands[1], "/ActualText") if len(operands) > 1 else None
                replaced.append(actual is not None)
                written.append(actual or "")
            case "EMC":
                replaced.pop()
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj" | "TJ" if not any(replaced):
                pieces = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
                strings = (bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
                written += [_decoded(codes, letters) for codes in strings]
            case _:
                pass
    return "".join(written)


def _decoded(codes: bytes, letters: dict[int, str]) -> str:
    return "".join(letters[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))


def letters_of(font: pikepdf.Object) -> dict[int, str]:
    """Return which letters each code of a font stands for."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    return {
        int(code, 16): bytes.fromhex(letters).decode("utf-16-be")
        for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL)
        for code, letters in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block)
    }
