"""HTML, Markdown, JSON and the terminal tell the same figures, made from one judgement of each part."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from tests.report.example import example_report, example_view

from loftet.display.screen import screen_text
from loftet.display.status_json import status_json
from loftet.display.status_plain import status_lines
from loftet.display.status_terminal import status_screen
from loftet.render.html import html
from loftet.render.json import report_json
from loftet.render.markdown import markdown
from loftet.report.standing import judged
from loftet.wording.language import Language
from loftet.wording.numerals import in_words

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
