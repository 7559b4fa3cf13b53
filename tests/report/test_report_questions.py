from __future__ import annotations

from tests.report.given import HELD, MORE, NONE, commitment, four, ledger, part, record, report


def asked(
    *commitments: dict[str, object], as_of: str = "2024-09-30", **more: object
) -> list[tuple[str, int]]:
    """Return each question with the number of the commitment it points at, 0 where it points at none."""
    told = report(ledger(*commitments, **more), as_of)  # type: ignore[arg-type]
    return [(one.text, one.about.number if one.about else 0) for one in told.summary.questions]


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
    ) == [("”Fotpatrullering” är inte uppnått. Ska det tas med i nästa löfte?", 1)]


def test_a_level_to_compare_with_a_number_of_them_all_and_a_reading() -> None:
    outcome = {"kind": "outcome", "indicator": "index", "direction": "decrease", "measured_on": "2024-06-01"}
    assert asked(
        commitment("oka", part(MORE)),
        commitment("minska", part({**MORE, "direction": "decrease"})),
        commitment("alla", part({"kind": "coverage"})),
        commitment("utfall", part(outcome, counts=[])),
        activities=[record("2024-06-02", "oka", "minska", "alla", places=["byn"])],
    ) == [
        (
            (
                "”Fotpatrullering” ska öka, men löftet anger ingen nivå att jämföra med. "
                "Vilken nivå ska Lokalpolisområde Norrvik utgå från?"
            ),
            1,
        ),
        (
            (
                "”Fotpatrullering” ska minska, men löftet anger ingen nivå att jämföra med. "
                "Vilken nivå ska Lokalpolisområde Norrvik utgå från?"
            ),
            2,
        ),
        (
            (
                "”Fotpatrullering” ska nå alla, men hur många de är är inte känt. "
                "När kan Lokalpolisområde Norrvik ta fram antalet?"
            ),
            3,
        ),
        ("Mätvärde saknas för ”Problemindex”. När kan Lokalpolisområde Norrvik lämna det?", 4),
    ]


def test_something_planned_and_nothing_held() -> None:
    plan = record("2024-10-20", "gang", state="planned", logged="2024-09-01")

    assert asked(commitment("gang"), activities=[plan]) == [
        (
            (
                "Inget är genomfört för ”Fotpatrullering”, enligt loggen. "
                "Vad gör Lokalpolisområde Norrvik härnäst?"
            ),
            1,
        )
    ]


def test_a_reading_that_nobody_has_decided() -> None:
    loose = part(HELD, reading="Ett sök räcker.", decided_by=None, decided_on=None)

    assert asked(commitment("gang", loose), activities=[record("2024-05-03", "gang")]) == [
        (
            (
                "Hur ”Fotpatrullering” ska mätas är inte beslutat. "
                "Ställer sig rådet bakom det sätt som används?"
            ),
            1,
        )
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
        (
            (
                "”Fotpatrullering” bedöms som ”ej påbörjat”, men enligt loggen är läget ”pågår”. "
                "Behöver bedömningen eller måttet ses över?"
            ),
            1,
        )
    ]


def test_a_decision_whose_answer_is_overdue_and_none_that_is_answered_or_not_yet_due() -> None:
    decisions = [
        {"id": "b1", "text": "Boka söket.", "commitment": "gang", "due": "hosten"},
        {"id": "b2", "text": "Klart.", "commitment": "gang", "due": "hosten", "answered": "2024-09-01"},
        {"id": "b3", "text": "Sen.", "commitment": "gang", "due": "vintern"},
        {"id": "b4", "text": "Publicera rapporten.", "due": "hosten"},
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
        ),
        (
            (
                "Beslutet ”Publicera rapporten” från den 13 juni 2024 har inte fått något svar i tid. "
                "Vem svarar, och när?"
            ),
            0,
        ),
    ]


def test_many_alike_of_one_owner_are_one_question_that_names_them_and_points_at_each() -> None:
    silent = [commitment(f"tyst{n}", part(NONE, quote=f"gå: tyst{n}", counts=[])) for n in range(3)]

    (one,) = report(ledger(*silent)).summary.questions

    assert one.text == (
        "Tre delar (”Gå: tyst0”, ”Gå: tyst1” och ”Gå: tyst2”) är inte rapporterade. "
        "När kan Lokalpolisområde Norrvik lämna uppgifter?"
    )
    assert one.about is not None
    assert [one.about.number, *(pointer.number for pointer in one.also)] == [1, 2, 3]


def test_a_question_about_forty_parts_says_how_many_and_whose() -> None:
    silent = [commitment(f"tyst{n}", part(NONE, owner=("polis", "kommun")[n % 2])) for n in range(40)]

    assert [one.text for one in report(ledger(*silent)).summary.questions] == [
        "20 delar är inte rapporterade. När kan Lokalpolisområde Norrvik lämna uppgifter?",
        "20 delar är inte rapporterade. När kan Granstads kommun lämna uppgifter?",
    ]


def test_an_outcome_without_a_value_before_the_promise_asks_for_that_value() -> None:
    outcome = {"kind": "outcome", "indicator": "index", "direction": "decrease", "measured_on": "2024-06-01"}
    reading = {
        "indicator": "index",
        "date": "2024-05-20",
        "value": "1.5",
        "source": {"title": "Mätningen"},
        "logged": "2024-05-20",
    }

    assert asked(commitment("utfall", part(outcome, counts=[])), measurements=[reading]) == [
        ("Värdet före löftet är inte känt för ”Problemindex”. Kan Lokalpolisområde Norrvik ta fram det?", 1)
    ]


def test_a_verdict_on_a_whole_commitment_is_held_against_its_status() -> None:
    verdict = {
        "commitment": "gang",
        "date": "2024-09-20",
        "verdict": "not_started",
        "reason": "Inget är gjort.",
        "by": "samordnare",
    }
    two = commitment("gang", part(NONE), part(HELD, id="dialog", counts=["dialog"], quote="Vi ska"))
    held = [record("2024-05-03", "gang/del"), record("2024-05-04", "gang/dialog", type="dialog")]

    assert asked(two, activities=held, assessments=[verdict]) == [
        (
            (
                "”Gang” bedöms som ”ej påbörjat”, men enligt loggen är läget ”pågår”. "
                "Behöver bedömningen eller måttet ses över?"
            ),
            1,
        )
    ]
