"""A Report to Markdown: valid CommonMark with GFM tables, in which no text of the data is structure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from loftet.render.escape import markdown_text
from loftet.render.links import target
from loftet.render.notes import note_markdown
from loftet.render.templates import rendered
from loftet.report.model import Report


def markdown(report: Report, templates: Sequence[Path] = ()) -> str:
    """Return the report as Markdown in its language.

    `templates` are the municipality's own folders of templates, searched before the shipped one; they
    may be absent. Raises LoftetError (exit 3) where a template of theirs cannot be used.
    """
    filters = {"note": note_markdown, "target": target}
    text = rendered("report.md", report, templates, markdown_text, filters)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
