"""HTML, Markdown, Word, JSON and the terminal tell the same figures, made from one judgement of each part."""

from __future__ import annotations

import json
import re
from datetime import date
from html import unescape
from io import BytesIO

import pytest
from docx import Document
from tests.progress.casefile import read_case
from tests.render import telling, word_reading
from tests.report.example import example_report, example_view
from tests.report.test_whole_promises import CASES, On

from loftet.display.screen import screen_text
from loftet.display.status_json import status_json
from loftet.display.status_plain import status_lines
from loftet.display.status_terminal import status_screen
from loftet.render.docx import docx
from loftet.render.html import html
from loftet.render.json import report_json
from loftet.render.markdown import markdown
from loftet.report.model import Report
from loftet.report.standing import judged
from loftet.wording.language import Language
from loftet.wording.numerals import in_words

LAST_DAYS = [
    pytest.param(On(case, date.fromisoformat(max(case.given["expect"])), {}), id=case.name)
    for case in map(read_case, CASES)
]
"""Each whole promise of the cases, on the last of its days."""
DAYS = ["2024-05-31", "2024-09-30", "2024-12-31"]


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("day", DAYS)
def test_each_part_says_the_same_everywhere(day: str, language: Language) -> None:
    view = example_view(day)
    report = example_report(day, language)
    status = json.loads(status_json(view, judged(view), language))
    page = folded(unescape(re.sub(r"<[^>]+>", " ", html(report))))
    paper = folded(re.sub(r"\\(?=[^\w\s])", "", markdown(report)))
    lines = folded(status_lines(view, judged(view), language))
    document = json.loads(report_json(report))

    listed = [part for commitment in status["commitments"] for part in commitment["parts"]]
    sections = [part for commitment in report.commitments for part in commitment.parts]
    assert [part["ref"] for part in listed] == [section.ref for section in sections]
    assert [part["status"] for part in listed] == [section.badge.status for section in sections]
    for part, section in zip(listed, sections, strict=True):
        sentence = folded(section.sentence)
        # What a duty promises stands beside its sentence in the report, and in it elsewhere.
        assert sentence in folded(part["sentence"])
        assert sentence in page
        assert sentence in paper
        assert f"{part['ref']} {section.badge.word} {folded(part['sentence'])}" in lines
    assert document["summary"]["sentences"] == list(report.summary.sentences)
    assert all(
        folded(sentence) in page and folded(sentence) in paper for sentence in report.summary.sentences
    )


@pytest.mark.parametrize("day", DAYS)
def test_the_totals_are_those_that_the_paper_counts(day: str) -> None:
    view = example_view(day)
    totals = json.loads(status_json(view, judged(view), Language.SV))["totals"]
    summary = example_report(day, Language.SV).summary
    (logged,) = (sentence for sentence in summary.sentences if sentence.startswith("Loggen har"))

    assert totals["by_status"] == {count.badge.status.value: count.count for count in summary.counts}
    assert f"Loggen har {in_words(totals['activities'], Language.SV, common=True)} post" in logged
    assert f"och {in_words(totals['shared'], Language.SV, common=True)} av dem" in logged


@pytest.mark.parametrize("language", Language)
def test_all_commitments_stand_on_one_screen(language: Language) -> None:
    view = example_view("2024-09-30")
    shown = screen_text(status_screen(view, judged(view), language), width=80, color=False)

    assert len(shown.splitlines()) <= 24
    assert all(len(line) <= 80 for line in shown.splitlines())
    for section in example_report("2024-09-30", language).commitments:
        assert section.pointer.title in shown
        assert section.badge.word in shown


_NUMBER = re.compile(r"\d+(?:[\u00a0 ]\d{3})*(?:,\d+)?")


def figures(*cells: str) -> set[str]:
    return {number for cell in cells for number in _NUMBER.findall(cell)}


def figures_of_page(report: Report) -> list[set[str]]:
    """Return the figures in each row of a part in the table of all commitments."""
    rows = re.findall(r'<tr class="part-row.*?</tr>', html(report), re.DOTALL)
    return [figures(unescape(re.sub(r"<[^>]+>", " ", row))) for row in rows]


def figures_of_markdown(report: Report) -> list[set[str]]:
    table = markdown(report).split("\n## ")[2].splitlines()
    return [figures(*line.split(" | ")[1:]) for line in table if line.startswith("| ")][1:]


def figures_of_word(report: Report) -> list[set[str]]:
    table = Document(BytesIO(docx(report))).tables[1]
    return [figures(*(cell.text for cell in row.cells[1:])) for row in table.rows][1:]


def figures_of_report(report: Report) -> list[set[str]]:
    parts = (part for commitment in report.commitments for part in commitment.parts)
    return [
        figures(
            *(part.name, part.owner, part.promised, part.sentence),
            *(filter(None, (part.bar.done_text, part.bar.expected_text)) if part.bar else ()),
            *(() if part.bar else (part.done_text, part.unit_text)),
        )
        for part in parts
    ]


@pytest.mark.parametrize("case", LAST_DAYS)
def test_each_row_of_all_commitments_has_the_same_figures_in_every_format(case: On) -> None:
    report = case.report
    wanted = figures_of_report(report)

    assert figures_of_page(report) == wanted
    assert figures_of_markdown(report) == wanted
    assert figures_of_word(report) == wanted


@pytest.mark.parametrize("case", LAST_DAYS)
def test_everything_that_a_report_tells_stands_in_every_format(case: On) -> None:
    report = case.report
    page = folded(unescape(re.sub(r"<[^>]+>", " ", html(report))))
    paper = folded(re.sub(r"\\(?=[^\w\s])", "", markdown(report)))
    file = folded(" ".join(word_reading.lines(docx(report))))
    told = [folded(text) for text in telling.told(report)]

    assert [text for text in told if text not in page] == []
    assert [text for text in told if text not in paper] == []
    assert [text for text in told if text not in file] == []
