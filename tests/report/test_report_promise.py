"""Changes to the promise, the line from the one before, and its head."""

from __future__ import annotations

import pytest
from tests.report.given import HELD, NONE, SOURCE, commitment, ledger, part, record, report

from loftet.report.model import Fact
from loftet.wording.language import Language


def test_a_reworded_commitment_keeps_its_old_words_beside_the_new_ones() -> None:
    change = {
        "date": "2024-09-01",
        "kind": "reworded",
        "commitment": "gang",
        "reason": "Otydligt.",
        "text": "Vi ska gå oftare.",
    }
    of = ledger(commitment("gang"), promise={"changes": [change]})

    before, after = report(of, "2024-08-31"), report(of, "2024-09-01")

    assert (before.commitments[0].text, before.commitments[0].changed, before.changes) == (
        "Vi ska gå: gang.",
        (),
        (),
    )
    assert after.commitments[0].text == "Vi ska gå oftare."
    assert after.commitments[0].changed == (
        (
            "Den 1 september 2024 fick åtagande 1 (Gang) en ny lydelse. Skäl: Otydligt. "
            "Tidigare lydelse: ”Vi ska gå: gang.”"
        ),
    )
    assert after.changes == ("Den 1 september 2024 fick åtagande 1 (Gang) en ny lydelse. Skäl: Otydligt.",)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"kind": "extended", "to": "2025-03-31"},
            "Den 1 september 2024 förlängdes löftet till den 31 mars 2025.",
        ),
        (
            {"kind": "shortened", "to": "2024-11-30"},
            "Den 1 september 2024 kortades löftet till den 30 november 2024.",
        ),
        ({"kind": "paused"}, "Den 1 september 2024 pausades löftet."),
        ({"kind": "withdrawn", "commitment": "gang"}, "Den 1 september 2024 utgick åtagande 1 (Gang)."),
        (
            {
                "kind": "target_changed",
                "commitment": "gang/del",
                "target": {"kind": "count", "at_least": "4", "basis": "working"},
            },
            (
                "Den 1 september 2024 fick åtagande 1 (Gang) ett nytt mål. "
                "Förut: Löftet anger inget antal. Nu: Minst 4 tillfällen. Löftet anger inget antal."
            ),
        ),
    ],
)
def test_each_kind_of_change_in_words(change: dict[str, object], sentence: str) -> None:
    of = ledger(commitment("gang"), promise={"changes": [{"date": "2024-09-01", **change}]})

    assert report(of).changes == (sentence,)


def test_the_line_from_last_years_promise() -> None:
    before = {
        "id": "2023",
        "title": "Medborgarlöfte 2023",
        "municipality": "kommun",
        "period": {"from": "2023-01-01", "to": "2023-12-31"},
        "commitments": [
            commitment("samma"),
            commitment("andrad", text="Vi ska gå: förr."),
            commitment("borta"),
        ],
    }
    of = ledger(
        commitment("samma", text="Vi  ska gå: samma."),
        commitment("andrad"),
        commitment("ny"),
        before=[before],
        promise={"continues": "2023"},
    )

    assert report(of).lineage == (
        "Löftet följer på ”Medborgarlöfte 2023”.",
        "Kvar med samma ord: ”Samma”.",
        "Kvar med ny lydelse: ”Andrad”.",
        "Nytt i det här löftet: ”Ny”.",
        "Inte längre med: ”Borta”.",
    )


def test_a_change_of_one_part_is_not_said_of_the_whole_commitment() -> None:
    of = ledger(
        commitment("gang", part(NONE), part(HELD, id="dialog", counts=["dialog"])),
        promise={"changes": [{"date": "2024-09-01", "kind": "withdrawn", "commitment": "gang/dialog"}]},
    )

    assert report(of).changes == ("Den 1 september 2024 utgick delen ”Medborgardialog” i åtagande 1 (Gang).",)


def test_the_head_says_whose_promise_which_days_and_from_which_data() -> None:
    of = ledger(
        commitment("gang"),
        activities=[record("2024-09-02", "gang", logged="2024-09-03")],
        promise={
            "signed": "2024-04-22",
            "signed_by": [{"name": "Maja Modig", "role": "Ordförande", "for": "kommun"}],
            "reports_to": "Rådet",
            "reported_through": {"polis": "2024-08-31"},
        },
    )

    head = report(of, known_by="2024-10-03").head

    assert head.title == "Uppföljning av medborgarlöftet 2024"
    assert head.parties == ("Granstads kommun", "Lokalpolisområde Norrvik")
    assert head.as_of_sentence == "Läget den 30 september 2024, enligt det som var loggat den 3 oktober 2024"
    assert {fact.label: fact.text for fact in head.facts} == {
        "Löftet gäller": "22 april till 31 december 2024",
        "Lämnas till": "Rådet",
        "Rapporterat": "Lokalpolisområde Norrvik till och med 31 augusti 2024",
        "Senast loggat": "3 september 2024",
    }
    assert head.data == Fact("Data", "revision 0123456789ab, kontrollsumma 89abcdef89ab")
    assert head.signed == "Undertecknat den 22 april 2024"
    assert [(one.name, one.role, one.party) for one in head.signatures] == [
        ("Maja Modig", "Ordförande", "Granstads kommun")
    ]
    assert head.banner is None


def test_a_promise_over_two_years_and_one_without_an_end() -> None:
    long = ledger(promise={"period": {"from": "2024-04-22", "to": "2025-12-31"}})
    open_end = ledger(promise={"period": {"from": "2024-04-22"}})

    assert report(long).head.title == "Uppföljning av medborgarlöftet 2024–2025"
    assert report(long).head.facts[0].text == "22 april 2024 till 31 december 2025"
    assert report(open_end).head.title == "Uppföljning av medborgarlöftet från 2024"
    assert report(open_end).head.facts[0].text == "från den 22 april 2024, utan slutdatum"


@pytest.mark.parametrize(
    ("language", "bold"),
    [
        (Language.SV, "Exempel – inte en riktig uppföljning."),
        (Language.EN, "Example – not a real follow-up."),
    ],
)
def test_example_data_carry_a_banner(language: Language, bold: str) -> None:
    banner = report(ledger(example=True), language=language).head.banner

    assert banner is not None
    assert banner[0] == bold


def test_the_report_says_how_it_can_be_made_again() -> None:
    about = report(ledger(), known_by="2024-10-03").about

    assert (about.version, about.command, about.revision, about.digest, about.files) == (
        SOURCE.version,
        SOURCE.command,
        SOURCE.revision,
        SOURCE.digest,
        SOURCE.files,
    )
    assert {fact.label: fact.text for fact in about.lines} == {
        "Framställd med": "loftet 0.1.0",
        "Kommando": "loftet report --as-of 2024-09-30",
        "Följ en siffra": (
            "loftet explain --promise 2024 --as-of 2024-09-30 --known-by 2024-10-03 visar vilka poster som "
            "hela löftets siffror bygger på. Skriv till ett åtagandes nummer, så visas regeln, dagarna, "
            "posterna och räkningen bakom det."
        ),
        "Läget den": "30 september 2024",
        "Loggat till och med": "3 oktober 2024",
        "Revision i git": SOURCE.revision,
        "Kontrollsumma": SOURCE.digest,
        "Framställd ur": "12 filer",
    }
