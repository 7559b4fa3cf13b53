"""The silhouettes and colours of the page, drawn once by its templates, for renderings that are not HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from loftet.render.templates import Kind, rendered
from loftet.report.model import Report

_NAMED = 'xmlns="http://www.w3.org/2000/svg"'


@dataclass(frozen=True, slots=True)
class Drawing:
    """A silhouette: its colour, `#1b6b3f`, and an SVG document."""

    colour: str
    svg: str


def drawings(report: Report, templates: Sequence[Path]) -> dict[str, Drawing]:
    """Return the drawing of each status by its code, and those of intervals and members by their names.

    Raises LoftetError (exit 3) where a template of the municipality's in `templates` cannot be used.
    """
    lines = rendered(_DRAWINGS, report, templates).splitlines()
    pieces = (line.split(" ", 2) for line in lines if line.strip())
    return {
        name: Drawing(colour, drawing.replace("<svg", f"<svg {_NAMED}", 1))
        for name, colour, drawing in pieces
    }


_DRAWINGS = Kind("parts/drawings.txt", lambda value: value if isinstance(value, Markup) else str(value), ())
