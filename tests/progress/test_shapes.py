"""Every shape that a promise takes has a case, and so has each reading where a hasty reader goes wrong."""

from __future__ import annotations

import re

import pytest
from tests.conftest import TOP
from tests.progress.casefile import read_case

ABOUT = {
    path.parent.name: str(read_case(path).given["about"])
    for path in sorted((TOP / "tests" / "cases").glob("*/*/case.yaml"))
}
SHAPES = [*(f"S{number:02}" for number in range(1, 28)), *(f"P{number:02}" for number in range(1, 6)), "O01"]

TRAPS = {
    "signed in the spring, for the whole of the year": "count-year",
    "detected crime rises with the effort to find it": "change-decrease-enforcement",
    "the second measurement comes after the promise has ended": "outcome-after-the-promise",
    "the questions of the baseline are not those of the promise": "outcome-two-questions",
    "a ceiling for each family is no target": "none-a-ceiling-is-no-target",
    "a condition set on others is no target": "none-precondition-is-no-target",
    "a yearly deliverable of a promise that is extended": "count-yearly-extended",
    "each place, or together": "count-two-places-together",
    "the weekdays that are no holidays": "slots-thursday",
    "planned in, or held": "count-every-second-month",
    "a number in words, and only the total is promised": "count-whole-period",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_shape_has_a_case(shape: str) -> None:
    assert [name for name, about in ABOUT.items() if re.search(rf"\b{shape}\b", about)]


@pytest.mark.parametrize(("trap", "case"), TRAPS.items())
def test_the_trap_has_a_case(trap: str, case: str) -> None:
    assert case in ABOUT, trap
