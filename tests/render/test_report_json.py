"""The report as JSON: all of it, in the words and figures of the other renderings."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from tests.render import payloads, sample

from loftet.render.json import report_json
from loftet.report.model import Report


def document() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(report_json(sample.report()))
    return read


def test_it_says_what_it_is_and_holds_every_field_in_order() -> None:
    assert list(document()) == ["format", "version", *(field.name for field in fields(Report))]
    assert (document()["format"], document()["version"]) == ("loftet.report", 1)


def test_days_codes_and_figures_have_the_types_of_json() -> None:
    read = document()
    assert read["language"] == "sv"
    assert read["head"]["as_of"] == "2024-09-30"
    assert read["commitments"][2]["badge"] == {"status": "behind", "word": "efter plan"}
    assert read["commitments"][2]["parts"][0]["bar"]["expected"] == 0.5
    assert [cell["value"] for cell in read["commitments"][1]["parts"][1]["months"]][:4] == [None, 1, 1, 0]
    assert [reading["value"] for reading in read["outcomes"][0]["readings"]] == [1.9, 1.22, 1.78, 1.73, 1.51]
    assert read["since"]["decisions"][0]["overdue"] is True


def test_texts_stay_as_they_are() -> None:
    text = "”åäö” <b> & \\ \u00a0 | *x*"
    read = json.loads(report_json(payloads.spoiled(sample.report(), text)))
    assert read["head"]["title"] == text


def test_it_ends_with_a_line_end_and_is_the_same_every_time() -> None:
    assert report_json(sample.report()).endswith("}\n")
    assert report_json(sample.report()) == report_json(sample.report())
