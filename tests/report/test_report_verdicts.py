from __future__ import annotations

from datetime import date

import pytest
from tests.report.given import commitment, first_commitment, first_part, four, ledger, part, record

from loftet.ledger.view import promise_on
from loftet.progress.model import Status
from loftet.report.verdicts import DISAGREEING, disagree
from loftet.schema.assessment import Verdict

# Each status with the verdicts that cannot be true beside it; all others can.
TABLE = {
    "met": "partly_fulfilled not_fulfilled ongoing not_started cancelled withdrawn no_need cannot_judge",
    "on_track": "not_fulfilled not_started cancelled withdrawn no_need cannot_judge",
    "active": "not_fulfilled not_started cancelled withdrawn no_need",
    "behind": "fulfilled cancelled withdrawn no_need cannot_judge",
    "missed": "fulfilled ongoing withdrawn no_need cannot_judge",
    "not_due": "fulfilled not_fulfilled cancelled withdrawn no_need",
    "no_need": "partly_fulfilled ongoing not_fulfilled cancelled withdrawn",
    "no_report": "fulfilled partly_fulfilled ongoing",
    "cannot_judge": "",
    "withdrawn": "",
}


@pytest.mark.parametrize("status", Status)
def test_which_verdicts_contradict_which_status(status: Status) -> None:
    assert {verdict.value for verdict in Verdict if disagree(status, verdict)} == set(TABLE[status].split())


def test_the_table_is_whole() -> None:
    assert set(DISAGREEING) == set(Status)


def verdict(day: str, word: str, ref: str = "gang/del", **more: str) -> dict[str, str]:
    return {
        "commitment": ref,
        "date": day,
        "verdict": word,
        "reason": "Två av tre.",
        "by": "samordnare",
        **more,
    }


def test_a_verdict_stands_beside_the_status_and_says_where_they_differ() -> None:
    of = ledger(
        commitment("gang"),
        activities=[record("2024-05-02", "gang")],
        assessments=[verdict("2024-09-20", "not_started", next_step="Börja i oktober.")],
    )

    told = first_part(of)

    assert told.badge.word == "pågår"
    (line,) = told.verdicts
    assert (line.word, line.reason, line.next_step, line.by, line.day) == (
        "ej påbörjat",
        "Två av tre.",
        "Börja i oktober.",
        "samordnare",
        "20 september 2024",
    )
    assert line.differs == "Bedömningen är ”ej påbörjat”, men enligt loggen är läget ”pågår”."


def test_one_that_agrees_says_nothing_of_it() -> None:
    of = ledger(
        commitment("gang"),
        activities=[record("2024-05-02", "gang")],
        assessments=[verdict("2024-09-20", "ongoing")],
    )

    assert first_part(of).verdicts[0].differs is None


def test_the_newest_stands_first_and_only_it_is_held_against_today() -> None:
    of = ledger(
        commitment("gang", part(four())),
        activities=[record("2024-05-01..2024-05-31", "gang", count="4")],
        assessments=[verdict("2024-05-03", "not_started"), verdict("2024-09-20", "fulfilled")],
    )

    assert [(line.word, line.differs) for line in first_part(of).verdicts] == [
        ("uppfyllt", None),
        ("ej påbörjat", None),
    ]


def test_a_verdict_on_the_whole_commitment_stands_on_the_commitment_alone() -> None:
    of = ledger(
        commitment("gang"),
        activities=[record("2024-05-02", "gang")],
        assessments=[verdict("2024-09-20", "no_need", "gang")],
    )

    told = first_commitment(of)

    assert told.parts[0].verdicts == ()
    assert told.verdicts[0].differs == (
        "Bedömningen är ”behov har inte uppstått”, men enligt loggen är läget ”pågår”."
    )


def test_a_verdict_is_on_the_promise_of_its_day_also_where_the_next_has_the_same_commitment() -> None:
    last_year = {
        "id": "2023",
        "title": "Medborgarlöfte Granstad 2023",
        "municipality": "kommun",
        "police_area": "polis",
        "period": {"from": "2023-01-01", "to": "2023-12-31"},
        "commitments": (commitment("gang"), commitment("bara-da")),
    }
    of = ledger(
        commitment("gang"),
        before=[last_year],
        assessments=[
            verdict("2023-12-31", "not_fulfilled", "gang"),
            verdict("2024-01-20", "not_fulfilled", "gang/del"),
            verdict("2024-09-20", "ongoing", "bara-da"),
            verdict("2024-09-20", "ongoing", "gang"),
        ],
    )
    views = {promise.id: promise_on(of, promise, date(2024, 12, 31)) for promise in of.promises}

    words = {
        (id_, each.commitment.id): [
            judgement.value.verdict.value for part in each.parts for judgement in part.judgements
        ]
        for id_, view in views.items()
        for each in view.commitments
    }

    assert words == {
        ("2023", "gang"): ["not_fulfilled", "not_fulfilled"],
        ("2023", "bara-da"): ["ongoing"],
        ("2024", "gang"): ["ongoing"],
    }
