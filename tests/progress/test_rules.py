"""Rules of the page of counting that no single case shows: the edges, and what comes first."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.progress.casefile import make_case
from tests.progress.quick import judged, row, total

from loftet.phrase import Precision
from loftet.progress.judge import commitment_status
from loftet.progress.model import Status

MILESTONE = {"kind": "milestone", "done": "held", "by": "2024-06-30"}
COUNT_OF_TWO = {"kind": "count", "at_least": "2"}
YEARLY = {"kind": "count", "at_least": "20", "per": "year"}


def planned(day: int, **more: Any) -> dict[str, Any]:
    return row(day, state="planned", **more)


def test_a_commitment_has_the_gravest_status_of_its_parts() -> None:
    assert commitment_status([Status.MET, Status.MET]) is Status.MET
    assert commitment_status([Status.MET, Status.NO_REPORT, Status.BEHIND]) is Status.BEHIND
    assert commitment_status([Status.CANNOT_JUDGE, Status.NO_REPORT]) is Status.CANNOT_JUDGE
    assert commitment_status([Status.WITHDRAWN, Status.NO_NEED]) is Status.NO_NEED
    assert commitment_status(iter(Status)) is Status.MISSED


def test_a_planned_record_is_a_record_and_keeps_nothing() -> None:
    assert judged(MILESTONE, [planned(200, logged="2024-05-01")], "2024-06-30").status is Status.BEHIND
    assert judged(MILESTONE, [planned(200, logged="2024-07-01")], "2024-06-30").status is Status.NO_REPORT


def test_the_day_something_is_due_counts_as_ended() -> None:
    cancelled = row(10, state="cancelled", reason="Sjukdom")

    assert judged(MILESTONE, [cancelled], "2024-06-29").status is Status.NOT_DUE
    assert judged(MILESTONE, [cancelled], "2024-06-30").status is Status.BEHIND
    assert judged(MILESTONE, [cancelled], "2024-12-31").status is Status.MISSED


def test_a_day_after_the_period_is_the_last_day_of_the_period() -> None:
    """A shortened promise: nothing can decide the part after its period."""
    shortened = [{"date": "2024-05-01", "kind": "shortened", "to": "2024-05-31"}]
    target = MILESTONE | {"by": "2024-12-31"}

    assert judged(target, [planned(200)], "2024-05-30", changes=shortened).status is Status.NOT_DUE
    assert judged(target, [planned(200, logged="2024-05-02")], "2024-05-31", changes=shortened).status in {
        Status.MISSED,
        Status.NO_REPORT,
    }


def test_a_total_that_began_in_time_is_not_called_late() -> None:
    assert (
        judged(MILESTONE, [total(100, 250, 1)], "2024-12-01").sentence.key
        == "sentence.milestone.met_by_total"
    )
    assert judged(MILESTONE, [total(190, 250, 1)], "2024-12-01").sentence.key == "sentence.milestone.late"
    assert judged(MILESTONE, [total(100, 120, 0)], "2024-12-31").status is Status.MISSED


def test_the_running_year_is_behind_only_with_a_record_and_below_its_pace() -> None:
    assert judged(YEARLY, [], "2024-06-30").status is Status.NOT_DUE
    assert judged(YEARLY, [row(100)], "2024-06-30").status is Status.BEHIND
    assert (
        judged(YEARLY, [row(100, count="9")], "2024-06-30").status is Status.ON_TRACK
    )  # 20 × 182 ÷ 366 = 9,9
    assert judged(YEARLY, [row(100, count="20")], "2024-06-30").status is Status.MET


def test_a_running_week_is_never_behind() -> None:
    weekly = YEARLY | {"per": "week"}

    assert judged(weekly, [row(2)], "2024-01-05").status is Status.ON_TRACK


@pytest.mark.parametrize(
    ("per", "name", "behind"),
    [
        ({"every": "4", "of": "weeks"}, "4 weeks", False),
        ({"every": "5", "of": "weeks"}, "5 weeks", True),
        ({"every": "29", "of": "days"}, "29 days", False),
        ({"every": "1", "of": "months"}, "month", True),
        ("quarter", "quarter", True),
    ],
)
def test_a_running_interval_of_a_month_or_longer_is_judged_by_its_pace(
    per: Any, name: str, behind: bool
) -> None:
    found = judged(YEARLY | {"per": per}, [row(20)], "2024-01-27")

    assert (found.per, found.status) == (name, Status.BEHIND if behind else Status.ON_TRACK)


def test_met_before_the_end_once_the_last_interval_has_its_floor() -> None:
    halves = {"kind": "count", "at_least": "1", "per": "half_year"}

    assert judged(halves, [row(10), row(200)], "2024-07-30").status is Status.MET
    assert judged(halves, [row(200)], "2024-07-30").status is Status.BEHIND
    assert judged(halves, [row(10)], "2024-07-30").status is Status.ON_TRACK


def test_a_total_inside_one_interval_proves_that_one() -> None:
    monthly = {"kind": "count", "at_least": "4", "per": "month"}
    found = judged(monthly, [total(0, 30, 4), total(31, 90, 8)], "2024-03-31")

    assert (found.status, found.intervals.closed, found.intervals.kept) == (Status.CANNOT_JUDGE, 3, 1)
    assert [interval.unproven for interval in found.intervals.each] == [False, True, True]


def test_a_record_outside_the_whole_intervals_counts_in_the_period_and_in_none_of_them() -> None:
    weekly = {"kind": "count", "at_least": "1", "per": "week"}
    period = {"from": "2024-01-03", "to": "2024-01-21"}
    found = judged(weekly, [row(3), row(8), row(15)], "2024-01-21", period=period)

    assert found.done is not None
    assert (int(found.done.number), found.intervals.closed, found.intervals.kept) == (3, 2, 2)


def test_a_count_with_an_open_end_is_active_until_its_floor() -> None:
    found = judged({"kind": "count", "at_least": "3"}, [row(3)], "2026-01-01", to=None)

    assert (found.status, found.expected) == (Status.ACTIVE, None)
    assert judged({"kind": "count", "at_least": "1"}, [row(3)], to=None).status is Status.MET


def test_a_record_that_does_not_say_how_many_hours_leaves_it_open() -> None:
    hours = {"kind": "count", "at_least": "900", "unit": "hours"}
    told = row(10, quantities={"hours": "500.5"})

    assert judged(hours, [told]).status is Status.ON_TRACK
    assert judged(hours, [told, row(11)], "2024-12-31").status is Status.CANNOT_JUDGE
    assert [note.key for note in judged(hours, [told, row(11)]).notes] == ["note.doubt.no_quantity"]


def test_a_row_of_several_occasions_in_two_places_is_sure_of_one_in_each() -> None:
    there = {"kind": "count", "at_least": "3", "only": {"places": ["byn"]}}
    found = judged(there, [row(10, count="3", places=["byn", "centrum"])], "2024-12-31")

    assert found.done is not None
    assert (int(found.done.number), found.status) == (1, Status.CANNOT_JUDGE)
    assert found.done.precision is Precision.AT_LEAST


def test_a_rate_per_month_counts_the_days_of_each_month() -> None:
    """Ten days of April are a third of a month: 3 per month asks for 10 by 10 April."""
    monthly = {"kind": "count", "at_least": "3", "per": "month", "average": "true"}

    assert judged(monthly, [total(0, 90, 10)], "2024-04-10").status is Status.ON_TRACK
    assert judged(monthly, [total(0, 90, 9)], "2024-04-10").status is Status.BEHIND
    assert judged(monthly, [total(0, 90, 10)], "2024-04-10").expected == 10


def test_a_rate_per_week_on_certain_weekdays_counts_whole_weeks() -> None:
    """Two a week, Thursdays and Sundays: three weeks ask for six."""
    weekly = {"kind": "count", "at_least": "2", "per": "week", "average": "true"}
    target = weekly | {"only": {"weekdays": ["thursday", "sunday"]}}
    rows = [row(day) for day in (3, 6, 10, 13, 17, 20)]

    assert judged(target, rows, "2024-01-21").status is Status.ON_TRACK
    assert judged(target, rows[:5], "2024-01-21").status is Status.BEHIND


def test_a_stock_below_its_baseline_goes_down_where_it_is_to_go_down() -> None:
    target = {
        "kind": "stock",
        "indicator": "index",
        "reach": "50",
        "baseline": {"value": "100", "date": "2023-12-31"},
    }
    reading = {"indicator": "index", "date": "2024-06-30", "source": {"title": "Register"}}

    def status(value: str, as_of: str) -> Status:
        return judged(target, (), as_of, measurements=[reading | {"value": value}]).status

    assert status("76", "2024-06-30") is Status.ON_TRACK  # 50 × 182 ÷ 366 = 24,9
    assert status("77", "2024-06-30") is Status.BEHIND
    assert status("50", "2024-12-31") is Status.MET


def test_a_baseline_at_the_goal_is_kept_by_staying_there() -> None:
    target = {
        "kind": "stock",
        "indicator": "index",
        "reach": "400",
        "baseline": {"value": "400", "date": "2023-12-31"},
    }
    reading = {"indicator": "index", "date": "2024-06-30", "source": {"title": "Register"}}

    assert judged(target, measurements=[reading | {"value": "400"}]).status is Status.ON_TRACK
    assert judged(target, measurements=[reading | {"value": "399"}]).status is Status.BEHIND


def test_an_outcome_is_not_missed_before_the_period_has_ended() -> None:
    target = {
        "kind": "outcome",
        "indicator": "index",
        "direction": "decrease",
        "from": "1.5",
        "measured_on": "2024-06-01",
    }
    reading = {"indicator": "index", "date": "2024-05-31", "value": "1.6", "source": {"title": "Mätning"}}

    assert judged(target, (), "2024-05-31", measurements=[reading]).status is Status.NOT_DUE
    assert judged(target, (), "2024-06-01", measurements=[reading]).status is Status.BEHIND
    assert judged(target, (), "2024-12-31", measurements=[reading]).status is Status.MISSED


def test_a_reading_after_a_change_of_method_is_not_compared() -> None:
    target = {"kind": "outcome", "indicator": "index", "direction": "decrease", "from": "1.5"}
    reading = {
        "indicator": "index",
        "date": "2024-11-01",
        "value": "1.2",
        "comparable": "false",
        "reason": "Ny metod.",
        "source": {"title": "Mätning"},
    }

    assert judged(target, (), "2025-01-01", measurements=[reading]).status is Status.CANNOT_JUDGE


def test_a_thousand_parts_are_each_judged_by_their_own_records() -> None:
    parts = [
        {"id": f"del-{index}", "quote": "minst två", "counts": [f"typ-{index}"], "target": COUNT_OF_TWO}
        for index in range(1000)
    ]
    records = [
        {"date": "2024-02-01", "type": f"typ-{index}"} for index in range(0, 1000, 2) for _ in range(2)
    ]
    case = make_case(
        {"municipality": "Stor", "quote": "minst två", "parts": parts, "activities": records}, "thousand"
    )
    found = [progress.status for progress in case.judged(date(2024, 12, 31)).values()]

    assert case.problems == ()
    assert found == [Status.MET, Status.NO_REPORT] * 500
