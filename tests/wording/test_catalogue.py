"""The catalogues: the same keys and values in both languages, each key once, none missing, none idle."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest
from tests.conftest import TOP

from loftet.wording import Language
from loftet.wording.catalogue import add, messages, subjects

SOURCES = [*sorted((TOP / "src" / "loftet").rglob("*.py")), *sorted((TOP / "scripts").rglob("*.py"))]
CATALOGUES = [path for path in SOURCES if re.match(rf"(?:{'|'.join(Language)})_", path.name)]
TEMPLATES = sorted(path for path in (TOP / "templates").rglob("*") if path.is_file())
KEYS = messages(Language.SV)


def values(template: str) -> set[str]:
    """Return the names in braces of a sentence, but for those that only choose a plural word."""
    return {name for _, name, form, _ in Formatter().parse(template) if name and "|" not in (form or "")}


def plurals(template: str) -> set[int]:
    """Return how many words the plurals in a sentence choose from."""
    return {form.count("|") + 1 for _, _, form, _ in Formatter().parse(template) if form and "|" in form}


@cache
def literals() -> frozenset[str]:
    """Return every text that stands in the program or, between quotation marks, in a template."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES if path not in CATALOGUES]
    found = {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for path in TEMPLATES:
        quoted = re.findall(r"[\"']([\w.-]+)[\"']", path.read_text(encoding="utf-8"))
        found.update(f"report.{word}" if path.suffix == ".typ" else word for word in quoted)
    return frozenset(found)


@cache
def beginnings() -> frozenset[tuple[str, str]]:
    """Return the beginning and the end of every key that is put together, such as `f"hint.{code}"`."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                texts = [piece.value if isinstance(piece, ast.Constant) else None for piece in node.values]
                first, last = texts[0], texts[-1]
                if isinstance(first, str) and re.fullmatch(r"[a-z_]+\.[a-z_.-]*", first):
                    found.add((first, last if isinstance(last, str) else ""))
    return frozenset(found)


def named_in_calls() -> Iterator[tuple[str, str]]:
    """Give where and what: the keys that stand as such in a call of what takes keys."""
    takers = {"Phrase", "told", "remark", "word", "_misuse"}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if name in takers:
                    yield f"{path.name}:{node.lineno}", str(node.args[0].value)
    for path in TEMPLATES:
        for match in re.finditer(r"\bword\(\"([^\"]+)\"", path.read_text(encoding="utf-8")):
            if path.suffix != ".typ":  # what Typst gets is checked where it is sent
                yield path.name, match[1]


@pytest.mark.parametrize("language", Language)
def test_every_language_has_the_same_keys(language: Language) -> None:
    assert sorted(set(KEYS) - set(messages(language))) == []
    assert sorted(set(messages(language)) - set(KEYS)) == []


@pytest.mark.parametrize("language", Language)
def test_no_key_stands_in_two_catalogues_of_a_language(language: Language) -> None:
    modules = [import_module(f"loftet.wording.{language}_{subject}") for subject in subjects(language)]
    assert len(messages(language)) == sum(len(module.MESSAGES) for module in modules)


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_no_key_stands_twice_in_a_catalogue(catalogue: Path) -> None:
    for node in ast.walk(ast.parse(catalogue.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            keys = [str(key.value) for key in node.keys if isinstance(key, ast.Constant)]
            assert sorted(keys) == sorted(set(keys))


def test_a_key_in_two_catalogues_is_refused() -> None:
    with pytest.raises(ValueError, match=r"greeting\.hello stands in two catalogues"):
        add({"greeting.hello": "Hej"}, {"greeting.hello": "Hejsan"})


@pytest.mark.parametrize("language", Language)
def test_every_language_takes_the_same_values(language: Language) -> None:
    spoken = messages(language)
    assert [key for key in KEYS if values(KEYS[key]) != values(spoken[key])] == []


def test_every_plural_chooses_between_one_and_many() -> None:
    odd = [(key, language) for language in Language for key in KEYS if plurals(messages(language)[key]) - {2}]
    assert odd == []


def test_every_key_that_is_named_exists() -> None:
    assert [(where, key) for where, key in named_in_calls() if key not in KEYS] == []


def test_every_key_is_used() -> None:
    idle = [
        key
        for key in KEYS
        if key not in literals()
        and not any(key.startswith(first) and key.endswith(last) for first, last in beginnings())
    ]
    assert idle == []


def test_every_code_is_a_word_of_the_program() -> None:
    codes = {key.removeprefix("problem.") for key in KEYS if key.startswith("problem.")}
    assert len(codes) > 100
    assert codes - literals() == set()
