"""A PDF read back by pypdf: what it says of itself, and its text line by line.

The file may be anybody's. Whatever goes wrong in it is one thing: it cannot be read.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from loftet.phrase import Phrase
from loftet.problems import LoftetError
from loftet.render.page_text import Said
from loftet.render.text import one_line

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_AS_SEEN = {0xAD: "-", 0x200B: ""}  # a font has one glyph for both hyphens, and pypdf names the other one


@contextmanager
def opened(content: bytes) -> Iterator[PdfReader]:
    """Give a reader of the PDF `content`, and take what goes wrong while it is used.

    Raises:
        LoftetError: the file is damaged or locked, or pypdf is not installed (exit 3).
    """
    try:
        from pypdf import PdfReader
    except ImportError:
        raise LoftetError(
            Phrase("render.missing", format="PDF", extra="pdf"), Phrase("hint.render.pdf")
        ) from None
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)  # what it makes of a damaged file is not for the reader
    try:
        yield PdfReader(BytesIO(content))
    except LoftetError:
        raise
    except Exception:  # noqa: BLE001 - a damaged file can raise nearly anything in a reader of files
        raise LoftetError(Phrase("render.damaged", format="PDF"), Phrase("hint.render.damaged")) from None
    finally:
        logger.setLevel(level)


def keywords(content: bytes) -> tuple[str, ...]:
    """Return the keywords of the PDF: one text, as its writer joined them; empty where it has none."""
    with opened(content) as reader:
        about = reader.metadata
        found = about.get("/Keywords") if about else None
        return (str(found),) if found else ()


@lru_cache(maxsize=4)  # a report is compared with the data of today, and with those of then
def said_in_pdf(content: bytes) -> tuple[Said, ...]:
    """Return the lines of text of each page, and what its annotations say, with the page's number."""
    with opened(content) as reader:
        return tuple(
            Said("", line, number)
            for number, page in enumerate(reader.pages, start=1)
            for line in _lines_on(page)
        )


def _lines_on(page: PageObject) -> Iterator[str]:
    texts = (page.extract_text(), *_remarks_on(page))
    for text in texts:
        for line in text.translate(_AS_SEEN).splitlines():
            if said := one_line(line):
                yield said


def _remarks_on(page: PageObject) -> Iterator[str]:
    for annotation in page.annotations or ():
        remark = annotation.get_object().get("/Contents")
        if remark is not None:
            yield str(remark)
