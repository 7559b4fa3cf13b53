"""The sentences: every one can be said on any day, none gives a share of fulfilment, the aim is an aim."""

from __future__ import annotations

import ast
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TOP
from tests.progress.casefile import read_case
from tests.progress.quick import judged, row

from loftet.wording import Language, en_progress, say, sv_progress

CASES = sorted((TOP / "tests" / "cases" / "targets").glob("*/case.yaml"))
COUNT = {"kind": "count", "at_least": "4"}


def days_around(path: Path) -> list[date]:
    """Return days from before the promise to after it, ten days apart."""
    given = read_case(path).given
    days = sorted(date.fromisoformat(day) for day in given["expect"])
    first = date.fromisoformat(given.get("period", {}).get("from", "2024-01-01")) - timedelta(days=5)
    span = (days[-1] + timedelta(days=40) - first).days
    return [first + timedelta(days=offset) for offset in range(0, span, 10)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_every_part_can_be_judged_and_told_on_any_day(path: Path) -> None:
    case = read_case(path)
    for day in days_around(path):
        for progress in case.judged(day).values():
            for language in Language:
                for phrase in (progress.sentence, *progress.notes, *progress.steps):
                    said = say(phrase, language)
                    assert said.strip() == said
                    assert not re.search(r"[{}]|  |\.\.|None", said)


def sentence(target: dict[str, Any], *records: dict[str, Any], **more: Any) -> str:
    return say(judged(target, records, **more).sentence, Language.SV)


def test_done_promised_elapsed_and_expected_stand_in_one_sentence() -> None:
    rows = [row(day) for day in (10, 60, 100)]

    assert sentence(COUNT, *rows, as_of="2024-09-05") == (
        "3 av 4 genomförda; 68 % av tiden har gått; i jämn takt behövs 2."
    )


def test_an_aim_and_a_working_target_are_named() -> None:
    working = COUNT | {"basis": "working"}
    aim = {"kind": "milestone", "done": "held", "by": "2024-11-30", "aim": "true"}

    assert sentence(working, row(1)).startswith("1 genomförd (arbetsmål: minst 4);")
    assert (
        sentence(aim)
        == "Målsättning. Ska vara genomfört senast den 30 november 2024; det är inte rapporterat än."
    )


def test_the_only_percentages_are_of_time_and_of_shares() -> None:
    for messages in (sv_progress.MESSAGES, en_progress.MESSAGES):
        for key, text in messages.items():
            assert (
                "%" not in text
                or "av tiden" in text
                or "of the time" in text
                or "share" in key
                or "limit" in key
            )


def test_every_message_is_used_and_no_key_is_missing() -> None:
    written, begun = set(), set()
    for module in (TOP / "src" / "loftet" / "progress").glob("*.py"):
        for node in ast.walk(ast.parse(module.read_bytes())):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(str(node.values[0].value))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                written.add(node.value)
    beginnings = tuple(start for start in begun if re.fullmatch(r"[a-z]+\.([a-z_.]*)", start))
    unused = {key for key in sv_progress.MESSAGES if key not in written and not key.startswith(beginnings)}

    assert unused == set()
