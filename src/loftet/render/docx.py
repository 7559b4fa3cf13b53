"""A Report to Word: into the municipality's own document, with its styles and header, or a plain one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from loftet.phrase import Phrase
from loftet.problems import LoftetError
from loftet.render.drawings import drawings
from loftet.render.templates import words_of
from loftet.render.theme import DEFAULT_COLOUR, theme_of
from loftet.report.model import Report


def docx(report: Report, templates: Sequence[Path] = ()) -> bytes:
    """Return the report as a .docx in its language.

    `templates` are the municipality's own folders of templates, which may be absent: a `report.docx` there
    is filled at its paragraph `{{loftet}}`, or at its end. Raises LoftetError (exit 3) where python-docx is
    not installed, or that file or the theme cannot be used.
    """
    try:
        import docx as library  # noqa: F401 - whether it is there
    except ImportError:
        raise LoftetError(
            Phrase("render.missing", format="Word", extra="docx"), Phrase("hint.render.docx")
        ) from None
    from loftet.render.word_file import describe, locales_of, own_document, plain_document, put, saved
    from loftet.render.word_paper import WordPaper
    from loftet.render.word_seal import seal
    from loftet.render.word_writer import Writer

    word = words_of(report.language)
    theme = theme_of(templates)
    running = word("page.running", day=report.head.as_of)
    document = own_document(templates) or plain_document(report, running, word("page.number"), theme)
    colours = {name: drawing.colour for name, drawing in drawings(report, templates).items()}
    writer = Writer(document, locales_of(report), colours, theme.colour or DEFAULT_COLOUR, _anchors(report))
    WordPaper(report, word, writer).write()
    put(document, writer.blocks)
    describe(document, report)
    seal(document, report)
    return saved(document)


def _anchors(report: Report) -> frozenset[str]:
    """Return what links may lead to: the sections of the commitments, where there are any."""
    if not report.detailed:
        return frozenset()
    commitments = {commitment.pointer.anchor for commitment in report.commitments}
    return frozenset(commitments | {part.anchor for one in report.commitments for part in one.parts})
