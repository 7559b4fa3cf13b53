from __future__ import annotations

from typing import Any

from tests.report.given import commitment, ledger, report

from loftet.report.model import Profile, Report
from loftet.report.profiles import in_profile


def reading(day: str, value: str, source: str, **more: Any) -> dict[str, Any]:
    return {"indicator": "index", "date": day, "value": value, "source": {"title": source}, **more}


def told(*readings: dict[str, Any], as_of: str = "2024-09-30", known_by: str | None = None) -> Report:
    return report(ledger(commitment("gang"), measurements=list(readings)), as_of, known_by=known_by)


def test_two_sources_that_disagree_are_both_kept_and_it_is_said() -> None:
    (index,) = told(
        reading("2021-11-08", "1.22", "Nyhet 2021", asked="900", response_rate="67"),
        reading("2022-11-09", "1.78", "Nyhet 2022"),
        reading("2022-11-09", "1.73", "Nyhet 2023", logged="2023-11-13"),
    ).outcomes

    assert [(line.year, line.value_text, line.source.title, line.conflict) for line in index.readings] == [
        ("2021", "1,22", "Nyhet 2021", False),
        ("2022", "1,78", "Nyhet 2022", True),
        ("2022", "1,73", "Nyhet 2023", True),
    ]
    assert index.notes == (
        (
            "För 2022 säger källorna olika: 1,78 (Nyhet 2022) och 1,73 (Nyhet 2023). "
            "Alla uppgifter redovisas, och ingen har valts bort."
        ),
    )
    assert (index.readings[0].asked, index.readings[0].response_rate) == ("900", "67\u00a0%")
    assert (index.name, index.better, index.source) == (
        "Problemindex",
        "Lägre är bättre.",
        "Trygghetsmätningen",
    )


def test_two_sources_that_agree_are_no_conflict() -> None:
    (index,) = told(
        reading("2022-11-09", "1.78", "Nyhet 2022"), reading("2022-12-01", "1.78", "Rapport")
    ).outcomes

    assert [line.conflict for line in index.readings] == [False, False]
    assert index.notes == ()


def test_a_break_in_the_series_is_said_with_its_reason() -> None:
    (index,) = told(
        reading("2021-11-08", "1.22", "Nyhet 2021"),
        reading("2022-11-09", "1.78", "Nyhet 2022", comparable="false", reason="Nya frågor."),
    ).outcomes

    assert index.notes == (
        "Mätningen den 9 november 2022 går inte att jämföra med tidigare. Skäl: Nya frågor.",
    )


def test_a_report_of_an_earlier_day_does_not_know_what_came_later() -> None:
    readings = (
        reading("2022-11-09", "1.78", "Nyhet 2022"),
        reading("2022-11-09", "1.73", "Nyhet 2023", logged="2023-11-13"),
        reading("2024-11-11", "1.40", "Nyhet 2024"),
    )

    (index,) = told(*readings, as_of="2024-09-30", known_by="2023-01-01").outcomes

    assert [line.value_text for line in index.readings] == ["1,78"]


def test_two_surveys_are_never_merged_and_nothing_is_said_of_causes() -> None:
    paper = told(
        reading("2022-11-09", "1.78", "Nyhet"),
        reading("2022-10-01", "31", "NTU 2022") | {"indicator": "ntu"},
    )

    assert [(section.name, len(section.readings)) for section in paper.outcomes] == [
        ("Problemindex", 1),
        ("Oro enligt NTU", 1),
    ]
    assert paper.outcomes_note == (
        "Utfallen visas för sig. Av dem går det inte att se vad löftet har lett till: "
        "annat kan också ha påverkat. "
        "Mätningar från olika källor läggs aldrig ihop."
    )


def test_an_indicator_without_readings_is_shown_only_where_the_promise_names_it() -> None:
    assert told().outcomes == ()


def test_about_so_many_were_asked_stays_about_into_print() -> None:
    (index,) = told(reading("2021-11-08", "1.22", "Nyhet", asked="900", asked_precision="about")).outcomes

    assert index.readings[0].asked == "cirka 900"


def test_about_three_asked_are_too_few_for_the_public() -> None:
    whole = told(
        reading("2021-11-08", "1.22", "Nyhet", asked="3", asked_precision="about"),
        reading("2022-11-08", "1.22", "Nyhet", asked="1003", asked_precision="just_over"),
    )

    (index,) = in_profile(whole, Profile.PUBLIC).outcomes

    assert [one.asked for one in index.readings] == ["antalet visas inte", "drygt 1\u00a0003"]
