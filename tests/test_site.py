"""The documentation as a site: built without a warning, read from a folder without a network, by everyone."""

from __future__ import annotations

import os
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from scripts.site.__main__ import build
from scripts.site.links import broken, outward

LOOKED_AT = (
    "index",
    "handbok/infor-motet",
    "referens/kommandon/log",
    "referens/filer/activity",
    "en/reference/targets/count",
    "search",
)
SCREENS: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}
ENGLISH = re.compile(r"\b(?:Skip|Search|Toggle|Next|Previous|Back|Home|Contents|Menu|Made|activate)\b")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site; left out where its generator is not installed, which is a failure under CI."""
    if find_spec("furo") is None or find_spec("myst_parser") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no generator of the site, and under CI no test may be left out")
        pytest.skip("the site's generator is not installed: make site brings it")
    folder = tmp_path_factory.mktemp("site")
    build(folder)
    return folder


@pytest.mark.browser
def test_every_link_leads_somewhere(site: Path) -> None:
    assert list(broken(site)) == []
    assert all(address.startswith("https://") for address in outward(site))


@pytest.mark.browser
def test_no_page_fetches_anything_from_a_network(site: Path) -> None:
    fetched = re.compile(r'(?:<(?:script|img|iframe)[^>]* src|<link[^>]* href)="(?:https?:)?//')
    assert [page.name for page in site.rglob("*.html") if fetched.search(page.read_text("utf-8"))] == []
    styles = "".join(sheet.read_text("utf-8") for sheet in site.rglob("*.css"))
    assert re.findall(r"@import|url\(\"?(?:https?:)?//", styles) == []


@pytest.mark.browser
def test_the_frame_speaks_the_language_of_the_page(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        language = "en" if page.is_relative_to(site / "en") else "sv"
        frame = re.sub(r"<article.*?</article>|<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
        seen = " ".join(
            [
                *re.findall(r'(?:aria-label|placeholder|title)="([^"]*)"', frame),
                re.sub(r"<[^>]+>", " ", frame),
            ]
        )
        assert f'lang="{language}"' in text
        assert language == "en" or ENGLISH.findall(seen) == [], page


@pytest.mark.browser
@pytest.mark.parametrize("screen", SCREENS)
def test_everyone_can_read_the_pages(site: Path, browser: Browser, screen: str) -> None:
    context = browser.new_context(offline=True, **SCREENS[screen])
    for name in LOOKED_AT:
        page = context.new_page()
        page.goto((site / f"{name}.html").as_uri())
        violations = Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in violations] == [], name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        page.close()


@pytest.mark.browser
def test_the_search_finds_a_page_without_a_network(site: Path, browser: Browser) -> None:
    page = browser.new_context(offline=True).new_page()
    page.goto(f"{(site / 'search.html').as_uri()}?q=fotpatrullering")
    page.wait_for_selector("#search-results li a")
    with page.expect_navigation():
        page.locator("#search-results li a").first.click()
    assert "search.html" not in page.url
    assert "fotpatrullering" in page.locator("body").inner_text().casefold()


@pytest.mark.browser
def test_the_pages_can_be_read_without_javascript(site: Path, browser: Browser) -> None:
    page = browser.new_context(offline=True, java_script_enabled=False).new_page()
    page.goto((site / "index.html").as_uri())
    with page.expect_navigation():
        page.get_by_role("link", name="Handboken").click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("Samordnarens handbok")
