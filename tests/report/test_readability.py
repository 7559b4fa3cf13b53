"""LIX and what is long: easy words by a figure, hard ones by their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Loftet
from tests.report import given

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

    assert [one.text for one in found if one.source is not Source.IN_SHORT] == [
        "En anteckning.",
        "Ett skäl.",
        "Ett steg.",
    ]
    assert {one.path for one in found} == {None, "data/activity/r0.yaml", "data/assessment/r0.yaml"}


@pytest.mark.parametrize("language", Language)
def test_what_loftet_says_itself_is_easy(language: Language) -> None:
    ledger = given.ledger(given.commitment("a"), given.commitment("b"))

    in_short, *_ = readability(passages(given.report(ledger, language=language), given.view(ledger)))

    assert in_short.lix is not None
    assert in_short.level < 3
    assert in_short.remarks == ()


def test_the_command_prints_it_and_writes_nothing(loftet: Loftet, data_root: Path) -> None:
    done = loftet("--lang", "sv", "-C", str(data_root), "report", "--lint", "--as-of", "2024-12-31")

    assert done.returncode == 0
    assert [line.split(":")[0] for line in done.stdout.splitlines() if not line.startswith(" ")] == [
        "Läget i korthet",
        "Anteckningar och skäl",
        "Bedömningar",
    ]
    assert "lång mening" in done.stdout or "långt ord" in done.stdout
