"""LIX and what is long: easy words by a figure, hard ones by their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Loftet
from tests.report import given
from tests.report.example import example_report, example_view

from loftet.report.model import Profile
from loftet.report.profiles import in_profile
from loftet.report.readability import Passage, Source, lix, passages, readability, sentences_of
from loftet.wording.language import Language

WINDING = "Vi " + "gick och " * 13 + "såg."


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Vi gick. Alla sov!", ("Vi gick.", "Alla sov!")),
        ("Möte kl. 19.30 i t.ex. Diö.", ("Möte kl. 19.30 i t.ex. Diö.",)),
        ("Vi såg:\n\n- en lampa\n- en hund", ("Vi såg:", "- en lampa", "- en hund")),
        ("En rad\nsom går vidare.", ("En rad som går vidare.",)),
        ("”Kom!” Hon gick.", ("”Kom!", "Hon gick.")),
        (" \n ", ()),
    ],
)
def test_where_sentences_end(text: str, sentences: tuple[str, ...]) -> None:
    assert sentences_of(text) == sentences


@pytest.mark.parametrize(
    ("sentences", "figure"),
    [
        (("Vi gick i byn.",), 4),  # four words, none long
        (("Polisen gick i byn.", "Alla sov."), 20),  # 6 words / 2, one of six long: 3 + 17
        (("Se https://exempel.example/en-lang-adress nu.",), 2),
        (("–",), None),
        ((), None),
    ],
)
def test_the_lix_of_sentences(sentences: tuple[str, ...], figure: int | None) -> None:
    assert lix(sentences) == figure


def test_long_sentences_and_words_are_named_with_their_file() -> None:
    word = "narkotikaförebyggandearbete"
    notes, *_ = [
        one
        for one in readability((Passage(Source.NOTES, f"{WINDING} {word.title()}.", "data/a.yaml"),))
        if one.source is Source.NOTES
    ]

    assert [(one.kind, one.number, one.passage.path) for one in notes.remarks] == [
        ("sentence", 28, "data/a.yaml"),
        ("word", 27, "data/a.yaml"),
    ]


def test_what_people_wrote_is_checked_and_internal_notes_are_not() -> None:
    ledger = given.ledger(
        given.commitment("a"),
        activities=[given.record("2024-05-06", "a", note="En anteckning.", internal_note="Hemligt.")],
        assessments=[
            {
                "commitment": "a",
                "verdict": "ongoing",
                "reason": "Ett skäl.",
                "next_step": "Ett steg.",
                "by": "samordnare",
                "date": "2024-06-01",
            }
        ],
    )

    found = passages(given.report(ledger), given.view(ledger))

    assert [one.text for one in found if one.path] == [
        "En anteckning.",
        "Ett skäl.",
        "Ett steg.",
    ]
    assert {one.path for one in found} == {None, "data/activity/r0.yaml", "data/assessment/r0.yaml"}


@pytest.mark.parametrize("day", ["2024-04-22", "2024-05-31", "2024-09-30", "2024-12-31", "2025-02-01"])
def test_what_the_report_says_itself_is_easily_read(day: str) -> None:
    told, view = example_report(day, Language.SV), example_view(day)
    in_short, own, *_ = readability(passages(told, view))

    assert in_short.lix is not None
    assert in_short.lix < 35
    assert own.lix is not None
    assert own.lix < 40
    assert [remark.text for remark in (*in_short.remarks, *own.remarks) if remark.kind == "sentence"] == []


@pytest.mark.parametrize("profile", Profile)
def test_page_one_is_easily_read_by_everybody(profile: Profile) -> None:
    told = in_profile(example_report("2024-09-30", Language.SV), profile)
    questions = [sentence for one in told.summary.questions for sentence in sentences_of(one.text)]

    assert (lix(told.summary.sentences) or 0) < 35
    assert (lix(questions) or 0) < 40


def test_an_abbreviation_that_nothing_explains_is_named() -> None:
    ledger = given.ledger(
        given.commitment("a"),
        activities=[given.record("2024-05-06", "a", note="Möte enligt EST med TRG.")],
    )
    _, _, notes, _ = readability(passages(given.report(ledger), given.view(ledger)))

    assert [(one.kind, one.text) for one in notes.remarks] == [("abbreviation", "TRG")]


def test_the_command_prints_it_and_writes_nothing(loftet: Loftet, data_root: Path) -> None:
    done = loftet("--lang", "sv", "-C", str(data_root), "report", "--lint", "--as-of", "2024-12-31")

    assert done.returncode == 0
    assert [line.split(":")[0] for line in done.stdout.splitlines() if not line.startswith(" ")] == [
        "Läget i korthet",
        "Rapportens egna meningar",
        "Anteckningar och skäl",
        "Bedömningar",
        "LIX",
    ]
    assert "lång mening" in done.stdout or "långt ord" in done.stdout


def test_each_remark_has_its_file_and_line(loftet: Loftet, data_root: Path) -> None:
    path = "data/activities/2024/2024-05-06-fotpatrull-abc234.yaml"
    (data_root / path).write_text(
        "date: 2024-05-06\n"
        "type: fotpatrull\n"
        "commitments: [fotpatrull/fotpatrullering]\n"
        "by: [polis]\n"
        "logged: 2024-05-06\n"
        "note: >-\n"
        "  Kort.\n"
        "  Sedan gick vi\n"
        "  och gick och gick och gick och gick och gick och gick och gick och gick\n"
        "  och gick och gick och gick till narkotikaförebyggandearbetet.\n",
        encoding="utf-8",
    )

    done = loftet("--lang", "sv", "-C", str(data_root), "report", "--lint", "--as-of", "2024-12-31")

    assert [line.split(": ")[0].strip() for line in done.stdout.splitlines() if path in line] == [
        f"{path}:8",
        f"{path}:10",
    ]
