from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.given import commitment, four, ledger, part, record, report

from loftet.report.model import Report, Since

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
        "Jämfört med rapporten till mötet den 13 juni 2024, som visade läget den 31 maj 2024. "
        "Två nya poster har loggats. "
        "En post gäller tiden före och är loggad i efterhand. "
        "En post har rättats."
    )
    assert [line.id for line in told.new] == ["mellan", "hallen"]
    assert [(line.id, line.late) for line in told.late] == [
        ("sen", "Sent loggad: den 12 september 2024, 115 dagar efteråt.")
    ]
    assert [line.id for line in told.corrected] == ["rattad"]


def told_of(*records: dict[str, Any], as_of: str = "2024-09-30", **asked: Any) -> Since:
    """Return what is told of `records` since the paper of 31 August."""
    of = ledger(commitment("gang"), commitment("annat"), activities=[dict(one) for one in records])
    told = report(of, as_of, since="2024-08-31", **asked).since
    assert told is not None
    return told


WRONG = record("2024-05-01..2024-08-31", "gang", id="fel", count="13")


@pytest.mark.parametrize(
    ("right", "sentence"),
    [
        (
            {"count": "31", "precision": "just_over"},
            "Rättad den 5 september 2024. Förut: 13 tillfällen. Nu: drygt 31 tillfällen.",
        ),
        (
            {"count": "13", "note": "Stavfel."},
            "Rättad den 5 september 2024. Talet är detsamma: 13 tillfällen.",
        ),
        (
            {"count": "13", "places": ["byn"], "quantities": {"hours": "2.5"}},
            (
                "Rättad den 5 september 2024. Förut: 13 tillfällen, ingen plats. "
                "Nu: 13 tillfällen, 2,5 timmar, Norrby."
            ),
        ),
        (
            {"count": "13", "state": "cancelled", "reason": "Fel vecka."},
            "Rättad den 5 september 2024. Förut: 13 tillfällen, genomförd. Nu: 13 tillfällen, inställd.",
        ),
        (
            {"count": "13", "commitments": ["annat"]},
            "Rättad den 5 september 2024. Förut: 13 tillfällen, Gang. Nu: 13 tillfällen, Annat.",
        ),
    ],
)
def test_a_correction_shows_the_old_and_the_new_figure(right: dict[str, Any], sentence: str) -> None:
    new = record("2024-05-01..2024-08-31", "gang", id="ny", logged="2024-09-05", replaces=["fel"]) | right

    (line,) = told_of(WRONG, new).corrected

    assert (line.id, (line.late or "").replace("\u00a0", " ")) == ("ny", sentence)


def test_one_total_in_place_of_two_rows_names_both() -> None:
    rows = [record(f"2024-05-0{day}", "gang", id=f"rad-{day}") for day in (2, 3)]
    whole = record(
        "2024-05-01..2024-05-31", "gang", logged="2024-09-05", replaces=["rad-2", "rad-3"], count="9"
    )

    (line,) = told_of(*rows, whole).corrected

    assert line.late == (
        "Rättad den 5 september 2024. Förut: 1 tillfälle, 2 maj 2024; 1 tillfälle, 3 maj 2024. "
        "Nu: 9 tillfällen, maj 2024."
    )


def test_a_correction_of_a_correction_is_told_once_beside_what_was_told_first() -> None:
    second = record("2024-05-02", "gang", id="andra", logged="2024-09-05", replaces=["fel"], count="2")
    third = record("2024-05-02", "gang", id="tredje", logged="2024-09-06", replaces=["andra"], count="3")
    told = told_of(record("2024-05-02", "gang", id="fel"), second, third)

    assert [line.id for line in told.corrected] == ["tredje"]
    assert told.corrected[0].late == "Rättad den 6 september 2024. Förut: 1 tillfälle. Nu: 3 tillfällen."


def test_what_was_corrected_before_anyone_was_told_is_new() -> None:
    told = told_of(
        record("2024-09-02", "gang", id="fel"),
        record("2024-09-02", "gang", id="ny", logged="2024-09-05", replaces=["fel"]),
    )

    assert ([line.id for line in told.new], told.corrected) == (["ny"], ())


def test_a_correction_that_moves_a_record_out_of_sight_is_told_too() -> None:
    told = told_of(
        record("2024-05-02", "gang", id="fel"),
        record("2024-10-02", "gang", id="ny", logged="2024-09-05", replaces=["fel"], state="planned"),
        record("2024-06-02", "gang", id="fel-ar"),
        record("2025-06-02", "gang", id="nytt-ar", logged="2024-09-05", replaces=["fel-ar"]),
    )

    assert {line.id: line.late for line in told.corrected} == {
        "ny": (
            "Rättad den 5 september 2024. Förut: 1 tillfälle, genomförd, 2 maj 2024. "
            "Nu: 1 tillfälle, planerad, 2 oktober 2024."
        ),
        "nytt-ar": (
            "Rättad den 5 september 2024. Förut: 1 tillfälle, 2 juni 2024, Gang. "
            "Nu: 1 tillfälle, 2 juni 2025."
        ),
    }


def test_whatever_was_logged_late_about_a_time_already_told_of_is_listed() -> None:
    nothing = record("2024-05-01..2024-05-31", "gang", state="nothing_to_report", reason="Semester.")
    told = told_of(
        nothing | {"id": "inget", "logged": "2024-09-05"},
        record("2024-06-03", "gang", id="installd", state="cancelled", reason="Regn.", logged="2024-09-05"),
        record("2024-08-31", "gang", id="hallen", logged="2024-09-01"),
        record("2024-09-01", "gang", id="ny"),
        record("2024-08-20..2024-09-05", "gang", id="bada", count="3"),
    )

    assert {line.id for line in told.late} == {"inget", "installd", "hallen"}
    assert {line.id for line in told.new} == {"ny", "bada"}


DAYS = st.integers(0, 250).map(lambda day: (date(2024, 4, 22) + timedelta(days=day)).isoformat())


@st.composite
def logs(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Return records logged on any day on or after their own, some of which replace an earlier one."""
    made: list[dict[str, Any]] = []
    for number in range(draw(st.integers(0, 8))):
        day, delay = draw(DAYS), draw(st.integers(0, 120))
        logged = (date.fromisoformat(day) + timedelta(days=delay)).isoformat()
        earlier = [one["id"] for one in made if one["logged"] <= logged]
        replaces = draw(st.lists(st.sampled_from(earlier), max_size=2, unique=True)) if earlier else []
        state = draw(st.sampled_from(["held", "held", "nothing_to_report", "need_arisen"]))
        more = {"reason": "Skäl."} if state == "nothing_to_report" else {}
        made.append(
            record(day, "gang", id=f"r{number}", logged=logged, state=state, replaces=replaces, **more)
            | {"count": str(draw(st.integers(0, 5)))}
        )
    return made


@given(logs(), DAYS, DAYS)
def test_an_old_report_can_be_made_again_exactly(records: list[dict[str, Any]], one: str, other: str) -> None:
    """What was logged, measured, judged and answered since leaves no trace in a report as known then."""
    since, day = sorted((one, other))
    verdict = {"commitment": "gang", "date": day, "verdict": "ongoing", "reason": "Går.", "by": "samordnare"}
    verdict |= {"logged": (date.fromisoformat(day) + timedelta(days=3)).isoformat()}
    target = part(four(at_least="9"))

    def at(known: list[dict[str, Any]], verdicts: list[dict[str, Any]]) -> Report:
        of = ledger(
            commitment("gang", target),
            activities=[dict(one) for one in known],
            assessments=[dict(one) for one in verdicts],
            meetings=MEETINGS,
        )
        return report(of, day, known_by=day, since=since)

    then = at([one for one in records if one["logged"] <= day], [])

    assert at(records, [verdict]) == then


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
    assert told.sentence.startswith("Jämfört med rapporten till mötet den 2 september 2024")


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
