"""Each folder of tests/cases/targets is a promise with records and, per day, what is to come out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TOP
from tests.progress.casefile import Case, read_case

from loftet.progress.model import Progress
from loftet.wording import Language, say

FOLDER = TOP / "tests" / "cases" / "targets"
CASES = sorted(FOLDER.glob("*/case.yaml"))


def expectations() -> list[Any]:
    found = []
    for path in CASES:
        case = read_case(path)
        for day, parts in case.given["expect"].items():
            by_part = parts if "status" not in parts else {"del": parts}
            for part, wanted in by_part.items():
                found.append(
                    pytest.param(case, date.fromisoformat(day), part, wanted, id=f"{case.name}-{day}-{part}")
                )
    return found


def told(progress: Progress) -> dict[str, Any]:
    """Return what a case may expect, as it is written there."""
    intervals = progress.intervals
    return {
        "status": progress.status.value,
        "done": number(progress.done.number if progress.done else None),
        "precision": progress.done.precision.value if progress.done else "",
        "target": number(progress.target),
        "expected": number(progress.expected),
        "unit": progress.unit,
        "per": progress.per or "",
        "closed": str(intervals.closed),
        "kept": str(intervals.kept),
        "silent": str(intervals.silent),
        "longest_gap": "" if intervals.longest_gap_days is None else str(intervals.longest_gap_days),
        "reached": [member.id for member in progress.members if member.kept is True],
        "missing": [member.id for member in progress.members if member.kept is False],
        "unclear": [member.id for member in progress.members if member.kept is None],
        "last": progress.last_activity.isoformat() if progress.last_activity else "",
        "activities": str(progress.activities),
        "uncounted": str(len(progress.uncounted)),
        "says": say(progress.sentence, Language.SV).replace("\u00a0", " "),
        "notes": [note.key.removeprefix("note.") for note in progress.notes],
    }


def number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


@pytest.mark.parametrize(("case", "day", "part", "wanted"), expectations())
def test_case(case: Case, day: date, part: str, wanted: dict[str, Any]) -> None:
    found = told(case.judged(day)[part])

    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_the_case_is_a_data_root_without_errors(path: Path) -> None:
    assert [problem.code for problem in read_case(path).problems] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_everything_that_is_found_can_be_said(path: Path, language: Language) -> None:
    case = read_case(path)
    for day in case.given["expect"]:
        for progress in case.judged(date.fromisoformat(day)).values():
            for phrase in (progress.sentence, *progress.notes, *progress.steps):
                assert say(phrase, language)
