"""The JSON Schemas of problems, status, tasks and explanations hold for what the program writes."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from tests.conftest import TOP
from tests.progress.casefile import read_case
from tests.report.example import example_view

from loftet.agenda.due import tasks
from loftet.display.explanation_json import explanation_json
from loftet.display.json_schemas import FORMS, json_form_schema, json_form_schema_text
from loftet.display.problems_json import problems_json
from loftet.display.status_json import status_json
from loftet.display.todo import todo_json
from loftet.ledger.model import PromiseView
from loftet.phrase import Phrase
from loftet.problems import Span, Where, error, warning
from loftet.report.explanation import explanations
from loftet.report.frame import Frame
from loftet.report.standing import judged, standings
from loftet.report.whole import whole_explanation
from loftet.wording import Language

VALIDATORS = {name: Draft7Validator(json_form_schema(name, Language.EN)) for name in FORMS}
CASES = sorted((TOP / "tests" / "cases" / "targets").glob("*/case.yaml"))


@pytest.mark.parametrize("name", FORMS)
def test_it_is_a_schema_and_the_published_one(name: str) -> None:
    Draft7Validator.check_schema(json_form_schema(name, Language.EN))
    published = (TOP / "schema" / f"{name}.json").read_text(encoding="utf-8")
    assert published == json_form_schema_text(name, Language.SV), "run: make reference"


@pytest.mark.parametrize("day", ["2024-04-01", "2024-09-30", "2025-01-08"])
def test_the_example_is_written_as_the_schemas_say(day: str) -> None:
    assert faults_of(example_view(day), Language.SV) == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_every_kind_of_target_is_written_as_the_schemas_say(path: Path) -> None:
    case = read_case(path)
    last = max(case.given["expect"])
    assert faults_of(case.view(date.fromisoformat(last)), Language.EN) == []


def test_problems_are_written_as_the_schema_says() -> None:
    at = Where("data/commitments.yaml", span=Span(3, 1, 3, 10), excerpt="commitmnt: []")
    found = [
        error("unknown-field", at, Phrase("hint.did-you-mean", name="x"), name="y", thing="z"),
        warning("lone-tag", at, name="kvll"),
    ]
    assert faults("problems", problems_json(found, Language.SV, silenced=2)) == []
    assert faults("problems", problems_json([], Language.EN)) == []


def test_a_key_that_is_missing_or_unknown_is_refused() -> None:
    written = json.loads(status_json(view := example_view("2024-09-30"), judged(view), Language.SV))
    del written["totals"]["shared"]
    written["commitments"][0]["progress"] = 50

    assert faults("status", json.dumps(written)) == [
        "'shared' is a required property",
        "Additional properties are not allowed ('progress' was unexpected)",
    ]


def faults_of(view: PromiseView, language: Language) -> list[str]:
    progresses = judged(view)
    frame = Frame(view, language, standings(view, progresses))
    explained = [each for standing in frame.standings for each in explanations(frame, standing, None)]
    whole = whole_explanation(frame)
    return [
        *faults("status", status_json(view, progresses, language)),
        *faults("todo", todo_json(tasks(view, progresses, 8), language)),
        *faults("explanation", explanation_json(explained, whole.commitments)),
        *faults("explanation", explanation_json((), whole.commitments, whole)),
    ]


def faults(name: str, written: str) -> list[str]:
    return sorted(fault.message for fault in VALIDATORS[name].iter_errors(json.loads(written)))
