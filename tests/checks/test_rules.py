"""Edges of the rules that the case folders do not show."""

from __future__ import annotations

import pytest
from tests.checks.sample import ACTIVITY, BASE, COMMITMENTS, GOOD, TODAY, check_files, found

from loftet.checks import check
from loftet.problems import Severity
from loftet.records import Records

PLANNED = GOOD.replace("logged: 2024-05-15", "state: planned\nlogged: 2024-05-02")
OTHER = "data/activities/2024/2024-05-14-fotpatrull-bbbbbb.yaml"
END = "    commitments:"
CHANGE = "    changes: [{date: 2024-05-01, %s}]\n    commitments:"
TERMS = "    terms: {VT: {from: 02-30, to: 06-14}, HT: {from: 12-20, to: 08-18}}\n"
PART = ("promises", 0, "commitments", 0, "parts", 0)


def commitments(*changes: tuple[str, str]) -> dict[str, str]:
    text = BASE[COMMITMENTS]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {COMMITMENTS: text}


def test_the_base_has_no_problems() -> None:
    assert found({ACTIVITY: GOOD}) == []


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (GOOD, []),
        (GOOD.replace("logged", "state: cancelled\nreason: Sjukdom.\nlogged"), []),
        (
            GOOD.replace("fotpatrull]", "skola]").replace("type: fotpatrull", "type: hundsok"),
            ["planned-in-the-past"],
        ),
        (PLANNED.replace("2024-05-14", "2024-10-01"), ["planned-in-the-past"]),
    ],
)
def test_what_became_of_a_plan(outcome: str, expected: list[str]) -> None:
    other = OTHER if "date: 2024-05-14" in outcome else OTHER.replace("2024-05-14", "2024-10-01")
    assert [code for code, _ in found({ACTIVITY: PLANNED, other: outcome})] == expected


def test_today_is_neither_past_nor_future() -> None:
    today = GOOD.replace("2024-05-14", str(TODAY)).replace("2024-05-15", str(TODAY))
    path = ACTIVITY.replace("2024-05-14", str(TODAY))
    assert found({path: today}) == []
    assert found({path: today.replace("logged", "state: planned\nlogged")}) == []


def test_a_planned_or_cancelled_activity_may_lie_in_the_future() -> None:
    path = ACTIVITY.replace("2024-05-14", "2024-12-01")
    text = GOOD.replace("2024-05-14", "2024-12-01")
    assert found({path: text.replace("logged", "state: planned\nlogged")}) == []
    assert found({path: text.replace("logged", "state: cancelled\nreason: Sjukdom.\nlogged")}) == []
    assert found({path: text}) == [("in-the-future", ("date",)), ("logged-too-early", ("logged",))]


def test_an_extension_makes_room_for_a_later_activity() -> None:
    path = ACTIVITY.replace("2024-05-14", "2025-02-01")
    planned = GOOD.replace("2024-05-14", "2025-02-01").replace("logged", "state: planned\nlogged")
    assert found({path: planned}) == [("outside-promise", ("date",))]
    extended = "    changes: [{date: 2024-09-01, kind: extended, to: 2025-03-31}]\n    commitments:"
    assert found(commitments(("    commitments:", extended)) | {path: planned}) == []


def test_an_extension_of_one_commitment_makes_room_for_its_records_only() -> None:
    path = ACTIVITY.replace("2024-05-14", "2025-02-01")
    planned = GOOD.replace("2024-05-14", "2025-02-01").replace("logged", "state: planned\nlogged")
    change = "    changes: [{date: 2024-09-01, kind: extended, to: 2025-03-31, commitment: NAME}]\n"

    def with_change_of(name: str) -> list[tuple[str, tuple[str | int, ...]]]:
        return found(
            commitments(("    commitments:", f"{change.replace('NAME', name)}    commitments:"))
            | {path: planned}
        )

    assert with_change_of("fotpatrull") == []
    assert with_change_of("fotpatrull/patrull") == []
    assert with_change_of("skola") == [("outside-promise", ("date",))]


def test_of_two_commitments_the_one_outside_its_promise_is_named() -> None:
    second = """  - id: "2023"
    title: Medborgarlöfte 2023
    municipality: kommun
    period: {from: 2023-01-01, to: 2023-12-31}
    commitments:
      - id: gammalt
        title: Gammalt
        text: Polisen ska gå.
        parts: [{id: del, quote: gå, owner: polis, counts: [fotpatrull], target: {kind: none}}]
"""
    files = {
        COMMITMENTS: BASE[COMMITMENTS] + second,
        ACTIVITY: GOOD.replace("[fotpatrull]", "[fotpatrull, gammalt]"),
    }
    assert found(files) == [("outside-promise", ("commitments", 1))]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("tatort}\n  skolan", "skolan}\n  skolan"), ("Åskolan, in: tatort", "Åskolan, in: centrum")],
         [("circle", ("places", "centrum", "in")), ("circle", ("places", "skolan", "in"))]),
        ([("tatort: {name: Åstads tätort}", "tatort: {name: Åstads tätort, in: tatort}")],
         [("circle", ("places", "tatort", "in"))]),
        ([("municipality}", "municipality, part_of: polis}"), ("police}", "police, part_of: kommun}")],
         [("circle", ("parties", "kommun", "part_of")), ("circle", ("parties", "polis", "part_of"))]),
        ([("    commitments:", '    continues: "2024"\n    commitments:')],
         [("circle", ("promises", 0, "continues"))]),
    ],
)  # fmt: skip
def test_circles(changes: list[tuple[str, str]], expected: list[object]) -> None:
    assert found(commitments(*changes)) == expected


def test_records_that_replace_each_other_go_in_a_circle() -> None:
    one = GOOD + "replaces: [2024-05-14-fotpatrull-bbbbbb]\n"
    two = GOOD + "replaces: [2024-05-14-fotpatrull-aaaaaa]\n"
    assert found({ACTIVITY: one, OTHER: two}) == [("circle", ("replaces",))] * 2


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("{kind: none}", "{kind: stock, indicator: problem}"), "unknown-indicator"),
        (("{kind: none}", "{kind: change, direction: increase, of: problem}"), "unknown-indicator"),
        (("{kind: none}", "{kind: change, direction: increase, of: skolbesok}"), None),
        (("only: {", "only: {places: [torget], "), "unknown-place"),
        (("only: {", "each: {places: [torget]}, only: {"), "unknown-place"),
        (("counts: [fotpatrull]", "counts: [fotpatrull, cykel]"), "unknown-type"),
        (("owner: kommun", "owner: region"), "unknown-party"),
        (("owner: kommun", "with: [region]\n            owner: kommun"), "unknown-party"),
        ((END, f"    reported_through: {{region: 2024-05-01}}\n{END}"), "unknown-party"),
        ((END, CHANGE % "kind: paused, commitment: x"), "unknown-commitment"),
        (("            counts: [arbetspass]\n", ""), "missing-field"),
        ((END, TERMS + END), "reversed-period"),
        ((END, TERMS + END), "no-such-day"),
    ],
)  # fmt: skip
def test_what_a_promise_names(change: tuple[str, str], expected: str | None) -> None:
    codes = {code for code, _ in found(commitments(change))}
    assert expected in codes if expected else codes == set()


def test_the_words_that_agree_are_named_where_a_quote_does_not_stand_in_the_text() -> None:
    files = commitments(
        (
            "quote: fotpatrullera i centrum minst",
            "quote: >-\n              fotpatrullera i\n              torget minst",
        )
    )
    (problem,) = check_files(files).problems
    assert problem.code == "quote-not-in-text"
    assert problem.hint
    assert problem.hint.as_mapping() == {"words": "fotpatrullera i", "rest": "centrum minst två gånger"}


def test_a_quote_may_stand_in_a_later_wording() -> None:
    files = commitments(
        (END, CHANGE % "kind: reworded, commitment: fotpatrull, text: gå ofta"),
        ("quote: fotpatrullera i centrum minst två gånger per vecka", "quote: gå ofta"),
        ("at_least: 2", "at_least: 2, basis: working"),
    )
    assert found(files) == []


@pytest.mark.parametrize(
    ("target", "codes"),
    [
        ("{kind: count, at_least: 2, per: week}", []),
        ("{kind: count, at_least: 2, at_most: 3, per: week}", ["number-not-in-quote"]),
        ("{kind: count, at_least: 5, per: week, basis: working}", []),
        ("{kind: response, within: {hours: 48}}", []),
        ("{kind: response, within: {days: 3}}", ["number-not-in-quote"]),
        ("{kind: coverage, size: 7}", ["number-not-in-quote"]),
    ],
)
def test_the_numbers_of_a_target_stand_in_the_quote(target: str, codes: list[str]) -> None:
    old = "{kind: count, at_least: 2, per: week, only: {tags: [kväll], groups: [ungdomar]}}"
    plain = BASE[ACTIVITY.replace("14-fotpatrull-aaaaaa", "06-fotpatrull-7k3f9d")]
    path = ACTIVITY.replace("14-fotpatrull-aaaaaa", "06-fotpatrull-7k3f9d")
    bare = plain.replace("tags: [kväll]\n", "").replace("groups: [ungdomar]\n", "")
    assert [code for code, _ in found(commitments((old, target)) | {path: bare})] == codes


@pytest.mark.parametrize(
    ("language", "quote", "codes"),
    [
        ("en", "Twice a week", []),
        ("en", "At least two a week", []),
        ("en", "Minst två gånger i veckan", ["number-not-in-quote"]),
        ("sv", "Twice a week", ["number-not-in-quote"]),
    ],
)
def test_number_words_are_read_in_the_language_of_the_data(
    language: str, quote: str, codes: list[str]
) -> None:
    old = "fotpatrullera i centrum minst två gånger per vecka"
    files = commitments(
        ("language: sv", f"language: {language}"), (old, quote), (f"quote: {old}", f"quote: {quote}")
    )
    assert [code for code, _ in found(files)] == codes


def test_a_number_may_stand_in_the_reading() -> None:
    reading = (
        "            reading: Två gånger läses som minst tre.\n            target: {kind: count, at_least: 3"
    )
    assert found(commitments(("            target: {kind: count, at_least: 2", reading))) == []


TOTAL = """from: 2024-05-01
to: 2024-05-31
type: fotpatrull
commitments: [fotpatrull/patrull]
by: [polis]
count: 9
logged: 2024-06-02
"""
TOTAL_PATH = "data/activities/2024/2024-05-31-fotpatrull-cccccc.yaml"


@pytest.mark.parametrize(
    ("total", "others"),
    [
        (TOTAL, 2),
        (TOTAL + "places: [tatort]\n", 2),
        (TOTAL + "places: [skolan]\n", 0),
        (TOTAL + "in_addition: true\n", 0),
        (TOTAL + "replaces: [2024-05-06-fotpatrull-7k3f9d]\n", 1),
        (TOTAL.replace("2024-05-01", "2024-05-15"), 0),
        (TOTAL.replace("count: 9", "state: cancelled\nreason: Sjukdom."), 0),
    ],
)
def test_a_total_may_hold_the_rows_of_its_days_and_places(total: str, others: int) -> None:
    problems = check_files({ACTIVITY: GOOD, TOTAL_PATH: total}).problems
    named = [problem.message.as_mapping()["records"] for problem in problems]
    assert [problem.code for problem in problems] == ["possible-double-count"] * (others > 0)
    assert [getattr(phrase, "key", "") for phrase in named] == {
        0: [],
        1: ["records.one"],
        2: ["records.many"],
    }[others]


def test_of_two_overlapping_totals_the_later_is_named() -> None:
    second = (
        TOTAL.replace("2024-05-01", "2024-05-20")
        .replace("2024-05-31", "2024-06-20")
        .replace("06-02", "06-25")
    )
    path = "data/activities/2024/2024-06-20-fotpatrull-dddddd.yaml"
    (_, later) = check_files({TOTAL_PATH: TOTAL, path: second}).problems
    assert later.where.path == path


def test_what_is_silenced_is_counted_and_nothing_else() -> None:
    silence = "silence: [{code: planned-in-the-past, reason: Frågan ligger hos rådet.}]\n"
    outcome = check_files({ACTIVITY: PLANNED + silence, OTHER: PLANNED})
    assert [problem.where.path for problem in outcome.problems] == [OTHER]
    assert [problem.where.path for problem in outcome.silenced] == [ACTIVITY]


def test_a_part_can_silence_a_rule_for_itself_alone() -> None:
    silence = "            silence: [{code: number-not-in-quote, reason: Muntligt.}]\n"
    files = commitments(
        (
            "            target: {kind: count, at_least: 2",
            silence + "            target: {kind: count, at_least: 4",
        ),
        ("target: {kind: none}", "target: {kind: count, at_least: 4}"),
    )
    outcome = check_files(files)
    assert [problem.where.route[:6] for problem in outcome.problems] == [
        ("promises", 0, "commitments", 1, "parts", 0)
    ]
    assert [problem.where.route[:6] for problem in outcome.silenced] == [PART]


def test_personal_data_that_is_refused_cannot_be_silenced() -> None:
    text = GOOD + "note: 19121212-1212\nsilence: [{code: personal-number, reason: Ett provnummer.}]\n"
    codes = [(problem.code, problem.severity) for problem in check_files({ACTIVITY: text}).problems]
    assert ("personal-number", Severity.ERROR) in codes


def test_without_commitments_the_rules_about_records_alone_still_speak() -> None:
    silent = check_files({ACTIVITY: GOOD.replace("2024-05-15", "2024-05-13")})
    assert [problem.code for problem in silent.problems] == ["logged-too-early"]
    assert check(Records(), TODAY) == ()
