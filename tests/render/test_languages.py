"""A report in one language of data in the other says which words are whose (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import html5lib
import pytest
from docx.oxml.ns import qn
from tests.render import payloads, pdf_reading, sample, word_reading
from tests.report import given
from tests.report.example import example_report

from loftet.render.docx import docx
from loftet.render.html import html
from loftet.render.json import report_json
from loftet.render.markdown import markdown
from loftet.render.pdf import pdf
from loftet.report.model import Report
from loftet.wording import Language
from loftet.wording.bilingual import as_foreign, stretches

SWEDISH = re.compile("[åäöÅÄÖ]")
NAMES = re.compile("Staffan Käll|Elin Görbring|the authority Brå")  # proper names are of no language


@cache
def english() -> Report:
    """Return the English report of the example, whose data are Swedish."""
    return example_report("2024-09-30", Language.EN, "rad-2024-2")


def swedish_of_english_data() -> Report:
    ledger = given.ledger(
        given.commitment("gang", given.part(given.four(wording="four"), reading="as we read it")),
        activities=[given.record("2024-05-02", "gang", note="A *quiet* evening.\n\n- one\n- two")],
    )
    return given.report(ledger._replace(language=Language.EN))


def told(page: str) -> Iterator[tuple[str, str]]:
    """Yield each text of a page with the language that it is said to be in."""
    root = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)

    def walk(element: Any, outer: str) -> Iterator[tuple[str, str]]:
        language = element.get("lang", outer)
        yield language, element.text or ""
        for child in element:
            yield from walk(child, language)
            yield language, child.tail or ""

    return walk(root, "none")


def test_swedish_words_on_an_english_page_are_said_to_be_swedish() -> None:
    body = [(language, text) for language, text in told(html(english())) if not NAMES.search(text)]
    swedish = [(language, text) for language, text in body if SWEDISH.search(text)]
    assert len(swedish) > 300
    assert [text for language, text in swedish if language != "sv"] == []


def test_the_sentence_around_them_stays_english() -> None:
    page = html(english())
    assert '<html lang="en">' in page
    assert '“<span lang="sv">Arbetspass av områdespolis i Älmhult</span>”' in page
    assert '<q lang="sv">bildar ett gemensamt operativt brottsförebyggande råd</q>' in page
    assert ("en", "Established on 11 June 2024.") in list(told(page))


def test_english_words_on_a_swedish_page_are_said_to_be_english() -> None:
    page = html(swedish_of_english_data())
    for text in ("as we read it", "Fotpatrullering", "one", "Vi ska gå: gang."):
        assert {language for language, found in told(page) if found.strip() == text} == {"en"}
    assert '<p lang="en">A <em>quiet</em> evening.</p>' in page


def test_in_one_language_nothing_is_marked() -> None:
    assert html(example_report("2024-09-30", Language.SV)).count(" lang=") == 1


def test_titles_and_attributes_hold_no_marks() -> None:
    for written in (html(english()), markdown(english()), report_json(english())):
        assert not re.search("[\ufdd0\ufdd1]", written)


def test_quotes_in_the_pdf_have_their_language() -> None:
    content = pdf(english())
    assert str(pdf_reading.opened(content).Root.Lang) == "en-GB"
    quotes = [tag for tag in pdf_reading.tags(content) if tag.role == "BlockQuote"]
    assert len(quotes) > 20
    assert {language for quote in quotes for language in pdf_reading.languages(quote)} == {"sv-SE"}
    assert "sv-SE" in pdf_reading.languages(pdf_reading.tags(content)[0])


def test_runs_of_the_word_document_have_their_language() -> None:
    runs = [
        (word_reading.text_of(run), run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")))
        for run in word_reading.every(docx(english()), "w:r")
        if word_reading.text_of(run)
    ]
    assert ("Medborgardialog om trygghet", "sv-SE") in runs
    assert ("By the log", "sv-SE") not in runs
    swedish = [(text, language) for text, language in runs if SWEDISH.search(text) and not NAMES.search(text)]
    assert len(swedish) > 200
    assert [text for text, language in swedish if language != "sv-SE"] == []


@pytest.mark.parametrize("payload", [*payloads.HOSTILE, "a\ufdd0b\ufdd1c", "</span><b>", "\ufdd1"])
def test_no_text_in_the_other_language_changes_the_tree(payload: str) -> None:
    def page(text: str) -> list[tuple[str, ...]]:
        mixed = replace(sample.small(), data_language=Language.EN)
        spoiled = payloads.replaced(mixed, lambda _: as_foreign(text), kept=payloads.CODES | {"url", "note"})
        root = html5lib.parse(html(spoiled), treebuilder="etree")
        return [(str(one.tag), *sorted(map(str, one.attrib))) for one in root.iter()]

    assert page(payload) == page("ok")


def test_a_text_without_marks_is_one_stretch() -> None:
    assert stretches("Läget") == (("Läget", False),)
    assert stretches(as_foreign("Läget")) == (("Läget", True),)
    assert stretches("") == ()
