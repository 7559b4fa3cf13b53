"""Every link of the documentation leads somewhere: to a file that is there, and to a heading in it."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from scripts.reference.page import anchor
from tests.conftest import TOP

TRACKED = subprocess.run(
    ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"],
    cwd=TOP,
    capture_output=True,
    check=True,
    encoding="utf-8",
).stdout.split("\0")
PAGES = sorted(
    path for path in TRACKED if path and not path.startswith(("tests/", "src/")) and (TOP / path).exists()
)
FENCE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1`*$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"``.*?``|`[^`\n]*`")
LINK = re.compile(r"\]\(\s*<?([^()\s>]+)>?\s*\)|<img[^>]* src=\"([^\"]+)\"|<(https?://[^>\s]+)>")


@cache
def prose(path: Path) -> str:
    return FENCE.sub("", path.read_text(encoding="utf-8"))


@cache
def anchors(path: Path) -> frozenset[str]:
    headings = re.findall(r"^#{1,6} (.+)$", prose(path), re.MULTILINE)
    return frozenset(anchor(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)) for heading in headings)


def links(path: Path) -> list[str]:
    return [next(filter(None, match)) for match in LINK.findall(CODE.sub("", prose(path)))]


@pytest.mark.parametrize("name", PAGES)
def test_each_link_of_a_page_leads_somewhere(name: str) -> None:
    page = TOP / name
    assert [address for address in links(page) if not leads_somewhere(address, page)] == []


def test_the_links_were_found() -> None:
    assert len(PAGES) > 100
    assert sum(len(links(TOP / name)) for name in PAGES) > 500


def leads_somewhere(address: str, page: Path) -> bool:
    parts = urlsplit(address)
    if parts.scheme:
        return parts.scheme == "mailto" or (parts.scheme == "https" and "." in parts.netloc)
    target = (page.parent / parts.path).resolve() if parts.path else page
    if not target.exists() or not target.is_relative_to(TOP):
        return False
    return not parts.fragment or (target.suffix == ".md" and parts.fragment in anchors(target))


def test_every_decision_is_listed_in_order() -> None:
    folder = TOP / "docs" / "decisions"
    listed = re.findall(r"^- \[.+\]\((.+)\)$", (folder / "README.md").read_text("utf-8"), re.MULTILINE)
    assert listed == sorted(path.name for path in folder.glob("0*.md"))
