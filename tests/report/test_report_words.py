"""Words of the trade are explained where a reader first meets them, and what is quoted stays as it is."""

from __future__ import annotations

from typing import Any

import pytest
from tests.report.given import NONE, commitment, frame, ledger, part, record, report

from loftet.report.model import Profile, Report
from loftet.report.profiles import in_profile
from loftet.report.words import KNOWN, known_words, written_with
from loftet.wording.language import Language

EST = (
    "effektiv samordning för trygghet, ett sätt för kommun och polis "
    "att ofta dela lägesbild och fördela arbetet"
)


def told(*commitments: dict[str, Any], **more: Any) -> Report:
    return report(ledger(*commitments, **more))


def labels(words: Any) -> list[str]:
    return [word.label for word in words]


def test_a_word_is_explained_in_the_section_that_first_uses_it_and_listed_at_the_end() -> None:
    made = told(
        commitment("a", text="Vi arbetar enligt EST varje vecka.", parts=(part(NONE, quote="enligt EST"),)),
        commitment("b", text="EST fortsätter.", parts=(part(NONE, quote="EST fortsätter"),)),
        activities=[record("2024-05-06", "a", "b")],
    )

    first, second = made.commitments
    assert [(word.label, word.text) for word in first.words] == [("EST", EST)]
    assert second.words == ()
    assert "EST" in labels(made.words)
    assert (first.text, first.parts[0].quote) == ("Vi arbetar enligt EST varje vecka.", "enligt EST")


def test_a_word_of_page_one_is_explained_on_page_one() -> None:
    made = told(commitment("a", title="Möten enligt EST"))

    assert labels(made.summary.words) == ["EST"]
    assert labels(made.commitments[0].words) == []


def test_a_municipality_explains_its_own_words_and_its_words_come_first() -> None:
    made = told(
        commitment("a", title="Centrumrådet och EST"),
        words={"Centrumrådet": "ett nätverk av butiker", "EST": "vårt veckomöte"},
    )

    assert {word.label: word.text for word in made.summary.words} == {
        "Centrumrådet": "ett nätverk av butiker",
        "EST": "vårt veckomöte",
    }


def test_the_board_is_told_on_its_own_first_page() -> None:
    text = commitment("a", text="Vi arbetar enligt EST.", parts=(part(NONE, quote="Vi arbetar"),))
    board = in_profile(told(text), Profile.BOARD)

    assert "EST" in labels(board.words)


@pytest.mark.parametrize(
    ("word", "text", "is_used"),
    [
        ("EST", "EST-möten", True),
        ("EST", "det bästa", False),
        ("EST", "est", False),
        ("Brå", "enligt Brå", True),
        ("Brå", "enligt BRÅ", False),
        ("tertial", "Tertialet", True),
        ("tertial", "tertialrapporten", False),
        ("lägesbild", "lägesbilderna", True),
        ("Grannsamverkan", "grannsamverkans", True),
    ],
)
def test_how_a_word_is_known_again(word: str, text: str, is_used: bool) -> None:
    assert (written_with(word).search(text) is not None) is is_used


@pytest.mark.parametrize("language", Language)
def test_each_known_word_is_explained_without_a_full_stop(language: Language) -> None:
    words = known_words(frame(ledger(), language=language))

    assert tuple(word.label for word in words) == KNOWN
    assert not [word for word in words if word.text.endswith(".") or not word.text]
