"""The Word file as another program than Word shows it: converted by LibreOffice, and every text looked for.

`python scripts/office.py` writes out/office/uppfoljning.docx of the example and the PDF that LibreOffice
makes of it, to be looked at; exit 1 where a paragraph or the cell of a table is missing. Needs soffice.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
from pypdf import PdfReader

TOP = Path(__file__).resolve().parents[1]
FOLDER = TOP / "out" / "office"
DAY = "2024-09-30"


def main() -> None:
    """Write, convert and compare; print what is missing, or how much was found."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / "uppfoljning.docx"
    report = [sys.executable, "-m", "loftet", "-C", str(TOP), "--lang", "sv", "report", "--as-of", DAY]
    subprocess.run([*report, "-o", str(file)], check=True, stdout=subprocess.DEVNULL)
    convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(FOLDER), str(file)]
    subprocess.run(convert, check=True, stdout=subprocess.DEVNULL)
    shown = "".join(page.extract_text() for page in PdfReader(file.with_suffix(".pdf")).pages)
    texts = list(_texts(file))
    lost = [text for text in texts if _bare(text) not in _bare(shown)]
    for text in lost:
        print(f"not shown: {text}")
    if lost or not texts:
        sys.exit(1)
    print(f"{file.with_suffix('.pdf').relative_to(TOP)}: all {len(texts)} texts of the Word file")


def _texts(file: Path) -> Iterator[str]:
    document = docx.Document(str(file))
    yield from (paragraph.text for paragraph in document.paragraphs if paragraph.text.strip())
    for table in document.tables:
        for row in table.rows:
            yield from (cell.text for cell in row.cells if cell.text.strip())


def _bare(text: str) -> str:
    """Return `text` without what differs by where lines and pages are broken."""
    return re.sub(r"[\s\u00ad\u200b-]+", "", text)


if __name__ == "__main__":
    main()
