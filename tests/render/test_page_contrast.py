"""The contrast of each text and each drawing against what lies behind it, as Chromium computes the colours.

Text 4.5 to 1 (WCAG 2.2, 1.4.3), drawings 3 to 1 (1.4.11). What is left out says so in `EXEMPT`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, Page
from tests.render import sample
from tests.render.browsing import Look, open_details, shown

from loftet.render.html import html

pytestmark = pytest.mark.browser
Open: TypeAlias = "Callable[..., Page]"

LOOKS = {"light": Look(), "dark": Look(scheme="dark"), "print": Look(794, media="print")}

EXEMPT = ".track, .halo"
"""The ground that a bar lies on, and the edge around its mark: they say nothing that the bar does not."""

CONTRASTS = """(exempt) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const colour = (text) => {  // whatever the notation, as red, green, blue and opacity
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = text;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const channel = (value) => (value /= 255) <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4;
    const luminance = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
    const over = ([r, g, b, a], under) => [r, g, b].map((value, at) => value * a + under[at] * (1 - a));
    const behind = (one) => {  // the grounds above one another, down to the paper
        const grounds = [];
        for (let under = one; under; under = under.parentElement) {
            const ground = colour(getComputedStyle(under).backgroundColor);
            grounds.push(ground);
            if (ground[3] === 1) break;
        }
        return grounds.reverse().reduce((under, ground) => over(ground, under), [255, 255, 255]);
    };
    const ratio = (front, back) => {
        const [high, low] = [luminance(over(front, back)), luminance(back)].sort((a, b) => b - a);
        return (high + .05) / (low + .05);
    };
    const found = { text: {}, drawing: {} };
    const note = (kind, name, front, back) => {
        const known = found[kind][name] ?? Infinity;
        found[kind][name] = Math.min(known, Math.round(ratio(colour(front), back) * 100) / 100);
    };
    const called = (one) => `${one.tagName.toLowerCase()}.${one.className.baseVal ?? one.className}`;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const holder = texts.currentNode.parentElement;
        if (!texts.currentNode.textContent.trim() || holder.closest('.vh')) continue;
        if (!holder.checkVisibility()) continue;
        const style = getComputedStyle(holder);
        note('text', called(holder), holder.closest('svg') ? style.fill : style.color, behind(holder));
    }
    for (const one of document.querySelectorAll('body *')) {
        for (const part of ['::before', '::after', '::marker']) {
            const style = getComputedStyle(one, part);
            const written = style.content.replace(/none|normal/, '');
            if (/[^"' ]/.test(written) && one.checkVisibility()) {
                note('text', called(one) + part, style.color, behind(one));
            }
        }
    }
    for (const shape of document.querySelectorAll('svg :is(path, rect, circle, line, polygon, ellipse)')) {
        if (shape.matches(exempt) || !shape.closest('svg').checkVisibility()) continue;
        const style = getComputedStyle(shape);
        const stroked = style.stroke !== 'none';
        // a glyph inside a silhouette stands on that silhouette
        const inside = shape.matches('.g') && getComputedStyle(shape.previousElementSibling).fill;
        const under = inside ? colour(inside).slice(0, 3) : behind(shape);
        const name = `${called(shape.closest('svg'))} ${called(shape)}`;
        note('drawing', name, stroked ? style.stroke : style.fill, under);
    }
    return found;
}"""


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_texts_and_drawings_stand_out(opened: Open, look: Look) -> None:
    page = opened(look)
    open_details(page)
    found: dict[str, dict[str, float]] = page.evaluate(CONTRASTS, EXEMPT)
    assert len(found["text"]) > 60
    assert len(found["drawing"]) > 20
    assert {name: ratio for name, ratio in found["text"].items() if ratio < 4.5} == {}
    assert {name: ratio for name, ratio in found["drawing"].items() if ratio < 3} == {}


@pytest.mark.parametrize(
    "theme", ["colour: '#00573f'\naccent: '#ffcd00'", "colour: '#7a0019'\naccent: '#f2c6cd'"]
)
@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_they_do_in_the_colours_of_a_municipality_too(
    browser: Browser, tmp_path: Path, theme: str, look: Look
) -> None:
    (tmp_path / "theme.yaml").write_text(theme + "\n", encoding="utf-8")
    file = tmp_path / "page.html"
    file.write_text(html(sample.small(), [tmp_path]), encoding="utf-8")
    with shown(browser, file, look) as page:
        open_details(page)
        found: dict[str, dict[str, float]] = page.evaluate(CONTRASTS, EXEMPT)
    assert {name: ratio for name, ratio in found["text"].items() if ratio < 4.5} == {}
    assert {name: ratio for name, ratio in found["drawing"].items() if ratio < 3} == {}


@pytest.mark.parametrize("look", [Look(), Look(scheme="dark")], ids=["light", "dark"])
def test_focus_stands_out_from_the_same_place_without_it(opened: Open, look: Look) -> None:
    """The ground of a focused link is filled, so the change is as large as the link (WCAG 2.2, 2.4.13)."""
    page = opened(look)
    changes: list[float] = page.evaluate(
        """() => {
            const canvas = document.createElement('canvas').getContext('2d');
            const channel = (v) => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
            const luminance = (text) => {
                canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1);
                const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
                return .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
            };
            const ratio = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            return [...document.querySelectorAll('a, summary')].map((one) => {
                let under = one;
                const ground = () => {
                    for (under = one; under; under = under.parentElement) {
                        const colour = getComputedStyle(under).backgroundColor;
                        if (colour !== 'rgba(0, 0, 0, 0)') return colour;
                    }
                    return 'white';
                };
                const before = ground();
                one.focus();
                const style = getComputedStyle(one);
                const line = style.boxShadow.match(/rgba?\\([^)]*\\)/)[0];
                const parts = [style.backgroundColor, style.outlineColor, line];
                return Math.max(...parts.map((colour) => ratio(luminance(colour), luminance(before))));
            });
        }"""
    )
    assert len(changes) > 50
    assert round(min(changes), 1) >= 3
