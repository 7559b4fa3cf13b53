"""Records that may say the same twice: the larger side counts, and what is left out is named."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.progress.quick import judged, part_view, row, total

from loftet.ledger.model import Activity
from loftet.phrase import Precision
from loftet.progress.doubles import larger_side, may_be_double

NONE = {"kind": "none"}


def done(*records: dict[str, Any]) -> tuple[int, str]:
    found = judged(NONE, records).done
    assert found is not None
    return int(found.number), found.precision


def test_a_total_and_rows_inside_it_count_as_the_larger() -> None:
    rows = [row(day, count="2") for day in (3, 4, 5)]

    assert done(total(0, 30, 31), *rows) == (31, Precision.AT_LEAST)
    assert done(total(0, 30, 5), *rows) == (6, Precision.AT_LEAST)


def test_rows_of_the_same_day_are_two_occasions() -> None:
    assert done(row(3), row(3)) == (2, Precision.EXACT)


def test_another_type_another_place_and_other_days_are_no_double() -> None:
    month = total(0, 30, 10, places=["centrum"])

    assert done(month, row(5, type="annat")) == (11, Precision.EXACT)
    assert done(month, row(5, places=["byn"])) == (11, Precision.EXACT)
    assert done(month, row(31, places=["centrum"])) == (11, Precision.EXACT)


def test_a_place_inside_the_other_and_no_place_at_all_may_be_double() -> None:
    town = total(0, 30, 10, places=["tatort"])

    assert done(town, row(5, places=["centrum"])) == (10, Precision.AT_LEAST)
    assert done(town, row(5)) == (10, Precision.AT_LEAST)


def test_in_addition_counts_both() -> None:
    assert done(total(0, 30, 10), row(5, in_addition="true")) == (11, Precision.EXACT)


def test_the_word_of_the_least_exact_record_stands() -> None:
    assert done(row(1, precision="just_over"), row(2)) == (2, Precision.JUST_OVER)
    assert done(row(1, precision="just_over"), row(2, precision="at_least")) == (2, Precision.AT_LEAST)
    assert done(row(1, precision="at_least"), row(2, precision="about")) == (2, Precision.ABOUT)
    assert done(total(0, 30, 10, precision="about"), total(0, 40, 3)) == (10, Precision.ABOUT)


def test_two_totals_that_overlap_a_third_but_not_each_other() -> None:
    spring, autumn, middle = total(0, 40, 10), total(60, 100, 10), total(30, 70, 15)

    assert done(spring, autumn, middle) == (20, Precision.AT_LEAST)


DAYS = st.integers(0, 60)
PLACES = st.sampled_from([[], ["centrum"], ["byn"], ["tatort"]])
RECORD = st.builds(
    lambda days, count, places, is_row, more: (
        row(days[0], count=str(count), places=places)
        if is_row
        else total(min(days), max(days), count, places=places, in_addition=more)
    ),
    st.tuples(DAYS, DAYS),
    st.integers(0, 30),
    PLACES,
    st.booleans(),
    st.sampled_from(["false", "false", "true"]),
)


@given(st.lists(RECORD, max_size=9))
def test_the_larger_side_is_the_best_of_all_choices(records: list[dict[str, Any]]) -> None:
    view = part_view(NONE, records)
    weights = [(activity, Decimal(activity.count)) for activity in view.activities]

    found = larger_side(weights, view.within)

    def fits(chosen: tuple[Activity, ...]) -> bool:
        return not any(may_be_double(one, other, view.within) for one, other in combinations(chosen, 2))

    choices = (
        chosen
        for size in range(len(view.activities) + 1)
        for chosen in combinations(view.activities, size)
        if fits(chosen)
    )
    assert fits(found.counted)
    assert found.number == max(sum(activity.count for activity in chosen) for chosen in choices)
    assert len(found.counted) + len(found.left_out) == len(weights)


def test_many_totals_that_all_overlap_are_still_counted() -> None:
    records = [total(day, day + 40, 10, places=[place]) for day in range(120) for place in ("centrum", "byn")]

    assert done(*records)[1] is Precision.AT_LEAST
