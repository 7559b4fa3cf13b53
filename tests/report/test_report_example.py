"""The report of the real promise of Älmhult 2024: read as golden files, held to the rules of honesty."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.conftest import Golden
from tests.report.example import example_report, outline, said

from loftet.wording.language import Language

DAYS = ["2024-09-30", "2024-12-31"]
HIGHEST_LIX = 45
LONG_WORD = 7


@pytest.mark.parametrize(
    ("day", "language"),
    [("2024-09-30", Language.SV), ("2024-09-30", Language.EN), ("2024-12-31", Language.SV)],
)
def test_the_paper_reads_as_reviewed(golden: Golden, day: str, language: Language) -> None:
    golden(f"report/almhult-{day}.{language}.txt", outline(example_report(day, language)))


def test_the_paper_for_a_meeting_reads_as_reviewed(golden: Golden) -> None:
    told = example_report("2024-11-29", Language.SV, "rad-2024-3").since

    golden("report/almhult-rad-2024-3.sv.txt", outline(told))


@pytest.mark.parametrize("day", DAYS)
def test_page_one_is_three_to_five_sentences_in_plain_swedish(day: str) -> None:
    sentences = example_report(day, Language.SV).summary.sentences

    assert 3 <= len(sentences) <= 5
    assert lix(" ".join(sentences)) < HIGHEST_LIX


@pytest.mark.parametrize("day", DAYS)
def test_the_questions_are_plain_swedish_too(day: str) -> None:
    questions = example_report(day, Language.SV).summary.questions

    assert questions
    assert lix(" ".join(question.text for question in questions)) < HIGHEST_LIX + 10


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("day", DAYS)
def test_the_only_percentage_is_that_of_the_time(day: str, language: Language) -> None:
    report = example_report(day, language)
    without_time = replace(
        report, summary=replace(report.summary, elapsed=replace(report.summary.elapsed, sentence=""))
    )

    assert [text for text in said(without_time) if re.search(r"\d\s*%", text)] == []


@pytest.mark.parametrize("day", DAYS)
def test_no_target_is_invented_for_a_promise_without_numbers(day: str) -> None:
    parts = [part for section in example_report(day, Language.SV).commitments for part in section.parts]

    assert [part.ref for part in parts if part.bar is not None or part.working] == []
    assert {part.promised.partition(".")[0] for part in parts} == {
        "Löftet anger inget antal",
        "Ska vara inrättat senast den 31 december 2024",
        "Ska vara genomfört senast den 31 december 2024",
        "Ska öka, men löftet anger ingen nivå att jämföra med",
    }


@pytest.mark.parametrize("day", DAYS)
def test_those_who_signed_are_named_among_the_signatures_and_nowhere_else(day: str) -> None:
    report = example_report(day, Language.SV)
    names = [name for one in report.head.signatures for name in one.name.split()]
    elsewhere = " ".join(said(replace(report, head=replace(report.head, signatures=()))))

    assert len(names) == 8
    assert [name for name in names if name in elsewhere] == []


@pytest.mark.parametrize("language", Language)
def test_nothing_is_said_of_a_law_or_of_effects(language: Language) -> None:
    text = " ".join(said(example_report("2024-12-31", language))).casefold()

    assert [word for word in ("2023:196", "enligt lag", "by law", "poäng", "score") if word in text] == []


def test_what_is_internal_is_in_no_report() -> None:
    text = " ".join(said(example_report("2024-12-31", Language.SV)))

    assert "Boka en större lokal" not in text
    assert "Skicka underlaget två dagar tidigare" not in text


def test_precision_words_survive_to_the_printed_figure() -> None:
    text = " ".join(said(example_report("2024-12-31", Language.SV)))

    assert "drygt 31 som totalsiffra för maj–augusti 2024" in text
    assert "cirka 5 tillfällen" in text
    assert "minst 6 tillfällen" in text


def lix(text: str) -> float:
    """Return the readability figure LIX: words per sentence and the share of long words."""
    words = re.findall(r"[\w-]+", text)
    sentences = max(1, len(re.findall(r"[.:!?]+(?:\s|$)", text)))
    long_words = sum(len(word) >= LONG_WORD for word in words)
    return len(words) / sentences + 100 * long_words / len(words)
