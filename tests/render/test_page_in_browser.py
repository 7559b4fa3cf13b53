"""The page in a real Chromium: accessibility, reflow, keyboard, paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, Page
from tests.render import payloads, sample
from tests.render.browsing import LOOKS, Look, open_details, shown, violations

from loftet.render.html import html

pytestmark = pytest.mark.browser

Open: TypeAlias = "Callable[..., Page]"


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_axe_finds_nothing_with_everything_unfolded(opened: Open, look: Look) -> None:
    page = opened(look)
    open_details(page)
    assert violations(page) == []


@pytest.mark.parametrize("name", ["whole", "bare"])
def test_axe_finds_nothing_with_everything_folded(opened: Open, name: str) -> None:
    assert violations(opened(name=name)) == []


@pytest.mark.parametrize("width", [320, 375, 640, 800, 1024, 1280, 1920])
@pytest.mark.parametrize("text", [100, 200])
def test_nothing_reaches_beyond_the_page(opened: Open, width: int, text: int) -> None:
    page = opened(Look(width, text=text))
    open_details(page)
    beyond = page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter((one) => !one.closest('.vh'))
            .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert beyond == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_wider_spacing_of_text_hides_nothing(opened: Open) -> None:
    """The reader's own spacing (WCAG 1.4.12)."""
    page = opened(Look(320))
    page.evaluate(
        """document.styleSheets[0].insertRule(`* { line-height: 1.5 !important;
            letter-spacing: .12em !important; word-spacing: .16em !important; }`, 0)"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    clipped = page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter((one) => !one.closest('.vh, .name, nav, svg'))
            .filter((one) => one.tagName !== 'THEAD' && getComputedStyle(one).overflow === 'hidden')
            .filter((one) => one.scrollHeight > one.clientHeight)
            .map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert clipped == []


def test_it_asks_the_network_for_nothing_and_breaks_no_rule_of_its_own(
    browser: Browser, files: dict[str, Path]
) -> None:
    page = browser.new_page()
    requests: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(files["whole"].as_uri(), wait_until="networkidle")
    assert requests == [files["whole"].as_uri()]
    assert said == []
    assert page.evaluate("document.scripts.length") == 0
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.band')).backgroundColor")
        == "rgb(28, 42, 74)"
    )
    page.close()


def test_the_skip_link_works_by_keyboard(opened: Open) -> None:
    page = opened()
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Hoppa till läget i korthet"
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#in_short")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#in_short') !== null")


def test_every_stop_of_the_keyboard_is_seen(opened: Open) -> None:
    page = opened()
    stops = page.locator("a, summary").count()
    assert stops > 50
    for _ in range(stops):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
                const focused = document.activeElement, style = getComputedStyle(focused);
                const box = focused.getBoundingClientRect();
                return { text: focused.textContent, inside: box.bottom > 0 && box.top < innerHeight,
                         outline: style.outlineStyle, ground: style.backgroundColor };
            }"""
        )
        assert seen["inside"], seen
        assert (seen["outline"], seen["ground"]) == ("solid", "rgb(255, 215, 94)"), seen


def test_the_contents_stay_beside_the_text_only_where_there_is_room(opened: Open) -> None:
    def top_after_scrolling(look: Look) -> float:
        page = opened(look)
        page.evaluate("window.scrollTo(0, 6000)")
        return float(page.evaluate("document.querySelector('.contents').getBoundingClientRect().top"))

    assert top_after_scrolling(Look(1280)) == 16
    assert top_after_scrolling(Look(375)) < -1000
    assert top_after_scrolling(Look(1280, text=200)) < -1000


def test_the_parts_of_the_page_have_their_names(opened: Open) -> None:
    page = opened()
    assert page.get_by_role("banner").count() == 1
    assert page.get_by_role("main").count() == 1
    assert page.get_by_role("contentinfo").count() == 1
    assert page.get_by_role("navigation", name="Innehåll").count() == 1
    assert page.get_by_role("region", name="3 Sök med narkotikahund och besök i skolan").count() == 1
    assert page.get_by_role("img", name="1 sök; jämn takt: 2; löftet: minst 4").count() == 1
    assert page.get_by_role("img", name="april 2024 1; maj 2024 3; juni 2024 2").count() == 1
    names = page.evaluate("[...document.querySelectorAll('svg:not([aria-hidden])')].map((one) => one.role)")
    assert set(names) <= {"img", None}


def test_a_table_stays_a_table_on_a_phone(opened: Open) -> None:
    for look in (Look(1280), Look(375)):
        page = opened(look)
        cell = page.get_by_role("table", name="Varje åtagande med sina delar").get_by_role(
            "cell", name="1 sök"
        )
        assert cell.count() == 1
        assert page.get_by_role("rowheader", name="Sök med narkotikahund Lokal").count() == 1


def test_paper_shows_what_the_screen_folds_and_hides_what_only_the_screen_needs(opened: Open) -> None:
    page = opened(LOOKS["print"])
    assert page.locator("details[open]").count() == 0
    assert page.locator("details.short table").first.bounding_box() is not None
    for hidden in (".contents", ".skip", "summary", ".back", ".foot"):
        assert not page.locator(hidden).first.is_visible()
    address = page.evaluate("getComputedStyle(document.querySelector('a[href^=https]'), '::after').content")
    assert "https://www.bra.se/" in address
    assert page.locator(".example").is_visible()


def test_it_prints_on_pages_of_a4(opened: Open) -> None:
    printed = opened().pdf(prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    assert b"/MediaBox [0 0 594.95996 841.91998]" in printed or b"/MediaBox [0 0 595" in printed


COMPUTED = payloads.CODES | {
    *("url", "value_text", "expected_text", "asked", "response_rate"),
    *("day", "year", "label", "first", "last"),
}
"""Fields that hold a figure or a day, whose length no person chooses."""


@pytest.mark.parametrize("look", [Look(320), Look(1280), Look(1280, text=200)], ids=["320", "1280", "large"])
def test_a_word_without_an_end_does_not_widen_the_page(browser: Browser, tmp_path: Path, look: Look) -> None:
    file = tmp_path / "page.html"
    long = payloads.replaced(sample.small(), lambda _: f"ord {'y' * 300}", kept=COMPUTED)
    file.write_text(html(long), encoding="utf-8")
    with shown(browser, file, look) as page:
        open_details(page)
        assert page.evaluate("document.documentElement.scrollWidth") == look.width
