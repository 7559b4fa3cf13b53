"""Every link of the built site: those within it lead somewhere, those out of it are well formed."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class _Reader(HTMLParser):
    """Collects the addresses and the anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag leads to, and what leads to it."""
        for name, value in attrs:
            if value and name in {"href", "src"} and tag != "use":
                self.addresses.append(value)
            elif value and name in {"id", "name"}:
                self.anchors.add(value)


def outward(site: Path) -> tuple[str, ...]:
    """Return every address that leads out of the site, once."""
    addresses = (address for page in read_pages(site).values() for address in page.addresses)
    return tuple(sorted({address for address in addresses if urlsplit(address).scheme}))


def broken(site: Path) -> Iterator[str]:
    """Give what is wrong, as `page: address`."""
    pages = read_pages(site)
    for path, page in pages.items():
        for address in dict.fromkeys(page.addresses):
            if not _leads_somewhere(address, path, pages):
                yield f"{path.relative_to(site).as_posix()}: {address}"


def read_pages(site: Path) -> dict[Path, _Reader]:
    """Return what each page links to and can be linked to, by its file."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        pages[path] = _Reader()
        pages[path].feed(path.read_text(encoding="utf-8"))
    return pages


def _leads_somewhere(address: str, path: Path, pages: dict[Path, _Reader]) -> bool:
    parts = urlsplit(address)
    if parts.scheme in {"http", "https"}:
        return parts.scheme == "https" and "." in parts.netloc and parts.netloc.isascii()
    if parts.scheme in {"mailto", "data"}:
        return True
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if target not in pages:
        return not parts.scheme and target.is_file()
    return parts.fragment in {"", *pages[target].anchors} or unquote(parts.fragment) in pages[target].anchors
