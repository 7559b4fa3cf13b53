"""What holds for any records: nothing gets worse by doing more, and no order or splitting matters."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.progress.quick import judged, part_view, row, total, written

from loftet.progress.judge import judge
from loftet.progress.model import Progress, Status

DAYS = st.integers(0, 365)
EXTRA = st.fixed_dictionaries(
    {},
    optional={
        "places": st.lists(st.sampled_from(["tatort", "centrum", "byn"]), unique=True, max_size=2),
        "groups": st.lists(st.sampled_from(["7a", "7b"]), unique=True, max_size=2),
        "tags": st.lists(st.sampled_from(["kvall", "dag"]), unique=True),
        "in_addition": st.sampled_from(["true", "false"]),
        "precision": st.sampled_from(["exact", "at_least", "about", "just_over"]),
        "type": st.sampled_from(["insats", "annat"]),
    },
)
ROWS = st.builds(lambda day, count, more: row(day, count=str(count), **more), DAYS, st.integers(0, 4), EXTRA)
TOTALS = st.builds(
    lambda days, count, more: total(min(days), max(days), count, **more),
    st.tuples(DAYS, DAYS),
    st.integers(0, 60),
    EXTRA,
)
RECORDS = st.lists(ROWS | TOTALS, min_size=1, max_size=9)
AS_OF = st.sampled_from(["2024-01-31", "2024-04-15", "2024-07-07", "2024-12-30", "2024-12-31", "2025-06-01"])
COUNT: dict[str, Any] = {"kind": "count", "at_least": "12"}
FLOORS: list[dict[str, Any]] = [
    COUNT,
    COUNT | {"only": {"places": ["tatort"]}},
    COUNT | {"only": {"months": ["5", "6"], "weekdays": ["friday", "saturday", "sunday"]}},
    COUNT | {"each_occasion": ["kvall"], "only": {"groups": ["7a"]}},
    COUNT | {"distinct": "days"},
    COUNT | {"at_least": "2", "distinct": "places"},
    COUNT | {"at_least": "3", "each": {"places": ["centrum", "byn"]}},
    COUNT | {"at_least": "1", "per": "week"},
    COUNT | {"at_least": "1", "per": "day", "only": {"places": ["byn"]}},
    COUNT | {"at_least": "2", "per": "week", "average": "true"},
    COUNT | {"at_least": "2", "by": "2024-06-30"},
    {"kind": "coverage", "of": ["centrum", "byn"]},
    {"kind": "coverage", "size": "3"},
    {"kind": "milestone", "done": "held", "by": "2024-06-30"},
]


def gravity(progress: Progress) -> int:
    return list(Status).index(progress.status)


@settings(max_examples=200)
@given(st.sampled_from(FLOORS), RECORDS, ROWS | TOTALS, AS_OF)
def test_one_more_held_activity_never_worsens_a_floor(
    target: dict[str, Any], records: list[dict[str, Any]], more: dict[str, Any], as_of: str
) -> None:
    before, after = judged(target, records, as_of), judged(target, [*records, more], as_of)

    assert not before.view.activities or gravity(after) >= gravity(before)
    assert before.done is not None
    assert after.done is not None
    assert after.done.number >= before.done.number


@given(st.sampled_from(FLOORS), st.data(), AS_OF)
def test_the_order_of_records_never_matters(target: dict[str, Any], data: st.DataObject, as_of: str) -> None:
    view = part_view(target, data.draw(RECORDS), as_of)
    shuffled = view._replace(activities=tuple(data.draw(st.permutations(view.activities))))

    assert judge(shuffled)._replace(view=view) == judge(view)


@given(st.lists(st.tuples(DAYS, st.integers(0, 30)), min_size=1, max_size=8))
def test_a_total_comes_to_the_rows_it_stands_for(rows: list[tuple[int, int]]) -> None:
    first, last = min(day for day, _ in rows), max(day for day, _ in rows)
    as_rows = judged(COUNT, [row(day, count=str(count)) for day, count in rows], as_of="2025-01-01")
    as_total = judged(COUNT, [total(first, last, sum(count for _, count in rows))], as_of="2025-01-01")

    assert (as_rows.done, as_rows.status) == (as_total.done, as_total.status)


@given(st.lists(st.integers(0, 40), min_size=2, max_size=6))
def test_totals_side_by_side_are_the_sum_of_their_parts(counts: list[int]) -> None:
    apart = [total(30 * index, 30 * index + 29, count) for index, count in enumerate(counts)]
    whole = total(0, 30 * len(counts) - 1, sum(counts))

    assert judged(COUNT, apart, "2024-12-31").done == judged(COUNT, [whole], "2024-12-31").done


@given(st.sampled_from(FLOORS), st.lists(ROWS | TOTALS, max_size=9), AS_OF)
def test_the_status_agrees_with_its_numbers(
    target: dict[str, Any], records: list[dict[str, Any]], as_of: str
) -> None:
    found = judged(target, records, as_of)
    assert found.done is not None
    done = found.done.number
    plain = "per" not in target and "by" not in target and target["kind"] != "milestone"

    if found.status is Status.MET and "per" not in target:
        assert done >= (found.target or 0)
    if found.status is Status.BEHIND and plain:
        assert done < (found.expected or 0)
    if found.status is Status.ON_TRACK and plain:
        assert (found.expected or 0) <= done < (found.target or 0)
    if found.status is Status.MISSED:
        assert found.view.period.ended(found.view.day)
    assert 0 <= found.intervals.kept <= found.intervals.closed
    assert found.intervals.silent <= found.intervals.closed - found.intervals.kept


@given(st.lists(ROWS | TOTALS, max_size=5), DAYS)
def test_nothing_is_missed_while_the_end_is_open(records: list[dict[str, Any]], day: int) -> None:
    for target in FLOORS:
        assert judged(target, records, written(day), to=None).status is not Status.MISSED
