"""A Report to PDF by Typst: PDF/UA-1, tagged, the same bytes from run to run, without net or system fonts.

Typst sees the templates and `paper.json`, in memory, and a folder with pictures that is its whole disk.
Texts reach it as JSON strings, so that none of them can become markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from loftet.phrase import Phrase
from loftet.problems import LoftetError
from loftet.render.json import Json
from loftet.render.paper import paper
from loftet.render.theme import Theme, theme_of
from loftet.render.typst_files import MAIN, OwnFiles, own_files, shipped_files
from loftet.report.model import Report

if TYPE_CHECKING:
    from typst import TypstError

_FACES = ("SourceSansPro", "SourceSansProIt", "SourceSansProSemibold", "SourceSansProBold")
_UNSHOWN = "\ufffd"
_MOST_ROUNDS = 5


def pdf(report: Report, templates: Sequence[Path] = ()) -> bytes:
    """Return the report as a PDF in its language.

    `templates` are the municipality's own folders of templates; they may be absent. Raises LoftetError
    (exit 3) where Typst or the font is not installed, or a template or the theme of theirs cannot be used.
    """
    faces = _faces()
    own, theme = own_files(templates), theme_of(templates)
    with TemporaryDirectory(prefix="loftet-") as place:
        press = _Press({**shipped_files(), **own.templates}, Path(place), _midnight(report))
        press.set_up(faces, {**own.pictures, **_logo(theme)})
        return _typeset(paper(report, templates, theme), press, own)


@dataclass(frozen=True, slots=True)
class _Press:
    """Typst with its templates, a folder of its own for fonts and pictures, and the time that it prints."""

    templates: Mapping[str, bytes]
    place: Path
    time: datetime

    def set_up(self, faces: Sequence[Path], pictures: Mapping[str, bytes]) -> None:
        """Put the font's `faces` where Typst finds them, and `pictures` into the folder that is its disk."""
        for name, content in pictures.items():
            picture = self.place / "root" / name
            picture.parent.mkdir(parents=True, exist_ok=True)
            picture.write_bytes(content)
        (self.place / "root").mkdir(exist_ok=True)
        (self.place / "fonts").mkdir()
        for face in faces:
            copyfile(face, self.place / "fonts" / face.name)

    def print(self, data: str) -> bytes:
        """Return the PDF of `data`, the text of `paper.json`; a TypstError where that cannot be."""
        import typst

        root = str(self.place / "root")
        start = f'#include "{MAIN}"'
        printed: bytes = typst.compile(  # type: ignore[call-overload] # its stub knows no files in memory
            {**self.templates, "paper.json": data.encode(), "main.typ": start.encode()},
            root=root,
            font_paths=[str(self.place / "fonts")],
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=["ua-1"],
            package_path=root,
            timestamp=self.time,
        )
        return printed


def _faces() -> tuple[Path, ...]:
    """Return the files of the font: their folder holds each twice, and chance would decide between them."""
    try:
        import typst  # noqa: F401 - whether it is there
        from font_source_sans_pro import font_files_ttf
    except ImportError:
        raise LoftetError(
            Phrase("render.missing", format="PDF", extra="pdf"), Phrase("hint.render.pdf")
        ) from None
    return tuple(Path(font_files_ttf[face]) for face in _FACES)


def _logo(theme: Theme) -> dict[str, bytes]:
    """Return the logo of a theme as the file that the template shows."""
    return {"theme/logo": theme.logo_bytes} if theme.logo else {}


def _midnight(report: Report) -> datetime:
    """Return the time that the file says it was made: the report's day, so that the clock leaves no trace."""
    day = report.head.as_of
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _typeset(data: dict[str, Json], press: _Press, own: OwnFiles) -> bytes:
    """Return the PDF; letters that no font has are shown as a replacement sign, and named in the report."""
    from typst import TypstError

    unshown: set[str] = set()
    for _ in range(_MOST_ROUNDS):
        written = json.dumps(data | {"unshown": _code_points(unshown)}, ensure_ascii=False)
        try:
            return press.print(written.translate({ord(letter): _UNSHOWN for letter in unshown}))
        except TypstError as fault:
            more = _letters_without_glyph(fault) - unshown
            if not more:
                raise own.broken(fault.message, fault.diagnostic) or fault from None
            unshown |= more
    raise RuntimeError("the letters that no font has never come to an end")


def _letters_without_glyph(fault: TypstError) -> set[str]:
    quoted = re.findall(
        r'the text `"(.+?)"` could not be displayed|disallowed codepoint `"(.+?)"`', fault.diagnostic
    )
    texts = (re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), a or b) for a, b in quoted)
    return {letter for text in texts for letter in text} - {_UNSHOWN}


def _code_points(letters: set[str]) -> str:
    return ", ".join(f"U+{ord(letter):04X}" for letter in sorted(letters))
