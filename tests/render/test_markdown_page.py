"""The Markdown report: valid, readable raw, its structure out of reach for any text."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.render import payloads, sample

from loftet.render.escape import bold, markdown_text
from loftet.render.markdown import markdown
from loftet.render.text import one_line, printable

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

FRAMES = {
    "paragraph": "{}",
    "within a line": "ord {} ord",
    "heading": "## {}",
    "list item": "- {}",
    "quotation": "> {}",
    "table cell": "| a | b |\n|---|---|\n| {} | x |",
    "after a paragraph": "ord\n{}",
    "link": "[{}](https://exempel.example)",
    "label": "**ord:** {}",
}


def structure(text: str) -> list[tuple[str, int]]:
    return [(token.type, token.level) for token in tokens(READER.parse(text)) if token.type != "text"]


def tokens(parsed: list[Token]) -> list[Token]:
    return [one for token in parsed for one in (token, *tokens(token.children or []))]


def words(text: str) -> str:
    return "".join(token.content for token in tokens(READER.parse(text)) if not token.children)


@pytest.mark.parametrize("payload", payloads.HOSTILE)
def test_no_text_changes_the_structure(payload: str) -> None:
    expected = structure(markdown(payloads.spoiled(sample.small(), "ok")))
    assert structure(markdown(payloads.spoiled(sample.small(), payload))) == expected


def test_no_text_of_the_corpora_changes_the_structure() -> None:
    report = sample.report()
    for batch in payloads.in_batches(payloads.corpus(), 400):
        expected = structure(markdown(payloads.spoiled(report, *payloads.harmless(batch))))
        assert structure(markdown(payloads.spoiled(report, *batch))) == expected


def reads_back(frame: str, text: str) -> None:
    plain = one_line(printable(text)).strip()  # markdown-it trims any blank at the ends of a block
    written = frame.format(markdown_text(plain))
    assert structure(written) == structure(frame.format("ok"))
    assert words(written) == words(frame.format("§")).replace("§", plain)


@pytest.mark.parametrize("frame", FRAMES.values(), ids=list(FRAMES))
@given(text=st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_any_text_reads_back_as_the_same_text(frame: str, text: str) -> None:
    reads_back(frame, text)


SIGNS = "\\`*_{}[]()<>#+-.!|~&:@=^$/\"' a1\n\u00e5\u00a0"


@pytest.mark.parametrize("frame", FRAMES.values(), ids=list(FRAMES))
@given(text=st.text(SIGNS, min_size=1).filter(str.strip))
def test_any_signs_read_back_as_the_same_signs(frame: str, text: str) -> None:
    reads_back(frame, text)


def test_the_corpora_read_back_as_the_same_texts() -> None:
    for text in payloads.corpus():
        for frame in FRAMES.values():
            reads_back(frame, text)


@given(text=st.text(SIGNS))
def test_bold_text_is_bold_whatever_it_is(text: str) -> None:
    plain = one_line(printable(text)).strip()
    written = f"ord {bold(text)} ord"
    assert words(written) == (f"ord {plain} ord" if plain else "ord  ord")
    assert ("strong_open", 0) in structure(written) or not plain


@pytest.mark.parametrize(
    "text",
    [
        "22 april 2024 – 31 december 2024",
        "Fotpatrull i centrum kl. 16.00–18.30, två poliser.",
        "2024-09-30",
        "tidplan_v2, t.ex. 3-5 pass (högst 8)!",
        "1.5 km, #5, -3 grader",
        "64 % av tiden har gått; a < b & c",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert markdown_text(text) == text


@pytest.fixture(scope="module")
def page() -> str:
    return markdown(sample.report())


def test_the_banner_is_the_first_line(page: str) -> None:
    assert page.startswith("> **Exempel – inte en riktig uppföljning.** Kommunen, löftet")


def test_without_example_data_the_title_is_the_first_line() -> None:
    assert markdown(sample.bare()).startswith("# Uppföljning av medborgarlöftet 2024\n")


def test_headings_follow_in_order(page: str) -> None:
    levels = [int(token.tag[1]) for token in READER.parse(page) if token.type == "heading_open"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_commitment_stands_in_its_own_words(page: str) -> None:
    for commitment in sample.report().commitments:
        assert f"\n> {commitment.text}\n" in page


def test_the_table_has_a_row_for_each_part(page: str) -> None:
    table = page[page.index("## Alla åtaganden") : page.index("## Sedan sist")]
    parts = [part for commitment in sample.report().commitments for part in commitment.parts]
    rows = [line for line in table.splitlines() if line.startswith("|")]
    assert len(rows) == 2 + len(parts)
    assert rows[4].startswith(
        "|  | Möten i operativa rådet (Granstads kommun) | Löftet anger inget antal. | 4 möten |"
    )


def test_months_are_a_table(page: str) -> None:
    assert (
        "| apr | maj | jun | jul | aug | sep |\n|---:|---:|---:|---:|---:|---:|\n| – | 1 | – | – | – | 0 |"
        in page
    )


def test_of_very_many_new_records_the_newest_are_shown() -> None:
    report = sample.report()
    assert report.since
    new = tuple(replace(report.since.new[0], type=f"Post {number}.") for number in range(1, 71))
    written = markdown(replace(report, since=replace(report.since, new=new)))
    assert "Här visas de 60 senaste av 70 poster." in written
    assert [f"Post {number}." in written for number in (1, 10, 11, 70)] == [False, False, True, True]


def test_links_are_written_out(page: str) -> None:
    assert "[Minnesanteckningar](https://www.granstad.example/rad/2024-09-25) (30 september 2024)" in page


def test_it_reads_well_raw(page: str) -> None:
    assert "\\" not in page
    assert "\n\n\n" not in page
    assert not re.search(r"[ \t]$", page, re.MULTILINE)
