"""Whether two PDFs hold the same, whatever program wrote the file: which pages differ, and what else.

Programs that only save a PDF anew pack it in another order and compress it in another way. What it shows
and reads aloud is the same then: each page with its drawing, fonts and annotations, the tags, the bookmarks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from loftet.render.pdf_text import opened

if TYPE_CHECKING:
    from pypdf import PdfReader

_START = b"%PDF-"
_PACKING = frozenset({"/Length", "/Filter", "/DecodeParms"})
_APART = frozenset({"/Pages", "/Metadata", "/Version", "/Extensions"})
_ABOUT = ("/Title", "/Author", "/Subject", "/Keywords")

Pages: TypeAlias = Mapping[int, int]  # the number of each page, by that of its object
Met: TypeAlias = "tuple[int | None, Any]"  # the number of an object, if it has one, and what it holds


@dataclass(frozen=True, slots=True)
class Unlike:
    """What differs between two PDFs: the numbers of pages, and whether anything outside the pages does."""

    pages: tuple[int, ...]
    elsewhere: bool


def unlike(one: bytes, other: bytes) -> Unlike | None:
    """Return what differs between two PDFs, None where they hold the same.

    Raises LoftetError (exit 3) as `opened` does.
    """
    if one.count(_START) != 1:  # several files in one: programs differ in which of them they show
        return Unlike((), elsewhere=True)
    with opened(one) as first, opened(other) as second:
        mine, theirs = _numbered(first), _numbered(second)
        count = max(len(first.pages), len(second.pages))
        pages = tuple(
            number
            for number in range(1, count + 1)
            if number > min(len(first.pages), len(second.pages))
            or not _same(_on_page(first, number), _on_page(second, number), mine, theirs)
        )
        elsewhere = not _same(_outside(first), _outside(second), mine, theirs)
        return Unlike(pages, elsewhere) if pages or elsewhere else None


def _numbered(reader: PdfReader) -> Pages:
    references = (page.indirect_reference for page in reader.pages)
    return {one.idnum: number for number, one in enumerate(references, start=1) if one is not None}


def _on_page(reader: PdfReader, number: int) -> dict[str, Any]:
    page = reader.pages[number - 1]
    return {key: page.raw_get(key) for key in page if key != "/Parent"}


def _outside(reader: PdfReader) -> dict[str, Any]:
    """Return what a PDF has beside its pages: tags, bookmarks, attachments, what it says of itself."""
    root, about = reader.root_object, reader.metadata
    told = {name: str(about[name]) for name in _ABOUT if about and name in about}
    return {**{key: root.raw_get(key) for key in root if key not in _APART}, "/Info": told}


def _same(one: object, other: object, mine: Pages, theirs: Pages) -> bool:
    """Return whether two values hold the same, all the way down; what leads back to itself is read once."""
    waiting = [(one, other)]
    seen: set[tuple[int, int]] = set()
    while waiting:
        left, right = waiting.pop()
        (number, held), (their_number, their_held) = _met(left, mine), _met(right, theirs)
        if number is not None and their_number is not None:
            if (number, their_number) in seen:
                continue
            seen.add((number, their_number))
        parts, their_parts = _parts(held), _parts(their_held)
        if parts.keys() != their_parts.keys():
            return False
        if not parts and _plain(held) != _plain(their_held):
            return False
        waiting += [(parts[key], their_parts[key]) for key in parts]
    return True


def _met(value: object, pages: Pages) -> Met:
    """Return the object that a value points at. A page is its number, and compared by itself."""
    from pypdf.generic import IndirectObject

    if not isinstance(value, IndirectObject):
        return None, value
    if value.idnum in pages:
        return None, f"page {pages[value.idnum]}"
    return value.idnum, value.get_object()


def _parts(value: object) -> dict[object, object]:
    """Return what a value consists of, by name or place; nothing for one that has no parts."""
    from pypdf.generic import StreamObject

    if isinstance(value, StreamObject):
        named = {key: value.raw_get(key) for key in value if key not in _PACKING}
        return {**named, "data": value.get_data()}
    if isinstance(value, dict):
        return {key: dict.__getitem__(value, key) for key in value} or {"empty": "dictionary"}
    if isinstance(value, list):
        return dict(enumerate(list.__iter__(value))) or {"empty": "list"}
    return {}


def _plain(value: object) -> object:
    """Return a value without parts so that it can be compared: numbers by what they amount to."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
