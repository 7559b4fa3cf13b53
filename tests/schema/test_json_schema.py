"""The JSON Schemas say what the models say, explain everything, and agree with loftet on real files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError
from tests.schema.typed_yaml import typed, typed_plain

from loftet.document import Node, read
from loftet.schema import scalars
from loftet.schema.base import Model
from loftet.schema.json_rules import BEYOND_JSON_SCHEMA, LIMITS, RULES
from loftet.schema.json_schema import ROOTS, SchemaKind, json_schema, json_schema_files
from loftet.schema.json_types import JsonTypes
from loftet.schema.json_words import Words
from loftet.wording import Language

TOP = Path(__file__).resolve().parents[2]
KINDS: tuple[SchemaKind, ...] = get_args(SchemaKind)
DATA = {
    "commitments": [TOP / "data" / "commitments.yaml"],
    "meetings": [TOP / "data" / "meetings.yaml"],
    "activity": sorted((TOP / "data" / "activities").rglob("*.yaml")),
    "assessment": sorted((TOP / "data" / "assessments").rglob("*.yaml")),
    "measurement": sorted((TOP / "data" / "measurements").rglob("*.yaml")),
}
VALIDATORS = {
    kind: Draft7Validator(
        json_schema(kind, Language.SV),
        format_checker=Draft7Validator.FORMAT_CHECKER,
    )
    for kind in KINDS
}


def loftet_accepts(kind: SchemaKind, text: str) -> bool:
    document, problems = read(text.encode(), "a.yaml")
    assert document is not None, problems
    try:
        ROOTS[kind].model_validate(document.data)
    except ValidationError:
        return False
    return True


def both_accept(kind: SchemaKind, text: str) -> bool:
    """Return what loftet and the JSON Schema agree on."""
    in_editor = VALIDATORS[kind].is_valid(typed(text))
    assert in_editor == loftet_accepts(kind, text), (
        f"an editor {'accepts' if in_editor else 'refuses'} {text}"
    )
    return in_editor


def described(schema: Any, at: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the place and schema of every key and of every word that a key takes."""
    if isinstance(schema, list):
        for index, each in enumerate(schema):
            yield from described(each, f"{at}/{index}")
    if not isinstance(schema, dict):
        return
    for name, each in schema.get("properties", {}).items():
        yield f"{at}/{name}", each
    if "const" in schema:
        yield f"{at}={schema['const']}", schema
    for name, each in schema.items():
        if name not in {"not", "if", "then"}:  # rules mention keys again, without a word
            yield from described(list(each.values()) if name == "properties" else each, f"{at}/{name}")


@pytest.mark.parametrize("path", [f"schema/{kind}.json" for kind in KINDS])
def test_the_committed_schema_is_the_one_that_the_models_give(path: str) -> None:
    assert (TOP / path).read_text(encoding="utf-8") == json_schema_files(Language.SV)[path], (
        "run: make reference"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_uses_the_words_of_draft_07_only(kind: SchemaKind) -> None:
    schema = json_schema(kind, Language.SV)
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert not keywords(schema) - set(Draft7Validator.VALIDATORS) - ANNOTATIONS


ANNOTATIONS = {"$schema", "$comment", "title", "description", "definitions", "then"}


def keywords(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(keywords, schema))
    if not isinstance(schema, dict):
        return set()
    named = ("properties", "definitions")
    inner = [list(schema[name].values()) if name in named else schema[name] for name in schema]
    return set(schema).union(*map(keywords, inner))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", KINDS)
def test_every_key_and_every_word_is_explained(kind: SchemaKind, language: Language) -> None:
    schema = json_schema(kind, language)
    unexplained = {
        place
        for place, each in described(schema)
        if not each.get("description", "").endswith(".") or ("const" not in each and not each.get("title"))
    }
    assert unexplained == set()
    assert schema["title"]
    assert len(list(described(schema))) >= 10


def leaves(model: type[Model]) -> list[type[Model]]:
    below = [leaf for each in model.__subclasses__() for leaf in leaves(each)]
    return below or [model]


MODELS = leaves(Model)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_schema_of_a_model_has_its_keys_and_requires_what_it_requires(model: type[Model]) -> None:
    schema = JsonTypes(Words(Language.SV)).model(model)
    fields = model.model_fields.items()
    assert set(schema["properties"]) == model.keys
    assert schema["required"] == [field.alias or name for name, field in fields if field.is_required()]


def test_each_rule_of_a_model_is_said_in_json_schema_or_known_to_be_beyond_it() -> None:
    with_rules = {
        model
        for model in MODELS
        if any(each.info.mode == "after" for each in model.__pydantic_decorators__.model_validators.values())
    }
    assert with_rules == set(RULES) | set(LIMITS) | BEYOND_JSON_SCHEMA


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_data_passes_in_an_editor(kind: SchemaKind) -> None:
    assert DATA[kind]
    for path in DATA[kind]:
        errors = list(VALIDATORS[kind].iter_errors(typed(path.read_text(encoding="utf-8"))))
        assert not errors, f"{path.name}: {errors[0].message}"


ACTIVITY = {
    "date": "2024-05-14",
    "type": "fotpatrull",
    "commitments": "[fotpatrull]",
    "by": "[polis]",
    "logged": "2024-05-15",
}


@pytest.mark.parametrize(
    ("keys", "accepted"),
    [
        ({}, True),
        ({"date": None}, False),
        ({"date": ""}, False),
        ({"date": "2024-5-14"}, False),
        ({"date": "2024-02-30"}, False),
        ({"date": "1713744000"}, False),
        ({"date": '"2024-05-14"'}, True),
        ({"date": None, "from": "2024-05-01"}, False),
        ({"date": None, "from": "2024-05-01", "to": "2024-05-31"}, True),
        ({"date": "", "from": "2024-05-01", "to": "2024-05-31"}, True),
        ({"date": None, "from": "2024-05-01", "to": ""}, False),
        ({"to": "2024-05-31"}, False),
        ({"to": ""}, True),
        ({"type": "2024"}, True),
        ({"type": "Fotpatrull"}, False),
        ({"type": ""}, False),
        ({"commitments": "[]"}, False),
        ({"commitments": "fotpatrull"}, False),
        ({"commitments": "[fotpatrull/del, '2024']"}, True),
        ({"commitments": "[fotpatrull/]"}, False),
        ({"commitmnt": "[fotpatrull]"}, False),
        ({"by": ""}, False),
        ({"with": ""}, True),
        ({"with": "[]"}, True),
        ({"with": "[kommun, ~]"}, False),
        ({"count": "1"}, True),
        ({"count": '"12"'}, True),
        ({"count": "-1"}, False),
        ({"count": "1.5"}, False),
        ({"count": "true"}, False),
        ({"count": "tre"}, False),
        ({"count": "1000000000"}, False),
        ({"count": "1_000"}, False),
        ({"quantities": "{hours: 2.5, participants: 24}"}, True),
        ({"quantities": '{hours: "2,5"}'}, False),
        ({"quantities": "{hours: }"}, False),
        ({"quantities": "{Timmar: 2}"}, False),
        ({"precision": "drygt"}, False),
        ({"precision": "just_over"}, True),
        ({"state": "held"}, True),
        ({"state": "hold"}, False),
        ({"state": "~"}, True),
        ({"in_addition": "true"}, True),
        ({"in_addition": '"true"'}, True),
        ({"in_addition": "yes"}, False),
        ({"in_addition": "1"}, False),
        ({"note": "true"}, True),
        ({"note": "12:30"}, True),
        ({"note": "1.10"}, True),
        ({"note": "no"}, True),
        ({"note": "[a]"}, False),
        ({"note": "{a: b}"}, False),
        ({"reported_by": '"a\\nb"'}, False),
        ({"reported_by": "x" * 301}, False),
        ({"groups": "[6, true]"}, True),
        ({"groups": '["  "]'}, False),
        ({"time": '{from: "10:00", to: "11:00"}'}, True),
        ({"time": "{from: 10:00, to: 24:00}"}, False),
        ({"time": '{from: "10:00"}'}, False),
        ({"evidence": "[{title: Nyhet, url: https://www.almhult.se/}]"}, True),
        ({"evidence": "[{title: Nyhet, url: HTTP://a}]"}, True),
        ({"evidence": "[{title: Nyhet, url: www.almhult.se}]"}, False),
        ({"evidence": "[{title: Nyhet, url: 'javascript:alert(1)'}]"}, False),
        ({"evidence": "[{url: https://www.almhult.se/}]"}, False),
        ({"silence": "[{code: double-count, reason: Två patruller.}]"}, True),
    ],
    ids=str,
)
def test_an_editor_and_loftet_agree_on_an_activity(keys: dict[str, str | None], accepted: bool) -> None:
    written = {key: value for key, value in (ACTIVITY | keys).items() if value is not None}
    text = "".join(f"{key}: {value}\n" for key, value in written.items())
    assert both_accept("activity", text) == accepted


PROMISE = """
format: 1
parties: {{kommun: {{name: Kommunen}}}}
promises:
  - id: "2024"
    title: Medborgarlöfte 2024
    municipality: kommun
    period: {{from: 2024-01-01}}
    commitments:
      - {{id: a, title: A, text: A, parts: [{{id: b, quote: A, owner: kommun, target: {target}}}]}}
    changes: [{change}]
"""


@pytest.mark.parametrize(
    ("target", "accepted"),
    [
        ("{kind: none}", True),
        ("{kind: none, basis: working, aim: true, on_demand: false, wording: 2}", True),
        ("{}", False),
        ("{kind: }", False),
        ("{kind: counts}", False),
        ("none", False),
        ("{kind: none, by: 2024-12-31}", False),
        ("{kind: count, at_least: 2, per: week}", True),
        ("{kind: count}", False),
        ("{kind: count, at_least: }", False),
        ("{kind: count, at_least: två}", False),
        ("{kind: count, at_least: -2}", False),
        ("{kind: count, at_least: -0.5}", False),
        ('{kind: count, at_least: "-2"}', False),
        ('{kind: count, at_least: "-0"}', True),
        ("{kind: count, at_least: 2, per: fortnight}", False),
        ("{kind: count, at_least: 2, per: {every: 2, of: weeks}}", True),
        ("{kind: count, at_least: 2, per: {every: 0, of: weeks}}", False),
        ("{kind: count, at_least: 2, per: }", True),
        ("{kind: count, at_least: 1, average: true, per: day}", True),
        ("{kind: count, at_least: 1, average: true}", False),
        ("{kind: count, at_least: 1, average: true, per: }", False),
        ("{kind: count, at_least: 1, average: false}", True),
        ("{kind: count, at_least: 1, each: {places: [a, b]}}", True),
        ("{kind: count, at_least: 1, each: {places: [a], groups: [b]}}", False),
        ("{kind: count, at_least: 1, each: {places: [a], groups: []}}", True),
        ("{kind: count, at_least: 1, each: {places: []}}", False),
        ("{kind: count, at_least: 1, each: {}}", False),
        ("{kind: count, at_least: 1, only: {months: [1, 12], weekdays: [monday]}}", True),
        ("{kind: count, at_least: 1, only: {months: [0]}}", False),
        ('{kind: count, at_least: 1, only: {months: ["13"]}}', False),
        ("{kind: count, at_least: 1, only: {weekdays: [måndag]}}", False),
        ("{kind: count, at_least: 1, by: spring 2024}", True),
        ("{kind: count, at_least: 1, by: summer 2024}", False),
        ("{kind: coverage, of: [a]}", True),
        ("{kind: coverage, size: null}", True),
        ("{kind: coverage, of: [a], size: 3}", False),
        ("{kind: coverage, of: [a], size: }", True),
        ("{kind: coverage, of: [], size: 3}", True),
        ("{kind: milestone, done: held, by: 2024-12-31}", True),
        ("{kind: milestone, done: hold}", False),
        ("{kind: slots, weekdays: [thursday], except_holidays: true}", True),
        ("{kind: slots, weekdays: []}", False),
        ("{kind: response, within: {hours: 24}}", True),
        ("{kind: response, within: {hours: 24, days: 1}}", False),
        ("{kind: response, within: {hours: 24, days: }}", True),
        ("{kind: response, within: {}}", False),
        ("{kind: response, within: null}", True),
        ("{kind: state, what: Två kontaktpoliser, count: 2}", True),
        ("{kind: stock, indicator: a, reach: 400}", True),
        ("{kind: stock, indicator: a, reach: 400, grow_by: 20}", False),
        ("{kind: stock, indicator: a, reach: 400, grow_by: }", True),
        ("{kind: change, direction: increase, baseline: null}", True),
        ("{kind: change, direction: increase, baseline: {period: 2023}}", True),
        ("{kind: change, direction: increase, baseline: {period: 2023, value: 4}}", False),
        ("{kind: change, direction: increase, baseline: {source: NTU}}", False),
        ("{kind: share, of: a, numerator: b, at_least: 20}", True),
        ("{kind: share, of: a, numerator: b, at_least: 100.1}", False),
        ('{kind: share, of: a, numerator: b, at_least: "100.0"}', True),
        ('{kind: share, of: a, numerator: b, at_least: "101"}', False),
        ("{kind: outcome, indicator: a, direction: up}", False),
    ],
)
def test_an_editor_and_loftet_agree_on_a_target(target: str, accepted: bool) -> None:
    assert both_accept("commitments", PROMISE.format(target=target, change="")) == accepted


@pytest.mark.parametrize(
    ("change", "accepted"),
    [
        ("kind: reworded, text: B", True),
        ("kind: reworded", False),
        ("kind: reworded, text: ", False),
        ("kind: reworded, text: B, to: 2024-12-31", False),
        ("kind: reworded, text: B, to: ", True),
        ("kind: target_changed, commitment: a/b, target: {kind: none}", True),
        ("kind: target_changed, text: B", False),
        ("kind: extended, to: 2025-12-31", True),
        ("kind: shortened, text: B, to: 2024-06-30", False),
        ("kind: paused", True),
        ("kind: resumed, to: 2024-06-30", False),
        ("kind: withdrawn, commitment: a/b", True),
        ("kind: gone", False),
    ],
)
def test_an_editor_and_loftet_agree_on_a_change(change: str, accepted: bool) -> None:
    text = PROMISE.format(target="{kind: none}", change=f"{{date: 2024-05-01, {change}}}")
    assert both_accept("commitments", text) == accepted


SCALARS = [
    *("Text", "Line", "Day", "DayOrSeason", "MonthDay", "Clock"),
    *("Count", "Number", "Flag", "Id", "Ref", "Tag", "Url"),
]
WORDS = st.one_of(
    st.text(max_size=80),
    st.text("0123456789.-:/ extru", max_size=12),
    st.from_regex(r"\A(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2})\Z"),
    st.from_regex(r"\A(?:https?|mailto|ftp):(?://)?[a-zå/?#. ]{0,9}\Z"),
)


@pytest.mark.parametrize("name", SCALARS)
@given(WORDS)
@example("true")
@example("12")
@example("-1.5")
@example("2024-02-29")
def test_an_editor_and_loftet_agree_on_every_text_of_a_scalar(name: str, word: str) -> None:
    annotation = getattr(scalars, name)
    schema = TypeAdapter(annotation).json_schema()
    validator = Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)
    seen = word if word != word.strip() or "\n" in word else typed_plain(word)
    if altered(seen, word) or (name in {"Id", "Ref"} and isinstance(seen, bool)):
        return  # 1e3, 007, ~: an editor no longer knows what was written; and nobody calls an id "true"
    assert validator.is_valid(seen) == is_read(annotation, word)


def altered(seen: Any, word: str) -> bool:
    return seen is None or (not isinstance(seen, str) and json.dumps(seen) != word)


def is_read(annotation: Any, word: str) -> bool:
    try:
        TypeAdapter(annotation).validate_python(word)
    except ValidationError:
        return False
    return True


BEYOND = {"reversed-period", "reversed-range", "reversed-time"}
TELLING: dict[str, SchemaKind] = {
    "promises": "commitments",
    "meetings": "meetings",
    "verdict": "assessment",
    "indicator": "measurement",
}


def refusals(kind: SchemaKind, data: Mapping[str, Node]) -> set[str]:
    try:
        ROOTS[kind].model_validate(data)
    except ValidationError as refusal:
        places = [each["loc"] for each in refusal.errors()]
        # A list whose items are all refused is called too short as well.
        return {
            each["type"]
            for each in refusal.errors()
            if each["type"] != "too_short"
            or not any(place != each["loc"] and place[: len(each["loc"])] == each["loc"] for place in places)
        }
    return set()


def test_an_editor_and_loftet_agree_on_the_case_files() -> None:
    agreed = []
    for path in sorted((TOP / "tests" / "cases").rglob("*.yaml")):
        if not path.is_file():
            continue  # a case of its own
        document, _ = read(path.read_bytes(), path.name)
        if document is None:
            continue  # no YAML that loftet reads: another parser may see something else in it
        kind: SchemaKind = next((TELLING[key] for key in TELLING if key in document.data), "activity")
        found = refusals(kind, document.data)
        in_editor = [
            each.message for each in VALIDATORS[kind].iter_errors(typed(path.read_text("utf-8-sig")))
        ]
        assert bool(in_editor) == bool(found - BEYOND), f"{path}: loftet {found}, an editor {in_editor}"
        agreed.append(path)
    assert len(agreed) >= 30
