"""The HTML page as a document: its tree, its policy, what it says and where."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from typing import Any

import html5lib
import pytest
from tests.render import payloads, sample

from loftet.progress.model import Status
from loftet.render.html import html
from loftet.wording import Language

WITHOUT_NAMESPACE = re.compile(r"\{[^}]*\}")


def tree(page: str) -> Any:
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
    root = parser.parse(page)
    assert parser.errors == []
    return root


def skeleton(page: str) -> list[tuple[str, ...]]:
    """Return each element's name and the names of its attributes, in document order."""
    return [
        tuple(WITHOUT_NAMESPACE.sub("", str(name)) for name in (element.tag, *sorted(element.attrib)))
        for element in tree(page).iter()
    ]


def text(page: str) -> str:
    return " ".join("".join(tree(page).find(".//{*}body").itertext()).split())


def all_of(page: str, tag: str) -> list[Any]:
    return list(tree(page).iter(f"{{http://www.w3.org/1999/xhtml}}{tag}"))


@pytest.fixture(scope="module")
def page() -> str:
    return html(sample.report())


@pytest.fixture(scope="module")
def expected() -> list[tuple[str, ...]]:
    return skeleton(html(payloads.spoiled(sample.small(), "ok")))


@pytest.mark.parametrize("payload", payloads.HOSTILE)
def test_no_text_changes_the_tree(payload: str, expected: list[tuple[str, ...]]) -> None:
    assert skeleton(html(payloads.spoiled(sample.small(), payload))) == expected


def test_no_text_of_the_corpora_changes_the_tree() -> None:
    report = sample.report()
    for batch in payloads.in_batches(payloads.corpus(), 400):
        harmless = skeleton(html(payloads.spoiled(report, *payloads.harmless(batch))))
        assert skeleton(html(payloads.spoiled(report, *batch))) == harmless


@pytest.mark.parametrize(
    ("address", "is_link"),
    [
        ("https://www.almhult.se/sida?a=1&b=2#c", True),
        ("http://almhult.se", True),
        ("HTTPS://almhult.se", True),
        ("mailto:trygg@almhult.example", True),
        ("javascript:alert(1)", False),
        ("java\tscript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("vbscript:x", False),
        ("file:///etc/passwd", False),
        ("//almhult.se", False),
        ("https:almhult.se", False),
        ("https://a b", False),
        ('https://a"onclick="x', False),
        ("ftp://almhult.se", False),
        ("", False),
    ],
)
def test_only_http_https_and_mailto_become_links(address: str, is_link: bool) -> None:
    report = payloads.replaced(
        sample.report(), lambda name: address if name == "url" else "ok", kept=payloads.CODES
    )
    outward = [link.get("href") for link in all_of(html(report), "a") if not link.get("href").startswith("#")]
    assert set(outward) == ({address} if is_link else set())


def test_the_policy_admits_the_style_sheet_of_the_page_and_nothing_else(page: str) -> None:
    (style,) = all_of(page, "style")
    (policy,) = (
        meta.get("content")
        for meta in all_of(page, "meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    )
    digest = b64encode(sha256(style.text.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_the_page_stands_by_itself(page: str) -> None:
    assert not all_of(page, "script") + all_of(page, "link") + all_of(page, "img") + all_of(page, "iframe")
    assert "url(" not in page
    assert "@import" not in page


def test_the_banner_stands_before_everything_that_follows_the_head(page: str) -> None:
    body = text(page)
    assert 0 < body.index("Exempel – inte en riktig uppföljning.") < body.index("Läget i korthet", 200) < 600


def test_without_example_data_there_is_no_banner() -> None:
    assert 'class="example"' not in html(sample.bare())


def test_headings_follow_in_order(page: str) -> None:
    levels = [
        int(element.tag[-1]) for element in tree(page).iter() if re.search(r"\}h[1-6]$", str(element.tag))
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_within_the_page_has_its_target(page: str) -> None:
    ids = [element.get("id") for element in tree(page).iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    inward = {link.get("href")[1:] for link in all_of(page, "a") if link.get("href").startswith("#")}
    assert inward <= set(ids)


def test_each_commitment_stands_in_its_own_words(page: str) -> None:
    quotes = [
        "".join(quote.itertext()).strip() for quote in tree(page).findall(".//{*}figure//{*}blockquote")
    ]
    assert quotes == [commitment.text for commitment in sample.report().commitments]


def test_every_status_has_a_silhouette_of_its_own(page: str) -> None:
    drawings = {}
    for status in Status:
        drawn = re.search(rf'<svg class="icon s-{status}".*?>(.*?)</svg>', page, re.DOTALL)
        assert drawn, status
        drawings[status] = re.sub(r"#[0-9a-f]{3,6}", "", drawn[1])
    assert len(set(drawings.values())) == len(Status)


def test_a_promise_without_a_number_gets_no_bar() -> None:
    report = sample.report()
    without = replace(
        report,
        commitments=tuple(
            replace(commitment, parts=tuple(replace(part, bar=None) for part in commitment.parts))
            for commitment in report.commitments
        ),
    )
    page = html(without)
    assert 'class="bar"' not in page
    assert 'class="bar-small' not in page
    assert "Väntat i dag" not in page


def test_nobody_having_reported_is_not_shown_as_zero() -> None:
    assert ">0<" not in html(sample.bare())


def test_sections_that_do_not_apply_are_left_out() -> None:
    body = text(html(sample.bare()))
    for heading in (
        "Sedan sist",
        "Utfall",
        "Ändringar i löftet",
        "Uppgifternas kvalitet",
        "Frågor till",
    ):
        assert heading not in body


def test_it_is_whole_in_english() -> None:
    page = html(replace(sample.report(), language=Language.EN))
    assert '<html lang="en">' in page
    assert "Questions to the council" in page
    assert 'content: "Page " counter(page) " of " counter(pages)' in page


def test_the_same_report_gives_the_same_bytes() -> None:
    assert html(sample.report()) == html(sample.report())
