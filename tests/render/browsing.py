"""Pages in a real Chromium, seen as different readers see them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass(frozen=True)
class Look:
    """How a reader sees the page: `text` is the size of text alone, in per cent."""

    width: int = 1280
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    text: int = 100
    colours: Literal["active", "none"] = "none"
    motion: Literal["reduce", "no-preference"] = "no-preference"


LOOKS = {
    "desktop": Look(),
    "phone": Look(375),
    "320 px": Look(320),
    "dark": Look(scheme="dark"),
    "dark phone": Look(375, scheme="dark"),
    "print": Look(794, media="print"),
    "print of a dark page": Look(794, scheme="dark", media="print"),
    "large text": Look(text=200),
    "forced colours": Look(colours="active"),
}


@contextmanager
def shown(browser: Browser, file: Path, look: Look = LOOKS["desktop"]) -> Iterator[Page]:
    """Show the page in `file` without a network, in a window of its own that is closed at the end."""
    context = browser.new_context(
        viewport={"width": look.width, "height": 800},
        color_scheme=look.scheme,
        forced_colors=look.colours,
        reduced_motion=look.motion,
        offline=True,
    )
    page = context.new_page()
    page.emulate_media(media=look.media)
    page.goto(file.as_uri())
    page.evaluate(f"document.documentElement.style.fontSize = '{look.text}%'")
    try:
        yield page
    finally:
        context.close()


def open_details(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")


def violations(page: Page, leaving_out: str = ".nothing") -> list[Any]:
    """Return what axe finds: WCAG 2.2 A and AA, and its best practices."""
    wanted = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found: list[Any] = Axe().run(page, {"exclude": [[leaving_out]]}, wanted).response["violations"]
    return found
