"""The quality of the data, the gaps, and the rules of counting that a report has used."""

from __future__ import annotations

from tests.report.given import HELD, MORE, NONE, commitment, four, ledger, part, record, report


def test_every_weakness_that_is_there_is_said_once() -> None:
    of = ledger(
        commitment("gang"),
        commitment("tyst"),
        commitment("delad", part(NONE)),
        activities=[
            record("2024-05-02", "gang", "delad", evidence=[{"title": "Anteckning"}]),
            record("2024-05-03", "gang", logged="2024-06-03"),
            record("2024-06-01..2024-06-30", "gang", count="5", precision="about"),
            record("2024-06-01..2024-07-31", "gang", count="9"),
            record("2023-05-02", "gang", id="utanfor"),
        ],
    )

    assert report(of).quality == (
        "Ett delåtagande saknar rapport: ”Fotpatrullering”.",
        "En post loggades mer än 30 dagar efter den dag den gäller.",
        (
            "För ett delåtagande kan samma aktivitet finnas i flera poster: ”Fotpatrullering”. "
            "Då räknas bara den större uppgiften."
        ),
        "En post hör till flera åtaganden. I det sammanlagda antalet räknas den en gång.",
        "Två poster är summor över en längre tid, utan enskilda dagar.",
        "En post anger ett ungefärligt tal, med minst, cirka eller drygt.",
        "Tre av fyra poster om genomförda aktiviteter saknar underlag, till exempel en länk.",
        (
            "Posten data/activity/utanfor.yaml gäller 2 maj 2023. "
            "Den ligger utanför löftets dagar och räknas inte."
        ),
    )


def test_where_no_record_has_evidence_it_is_said_in_plain_words() -> None:
    def last(*days: str) -> str:
        walks = [record(day, "gang") for day in days]
        return report(ledger(commitment("gang"), activities=walks)).quality[-1]

    assert last("2024-05-02") == (
        "Den enda posten om en genomförd aktivitet saknar underlag, till exempel en länk."
    )
    assert last("2024-05-02", "2024-05-03") == (
        "Alla två poster om genomförda aktiviteter saknar underlag, till exempel en länk."
    )


def test_no_weakness_no_sentence() -> None:
    of = ledger(
        commitment("gang"),
        activities=[record("2024-05-02", "gang", logged="2024-06-01", evidence=[{"title": "Anteckning"}])],
    )

    assert report(of).quality == ()


def test_what_is_not_reported_and_what_cannot_be_judged_stand_openly() -> None:
    of = ledger(
        commitment("oka", part(MORE)),
        commitment("tyst"),
        commitment("gang"),
        activities=[record("2024-05-02", "gang", "oka")],
    )

    assert [(gap.about.number, gap.part, gap.badge.word) for gap in report(of).gaps] == [
        (2, "Fotpatrullering", "ej rapporterat"),
        (1, "Fotpatrullering", "kan inte bedömas"),
    ]


def labels(*commitments: dict[str, object], **more: object) -> list[str]:
    told = report(ledger(*commitments, **more))  # type: ignore[arg-type]
    return [fact.label for fact in told.method]


def test_only_the_rules_that_were_used_are_told() -> None:
    assert labels(commitment("gang"), activities=[record("2024-05-02", "gang")]) == [
        "Vad som räknas",
        "Åtaganden utan antal",
        "Uppehåll",
        "Tid som har gått",
        "Status ”pågår”",
    ]
    assert labels(
        commitment("gang", part(four(basis="working")), part(HELD, id="b", counts=["dialog"])),
        activities=[record("2024-05-01..2024-05-31", "gang", count="4", precision="just_over")],
    ) == [
        "Vad som räknas",
        "Summor",
        "Minst, cirka och drygt",
        "Det som ska vara klart en viss dag",
        "Jämn takt",
        "Uppehåll",
        "Arbetsmål",
        "Tid som har gått",
        "Ett åtagande med flera delar",
        "Status ”ännu inte aktuellt”",
        "Status ”uppnått”",
    ]


def test_how_the_days_of_the_promise_are_read_is_printed() -> None:
    of = ledger(
        promise={
            "period": {"from": "2024-04-22", "to": "2024-12-31", "as_written": "löper fram till 2024-12-31"},
            "reading": "Dagen för undertecknandet används.",
        }
    )

    assert report(of).method[0].text == (
        "I löftet står: ”löper fram till 2024-12-31”. Dagen för undertecknandet används."
    )
