"""A Report to one HTML file that stands by itself: no script, no network, a policy with a style hash."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from loftet.render.html_languages import with_languages
from loftet.render.notes import note_html
from loftet.render.templates import Kind, rendered
from loftet.render.text import printable
from loftet.render.theme import theme_of
from loftet.report.model import Report
from loftet.wording.bilingual import joined, remarked


def html(report: Report, templates: Sequence[Path] = ()) -> str:
    """Return the report as an HTML document in its language.

    `templates` are the municipality's own folders of templates, searched before the shipped one; they
    may be absent. Raises LoftetError (exit 3) where a template or the theme of theirs cannot be used.
    """
    page = rendered(HTML, report, templates, theme=theme_of(templates))
    return with_languages(page, report.data_language)


def _write(value: object) -> object:
    """Return a value for the page: text without signs that no page may hold; Jinja escapes it next."""
    if isinstance(value, Markup):
        return value
    return remarked(value if isinstance(value, str) else str(value), printable)


HTML = Kind("report.html", _write, (("join", joined), ("note", note_html)))
