"""The two small files that are no data: the theme of a municipality, and what the columns of a table mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from scripts.reference.examples import FILES
from scripts.reference.page import Words, code, fenced, page, paragraph, path_of, table

from loftet.render.theme import KEYS as THEME_KEYS
from loftet.tables.column_map import COLUMNS, SECTIONS, VALUES, WITH_WORDS

_THEME = 'logo: logotyp.png\nlogo_text: Älmhults kommun\ncolour: "#00573f"\naccent: "#ffcd00"\n'
_IN_SECTION: Mapping[str, Iterable[str]] = {"columns": COLUMNS, "words": WITH_WORDS, "values": VALUES}


def look_pages(words: Words) -> Mapping[str, str]:
    """Return the pages by their paths."""
    return {
        path_of(words.language, "files", "theme"): page(words, words("theme.title"), _theme(words)),
        path_of(words.language, "files", "import-map"): page(words, words("map.title"), _map(words)),
    }


def _theme(words: Words) -> Iterator[str]:
    yield from paragraph(words("theme.about"))
    yield from table(_headings(words), ((code(key), words(f"theme.key.{key}")) for key in THEME_KEYS))
    yield from fenced(_THEME, "yaml")


def _map(words: Words) -> Iterator[str]:
    yield from paragraph(words("map.about"))
    yield from table(_headings(words), ((code(key), words(f"map.key.{key}")) for key in SECTIONS))
    for section, keys in _IN_SECTION.items():
        allowed = ", ".join(code(key) for key in keys)
        yield from paragraph(words("map.keys", section=code(section), keys=allowed))
    yield from fenced(FILES["polisen.yaml"], "yaml")


def _headings(words: Words) -> tuple[str, str]:
    return words("files.column.key"), words("files.column.meaning")
