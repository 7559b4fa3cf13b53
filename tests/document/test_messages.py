"""The words that a person reads, and that they tell nothing they should not."""

from __future__ import annotations

import pytest
from tests.conftest import REVIEWED, TOP, Golden

from loftet.document import read
from loftet.wording import Language, say


@pytest.mark.parametrize("language", REVIEWED)
def test_each_fault_is_told_with_its_remedy(language: Language, golden: Golden) -> None:
    told = []
    for wrong in sorted((TOP / "tests" / "cases" / "invalid").glob("*/wrong.*")):
        _, problems = read(wrong.read_bytes(), wrong.name)
        told += [
            f"{problem.code}\n  {say(problem.message, language)}\n  {say(problem.hint, language)}\n"
            for problem in problems
            if problem.hint
        ]

    golden(f"reading-problems.{language}.txt", "".join(told))


@pytest.mark.parametrize(
    "text", ["note: 1890: 1", "note: @1890", "1890 x: a", "note:1890", "note: x #1890", "x\n1890"]
)
@pytest.mark.parametrize("language", Language)
def test_no_message_repeats_what_was_written(text: str, language: Language) -> None:
    _, problems = read(text.encode(), "x.yaml")

    assert problems
    for problem in problems:
        assert problem.hint
        assert "1890" not in say(problem.message, language) + say(problem.hint, language)
