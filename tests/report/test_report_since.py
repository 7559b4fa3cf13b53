from __future__ import annotations

from typing import Any

from tests.report.given import commitment, ledger, record, report

from loftet.report.model import Since

MEETINGS: list[dict[str, Any]] = [
    {"id": "varen", "body": "Rådet", "date": "2024-06-13", "deadline": "2024-05-31"},
    {"id": "styrelse", "body": "Kommunstyrelsen", "date": "2024-09-02"},
    {"id": "hosten", "body": "Rådet", "date": "2024-10-03", "deadline": "2024-09-20"},
]
RECORDS = [
    record("2024-05-02", "gang", id="kand"),
    record("2024-05-20", "gang", id="sen", logged="2024-09-12"),
    record("2024-06-10", "gang", id="mellan"),
    record("2024-05-02", "gang", id="rattad", logged="2024-09-01", replaces=["fel"]),
    record("2024-05-02", "gang", id="fel"),
    record("2024-08-02", "gang", id="plan", state="planned", logged="2024-05-01"),
    record("2024-08-02", "gang", id="hallen", replaces=["plan"]),
]


def since(as_of: str = "2024-09-20", **asked: Any) -> Since | None:
    of = ledger(commitment("gang"), activities=[dict(one) for one in RECORDS], meetings=MEETINGS)
    return report(of, as_of, **asked).since


def test_the_paper_for_a_meeting_compares_with_that_of_the_councils_meeting_before() -> None:
    told = since(meeting="hosten")

    assert told is not None
    assert told.sentence == (
        "Jämfört med underlaget till mötet den 13 juni 2024, som visade läget den 31 maj 2024. "
        "Två nya poster har loggats. "
        "En post gäller tiden före och är loggad i efterhand. "
        "En post har rättats."
    )
    assert [line.id for line in told.new] == ["mellan", "hallen"]
    assert [(line.id, line.late) for line in told.late] == [
        ("sen", "Sent loggad: den 12 september 2024, 115 dagar efteråt.")
    ]
    assert [line.id for line in told.corrected] == ["rattad"]


def test_what_is_new_and_was_not_held_says_so() -> None:
    plan = record("2024-10-02", "gang", state="planned", logged="2024-09-10")
    of = ledger(commitment("gang"), activities=[plan, record("2024-09-12", "gang")])

    told = report(of, "2024-09-20", since="2024-09-01").since

    assert told is not None
    assert [line.type for line in told.new] == ["Fotpatrullering", "Fotpatrullering (planerad)"]


def test_a_day_of_ones_own_comes_before_any_meeting() -> None:
    told = since(since="2024-08-31", meeting="hosten")

    assert told is not None
    assert told.sentence.startswith("Jämfört med läget den 31 augusti 2024. Inga nya poster har loggats.")


def test_without_either_it_is_the_latest_meeting_that_has_been() -> None:
    told = since("2024-09-30")

    assert told is not None
    assert told.sentence.startswith("Jämfört med underlaget till mötet den 2 september 2024")


def test_without_a_meeting_before_there_is_nothing_to_compare_with() -> None:
    assert since(meeting="varen") is None


def test_a_commitment_that_has_moved_is_named() -> None:
    of = ledger(commitment("a"), commitment("b"), activities=[record("2024-06-10", "b")])

    told = report(of, since="2024-05-31").since

    assert told is not None
    assert told.sentence.endswith(
        "En ny post har loggats. Åtagande 2 har gått från ”ej rapporterat” till ”pågår”."
    )


def test_decisions_come_back_until_they_are_answered() -> None:
    decisions = [
        {"id": "b1", "text": "Besvarat i tid.", "answered": "2024-05-20", "answer": "Ja."},
        {
            "id": "b2",
            "text": "Besvarat sedan.",
            "answered": "2024-09-10",
            "answer": "Klart.",
            "due": "hosten",
        },
        {"id": "b3", "text": "Obesvarat.", "commitment": "gang", "due": "styrelse"},
        {"id": "b4", "text": "Senare.", "answered": "2024-11-15", "answer": "Gjort."},
    ]
    meetings = [MEETINGS[0] | {"decisions": decisions}, *MEETINGS[1:]]
    of = ledger(commitment("gang"), meetings=meetings)

    told = report(of, "2024-09-20", meeting="hosten").since

    assert told is not None
    assert [(line.text, line.answer, line.overdue, line.due) for line in told.decisions] == [
        ("Besvarat sedan.", "Klart.", False, "mötet den 3 oktober 2024"),
        ("Obesvarat.", None, True, "mötet den 2 september 2024"),
        ("Senare.", None, False, None),
    ]
    assert told.decisions[0].meeting == "Rådet, mötet den 13 juni 2024"
    assert told.decisions[1].about is not None
