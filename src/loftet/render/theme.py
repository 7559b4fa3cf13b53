"""A municipality's own look in four words: `templates/theme.yaml` with a logo and two colours.

Colours that would make the page hard to read are refused (WCAG 2.2: 1.4.3 for the white text on the colour,
1.4.11 for the accent beside it). The logo is put into the page as data, so that the page stays one file.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from loftet.document import read as read_document
from loftet.document.bytes_to_text import readable_text
from loftet.phrase import Phrase, Value
from loftet.problems import LoftetError, Where
from loftet.render.loader import named, own_file
from loftet.render.pictures import picture_type

THEME_FILE = "theme.yaml"
DEFAULT_COLOUR = "#1c2a4a"
"""The colour of the shipped page, beside which an accent alone has to be seen."""
DEFAULT_ACCENT = "#d9a441"

KEYS = ("logo", "logo_text", "colour", "accent")
"""What a theme may say."""
_MOST_LOGO_BYTES = 256 * 1024
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_PICTURE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.(?:png|jpg|jpeg)", re.IGNORECASE)
_LONGEST_TEXT = 200
_FOR_TEXT, _FOR_GRAPHICS = 4.5, 3.0


@dataclass(frozen=True, slots=True)
class Theme:
    """Two colours as `#rrggbb` and a logo as a data address with the text for those who do not see it."""

    colour: str | None = None
    accent: str | None = None
    logo: str | None = None
    logo_text: str = ""

    @property
    def logo_bytes(self) -> bytes:
        """Return the logo as the file that it was; empty without one."""
        return b64decode((self.logo or "").partition(",")[2])


def theme_of(templates: Sequence[Path]) -> Theme:
    """Return the theme of the first folder of `templates` that has one; an empty one where none has.

    Raises LoftetError (exit 3) with file, line and remedy for one that cannot be used.
    """
    for folder in templates:
        path = folder / THEME_FILE
        if _is_there(path):
            return _Reader(path, folder).theme()
    return Theme()


def _is_there(path: Path) -> bool:
    """Return whether there is a theme; in a folder that cannot be read the templates are missed first."""
    try:
        return path.is_symlink() or path.exists()
    except OSError:
        return False


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb` by WCAG, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


class _Reader:
    """Reads one theme file; every fault is told with its line."""

    def __init__(self, path: Path, folder: Path) -> None:
        self._folder = folder
        self._name = named(path, folder)
        content = own_file(path, folder)
        document, problems = read_document(content, self._name)
        self._text = readable_text(content)
        if document is None:
            raise self._broken(problems[0].message, problems[0].hint, problems[0].where)
        self._data: Mapping[str, object] = document.data

    def theme(self) -> Theme:
        """Return what the file says."""
        for key in self._data:
            if key not in KEYS:
                raise self._wrong("unknown-key", key, key=key, keys=KEYS)
        colour, accent = self._colour("colour"), self._colour("accent")
        self._check(colour, accent)
        logo, text = self._logo(), self._line("logo_text")
        if logo and not text:
            raise self._wrong("logo-without-text", "logo")
        return Theme(colour, accent, logo, text or "")

    def _colour(self, key: str) -> str | None:
        if key not in self._data:
            return None
        value = self._data[key]  # without quotation marks YAML takes #1c2a4a for a comment
        if not isinstance(value, str) or not _COLOUR.fullmatch(value):
            raise self._wrong("not-a-colour", key, key=key)
        return value.lower()

    def _check(self, colour: str | None, accent: str | None) -> None:
        if colour and contrast(colour, "#ffffff") < _FOR_TEXT:
            values: dict[str, Value] = {
                "ratio": _shown(contrast(colour, "#ffffff")),
                "better": darker(colour),
            }
            raise self._wrong("too-pale", "colour", colour=colour, **values)
        beside = colour or DEFAULT_COLOUR
        if accent and contrast(accent, beside) < _FOR_GRAPHICS:
            ratio = _shown(contrast(accent, beside))
            raise self._wrong("too-alike", "accent", accent=accent, colour=beside, ratio=ratio)

    def _logo(self) -> str | None:
        name = self._line("logo")
        if name is None:
            return None
        if not _PICTURE.fullmatch(name):
            raise self._wrong("not-a-picture", "logo")
        path = self._folder / name
        if not path.is_file():
            raise self._wrong("no-logo", "logo", file=named(path, self._folder))
        if path.stat().st_size > _MOST_LOGO_BYTES:
            raise self._wrong("large-logo", "logo", file=named(path, self._folder))
        content = own_file(path, self._folder)
        kind = picture_type(content)
        if kind is None:
            raise self._wrong("broken-picture", "logo", file=named(path, self._folder))
        return f"data:{kind};base64,{b64encode(content).decode()}"

    def _line(self, key: str) -> str | None:
        value = self._data.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or "\n" in value or len(value) > _LONGEST_TEXT:
            raise self._wrong("not-a-line", key, key=key)
        return value.strip()

    def _wrong(self, case: str, at: str, /, **values: Value) -> LoftetError:
        where = Where(self._name, (at,))
        return self._broken(Phrase(f"theme.{case}", **values), Phrase(f"hint.theme.{case}", **values), where)

    def _broken(self, reason: Phrase, hint: Phrase | None, where: Where) -> LoftetError:
        from loftet.document.positions import located  # and the parser, only for a theme with a fault

        span = located(where, self._text).span
        line = span.line if span else 1
        return LoftetError(Phrase("theme.broken", file=self._name, line=line, reason=reason), hint)


def _luminance(colour: str) -> float:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def darker(colour: str) -> str:
    """Return the lightest colour of the same hue that carries white text."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    shades = ("#" + "".join(f"{part * share // 100:02x}" for part in parts) for share in range(99, -1, -1))
    return next(shade for shade in shades if contrast(shade, "#ffffff") >= _FOR_TEXT)


def _shown(ratio: float) -> Decimal:
    """Return a contrast with one decimal, cut off, so that what is too low never looks enough."""
    return Decimal(int(ratio * 10)) / 10
