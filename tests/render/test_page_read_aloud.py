"""What a screen reader meets on page one, and what the keyboard meets on all of it, in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from playwright.sync_api import Page
from tests.conftest import Golden
from tests.render.browsing import LOOKS, Look, open_details

pytestmark = pytest.mark.browser
Open: TypeAlias = "Callable[..., Page]"


def test_page_one_reads_as_reviewed(opened: Open, golden: Golden) -> None:
    page = opened()
    parts = (page.get_by_role("banner"), page.get_by_role("region", name="Läget i korthet"))
    golden("page-one.aria.txt", "".join(f"{part.aria_snapshot()}\n" for part in parts))


@pytest.mark.parametrize("name", ["desktop", "320 px"])
def test_the_eye_and_the_keyboard_follow_the_order_of_the_text(opened: Open, name: str) -> None:
    """No style moves anything before what stands before it (WCAG 2.2, 1.3.2 and 2.4.3)."""
    page = opened(LOOKS[name])
    moved = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter((one) => {
            const style = getComputedStyle(one);
            return one.tabIndex > 0 || style.order !== '0' || style.float !== 'none'
                || style.direction === 'rtl' || /dense/.test(style.gridAutoFlow)
                || /reverse/.test(style.flexDirection + style.flexWrap);
        }).map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert moved == []


@pytest.mark.parametrize("look", [Look(), Look(320), Look(text=200)], ids=["desktop", "320 px", "large text"])
def test_nothing_covers_what_has_the_focus(opened: Open, look: Look) -> None:
    """What is focused is seen whole, also beside contents that follow the reader (WCAG 2.2, 2.4.11)."""
    page = opened(look)
    open_details(page)
    covered = page.evaluate(
        """() => [...document.querySelectorAll('a, summary')].filter((one) => {
            one.focus();
            const box = one.getClientRects()[0];
            const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
            const hit = document.elementFromPoint(x, y);
            return !hit || !(one.contains(hit) || hit.contains(one));
        }).map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert covered == []


def test_nothing_moves(opened: Open) -> None:
    """There is no motion to reduce (WCAG 2.2, 2.3.3)."""
    for motion in ("reduce", "no-preference"):
        page = opened(Look(motion=motion))
        moving = page.evaluate(
            """() => [...document.querySelectorAll('*')]
                .flatMap((one) => [null, '::before', '::after'].map((part) => getComputedStyle(one, part)))
                .filter((style) => style.animationName !== 'none' || style.transitionDuration !== '0s'
                    || style.scrollBehavior !== 'auto').length"""
        )
        assert moving == 0
