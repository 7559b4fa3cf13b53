"""Every kind of target has a page, a model, a module and a case, and the page's figures are the program's.

What stands between `<!-- case: NAME -->` and `<!-- end -->` is made from the case folder NAME;
`--update-golden` writes it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from scripts.reference.page import NAMES, Words
from tests.conftest import TOP
from tests.progress.casefile import Case, read_case

from loftet.phrase import Phrase
from loftet.schema.targets import KINDS
from loftet.wording import Language

PAGES = {
    Language.SV: TOP / "docs" / "referens" / "mal",
    Language.EN: TOP / "docs" / "reference" / "targets",
}
CASES = TOP / "tests" / "cases" / "targets"
EXAMPLE = re.compile(r"<!-- case: ([a-z0-9-]+) -->\n(.*?)<!-- end -->", re.DOTALL)
EACH_PAGE = [pytest.param(kind, language, id=f"{kind}-{language}") for kind in KINDS for language in NAMES]


def page_of(kind: str, language: Language) -> Path:
    return PAGES[language] / f"{kind}.md"


@pytest.mark.parametrize(("kind", "language"), EACH_PAGE)
def test_the_kind_has_a_page_that_names_its_model_and_modules(kind: str, language: Language) -> None:
    page = page_of(kind, language).read_text(encoding="utf-8")
    modules = re.findall(r"`(src/loftet/progress/\w+\.py)`", page)

    assert page.startswith(f"# `{kind}`: ")
    assert f" `{KINDS[kind].__name__}`." in page
    assert modules
    assert all((TOP / module).is_file() for module in modules)


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_has_examples_of_its_own_the_same_in_each_language(kind: str) -> None:
    names = {language: cases_on(page_of(kind, language)) for language in NAMES}
    kinds = {
        part["target"]["kind"]
        for name in names[Language.SV]
        for part in parts_of(read_case(CASES / name / "case.yaml"))
    }

    assert kind in kinds
    assert names == dict.fromkeys(NAMES, names[Language.SV])


@pytest.mark.parametrize("language", NAMES)
def test_no_page_is_without_a_kind_and_the_index_names_each(language: Language) -> None:
    folder = PAGES[language]
    index = (folder / "README.md").read_text(encoding="utf-8")

    assert {path.stem for path in folder.glob("*.md")} - {"README"} == set(KINDS)
    assert re.findall(r"^\| \[`(\w+)`\]\(\1\.md\) ", index, re.MULTILINE) == list(KINDS)


@pytest.mark.parametrize(("kind", "language"), EACH_PAGE)
def test_the_figures_of_the_page_are_those_of_the_program(
    kind: str, language: Language, request: pytest.FixtureRequest
) -> None:
    page = page_of(kind, language)
    written = page.read_text(encoding="utf-8")
    counted = EXAMPLE.sub(
        lambda match: f"<!-- case: {match[1]} -->\n{example(match[1], Words(language))}<!-- end -->", written
    )
    if request.config.getoption("--update-golden"):
        page.write_text(counted, encoding="utf-8", newline="\n")
        written = counted

    assert written == counted, f"{page.name}: see the diff, then --update-golden if it is meant"


def test_the_choices_of_counting_name_cases_that_are_there() -> None:
    text = (TOP / "docs" / "decisions" / "0002-counting-choices.md").read_text(encoding="utf-8")
    named = {name for name in re.findall(r"`([a-z0-9/_.-]+)`", text) if "-" in name and "--" not in name}
    folders = {
        path.parent.relative_to(CASES.parent).as_posix() for path in CASES.parent.glob("*/*/case.yaml")
    }

    assert {name for name in named if "/" not in name} <= {path.name for path in CASES.iterdir()}
    assert {name for name in named if name.startswith("agreements/")} <= folders


def cases_on(page: Path) -> list[str]:
    return [match[1] for match in EXAMPLE.finditer(page.read_text(encoding="utf-8"))]


def example(name: str, words: Words) -> str:
    """Return a case as a page shows it: the words, the target, the days, the arithmetic."""
    case = read_case(CASES / name / "case.yaml")
    return "\n".join((*_given(case), *_days(case, words), *_steps(case, words), *_link(name, words))) + "\n"


def parts_of(case: Case) -> list[dict[str, Any]]:
    given = case.given
    return list(given.get("parts") or [{"id": "del", "target": given["target"]}])


def _given(case: Case) -> Iterator[str]:
    yield f"> {' '.join(case.given['quote'].split())} ({case.given['municipality']})"
    yield ""
    yield "```yaml"
    parts = parts_of(case)
    shown = {written(part["target"]): part["id"] for part in reversed(parts)}
    for target, part in reversed(shown.items()):
        yield f"target: {target}" + (f"  # {part}" if len(shown) > 1 else "")
    yield "```"
    yield ""


def written(target: dict[str, Any]) -> str:
    """Return a target on one line, as it would stand in the file."""
    text = yaml.safe_dump(
        typed(target), default_flow_style=True, sort_keys=False, width=10**6, allow_unicode=True
    )
    return text.strip()


def typed(value: Any) -> Any:
    """Return a target with its numbers and flags as such, so that it is written as a person writes it."""
    if isinstance(value, dict):
        return {key: typed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [typed(item) for item in value]
    if value in {"true", "false", ""}:
        return {"true": True, "false": False, "": None}[value]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return date.fromisoformat(value)
    if re.fullmatch(r"\d+\.\d+", value):
        return float(value)
    return int(value) if value.isdecimal() else value


def _days(case: Case, words: Words) -> Iterator[str]:
    several = len(parts_of(case)) > 1
    columns = ("day", *(["part"] if several else []), "status", "sentence")
    yield f"| {' | '.join(words(f'case.{column}') for column in columns)} |"
    yield "|" + "---|" * len(columns)
    for day, wanted in case.given["expect"].items():
        for part, progress in case.judged(date.fromisoformat(day)).items():
            if "status" in wanted or part in wanted:
                cells = (day, *([part] if several else []), words.of(f"status.{progress.status}"))
                yield f"| {' | '.join((*cells, told(progress.sentence, words)))} |"
    yield ""


def _steps(case: Case, words: Words) -> Iterator[str]:
    """Yield the arithmetic of the last day that has any."""
    for day in reversed(case.given["expect"]):
        found = case.judged(date.fromisoformat(day))
        if any(progress.steps for progress in found.values()):
            yield words("case.steps", day=date.fromisoformat(day))
            yield ""
            for part, progress in found.items():
                opening = f"`{part}`: " if len(found) > 1 else ""
                yield from (f"- {opening}{told(step, words)}" for step in progress.steps)
            yield ""
            return


def _link(name: str, words: Words) -> Iterator[str]:
    yield words("case.records", name=name, path=f"../../../tests/cases/targets/{name}/case.yaml")
    yield ""


def told(phrase: Phrase, words: Words) -> str:
    return words.of(phrase.key, **phrase.as_mapping()).replace("|", "\\|")
