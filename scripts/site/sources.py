"""The pages of the site in one language, made ready for Sphinx: which they are, and where their links lead.

The pages are written to be read in the repository. What changes on the way: a README is its folder's first
page and lists what it links to; a link to a page in the other language crosses over to that half of the
site; a link to another file of the repository leads to a copy of it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from loftet.wording import Language

ENGLISH_HALF = "en"
"""The folder of the site that holds its English half; the Swedish stands at the top."""

_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]`]|`[^`]*`|!\[[^\]]*\]\([^)]*\))*)\]\((?P<to>[^()\s]+)\)"
)
_PICTURE = re.compile(r'(?<=<img src=")[^":]+(?=")')
_OUTSIDE_CODE = re.compile(
    r"(?P<code>^ {0,3}(?P<fence>`{3,}|~{3,}).*?^ {0,3}(?P=fence)`*$)|(?:(?!^ {0,3}(?:`{3}|~{3})).)+",
    re.DOTALL | re.MULTILINE,
)
_ENGLISH = re.compile(
    r"docs/(?:README\.en|it\.en|verify|performance|problem-codes|architecture|(?:handbook|reference|gallery|decisions|engineer)/.*)\.md"
    r"|(?:CHANGELOG|SECURITY|CONTRIBUTING|README\.en)\.md"
)
_AT_THE_TOP = ("CHANGELOG.md", "SECURITY.md", "CONTRIBUTING.md")
_FRONT = {
    Language.SV: {"README.md": "docs/README.md"},
    Language.EN: {"README.en.md": "docs/README.en.md"},
}
"""What a link to the repository's own front page means: the front page of that half."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path in the repository, its language, and its path in the half of the site, as HTML."""

    path: str
    language: Language
    place: str


def all_pages(top: Path) -> dict[str, Page]:
    """Return every page of both halves by its path in the repository."""
    paths = [path.relative_to(top).as_posix() for path in sorted((top / "docs").rglob("*.md"))]
    paths += [name for name in _AT_THE_TOP if (top / name).exists()]
    return {path: Page(path, language_of(path), _place(path)) for path in paths}


def language_of(path: str) -> Language:
    """Return the language of a page, which its path tells."""
    return Language.EN if _ENGLISH.fullmatch(path) else Language.SV


def _place(path: str) -> str:
    within = PurePosixPath(path.removeprefix("docs/"))
    name = "index" if within.stem in {"README", "README.en"} else within.stem
    return within.with_name(f"{name}.html").as_posix()


class Half:
    """One half of the site."""

    def __init__(self, top: Path, language: Language) -> None:
        """Look at the pages below `top`."""
        self._top = top
        self._language = language
        self._pages = all_pages(top)

    def write(self, into: Path) -> None:
        """Write the pages and the pictures that Sphinx is to read."""
        for page in self._pages.values():
            if page.language is self._language:
                self._write_page(page, into)

    def _write_page(self, page: Page, into: Path) -> None:
        written = (self._top / page.path).read_text(encoding="utf-8")
        text = self._relinked_text(written, page, into)
        if page.place.endswith("index.html"):
            text += "\n".join(self._contents(written, page))
        file = into / PurePosixPath(page.place).with_suffix(".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def _relinked_text(self, text: str, page: Page, into: Path) -> str:
        def outside_code(part: re.Match[str]) -> str:
            if part["code"]:
                return part[0]
            linked = _LINK.sub(lambda match: self._relinked(match, page, into), part[0])
            return _PICTURE.sub(lambda match: self._copy(self._meant(page, match[0]), page, into), linked)

        return _OUTSIDE_CODE.sub(outside_code, text)

    def _relinked(self, match: re.Match[str], page: Page, into: Path) -> str:
        if re.match(r"[a-z]+:|#", match["to"]):
            return match[0]
        path, mark, fragment = match["to"].partition("#")
        target = self._meant(page, path)
        text = _LINK.sub(lambda inner: self._relinked(inner, page, into), match["text"])
        other = self._pages.get(target)
        if other is None:
            return self._file(match["image"], text, target, page, into)
        source = PurePosixPath(other.place).with_suffix(".md").as_posix()
        if other.language is self._language:
            return f"[{text}]({_way(page.place, source)}{mark}{fragment})"
        address = _way(self._address(page), self._address(other))
        return f'<a href="{address}{mark}{fragment}" hreflang="{other.language}">{text}</a>'

    def _meant(self, page: Page, path: str) -> str:
        target = os.path.normpath(PurePosixPath(page.path).parent / path).replace(os.sep, "/")
        if (self._top / target).is_dir() and f"{target}/README.md" in self._pages:
            return f"{target}/README.md"
        return {**_FRONT[Language.SV], **_FRONT[Language.EN]}.get(target, target)

    def _file(self, image: str, text: str, target: str, page: Page, into: Path) -> str:
        """Return a link to a copy of a file; of a folder, which a site cannot show, only the text."""
        if (self._top / target).is_dir():
            return text
        return f"{image}[{text}]({self._copy(target, page, into)})"

    def _copy(self, target: str, page: Page, into: Path) -> str:
        """Lay a file of the repository beside the pages; return the way to it from `page`."""
        copy = f"files/{target}"
        (into / copy).parent.mkdir(parents=True, exist_ok=True)
        (into / copy).write_bytes((self._top / target).read_bytes())
        return _way(page.place, copy)

    def _contents(self, text: str, page: Page) -> Iterator[str]:
        """Give the list of what a first page links to, in that order, for the navigation."""
        targets = [self._meant(page, match["to"].partition("#")[0]) for match in _LINK.finditer(text)]
        pages = [self._pages[target] for target in dict.fromkeys(targets) if target in self._pages]
        below = [each for each in pages if self._first_above(each) == page]
        if below:
            entries = [_way(page.place, each.place).removesuffix(".html") for each in below]
            yield from ("", "```{toctree}", ":hidden:", "", *entries, "```", "")

    def _first_above(self, page: Page) -> Page | None:
        """Return the first page of the nearest folder that has one, above `page`."""
        places = {each.place: each for each in self._pages.values() if each.language is self._language}
        for folder in PurePosixPath(page.place).parents:
            first = places.get((folder / "index.html").as_posix())
            if first is not None and first != page and page.language is self._language:
                return first
        return None

    def _address(self, page: Page) -> str:
        return f"{ENGLISH_HALF}/{page.place}" if page.language is Language.EN else page.place


def _way(start: str, to: str) -> str:
    return os.path.relpath(to, PurePosixPath(start).parent).replace(os.sep, "/")
