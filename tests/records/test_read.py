"""Files to records: what is whole is a record, everything else a problem with a place and a remedy."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator

import pytest
from tests.conftest import TOP

from loftet.problems import Problem
from loftet.records import Records, located, read
from loftet.records.fields import models_below, thing
from loftet.schema.activity import Activity
from loftet.schema.assessment import Assessment
from loftet.schema.base import Model
from loftet.schema.measurement import Measurement
from loftet.schema.meetings import MeetingsFile
from loftet.schema.promise import CommitmentsFile
from loftet.store import Source
from loftet.store import read as read_sources
from loftet.wording import Language, say
from loftet.wording.catalogue import messages

BASE = TOP / "tests" / "cases" / "base"
PATH = "data/activities/2024/2024-05-14-fotpatrull-7k3f9d.yaml"
GOOD = """date: 2024-05-14
type: fotpatrull
commitments: [fotpatrull]
by: [polis]
logged: 2024-05-15
"""
CANARY = "KanarieQ7"


def read_text(text: str, path: str = PATH) -> tuple[Records, tuple[Problem, ...]]:
    return read([Source(path, text.encode())])


def places(problems: tuple[Problem, ...]) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(problem.code, problem.where.route) for problem in problems]


def test_a_whole_data_root_is_read_without_problems() -> None:
    records, problems = read(read_sources(BASE))
    assert problems == ()
    assert records.commitments is not None
    assert records.meetings is not None
    assert [stored.id for stored in records.activities] == [
        "2024-05-06-fotpatrull-7k3f9d",
        "2024-08-31-arbetspass-m2v8qx",
    ]
    assert len(records.assessments) == len(records.measurements) == 1
    assert records.refused == frozenset()


def test_all_problems_of_all_files_come_in_one_run_in_order_of_path() -> None:
    sources = [
        Source("data/activities/2024/2024-05-14-b.yaml", GOOD.replace("by", "bye").encode()),
        Source("data/activities/2024/2024-05-15-a.yaml", b"date: [unclosed"),
        Source("data/commitments.yaml", b"format: 1\n"),
    ]
    records, problems = read(sources)
    assert [problem.where.path for problem in problems] == sorted(problem.where.path for problem in problems)
    assert {problem.where.path for problem in problems} == {source.path for source in sources}
    assert records == Records(refused=frozenset({"2024-05-14-b", "2024-05-15-a", "commitments"}))


def test_a_missing_field_points_at_its_mapping_and_an_unknown_one_at_its_key() -> None:
    _, problems = read_text(GOOD.replace("by: [polis]\n", "") + "evidence: [{zebra: x}]\n")
    assert places(problems) == [
        ("missing-field", ()),
        ("missing-field", ("evidence", 0)),
        ("unknown-field", ("evidence", 0, "zebra")),
    ]
    assert [problem.where.at_key for problem in problems] == [False, False, True]


def test_a_misspelt_field_is_not_also_missing() -> None:
    _, problems = read_text(GOOD.replace("type", "typ").replace("by:", "zebra:"))
    assert places(problems) == [
        ("missing-field", ()),
        ("unknown-field", ("typ",)),
        ("unknown-field", ("zebra",)),
    ]


TARGET = """format: 1
parties: {polis: {name: Polisen}, count: {name: Olyckligt id, age: 7}}
promises:
  - id: "2024"
    title: Löfte
    municipality: polis
    period: {from: 2024-01-01}
    commitments:
      - {id: a, title: A, text: t, parts: [{id: p, quote: t, owner: polis, counts: [x], target: TARGET}]}
"""
AT = ("promises", 0, "commitments", 0, "parts", 0, "target")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("{kind: none}", []),
        ("{kind: count, count: 2}", [("missing-field", AT), ("unknown-field", (*AT, "count"))]),
        ("{kind: cuont}", [("not-an-option", (*AT, "kind"))]),
        ("{at_least: 2}", [("missing-field", AT)]),
        ("två", [("not-a-mapping", AT)]),
        ("{kind: count, at_least: 2, per: weak}", [("not-an-option", (*AT, "per"))]),
        ("{kind: count, at_least: 2, per: {every: 2}}", [("missing-field", (*AT, "per"))]),
        ("{kind: count, at_least: 2, per: {every: 0, of: weeks}}", [("not-positive", (*AT, "per", "every"))]),
        ("{kind: count, at_least: 2, each: {places: x}}", [("not-a-list", (*AT, "each", "places"))]),
        ("{kind: state, what: x, count: many}", [("not-a-count", (*AT, "count"))]),
    ],
)
def test_tags_of_unions_are_no_keys_of_the_document(target: str, expected: list[object]) -> None:
    _, problems = read_text(TARGET.replace("TARGET", target), "data/commitments.yaml")
    assert places(problems) == [("unknown-field", ("parties", "count", "age")), *expected]


def test_a_list_whose_items_are_all_refused_is_not_also_called_empty() -> None:
    _, problems = read_text(GOOD.replace("[polis]", "[Polisen i Åstad]"))
    assert places(problems) == [("not-an-id", ("by", 0))]


def test_empty_keys_are_absent_ones() -> None:
    records, problems = read_text(GOOD + "note:\nplaces: null\n")
    assert problems == ()
    assert records.activities[0].value.note is None
    assert records.activities[0].value.places == ()


def test_a_record_in_the_folder_of_another_kind_is_one_problem() -> None:
    _, problems = read_text(GOOD, "data/assessments/2024/2024-05-14-a.yaml")
    assert places(problems) == [("wrong-folder", ())]


def test_a_bad_id_is_compared_with_the_ids_of_a_broken_commitments_file() -> None:
    commitments = Source("data/commitments.yaml", b"activity_types: {hundsok: {nam: x}}\n")
    activity = Source(PATH, GOOD.replace("type: fotpatrull", "type: Hundsök").encode())
    _, problems = read([activity, commitments])
    (problem,) = (problem for problem in problems if problem.code == "not-an-id")
    assert problem.hint
    assert problem.hint.as_mapping() == {"name": "hundsok"}


def test_personal_data_in_a_comment_is_found_where_it_stands() -> None:
    text = GOOD + "# samtal med 19121212-1212\n"
    _, problems = read_text(text)
    (problem,) = located(problems, lambda path: Source(path, text.encode()))
    assert problem.code == "personal-number"
    assert problem.where.span
    assert (problem.where.span.line, problem.where.span.column) == (6, 14)
    assert problem.where.excerpt == "# samtal med ▒▒▒▒▒▒▒▒▒▒▒▒▒"


def test_a_clean_comment_is_no_problem() -> None:
    assert read_text("# yaml-language-server: $schema=x\n# en anteckning\n" + GOOD)[1] == ()


def spoilt() -> Iterator[str]:
    """Yield records in which every value, one after the other, is a canary in one shape or another."""
    full = GOOD + "time: {from: x, to: x}\ncount: x\nquantities: {hours: x}\nstate: x\nevidence: [{url: x}]\n"
    for number, line in enumerate(full.splitlines()):
        for value in (CANARY, f"[{CANARY}]", f"{{{CANARY.lower()}: {CANARY}}}", f'"{CANARY}\\n{CANARY}"'):
            lines = full.splitlines()
            lines[number] = f"{line.partition(':')[0]}: {value}"
            yield "\n".join(lines) + "\n"


@pytest.mark.parametrize("text", list(spoilt()))
@pytest.mark.parametrize("language", Language)
def test_no_problem_repeats_a_value(text: str, language: Language) -> None:
    _, problems = read_text(text)
    assert problems
    for problem in problems:
        assert CANARY not in say(problem.message, language)
        assert problem.hint is not None
        assert CANARY not in say(problem.hint, language)


def test_every_model_and_every_fault_of_the_schema_has_its_words() -> None:
    roots = (CommitmentsFile, Activity, Assessment, Measurement, MeetingsFile)
    models: set[type[Model]] = {model for root in roots for model in models_below(root)}
    faults = {
        node.value
        for module in (TOP / "src" / "loftet" / "schema").glob("*.py")
        for call in ast.walk(ast.parse(module.read_bytes()))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in {"PydanticCustomError", "_fault"}
        for node in call.args[:1]
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    needed = {thing(model).key for model in models}
    needed |= {f"{word}.{fault}" for fault in faults for word in ("problem", "hint")}
    assert len(faults) > 20
    for language in Language:
        assert needed - messages(language).keys() == set()


def test_the_garbage_collector_is_as_it_was() -> None:
    assert gc.isenabled()
    read_text(GOOD)
    assert gc.isenabled()
