"""The YAML test suite and the big list of naughty strings, with the figures to keep."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from loftet.document import Node, read
from loftet.document.characters import refused_characters
from loftet.document.closely import survey_and_problems
from loftet.document.data_to_text import write
from loftet.document.parsers import FASTEST, PURE, EventSource
from loftet.problems import Severity

OF_RECORDS_ONLY = {"bad-key", "missing-key", "odd-space"}  # YAML allows any text as a key


def _text(name: str) -> str:
    folder = os.environ.get("LOFTET_CORPORA")
    if not folder:
        pytest.skip("LOFTET_CORPORA does not name the folder of the corpora")
    return (Path(folder) / name).read_text(encoding="utf-8")


def _corpus(name: str) -> Any:
    return json.loads(_text(name))


@pytest.mark.parametrize(("parser", "same", "refused"), [(FASTEST, 164, 85), (PURE, 164, 85)])
def test_the_yaml_test_suite(parser: EventSource, same: int, refused: int) -> None:
    counts = Counter(_judged(case, parser) for case in _corpus("yaml-test-suite/cases.json"))

    assert sum(counts.values()) == 402
    assert counts["valid, same value"] >= same
    assert counts["invalid, refused"] >= refused
    assert counts["valid, other value"] <= 4


def test_both_parsers_call_the_faults_of_the_test_suite_the_same() -> None:
    differing = []
    for case in _corpus("yaml-test-suite/cases.json"):
        answers = [
            {problem.code for problem in read(case["yaml"].encode(), "x", parser)[1]}
            for parser in (FASTEST, PURE)
        ]
        if answers[0] != answers[1]:
            differing.append(case["id"])

    assert len(differing) <= 20, differing


def _judged(case: dict[str, Any], parser: EventSource) -> str:
    survey, problems = survey_and_problems(case["yaml"], parser)
    codes = {problem.code for problem in problems if problem.severity is Severity.ERROR} - OF_RECORDS_ONLY
    if case["fail"]:
        return "invalid, refused" if codes else "invalid, accepted"
    if codes:
        return "valid, refused"
    if case["json"] is None:
        return "valid, no value to compare"
    expected = json.loads(case["json"]) if case["json"] else None  # an empty stream has no value
    return "valid, same value" if _same(survey.data, expected) else "valid, other value"


def _same(read_value: Node, expected: Any) -> bool:
    """Tell whether the text that was read is the text of the expected value."""
    if isinstance(expected, bool):
        return read_value == str(expected).lower()
    if isinstance(expected, int | float):
        return isinstance(read_value, str) and expected in {_number(read_value, 0), _number(read_value, 10)}
    if isinstance(expected, list):
        same_length = isinstance(read_value, list) and len(read_value) == len(expected)
        return same_length and all(map(_same, read_value or (), expected))
    if isinstance(expected, dict) and isinstance(read_value, dict):
        same_keys = read_value.keys() == expected.keys()
        return same_keys and all(_same(read_value[key], expected[key]) for key in expected)
    return bool(read_value == expected)


@cache
def _number(text: str, base: int) -> float | None:
    try:
        return int(text, base) if base == 0 else float(text)
    except ValueError:
        return None


def test_naughty_strings_are_written_and_read_back_unchanged() -> None:
    assert _refused_of(_corpus("blns/blns.json")) == 18


def test_attacks_on_web_pages_are_written_and_read_back_unchanged() -> None:
    attacks = _text("xss/payloadbox-xss-quarter.txt").splitlines()

    assert len(attacks) > 1000
    assert _refused_of(attacks) == 0


def _refused_of(texts: Iterable[str]) -> int:
    """Return how many of the texts hold a refused character; the others must come back as they were."""
    refused = 0
    for text in texts:
        if refused_characters(text):
            refused += 1
            continue
        document, _ = read(write({"title": text, "tags": [text], "more": {"note": text}}).encode(), "x.yaml")
        assert document is not None, text
        same = normalize("NFC", text)
        assert document.data == {"title": same, "tags": [same], "more": {"note": same}}

    return refused
