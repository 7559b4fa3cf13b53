"""The silhouettes and colours of the page, drawn once by its templates, for renderings that are not HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from loftet.phrase import Phrase
from loftet.problems import LoftetError
from loftet.progress.model import Status
from loftet.render.templates import Kind, rendered
from loftet.report.model import Report

NAMES = (
    *(status.value for status in Status),
    *(f"interval_{kind}" for kind in ("kept", "short", "silent")),
    *(f"member_{kind}" for kind in ("kept", "short", "unknown")),
)
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
    text = rendered(_DRAWINGS, report, templates)
    found = {
        name: Drawing(colour, drawing.replace("<svg", f"<svg {_NAMED}", 1))
        for name, colour, drawing in re.findall(_LINE, text, re.MULTILINE)
    }
    if missing := tuple(name for name in NAMES if name not in found):
        file = Path(templates[0].name if templates else "templates", _DRAWINGS.template).as_posix()
        reason = Phrase("template.drawings", names=missing)
        raise LoftetError(
            Phrase("template.broken", file=file, line=1, reason=reason), Phrase("hint.template.broken")
        )
    return found


_LINE = r"^([a-z_]+) (#[0-9a-fA-F]{6}) (<svg .*</svg>)$"
_DRAWINGS = Kind("parts/drawings.txt", lambda value: value if isinstance(value, Markup) else str(value), ())
