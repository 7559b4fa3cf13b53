"""The quality of the data, the gaps, and the rules of counting that a report has used."""

from __future__ import annotations

import pytest
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
        "Båda posterna om genomförda aktiviteter saknar underlag, till exempel en länk."
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
        "Tid som har gått",
        "Vad som räknas",
        "Åtaganden utan antal",
        "Tid utan loggad aktivitet",
        "Status ”pågår”",
    ]
    assert labels(
        commitment("gang", part(four(basis="working")), part(HELD, id="b", counts=["dialog"])),
        activities=[record("2024-05-01..2024-05-31", "gang", count="4", precision="just_over")],
    ) == [
        "Tid som har gått",
        "Vad som räknas",
        "Summor",
        "Minst, cirka och drygt",
        "Det som ska vara klart en viss dag",
        "Jämn takt",
        "Tid utan loggad aktivitet",
        "Arbetsmål",
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


COUNT = {"kind": "count", "at_least": "2"}


@pytest.mark.parametrize(
    ("target", "rules"),
    [
        ({**COUNT, "at_most": "4"}, {"Från ett tal till ett annat"}),
        ({**COUNT, "by": "2024-10-31"}, {"Det som ska vara klart en viss dag"}),
        ({**COUNT, "per": "week"}, {"Veckor, månader och terminer"}),
        ({**COUNT, "per": "week", "average": "true"}, {"I genomsnitt"}),
        ({**COUNT, "each": {"places": ["byn"]}}, {"Var och en", "Vissa platser, grupper eller dagar"}),
        ({**COUNT, "only": {"weekdays": ["friday"]}}, {"Vissa platser, grupper eller dagar"}),
        ({**COUNT, "each_occasion": ["kväll"]}, {"Krav på varje tillfälle"}),
        ({**COUNT, "aim": "true"}, {"Målsättningar"}),
        ({**COUNT, "additional": "true"}, {"Utöver det vanliga"}),
        ({"kind": "coverage", "size": "6"}, {"Alla"}),
        ({"kind": "slots", "weekdays": ["thursday"]}, {"Bestämda tillfällen"}),
        ({"kind": "response", "within": {"days": "2"}}, {"Inom en viss tid"}),
        (
            {"kind": "share", "of": "elever", "numerator": "pojkar", "at_least": "20"},
            {"Andelar"},
        ),
        ({"kind": "stock", "indicator": "index", "grow_by": "2"}, {"Nivåer", "Öka eller minska"}),
        (
            {"kind": "outcome", "indicator": "index", "direction": "decrease"},
            {"Utfall som är lovade", "Öka eller minska"},
        ),
        ({"kind": "none", "on_demand": "true"}, {"När behov uppstår"}),
    ],
    ids=lambda given: "-".join(given) if isinstance(given, dict) else "",
)
def test_each_kind_of_target_brings_its_rule(target: dict[str, object], rules: set[str]) -> None:
    assert rules <= set(labels(commitment("gang", part(target))))


def test_an_open_end_a_pause_and_what_was_known_bring_their_rules() -> None:
    of = ledger(
        commitment("gang"),
        promise={
            "period": {"from": "2024-04-22"},
            "changes": [{"date": "2024-07-01", "kind": "paused", "commitment": "gang"}],
        },
    )

    told = {fact.label: fact.text for fact in report(of, known_by="2024-09-15").method}

    assert told["Vad som var känt"] == "Bara det som var loggat den 15 september 2024 räknas."
    assert {"Utan slutdatum", "Pauser"} <= set(told)
