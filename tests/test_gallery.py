"""The gallery: real promises that are valid as they stand, and what its pages say of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.conftest import TOP, Loftet

GALLERY = TOP / "docs" / "galleri"
ROOTS = sorted(path.parents[1] for path in GALLERY.glob("*/data/commitments.yaml"))
PAGES = [GALLERY / "README.md", TOP / "docs" / "gallery" / "README.md"]
DAYS = {
    "ange-2021-2022": ("2022-06-30", {"fotpatruller/centrum": "behind", "grannsamverkan/nya": "active"}),
    "habo-2018-2019": ("2019-12-31", {"temadag/temadag": "missed", "kameror/undersokt": "met"}),
    "kalmar-2022": ("2022-09-30", {"trygghetsvandring/atgardsplan": "no_need"}),
    "kramfors-2019": ("2019-12-31", {"ordning/ordning": "cannot_judge", "tatorter/arbetstid": "active"}),
    "stromsund-2021-2022": ("2022-12-31", {"narkotika/vilja": "not_due", "segregation/lagesbild": "met"}),
}
each_root = pytest.mark.parametrize("root", ROOTS, ids=lambda path: path.name)


def test_each_promise_is_named_on_both_pages() -> None:
    assert [root.name for root in ROOTS] == list(DAYS)
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert {root.name for root in ROOTS} == set(re.findall(r"\(\S*?([a-z]+-[\d-]+)/data/", text))


@each_root
def test_it_has_neither_errors_nor_warnings_and_stands_as_the_pages_say(loftet: Loftet, root: Path) -> None:
    assert loftet("validate", "--strict", cwd=root).returncode == 0
    day, expected = DAYS[root.name]

    status = json.loads(loftet("status", "--as-of", day, "--format", "json", cwd=root).stdout)

    parts = {part["ref"]: part["status"] for each in status["commitments"] for part in each["parts"]}
    assert expected.items() <= parts.items()


@each_root
@pytest.mark.parametrize(("language", "banner"), [("sv", "påhitta"), ("en", "are invented")])
def test_its_report_says_that_the_activities_are_invented(
    loftet: Loftet, root: Path, language: str, banner: str
) -> None:
    day = DAYS[root.name][0]
    report = loftet("--lang", language, "report", "-f", "md", "--as-of", day, cwd=root)
    assert report.returncode == 0
    assert banner in report.stdout[:2000]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.parent.name)
def test_what_the_pages_quote_stands_in_a_promise(page: Path) -> None:
    promises = " ".join(
        re.sub(r"\s+", " ", (root / "data/commitments.yaml").read_text(encoding="utf-8")) for root in ROOTS
    ).casefold()
    quotes = re.findall(r"”([^”]+)”", re.sub(r"\s+", " ", page.read_text(encoding="utf-8")))
    said = [quote for quote in quotes if not quote.startswith("Hållet")]  # loftet's own sentence
    pieces = [piece.strip() for quote in said for piece in quote.split("…")]
    assert [piece for piece in pieces if piece.casefold().removeprefix("och ") not in promises] == []
