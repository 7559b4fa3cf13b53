"""What every page of the reference is made of: where it lies, its words, tables and fenced blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from loftet.phrase import Phrase, Value
from loftet.wording import Language, say

NAMES: Mapping[Language, Mapping[str, str]] = {
    Language.SV: {
        "": "docs/referens",
        "commands": "kommandon",
        "files": "filer",
        "targets": "mal",
        "json": "json",
        "templates": "mallar",
        "exit-codes": "slutkoder",
        "environment": "miljovariabler",
    },
    Language.EN: {"": "docs/reference"},
}
"""The languages of the documentation, and what its folders and pages are called in each.

A folder or page that is not named here is called the same in each.
"""

_MOST_LINES = 26
_MOST_SIGNS = 160


def path_of(language: Language, *names: str) -> str:
    """Return where a page lies: `path_of(SV, "commands", "log")` is `docs/referens/kommandon/log.md`."""
    called = [NAMES[language].get(name, name) for name in ("", *names)]
    return f"{'/'.join(called)}.md"


@dataclass(frozen=True, slots=True)
class Words:
    """Says the sentences of the reference in one language."""

    language: Language

    def __call__(self, key: str, /, **values: Value) -> str:
        """Return the sentence `reference.<key>` of the catalogue."""
        return self.of(f"reference.{key}", **values)

    def of(self, key: str, /, **values: Value) -> str:
        """Return a sentence of any catalogue."""
        return say(Phrase(key, **values), self.language).replace("\u00a0", " ")


def page(words: Words, title: str, *blocks: Iterable[str]) -> str:
    """Return a page: its title, its blocks of lines, and how it is made."""
    lines = [f"# {title}", ""]
    for block in blocks:
        lines += block
    return "\n".join([*lines, f"*{words('made')}*", ""])


def paragraph(text: str) -> Iterator[str]:
    """Give the lines of a paragraph, or none of an empty one."""
    if text:
        yield from (text, "")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Give the lines of a table; none where it has no row. A column that is empty throughout is left out."""
    cells = [[cell.replace("|", "\\|").replace("\n", " ") for cell in row] for row in rows]
    used = [at for at in range(len(headings)) if any(row[at] for row in cells)]
    if cells:
        yield f"| {' | '.join(headings[at] for at in used)} |"
        yield "|" + "---|" * len(used)
        yield from (f"| {' | '.join(row[at] for at in used)} |" for row in cells)
        yield ""


def code(text: str) -> str:
    """Return text as code within a line."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}"


def fenced(text: str, language: str = "text", most: int = _MOST_LINES) -> Iterator[str]:
    """Give the lines of a block of code, of a long one the first."""
    lines = [_cut(line.rstrip()) for line in text.rstrip("\n").splitlines()]
    shown = lines if len(lines) <= most else [*lines[: most - 2], "…"]
    yield from (f"````{language}", *shown, "````", "")


def _cut(line: str) -> str:
    return line if len(line) <= _MOST_SIGNS else f"{line[:_MOST_SIGNS]} …"


def shown(line: str, found: Mapping[str, Any], most: int = _MOST_LINES) -> Iterator[str]:
    """Give the lines of a block with a command line and what it printed."""
    yield from fenced(f"$ {line}\n{found['out']}{found['err']}", "console", most)


def anchor(heading: str) -> str:
    """Return how a heading is linked to within its page, as GitHub and the site name it."""
    kept = "".join(sign for sign in heading.casefold() if sign.isalnum() or sign in " -_")
    return kept.replace(" ", "-")
