"""A Report to Markdown: valid CommonMark with GFM tables, in which no text of the data is structure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from loftet.render.escape import bold, markdown_text
from loftet.render.links import target
from loftet.render.notes import note_markdown
from loftet.render.templates import Kind, rendered
from loftet.report.model import Report

MARKDOWN = Kind("report.md", markdown_text, (("bold", bold), ("note", note_markdown), ("target", target)))


def markdown(report: Report, templates: Sequence[Path] = ()) -> str:
    """Return the report as Markdown in its language.

    `templates` are the municipality's own folders of templates, searched before the shipped one; they
    may be absent. Raises LoftetError (exit 3) where a template of theirs cannot be used.
    """
    text = rendered(MARKDOWN, report, templates)
    without_ends = re.sub(r" +$", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", without_ends).strip("\n") + "\n"
