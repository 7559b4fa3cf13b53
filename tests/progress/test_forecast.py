"""What a number comes to if it goes on as so far: said in words, with its reason, and never too soon."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.progress.quick import judged, row, total
from tests.report.given import commitment, first_part, four, ledger, part, record, report

from loftet.progress.model import Status
from loftet.wording import Language, say

TWENTY: dict[str, Any] = {"kind": "count", "at_least": "20"}
NINE = [row(10, count="7"), row(60), row(100)]


def foretold(
    target: dict[str, Any], records: list[dict[str, Any]], as_of: str = "2024-06-30", **more: Any
) -> list[str]:
    """Return what is said of how it goes on."""
    notes = judged(target, records, as_of, **more).notes
    return [say(note, Language.SV).replace("\u00a0", " ") for note in notes if "forecast" in note.key]


def test_the_sum_the_days_and_the_day_it_is_for_stand_in_the_sentence() -> None:
    # 9 × 366 ÷ 182 = 18,09…
    assert foretold(TWENTY, NINE) == [
        (
            "Fortsätter takten blir det omkring 18 av 20 till den 31 december 2024: "
            "hittills 9 på 182 av 366 dagar."
        )
    ]


def test_a_rate_that_is_enough_says_so_and_no_share_above_the_whole() -> None:
    assert foretold(TWENTY | {"at_least": "18"}, NINE) == [
        (
            "Fortsätter takten blir det omkring 18 till den 31 december 2024, och det räcker: "
            "hittills 9 på 182 av 366 dagar."
        )
    ]


def test_in_english_with_the_word_of_precision() -> None:
    (note,) = judged(TWENTY, [total(0, 40, 7, precision="just_over"), row(60), row(100)]).notes

    assert say(note, Language.EN) == (
        "At this rate it would come to about 18 of 20 by 31 December 2024: "
        "so far just over 9 in 182 of 366 days."
    )


@pytest.mark.parametrize(
    ("why", "target", "records", "as_of"),
    [
        ("two records are no pace", TWENTY, NINE[:2], "2024-06-30"),
        (
            "three of which one does not count",
            TWENTY | {"only": {"months": ["1", "3", "4"]}},
            NINE[:2],
            "2024-06-30",
        ),
        ("it is met", TWENTY | {"at_least": "9"}, NINE, "2024-06-30"),
        ("the time has run out", TWENTY, NINE, "2024-12-31"),
        (
            "no occasion is due yet",
            TWENTY | {"at_least": "4"},
            [row(1, count="1"), row(2), row(3)],
            "2024-02-01",
        ),
        ("each interval counts for itself", TWENTY | {"per": "month"}, NINE, "2024-06-30"),
        ("a day is named", TWENTY | {"by": "2024-11-30"}, NINE, "2024-06-30"),
        ("each place counts for itself", TWENTY | {"each": {"places": ["byn"]}}, NINE, "2024-06-30"),
        ("needs follow no pace", TWENTY | {"on_demand": "true"}, NINE, "2024-06-30"),
        ("there is no number", {"kind": "none"}, NINE, "2024-06-30"),
    ],
)
def test_nothing_is_foretold_where(
    why: str, target: dict[str, Any], records: list[dict[str, Any]], as_of: str
) -> None:
    assert foretold(target, records, as_of) == [], why


def test_an_open_end_and_a_running_pause_have_no_forecast() -> None:
    paused = [{"date": "2024-06-01", "kind": "paused"}]

    assert foretold(TWENTY, NINE, to=None) == []
    assert foretold(TWENTY, NINE, changes=paused) == []


def test_only_the_days_that_count_are_the_pace() -> None:
    """Two months of the year: half of the days have gone when one of them has."""
    summer = TWENTY | {"only": {"months": ["7", "8"]}}
    walks = [row(190, count="4"), row(195), row(200)]

    assert foretold(summer, walks, "2024-07-31") == [
        "Fortsätter takten blir det omkring 12 av 20 till den 31 december 2024: hittills 6 på 31 av 62 dagar."
    ]


def test_a_population_is_never_exceeded() -> None:
    schools = [row(day, places=[place]) for day, place in ((9, "tatort"), (11, "centrum"), (12, "byn"))]

    assert foretold({"kind": "coverage", "size": "8"}, schools, "2024-02-29") == [
        (
            "Fortsätter takten blir det omkring 8 till den 31 december 2024, och det räcker: "
            "hittills 3 på 60 av 366 dagar."
        )
    ]


@given(st.integers(1, 60), st.lists(st.integers(0, 9), min_size=1, max_size=9), st.integers(30, 365))
def test_it_is_exact_and_agrees_with_the_status(target: int, counts: list[int], day: int) -> None:
    records = [row(index, count=str(count)) for index, count in enumerate(counts)]
    found = judged(TWENTY | {"at_least": str(target)}, records, row(day)["date"])
    for phrase in (each for each in found.notes if "forecast" in each.key):
        note, whole = phrase.as_mapping(), Fraction(sum(counts) * 366, day + 1)
        assert note["number"] == whole.__floor__()
        assert found.status in {Status.ON_TRACK, Status.BEHIND}
        assert len(records) >= 3
        if found.status is Status.ON_TRACK:
            assert found.expected is not None
            assert found.done is not None
            assert found.done.number >= found.expected >= 1


def test_it_stands_in_the_report_with_its_rule() -> None:
    walks = [record(f"2024-05-0{day}", "gang") for day in (2, 3, 6)]
    of = ledger(commitment("gang", part(four(at_least="9"))), activities=walks)

    assert first_part(of).notes == (
        (
            "Fortsätter takten blir det omkring 4 av 9 till den 31 december 2024: "
            "hittills 3 på 162 av 254 dagar."
        ),
    )
    assert "Om takten fortsätter" in [fact.label for fact in report(of).method]
    assert "Om takten fortsätter" not in [fact.label for fact in report(ledger()).method]
