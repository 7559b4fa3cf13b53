from __future__ import annotations

from tests.report.given import HELD, MORE, commitment, four, ledger, part, record, report


def asked(
    *commitments: dict[str, object], as_of: str = "2024-09-30", **more: object
) -> list[tuple[str, int]]:
    """Return each question with the number of the commitment it points at."""
    told = report(ledger(*commitments, **more), as_of)  # type: ignore[arg-type]
    return [(question.text, question.about.number) for question in told.summary.questions]


def test_what_is_behind_and_what_is_silent_the_gravest_first() -> None:
    assert asked(
        commitment("tyst"),
        commitment("efter", part(four())),
        activities=[record("2024-05-03", "efter")],
    ) == [
        ("”Fotpatrullering” ligger efter plan. Hur och när ska Lokalpolisområde Norrvik ta igen det?", 2),
        ("”Fotpatrullering” är inte rapporterat. När kan Lokalpolisområde Norrvik lämna uppgifter?", 1),
    ]


def test_what_was_missed_is_asked_about_once_the_promise_has_run_out() -> None:
    assert asked(
        commitment("efter", part(four())), activities=[record("2024-05-03", "efter")], as_of="2024-12-31"
    ) == [("”Fotpatrullering” blev inte uppnått. Ska det tas med i nästa löfte?", 1)]


def test_a_level_to_compare_with_a_number_of_them_all_and_a_reading() -> None:
    outcome = {"kind": "outcome", "indicator": "index", "direction": "decrease", "measured_on": "2024-06-01"}
    assert asked(
        commitment("oka", part(MORE)),
        commitment("minska", part({**MORE, "direction": "decrease"})),
        commitment("alla", part({"kind": "coverage"})),
        commitment("utfall", part(outcome, counts=[])),
        activities=[record("2024-06-02", "oka", "minska", "alla", places=["byn"])],
    ) == [
        ("”Fotpatrullering” ska öka, men löftet anger ingen nivå att jämföra med. Vilken nivå ska gälla?", 1),
        (
            (
                "”Fotpatrullering” ska minska, men löftet anger ingen nivå att jämföra med. "
                "Vilken nivå ska gälla?"
            ),
            2,
        ),
        (
            (
                "Hur många omfattas av ”Fotpatrullering”? "
                "Utan det antalet går det inte att säga om alla är nådda."
            ),
            3,
        ),
        ("Det finns inget mätvärde för ”Problemindex”. Vem lämnar ett, och när?", 4),
    ]


def test_something_planned_and_nothing_held() -> None:
    plan = record("2024-10-20", "gang", state="planned", logged="2024-09-01")

    assert asked(commitment("gang"), activities=[plan]) == [
        ("Inget är genomfört för ”Fotpatrullering”, enligt loggen. Vad är nästa steg?", 1)
    ]


def test_a_reading_that_nobody_has_decided() -> None:
    loose = part(HELD, reading="Ett sök räcker.", decided_by=None, decided_on=None)

    assert asked(commitment("gang", loose), activities=[record("2024-05-03", "gang")]) == [
        ("Hur ”Fotpatrullering” ska mätas är inte beslutat. Ställer sig rådet bakom läsningen?", 1)
    ]


def test_a_verdict_that_the_log_does_not_bear_out() -> None:
    verdict = {
        "commitment": "gang/del",
        "date": "2024-09-20",
        "verdict": "not_started",
        "reason": "Inget är gjort.",
        "by": "samordnare",
    }

    assert asked(commitment("gang"), activities=[record("2024-05-03", "gang")], assessments=[verdict]) == [
        ("Bedömningen och loggen säger olika om ”Fotpatrullering”. Vad ska gälla?", 1)
    ]


def test_a_decision_whose_answer_is_overdue_and_none_that_is_answered_or_not_yet_due() -> None:
    decisions = [
        {"id": "b1", "text": "Boka söket.", "commitment": "gang", "due": "hosten"},
        {"id": "b2", "text": "Klart.", "commitment": "gang", "due": "hosten", "answered": "2024-09-01"},
        {"id": "b3", "text": "Sen.", "commitment": "gang", "due": "vintern"},
    ]
    meetings = [
        {"id": "varen", "body": "Rådet", "date": "2024-06-13", "decisions": decisions},
        {"id": "hosten", "body": "Rådet", "date": "2024-09-13"},
        {"id": "vintern", "body": "Rådet", "date": "2024-12-13"},
    ]

    assert asked(commitment("gang"), activities=[record("2024-05-03", "gang")], meetings=meetings) == [
        (
            (
                "Beslutet ”Boka söket” från den 13 juni 2024 har inte fått något svar i tid. "
                "Vem svarar, och när?"
            ),
            1,
        )
    ]
