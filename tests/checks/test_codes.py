"""Of no problem code and of no rule anything is forgotten: what is, is told with the file that it belongs in.

docs/engineer/add-a-rule.md goes through a new rule from here.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from tests.conftest import TOP

from loftet.checks import rules
from loftet.checks.silence import RULE_CODES
from loftet.privacy import Kind
from loftet.wording import Language
from loftet.wording.catalogue import messages

CHECKS = sorted((TOP / "src" / "loftet" / "checks").glob("*.py"))
CASES = TOP / "tests" / "cases" / "invalid"
ABOUT_SILENCE = {"unknown-code", "unused-silence"}


def test_nothing_of_any_code_is_forgotten() -> None:
    known = {key.removeprefix("problem.") for key in messages(Language.EN) if key.startswith("problem.")}
    forgotten = [line for code in sorted(known | codes_given()) for line in _missing(code)]
    forgotten += _unsaid_hints()

    assert not forgotten, "\n".join(("not every problem is whole; add", *forgotten))


def test_every_rule_is_asked() -> None:
    asked = {rule.__name__ for rule in (*rules.ALONE, *rules.WITH_COMMITMENTS)}
    written = {name: module for module in CHECKS for name in _rules_in(module.stem)}

    assert not [f"{name} of {written[name].stem}" for name in written.keys() - asked], (
        "add it to WITH_COMMITMENTS or ALONE in src/loftet/checks/rules.py"
    )


def test_only_what_a_rule_gives_can_be_silenced() -> None:
    assert RULE_CODES - {kind.value for kind in Kind} - codes_given() == set()


@cache
def codes_given() -> frozenset[str]:
    """Return the codes in the source of the rules: first arguments of calls that make a problem."""
    calls = (
        (node.func.id, node.args[0])
        for module in CHECKS
        for node in ast.walk(ast.parse(module.read_bytes()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args
    )
    first = (value for name, value in calls if name.startswith("_") or name in {"error", "warning"})
    return frozenset(
        value.value for value in first if isinstance(value, ast.Constant) and isinstance(value.value, str)
    )


def _missing(code: str) -> Iterator[str]:
    for language in Language:
        if f"problem.{code}" not in messages(language):
            yield f"src/loftet/wording/{language}_checks.py: problem.{code}"
        if f"code.{code}" not in messages(language):
            yield f"src/loftet/wording/{language}_codes.py: code.{code}"
    if code in codes_given() - RULE_CODES - ABOUT_SILENCE:
        yield f"src/loftet/checks/silence.py: {code} in RULE_CODES, so that a record can silence it"
    if not (CASES / code).is_dir():
        yield f"tests/cases/invalid/{code}/: wrong.yaml and right.yaml"


def _unsaid_hints() -> Iterator[str]:
    texts = (
        node.value
        for module in CHECKS
        for node in ast.walk(ast.parse(module.read_bytes()))
        if isinstance(node, ast.Constant)
    )
    hints = sorted({text for text in texts if isinstance(text, str) and text.startswith("hint.")})
    for language in Language:
        for hint in hints:
            if hint not in messages(language):
                yield f"src/loftet/wording/{language}_checks.py: {hint}"


def _rules_in(module: str) -> Iterator[str]:
    """Yield the public functions of a module that take the scene alone and give problems."""
    for name, function in inspect.getmembers(import_module(f"loftet.checks.{module}"), inspect.isfunction):
        own = function.__module__ == f"loftet.checks.{module}" and not name.startswith("_")
        said = inspect.signature(function)
        if own and list(said.parameters) == ["scene"] and said.return_annotation == "Iterator[Problem]":
            yield name
