"""The formats of the follow-up paper: which one an output asks for, and the paper in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from loftet.cli.write_out import SCREEN
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

if TYPE_CHECKING:
    from loftet.report.model import Report

FORMATS = ("md", "html", "json", "pdf", "docx")
_BY_SUFFIX = {f".{form}": form for form in FORMATS} | {".markdown": "md", ".htm": "html"}


def format_of(path: Path, form: str | None) -> str:
    """Return the format of one output: the one asked for, else by its suffix; Markdown on the screen.

    Raises:
        LoftetError: there is no such format, or the suffix tells none (exit 2).
    """
    if form is not None:
        from loftet.cli.choice import chosen

        return chosen(form, FORMATS, "--format")
    if path == SCREEN:
        return "md"
    found = _BY_SUFFIX.get(path.suffix.lower())
    if found is None:
        raise LoftetError(
            Phrase("cli.report.format-missing", path=str(path)),
            Phrase("cli.report.use-format"),
            ExitCode.USAGE,
        )
    return found


def in_format(paper: Report, form: str, root: Path) -> str | bytes:
    """Return the paper in one of `FORMATS`; PDF and Word are bytes.

    Raises:
        LoftetError: an own template cannot be used, or what the format needs is not installed (exit 3).
    """
    templates = (root / "templates",)
    match form:
        case "json":
            from loftet.render.json import report_json

            return report_json(paper)
        case "html":
            from loftet.render.html import html

            return html(paper, templates)
        case "pdf":
            from loftet.render.pdf import pdf

            return pdf(paper, templates)
        case "docx":
            from loftet.render.docx import docx

            return docx(paper, templates)
        case _:
            from loftet.render.markdown import markdown

            return markdown(paper, templates)
