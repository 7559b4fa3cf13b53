from __future__ import annotations

from typing import Any

import pytest
from tests.report.given import (
    HELD,
    MORE,
    NONE,
    commitment,
    first_commitment,
    first_part,
    four,
    ledger,
    part,
    record,
)

from loftet.wording.language import Language


@pytest.mark.parametrize(
    ("target", "swedish", "english"),
    [
        (NONE, "Löftet anger inget antal.", "The promise gives no number."),
        (
            NONE | {"aim": "true"},
            "Löftet anger inget antal. Det är en målsättning.",
            "The promise gives no number. It is an aim.",
        ),
        (
            HELD,
            "Ska vara genomfört senast den 31 december 2024.",
            "Is to be carried out by 31 December 2024.",
        ),
        (four(), "Minst 4 tillfällen.", "At least 4 occasions."),
        (four(unit="hours"), "Minst 4 timmar.", "At least 4 hours."),
        (four(at_most="5"), "4 till 5 tillfällen.", "4 to 5 occasions."),
        (four(per="week"), "Minst 4 tillfällen per vecka.", "At least 4 occasions a week."),
        (
            four(per="day", average="true"),
            "I genomsnitt minst 4 tillfällen per dag.",
            "On average at least 4 occasions a day.",
        ),
        (four(distinct="places"), "Minst 4 olika platser.", "At least 4 different places."),
        (
            four(by="2024-06-30"),
            "Minst 4 tillfällen, senast den 30 juni 2024.",
            "At least 4 occasions, by 30 June 2024.",
        ),
        (
            four(each={"places": ["centrum", "byn"]}),
            "Minst 4 tillfällen för var och en: Centrala Granstad och Norrby.",
            "At least 4 occasions for each of: Centrala Granstad and Norrby.",
        ),
        (
            four(only={"months": ["1", "4"], "weekdays": ["thursday"]}, wording="minst fyra torsdagar"),
            "Minst 4 tillfällen (bara: januari, april och torsdag). Löftets ord: ”minst fyra torsdagar”.",
            (
                "At least 4 occasions (only: January, April and Thursday). "
                "The promise’s words: “minst fyra torsdagar”."
            ),
        ),
        (
            four(basis="working"),
            "Minst 4 tillfällen. Löftet anger inget antal.",
            "At least 4 occasions. The promise gives no number.",
        ),
        (
            {"kind": "coverage", "of": ["centrum", "byn"]},
            "Samtliga 2: Centrala Granstad och Norrby.",
            "All 2: Centrala Granstad and Norrby.",
        ),
        ({"kind": "coverage", "of": ["byn"]}, "Norrby.", "Norrby."),
        (
            {"kind": "coverage", "of": ["7a", "7b", "7c", "8a", "8b", "9a", "9b"]},
            "Samtliga 7: 7a, 7b, 7c och 4 till.",
            "All 7: 7a, 7b, 7c and 4 more.",
        ),
        (
            {"kind": "coverage"},
            "Samtliga, men löftet anger inte hur många de är.",
            "All, but the promise does not say how many they are.",
        ),
        (
            {
                "kind": "slots",
                "weekdays": ["thursday"],
                "time": {"from": "10:00", "to": "11:00"},
                "except_holidays": "true",
            },
            "Varje torsdag kl. 10.00–11.00, utom på helgdagar.",
            "Every Thursday 10.00–11.00, except on public holidays.",
        ),
        (
            {"kind": "response", "within": {"hours": "24"}},
            "Inom 24 timmar.",
            "Within 24 hours.",
        ),
        (
            {"kind": "response"},
            "Löftet anger ingen tid i timmar eller dagar.",
            "The promise gives no time in hours or days.",
        ),
        (
            {"kind": "state", "what": "kontaktpoliser i skolan", "count": "2"},
            "Ska finnas: kontaktpoliser i skolan (antal: 2).",
            "Is to be in place: kontaktpoliser i skolan (number: 2).",
        ),
        (
            {"kind": "stock", "indicator": "index", "reach": "400"},
            "Ska nå 400; utgångsnivån är inte känd.",
            "Is to reach 400; the baseline is not known.",
        ),
        (
            MORE,
            "Ska öka, men löftet anger ingen nivå att jämföra med.",
            "Is to increase, but the promise gives no level to compare with.",
        ),
        (
            {**MORE, "baseline": {"value": "12"}},
            "Ska öka jämfört med 12.",
            "Is to increase compared with 12.",
        ),
        (
            {"kind": "share", "of": "hours", "numerator": "evenings", "at_least": "20"},
            "Minst 20\u00a0% av timmar ska vara kvällar.",
            "At least 20% of hours are to be evenings.",
        ),
        (
            {"kind": "outcome", "indicator": "index", "direction": "decrease", "to": "1.5"},
            "Ska minska till 1,5.",
            "Is to decrease to 1.5.",
        ),
    ],
)
def test_what_is_promised_is_said_with_its_own_measure_and_no_other(
    target: dict[str, Any], swedish: str, english: str
) -> None:
    of = ledger(commitment("gang", part(target)))

    assert first_part(of).promised == swedish
    assert first_part(of, language=Language.EN).promised == english


def test_so_we_measure_it() -> None:
    read = part(NONE, reading="Ett tillfälle räcker.")
    nobody = part(NONE, decided_by=None, decided_on=None)

    assert first_part(ledger(commitment("a", read))).measured == (
        "Ett tillfälle räcker.",
        "Bestämt av: Rådet, 6 maj 2024.",
        "Räknas: Fotpatrullering.",
    )
    assert first_part(ledger(commitment("a", nobody))).measured == (
        "Vem som har bestämt hur det mäts är inte angivet.",
        "Räknas: Fotpatrullering.",
    )


@pytest.mark.parametrize("target", [NONE, HELD, MORE, four(per="month"), {"kind": "coverage"}])
def test_there_is_no_bar_without_a_number_to_reach(target: dict[str, Any]) -> None:
    walks = [record("2024-05-02", "gang", places=["byn"])]

    assert first_part(ledger(commitment("gang", part(target)), activities=walks)).bar is None


def test_a_bar_shows_done_pace_and_target_with_the_words_of_the_figures() -> None:
    walks = [record("2024-05-01..2024-05-31", "gang", count="3", precision="just_over")]

    told = first_part(ledger(commitment("gang", part(four())), activities=walks))

    assert told.bar is not None
    assert (told.bar.done, told.bar.expected) == (0.75, 0.5)
    assert (told.bar.done_text, told.bar.expected_text, told.bar.target_text) == (
        "drygt 3 tillfällen",
        "i jämn takt: 2",
        "löftet: minst 4",
    )


def test_more_than_promised_fills_the_bar_and_is_no_percentage() -> None:
    walks = [record("2024-05-01..2024-05-31", "gang", count="20")]

    told = first_part(ledger(commitment("gang", part(four())), activities=walks))

    assert told.bar is not None
    assert told.bar.done == 1
    assert (told.done_text, told.unit_text) == ("20", "genomförda (löftet: minst 4)")
    assert "%" not in told.sentence


def test_nothing_reported_is_not_a_zero() -> None:
    told = first_part(ledger(commitment("gang")))

    assert (told.done_text, told.unit_text, told.months) == ("ingen uppgift", "", ())


def test_needs_that_arose_stand_beside_what_was_done() -> None:
    records = [
        record("2024-05-02", "gang", state="need_arisen"),
        record("2024-05-03", "gang", state="need_arisen"),
        record("2024-05-04", "gang"),
    ]
    of = ledger(commitment("gang", part({**NONE, "on_demand": "true"})), activities=records)

    told = first_part(of)

    assert f"{told.done_text} {told.unit_text}" == "1 av 2 behov"
    assert told.promised == "Löftet anger inget antal. Gäller när ett behov uppstår."


def test_a_total_over_months_stands_in_none_of_them() -> None:
    records = [
        record("2024-04-26", "gang"),
        record("2024-04-30", "gang"),
        record("2024-05-01..2024-08-31", "gang", count="31", precision="just_over"),
        record("2024-09-01..2024-09-30", "gang", count="5", precision="about"),
    ]

    told = first_part(ledger(commitment("gang"), activities=records), "2024-10-15")

    assert [(cell.label, cell.text) for cell in told.months] == [
        ("apr", "2"),
        ("maj", "–"),
        ("juni", "–"),
        ("juli", "–"),
        ("aug", "–"),
        ("sep", "cirka 5"),
        ("okt", "–"),
        ("nov", ""),
        ("dec", ""),
    ]
    assert [cell.value for cell in told.months[1:4]] == [None, None, None]
    assert told.months_note == (
        "Därtill drygt 31 som totalsiffra för maj–augusti 2024. Streck: ingen uppgift."
    )
    assert (told.done_text, told.unit_text) == ("cirka 38", "genomförda")


def test_a_month_is_zero_only_where_somebody_said_so() -> None:
    records = [
        record("2024-05-02", "gang"),
        record("2024-07-01..2024-07-31", "gang", state="nothing_to_report", reason="Semester."),
    ]

    told = first_part(ledger(commitment("gang"), activities=records), "2024-08-31")

    assert [cell.text for cell in told.months] == ["–", "1", "–", "0", "–", "", "", "", ""]


def test_months_after_the_day_the_owner_has_reported_through_are_not_known() -> None:
    of = ledger(
        commitment("gang"),
        activities=[record("2024-05-02", "gang")],
        promise={"reported_through": {"polis": "2024-06-30"}},
    )

    told = first_part(of)

    assert [cell.text for cell in told.months][:6] == ["–", "1", "–", "–", "–", "–"]
    assert "30 juni 2024" in told.sentence


def test_each_party_of_a_joint_part_has_its_own_line() -> None:
    joint = part(NONE, **{"with": ["kommun"]})
    records = [
        record("2024-05-02", "gang", by=["polis", "kommun"]),
        record("2024-05-03", "gang", **{"with": ["kommun"]}),
        record("2024-06-01..2024-06-30", "gang", count="5", precision="about"),
    ]

    told = first_part(ledger(commitment("gang", joint), activities=records))

    assert [(line.name, line.text) for line in told.parties] == [
        ("Lokalpolisområde Norrvik", "Har genomfört cirka 7 tillfällen."),
        ("Granstads kommun", "Har genomfört 1 tillfälle och medverkat vid 1 tillfälle."),
    ]
    assert first_part(ledger(commitment("gang"), activities=records[:1])).parties == ()


def test_a_silent_partner_is_shown_as_such() -> None:
    joint = part(NONE, **{"with": ["kommun"]})
    told = first_part(ledger(commitment("gang", joint), activities=[record("2024-05-02", "gang")]))

    assert told.parties[1].text == "Inget är loggat."


def test_kept_weeks_and_the_longest_gap() -> None:
    weekly = part({"kind": "count", "at_least": "1", "per": "week"})
    records = [record("2024-04-23", "gang"), record("2024-05-08", "gang")]

    told = first_part(ledger(commitment("gang", weekly), activities=records), "2024-05-12")

    assert [(cell.name, cell.kept, cell.silent) for cell in told.intervals] == [
        ("vecka 17 2024", True, False),
        ("vecka 18 2024", False, True),
        ("vecka 19 2024", True, False),
    ]
    assert told.intervals_text == "2 av 3 avslutade veckor nådde målet. För 1 av dem är inget loggat."
    assert told.gap_text == "Längsta tid utan loggad aktivitet: 15 dagar."


def test_places_are_shown_and_a_grid_has_its_empty_cells() -> None:
    both = part({"kind": "coverage", "of": ["centrum", "byn"]})
    walks = [record("2024-05-02", "gang", places=["centrum"])]

    told = first_part(ledger(commitment("gang", both), activities=walks))

    assert [(cell.name, cell.kept) for cell in told.members] == [
        ("Centrala Granstad", True),
        ("Norrby", False),
    ]
    assert (told.members_heading, told.members_column) == ("Plats för plats", "Plats")
    assert told.notes == ()  # the grid names the places


def test_a_grid_of_groups_is_not_called_one_of_places() -> None:
    classes = part({"kind": "coverage", "of": ["9a", "9b"]})

    told = first_part(
        ledger(commitment("gang", classes), activities=[record("2024-05-02", "gang", groups=["9a"])])
    )

    assert (told.members_heading, told.members_column) == ("Grupp för grupp", "Grupp")
    assert [(cell.name, cell.kept) for cell in told.members] == [("9a", True), ("9b", False)]


def test_a_missing_report_is_no_zero_whatever_was_promised() -> None:
    for target in (four(), HELD, NONE, four(per="week"), {"kind": "coverage", "of": ["byn"]}):
        told = first_part(ledger(commitment("gang", part(target))))

        assert (told.done_text, told.unit_text, told.bar) == ("ingen uppgift", "", None)


def test_of_one_place_alone_is_not_said_all() -> None:
    only = part({"kind": "coverage", "of": ["byn"]})
    told = first_part(
        ledger(commitment("gang", only), activities=[record("2024-05-02", "gang", places=["byn"])])
    )

    assert "löftet: den enda" in told.sentence


def test_a_number_for_each_place_is_told_as_the_lowest() -> None:
    each = part({"kind": "count", "at_least": "1", "each": {"places": ["centrum", "byn"]}})
    walks = [
        record(day, "gang", places=[place])
        for day, place in (("2024-05-02", "centrum"), ("2024-05-03", "centrum"), ("2024-05-04", "byn"))
    ]

    told = first_part(ledger(commitment("gang", each), activities=walks))

    assert f"{told.done_text} {told.unit_text}" == "lägst 1 genomförd"
    assert [(cell.name, cell.text) for cell in told.members] == [("Centrala Granstad", "2"), ("Norrby", "1")]


def test_once_the_time_is_out_no_even_pace_stands_beside_the_number() -> None:
    of = ledger(commitment("gang", part(four())), activities=[record("2024-05-02", "gang")])
    running, ended = first_part(of, "2024-09-30").bar, first_part(of, "2024-12-31").bar

    assert running is not None
    assert ended is not None
    assert (running.expected_text, ended.expected_text) == ("i jämn takt: 2", None)


def test_a_total_that_leaves_no_day_over_shows_no_gap() -> None:
    of = ledger(commitment("gang"), activities=[record("2024-04-22..2024-09-30", "gang", count="6")])

    assert first_part(of).gap_text is None


def test_the_months_of_several_years_say_which_year() -> None:
    of = ledger(
        commitment("gang"),
        activities=[record("2024-11-04", "gang")],
        promise={"period": {"from": "2024-11-01", "to": "2025-12-31"}},
    )

    assert [cell.label for cell in first_part(of, "2025-02-28").months][:4] == [
        "nov 2024",
        "dec",
        "jan 2025",
        "feb",
    ]


def test_parts_that_count_the_same_are_told_apart_by_their_quotes() -> None:
    one, other = part(NONE, quote="Vi ska gå"), part(NONE, id="andra", quote="gå: gang")

    told = first_commitment(ledger(commitment("gang", one, other)))

    assert [section.name for section in told.parts] == ["Vi ska gå", "Gå: gang"]


def test_owners_and_partners_are_named_once() -> None:
    one = part(NONE, **{"with": ["kommun"]})
    other = part(NONE, id="andra", owner="kommun", counts=["dialog"], **{"with": ["polis"]})

    assert first_commitment(ledger(commitment("a", one))).owners == (
        "Lokalpolisområde Norrvik tillsammans med Granstads kommun"
    )
    assert first_commitment(ledger(commitment("a", one, other))).owners == (
        "Lokalpolisområde Norrvik och Granstads kommun"
    )


def test_what_was_planned_cancelled_or_asked_for_is_not_among_the_held() -> None:
    records = [
        record("2024-05-02", "gang", note="Lugn kväll.", places=["centrum"]),
        record("2024-10-20", "gang", state="planned", logged="2024-09-01"),
        record("2024-06-02", "gang", state="cancelled", reason="Hunden var sjuk."),
    ]

    told = first_commitment(ledger(commitment("gang"), activities=records))

    assert told.held == 1
    assert [(line.day, line.note, line.places) for line in told.latest] == [
        ("2 maj 2024", "Lugn kväll.", ("Centrala Granstad",))
    ]
    assert [(line.day, line.state) for line in told.planned] == [("20 oktober 2024", "planerad")]
    assert [(line.state, line.reason) for line in told.deviations] == [("inställd", "Hunden var sjuk.")]


@pytest.mark.parametrize(
    ("more", "amount"),
    [
        ({}, ""),
        ({"quantities": {"hours": "2.5", "participants": "24"}}, "2,5 timmar, 24 deltagare"),
        ({"count": "1500", "precision": "just_over"}, "drygt 1\u00a0500 tillfällen"),
        ({"quantities": {"flyers": "200"}}, "200 flyers"),
    ],
)
def test_the_amount_of_a_line(more: dict[str, Any], amount: str) -> None:
    told = first_commitment(ledger(commitment("gang"), activities=[record("2024-05-02", "gang", **more)]))

    assert told.latest[0].amount == amount


def test_only_the_newest_are_shown_and_how_many_there_are() -> None:
    walks = [record(f"2024-05-{day:02}", "gang") for day in range(1, 9)]

    told = first_commitment(ledger(commitment("gang"), activities=walks))

    assert told.held == 8
    assert [line.day for line in told.latest] == [f"{day} maj 2024" for day in (8, 7, 6, 5, 4)]
