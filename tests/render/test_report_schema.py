"""The published JSON Schema of the report: what is written follows it, in every profile and language."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator
from tests.conftest import TOP
from tests.render import sample
from tests.report.example import example_report

from loftet.render.json import report_json
from loftet.render.report_schema import report_schema_text
from loftet.report.model import Profile
from loftet.report.profiles import in_profile
from loftet.wording.language import Language

VALIDATOR = Draft7Validator(json.loads(report_schema_text(Language.SV)))


def faults(document: Any) -> list[str]:
    return [fault.json_path for fault in VALIDATOR.iter_errors(document)]


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("language", Language)
def test_the_example_follows_it(profile: Profile, language: Language) -> None:
    report = in_profile(example_report("2024-12-31", language), profile)

    assert faults(json.loads(report_json(report))) == []


def test_a_report_with_every_field_filled_follows_it() -> None:
    assert faults(json.loads(report_json(sample.report()))) == []


def test_it_refuses_what_no_report_holds() -> None:
    document = json.loads(report_json(sample.report()))
    document["version"] = 2
    document["head"]["as_of"] = "30 september"
    document["commitments"][0]["badge"]["status"] = "unknown"
    del document["about"]["digest"]
    document["summary"]["score"] = 64

    assert sorted(faults(document)) == [
        "$.about",
        "$.commitments[0].badge.status",
        "$.head.as_of",
        "$.summary",
        "$.version",
    ]


def test_it_is_a_schema_and_the_published_one() -> None:
    Draft7Validator.check_schema(VALIDATOR.schema)
    published = (TOP / "schema" / "report.json").read_text(encoding="utf-8")
    assert published == report_schema_text(Language.SV), "run: make reference"
