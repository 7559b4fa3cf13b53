"""The whole and its parts: totals, splitting, order, and the options that say nothing new."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.given import HELD, NONE, commitment, four, ledger, part, record, report, view

from loftet.display.status_json import status_json
from loftet.ledger.model import Ledger
from loftet.ledger.view import promise_on
from loftet.phrase import Amount
from loftet.progress.model import Progress, Status
from loftet.report.amounts import sum_of
from loftet.report.standing import judged, standings, totals
from loftet.wording.language import Language

FIRST, LAST = date(2024, 4, 22), date(2024, 12, 31)
TYPES = ("fotpatrull", "dialog")
IDS = ("gang", "sok", "moten")


def written(day: int) -> str:
    return (FIRST + timedelta(days=day)).isoformat()


@st.composite
def records(draw: st.DrawFn, ids: st.SearchStrategy[list[str]], types: tuple[str, ...] = TYPES) -> Any:
    """Return rows and totals of the promise's days, each for some of the commitments."""
    made = []
    for number in range(draw(st.integers(0, 8))):
        days = sorted(draw(st.tuples(st.integers(0, 253), st.integers(0, 253))))
        span = written(days[0]) if draw(st.booleans()) else f"{written(days[0])}..{written(days[1])}"
        count, type_ = draw(st.integers(0, 9)), draw(st.sampled_from(types))
        state = draw(st.sampled_from(["held", "held", "held", "need_arisen"]))
        made.append(
            record(span, *draw(ids), id=f"r{number}", count=str(count), type=type_, state=state)
            | {"precision": draw(st.sampled_from(["exact", "just_over"]))}
        )
    return made


ONE_EACH = records(st.sampled_from(IDS).map(lambda name: [name]))
SHARED = records(st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True))


def made(activities: list[dict[str, Any]], *commitments: dict[str, Any], **more: Any) -> Ledger:
    return ledger(*commitments, activities=[dict(one) for one in activities], **more)


def several() -> tuple[dict[str, Any], ...]:
    return tuple(
        commitment(id_, part(target, counts=list(TYPES)))
        for id_, target in zip(IDS, (NONE, four(), HELD), strict=True)
    )


def done(progresses: tuple[Progress, ...]) -> Amount:
    return sum_of(progress.done for progress in progresses if progress.done is not None)


@given(ONE_EACH)
def test_the_total_is_the_sum_of_its_rows_where_nothing_is_shared(activities: list[dict[str, Any]]) -> None:
    seen = view(made(activities, *several()), "2024-12-31")
    found = judged(seen)
    whole = totals(seen, standings(seen, found))

    assert whole.activities == sum(progress.activities for progress in found)
    assert whole.activities == sum(one["state"] == "held" for one in activities)
    assert whole.shared == 0


@given(SHARED)
def test_what_is_shared_is_counted_under_each_and_once_in_the_total(activities: list[dict[str, Any]]) -> None:
    seen = view(made(activities, *several()), "2024-12-31")
    found = judged(seen)
    whole = totals(seen, standings(seen, found))
    held = [one for one in activities if one["state"] == "held"]

    assert whole.activities == len(held)
    assert whole.shared == sum(len(one["commitments"]) > 1 for one in held)
    assert sum(progress.activities for progress in found) == sum(len(one["commitments"]) for one in held)
    assert sum(number for _, number in whole.by_status) == len(IDS)


@given(records(st.just(["gang"])))
def test_a_part_split_by_what_it_counts_comes_to_the_same(activities: list[dict[str, Any]]) -> None:
    whole = made(activities, commitment("gang", part(NONE, counts=list(TYPES))))
    parts = [part(NONE, id=type_, counts=[type_]) for type_ in TYPES]
    apart = made(activities, commitment("gang", *parts))

    one, two = (judged(view(of, "2024-12-31")) for of in (whole, apart))

    assert done(one) == done(two)
    assert sum(each.activities for each in one) == sum(each.activities for each in two)


@given(
    records(st.just(["gang"])).map(lambda made: [one for one in made if "date" in one]), st.integers(1, 252)
)
def test_a_promise_split_at_a_day_comes_to_the_same(activities: list[dict[str, Any]], cut: int) -> None:
    """Two promises one after the other hold each row once, whatever day the first of them ends."""
    first = {
        "id": "forst",
        "title": "Första halvan",
        "municipality": "kommun",
        "period": {"from": FIRST.isoformat(), "to": written(cut - 1)},
        "commitments": [commitment("gang", part(NONE, counts=list(TYPES)))],
    }
    parts = commitment("gang", part(NONE, counts=list(TYPES)))
    whole = made(activities, parts)
    apart = made(
        activities,
        commitment("gang", part(NONE, counts=list(TYPES))),
        before=[first],
        promise={"period": {"from": written(cut), "to": LAST.isoformat()}},
    )

    halves = [judged(promise_on(apart, promise, LAST)) for promise in apart.promises]

    assert done(halves[0] + halves[1]).number == done(judged(view(whole, "2024-12-31"))).number


@given(SHARED, st.randoms(use_true_random=False), st.sampled_from(["2024-05-31", "2024-09-30", "2025-02-01"]))
def test_the_order_of_files_never_matters(activities: list[dict[str, Any]], chance: Any, day: str) -> None:
    shuffled = list(activities)
    chance.shuffle(shuffled)

    assert as_json(made(shuffled, *several()), day) == as_json(made(activities, *several()), day)
    assert report(made(shuffled, *several()), day) == report(made(activities, *several()), day)


@given(SHARED, st.integers(0, 300))
def test_as_of_a_day_as_known_that_day_says_nothing_new_when_all_was_logged(
    activities: list[dict[str, Any]], day: int
) -> None:
    """As on the very day: what will have happened or been logged later is not there yet."""
    today = written(day)
    by_now = [one for one in activities if one["logged"] <= today]
    of = made(by_now, *several())

    assert judged(view(of, today, today)) == judged(view(of, today))
    assert as_json(of, today) == as_json(of, today, today, known=None)


def as_json(of: Ledger, day: str, known_by: str | None = None, **changed: Any) -> str:
    """Return the status; `known` in its head is that of the view unless told otherwise."""
    seen = view(of, day, known_by)
    found = judged(seen)
    return status_json(seen._replace(known_by=changed.get("known", seen.known_by)), found, Language.SV)


def test_a_promise_that_ended_years_ago_stays_as_it_ended() -> None:
    of = made([record("2024-05-02", "gang"), record("2024-06-02", "sok")], *several())
    then, now = (judged(view(of, day)) for day in ("2024-12-31", "2034-12-31"))

    assert [each.status for each in then] == [Status.ACTIVE, Status.MISSED, Status.NO_REPORT]
    assert [(each.status, each.done, each.sentence) for each in now] == [
        (each.status, each.done, each.sentence) for each in then
    ]


def test_a_promise_without_a_single_record_is_told_whole() -> None:
    paper = report(made([], *several()), "2024-09-30")

    assert [section.badge.status for section in paper.commitments] == [
        Status.NO_REPORT,
        Status.NO_REPORT,
        Status.NOT_DUE,
    ]
    assert paper.summary.sentences[-2] == "Ingen genomförd aktivitet är loggad."


MEASURED: list[tuple[dict[str, Any], str, Status]] = [
    (
        {
            "kind": "stock",
            "indicator": "index",
            "reach": "5",
            "baseline": {"value": "5", "date": "2023-12-31"},
        },
        "5",
        Status.MET,
    ),
    (
        {
            "kind": "stock",
            "indicator": "index",
            "grow_by": "0",
            "baseline": {"value": "5", "date": "2023-12-31"},
        },
        "5",
        Status.MET,
    ),
    (
        {"kind": "change", "of": "index", "direction": "increase", "baseline": {"value": "5"}},
        "5",
        Status.MISSED,
    ),
    (
        {"kind": "change", "of": "index", "direction": "decrease", "baseline": {"value": "5"}},
        "5",
        Status.MISSED,
    ),
    ({"kind": "outcome", "indicator": "index", "direction": "decrease", "from": "5"}, "5", Status.MISSED),
    (
        {"kind": "outcome", "indicator": "index", "direction": "decrease", "from": "5", "to": "5"},
        "5",
        Status.MET,
    ),
]


@pytest.mark.parametrize(("target", "value", "status"), MEASURED)
def test_a_figure_at_its_baseline_has_not_moved(target: dict[str, Any], value: str, status: Status) -> None:
    reading = {"indicator": "index", "date": "2024-12-20", "value": value, "source": {"title": "Mätning"}}
    of = ledger(commitment("gang", part(target, counts=[])), measurements=[reading])

    assert [each.status for each in judged(view(of, "2024-12-31"))] == [status]


ZERO: list[tuple[dict[str, Any], Callable[[], list[dict[str, Any]]], Status]] = [
    (four(at_least="0"), lambda: [record("2024-05-02", "gang", count="0")], Status.MET),
    (four(at_least="0"), list, Status.NO_REPORT),
    (four(at_least="0", per="month"), lambda: [record("2024-05-02", "gang", count="0")], Status.MET),
    (
        four(at_least="0", per="week", average="true"),
        lambda: [record("2024-05-02", "gang", count="0")],
        Status.MET,
    ),
    ({"kind": "coverage", "size": "0"}, lambda: [record("2024-05-02", "gang", count="0")], Status.MET),
    (
        {"kind": "share", "of": "cases", "numerator": "in_time", "at_least": "0"},
        lambda: [record("2024-05-02", "gang", quantities={"cases": "3"})],
        Status.MET,
    ),
]


@pytest.mark.parametrize(("target", "activities", "status"), ZERO)
def test_a_target_of_zero_is_reached_by_reporting(
    target: dict[str, Any], activities: Callable[[], list[dict[str, Any]]], status: Status
) -> None:
    of = ledger(commitment("gang", part(target)), activities=activities())

    assert [each.status for each in judged(view(of, "2024-12-31"))] == [status]


def test_a_promise_of_one_day_is_before_it_on_it_and_after_it() -> None:
    of = made(
        [record("2024-06-06", "gang"), record("2024-06-06", "sok", count="4")],
        *several(),
        promise={"period": {"from": "2024-06-06", "to": "2024-06-06"}},
    )
    days = ["2024-06-05", "2024-06-06", "2024-06-07"]

    assert [[each.status for each in judged(view(of, day))] for day in days] == [
        [Status.NOT_DUE, Status.NOT_DUE, Status.NOT_DUE],
        [Status.ACTIVE, Status.MET, Status.NO_REPORT],
        [Status.ACTIVE, Status.MET, Status.NO_REPORT],
    ]


def test_a_thousand_commitments_are_told_in_one_report() -> None:
    many = [commitment(f"punkt-{number}", part(four())) for number in range(1000)]
    of = ledger(
        *many,
        activities=[record("2024-05-02", f"punkt-{number}", id=f"r{number}") for number in range(0, 1000, 2)],
    )
    paper = report(of)

    assert len(paper.commitments) == 1000
    assert paper.summary.sentences[0].startswith("500 av 1\u00a0000 åtaganden")
