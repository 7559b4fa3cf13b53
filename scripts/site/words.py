"""The words of the frame around each page: what the theme asks gettext for, and what it has in English."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from loftet.phrase import Phrase
from loftet.wording import Language, say

_ASKED: Mapping[str, str] = {
    "Skip to content": "skip",
    "Back to top": "top",
    "Next": "next",
    "Previous": "previous",
    "Home": "home",
    "On this page": "on-this-page",
    "Made with ": "made-with",
    "Please activate JavaScript to enable the search functionality.": "no-search",
    "Search": "search",
}
"""What the theme asks gettext for, and the sentence `site.<key>` of the catalogue that is the answer."""

_WRITTEN: Mapping[str, str] = {
    'aria-label="Toggle site navigation sidebar"': "navigation",
    'aria-label="Toggle table of contents sidebar"': "contents",
    'aria-label="Toggle Light / Dark / Auto color theme"': "colours",
}
"""What the theme has written in English as it is, in attributes."""

_BRANCH = re.compile(r"Toggle navigation of ([^\"<]+)")
_HIDDEN_TITLES = re.compile(
    r"<title>(?:Contents|Menu|Expand|Light mode|Dark mode|Auto light/dark[^<]*)</title>"
)


def of_frame(key: str, language: Language) -> str:
    """Return a sentence of the frame."""
    return say(Phrase(f"site.{key}"), language)


def translations(language: Language) -> str:
    """Return a folder that holds the answers to gettext in `language`."""
    folder = Path(tempfile.mkdtemp(prefix="loftet-site-"))
    catalogue = Catalog(locale=language.value, domain="sphinx")
    for asked, key in _ASKED.items():
        catalogue.add(asked, of_frame(key, language))
    file = folder / language.value / "LC_MESSAGES" / "sphinx.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as opened:
        write_mo(opened, catalogue)
    return str(folder)


def framed(page: str, language: Language) -> str:
    """Return a page with its frame in its language, and with all that scrolls within reach of the keys."""
    for written, key in _WRITTEN.items():
        page = page.replace(written, f'aria-label="{of_frame(key, language)}"')
    page = _BRANCH.sub(lambda match: f"{of_frame('branch', language)} {match[1]}", page)
    page = _HIDDEN_TITLES.sub("", page)
    page = page.replace(
        '<aside class="sidebar-drawer">',
        f'<aside class="sidebar-drawer" aria-label="{of_frame("pages", language)}">',
    )
    page = page.replace(
        '<aside class="toc-drawer',
        f'<aside aria-label="{of_frame("on-this-page", language)}" class="toc-drawer',
    )
    page = page.replace("<pre>", '<pre tabindex="0">')
    page = page.replace('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper')
    return page.replace(
        '<div id="search-results">', f'<h1>{of_frame("search", language)}</h1>\n<div id="search-results">'
    )
