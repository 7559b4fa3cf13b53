from __future__ import annotations

import pytest
from tests.report.given import HELD, MORE, commitment, first_part, four, frame, ledger, part, record, report

from loftet.wording.language import Language

SILENT = commitment("tyst")
ACTIVE = commitment("pagar")
BEHIND = commitment("efter", part(four()))
MET = commitment("klart", part(four()))
DUE = commitment("sedan", part(HELD))
UNKNOWN = commitment("oklart", part(MORE))
WALKS = [
    record("2024-05-02", "pagar"),
    record("2024-05-03", "efter"),
    record("2024-05-04..2024-05-30", "klart", count="4"),
    record("2024-06-02", "oklart"),
]


def test_every_sort_of_commitment_is_told_in_five_short_sentences() -> None:
    of = ledger(ACTIVE, MET, BEHIND, DUE, UNKNOWN, SILENT, activities=WALKS)

    assert report(of).summary.sentences == (
        "Ett av sex åtaganden är uppnått, ett pågår och ett är ännu inte aktuellt.",
        "Ett ligger efter plan (nummer 3).",
        "Ett kan inte bedömas (nummer 5) och ett är inte rapporterat (nummer 6).",
        "Loggen har fyra poster om genomförda aktiviteter.",
        "Tre frågor behöver svar.",
    )


def test_the_same_in_english() -> None:
    of = ledger(ACTIVE, MET, BEHIND, DUE, UNKNOWN, SILENT, activities=WALKS)

    assert report(of, language=Language.EN).summary.sentences == (
        "One of six commitments is met, one is under way and one is not yet due.",
        "One is behind schedule (number 3).",
        "One cannot be judged (number 5) and one is not reported (number 6).",
        "The log has four records of activities carried out.",
        "Three questions need an answer.",
    )


def test_nothing_reported_at_all() -> None:
    of = ledger(commitment("a"), commitment("b"))

    assert report(of).summary.sentences == (
        "Inget av de två åtagandena är rapporterat.",
        "Ingen genomförd aktivitet är loggad.",
        "Två frågor behöver svar.",
    )


def test_everything_kept() -> None:
    of = ledger(
        commitment("a", part(HELD)),
        commitment("b", part(four())),
        activities=[record("2024-05-02", "a"), record("2024-05-04..2024-05-30", "b", count="5")],
    )

    assert report(of).summary.sentences == (
        "Båda åtagandena är uppnådda.",
        "Inget åtagande ligger efter plan.",
        "Loggen har två poster om genomförda aktiviteter.",
        "Inga frågor behöver svar.",
    )


def test_a_single_commitment_with_one_shared_with_none() -> None:
    of = ledger(commitment("a"), activities=[record("2024-05-02", "a")])

    assert report(of).summary.sentences == (
        "Löftets enda åtagande pågår.",
        "Inget åtagande ligger efter plan, men löftet anger inga antal att jämföra med.",
        "Loggen har en post om en genomförd aktivitet.",
        "Inga frågor behöver svar.",
    )


def test_an_activity_that_serves_two_commitments_is_one_record_and_shared() -> None:
    of = ledger(commitment("a"), commitment("b"), activities=[record("2024-05-02", "a", "b")])

    told = report(of)

    assert (
        told.summary.sentences[2]
        == "Loggen har en post om en genomförd aktivitet, och en av dem hör till flera åtaganden."
    )
    assert [section.held for section in told.commitments] == [1, 1]


def test_after_the_end_a_missed_commitment_is_named_and_nothing_else_is_late() -> None:
    of = ledger(BEHIND, ACTIVE, activities=WALKS[:2])

    assert report(of, "2024-12-31").summary.sentences[:2] == (
        "Ett av två åtaganden har pågått.",
        "Ett är inte uppnått (nummer 1).",
    )


def test_a_commitment_is_never_missed_before_the_end() -> None:
    of = ledger(BEHIND, activities=WALKS[1:2])

    assert first_part(of, "2024-12-30").badge.word == "efter plan"
    assert first_part(of, "2024-12-31").badge.word == "inte uppnått"


@pytest.mark.parametrize(
    ("day", "sentence", "last"),
    [
        ("2024-04-21", "Löftets tid har inte börjat", "31 december 2024, 254 dagar kvar"),
        (
            "2024-04-22",
            "Mindre än 1\u00a0% av tiden har gått: 1 av 254 dagar",
            "31 december 2024, 253 dagar kvar",
        ),
        ("2024-09-30", "64\u00a0% av tiden har gått: 162 av 254 dagar", "31 december 2024, 92 dagar kvar"),
        ("2024-12-30", "99\u00a0% av tiden har gått: 253 av 254 dagar", "31 december 2024, 1 dag kvar"),
        ("2024-12-31", "Löftets tid har gått ut", "31 december 2024"),
        ("2025-02-01", "Löftets tid har gått ut", "31 december 2024"),
    ],
)
def test_the_time_that_has_gone(day: str, sentence: str, last: str) -> None:
    elapsed = report(ledger(ACTIVE), day).summary.elapsed

    assert (elapsed.sentence, elapsed.first, elapsed.last) == (sentence, "22 april 2024", last)


def test_an_open_end_has_no_share_of_the_time() -> None:
    of = ledger(ACTIVE, promise={"period": {"from": "2024-04-22"}})

    elapsed = report(of).summary.elapsed

    assert elapsed.sentence == "162 dagar har gått sedan löftet började, och det har inget slutdatum"
    assert (elapsed.fraction, elapsed.last, elapsed.months) == (None, None, ())


def test_the_counts_name_their_commitments_and_add_up() -> None:
    summary = report(ledger(ACTIVE, MET, BEHIND, DUE, UNKNOWN, SILENT, activities=WALKS)).summary

    assert [(count.badge.word, [one.number for one in count.commitments]) for count in summary.counts] == [
        ("uppnått", [2]),
        ("pågår", [1]),
        ("ännu inte aktuellt", [4]),
        ("efter plan", [3]),
        ("kan inte bedömas", [5]),
        ("ej rapporterat", [6]),
    ]
    assert sum(count.count for count in summary.counts) == len(
        frame(ledger(ACTIVE, MET, BEHIND, DUE, UNKNOWN, SILENT)).standings
    )
