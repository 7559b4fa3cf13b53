"""Each code has a folder with a file that shows it, and the same file put right."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tests.conftest import TOP
from tests.document.reading import codes_of

from loftet.document import read
from loftet.wording import Language, say, sv_reading

CODES = sorted(key.removeprefix("problem.") for key in sv_reading.MESSAGES if key.startswith("problem."))
CASES = TOP / "tests" / "cases" / "invalid"


@pytest.mark.parametrize("code", CODES)
def test_the_wrong_file_shows_its_code_and_no_other(code: str) -> None:
    (wrong,) = (CASES / code).glob("wrong.*")

    assert codes_of(wrong.read_bytes()) == [code]


@pytest.mark.parametrize("right", sorted(CASES.glob("*/right.yaml")), ids=lambda path: path.parent.name)
def test_the_right_file_has_no_problems(right: Path) -> None:
    if right.parent.name in CODES:
        assert codes_of(right.read_bytes()) == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", CODES)
def test_the_problem_and_its_remedy_can_be_said(code: str, language: Language) -> None:
    (wrong,) = (CASES / code).glob("wrong.*")
    _, (problem,) = read(wrong.read_bytes(), wrong.name)

    assert problem.hint is not None
    assert say(problem.message, language)
    assert say(problem.hint, language)
    assert problem.where.span is not None
    assert problem.where.excerpt is not None


def test_every_sentence_of_the_catalogue_is_used() -> None:
    written = {
        node.value
        for module in (TOP / "src" / "loftet" / "document").glob("*.py")
        for node in ast.walk(ast.parse(module.read_bytes()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    keys = {key for key in sv_reading.MESSAGES if key.startswith("hint.")}

    assert keys - written == set()
    assert {text for text in written if text.startswith("hint.")} - keys == set()
    assert set(CODES) - written == set()
