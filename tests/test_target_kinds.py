"""Of every kind of target nothing is forgotten: what is, is told with the file that it belongs in.

docs/engineer/add-a-target-kind.md goes through a new kind from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

import pytest
from scripts.reference.page import NAMES
from tests.conftest import TOP
from tests.progress.casefile import kinds_of, read_case

from loftet.progress.judge import JUDGES
from loftet.report.measures import MEASURES
from loftet.schema.json_words import catalogue_key
from loftet.schema.target_base import TargetBase
from loftet.schema.targets import KINDS
from loftet.wording import Language
from loftet.wording.catalogue import messages

CASES = sorted((TOP / "tests" / "cases" / "targets").glob("*/case.yaml"))
PAGES = {Language.SV: "docs/referens/mal", Language.EN: "docs/reference/targets"}
CHAPTERS = ("docs/handbok/skriv-in-loftet.md", "docs/handbook/type-in-the-promise.md")
COMMON = frozenset(TargetBase.model_fields)


def test_every_model_of_a_target_is_one_of_the_kinds() -> None:
    for path in (TOP / "src" / "loftet" / "schema").glob("target_*.py"):
        import_module(f"loftet.schema.{path.stem}")

    assert set(TargetBase.__subclasses__()) == set(KINDS.values()), "src/loftet/schema/targets.py: a row"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_the_kind_is_forgotten(kind: str) -> None:
    forgotten = [*_judge(kind), *_sentences(kind), *_case(kind), *_pages(kind)]

    assert not forgotten, "\n".join((f"the kind {kind} is not whole; add", *forgotten))


def _judge(kind: str) -> Iterator[str]:
    named = JUDGES.get(kind)
    if named is None:
        yield f"src/loftet/progress/judge.py: a row in JUDGES for {kind}"
        return
    module, _, function = named.partition(".")
    written = (TOP / "src" / "loftet" / "progress" / f"{module}.py").exists()
    if not written or not hasattr(import_module(f"loftet.progress.{module}"), function):
        yield f"src/loftet/progress/{module}.py: {function}, as JUDGES in judge.py names it"


def _sentences(kind: str) -> Iterator[str]:
    for language in Language:
        unsaid = [key for key in _keys(kind) if key not in messages(language)]
        if unsaid:
            yield f"src/loftet/wording/{language}_kind_{kind}.py: {', '.join(unsaid)}"


def _keys(kind: str) -> Iterator[str]:
    """Yield the keys of what is said of any kind; those that its own module says are found by its case."""
    model = KINDS[kind]
    own = [field.alias or name for name, field in model.model_fields.items() if name not in COMMON]
    yield catalogue_key(model)
    yield from (f"{catalogue_key(model)}.{key}" for key in own if key != "kind")
    yield f"column.kind.{kind}"
    yield f"explain.rule.{kind}"
    if model not in MEASURES:
        yield f"report.measure.{kind}"
    if model.rules is TargetBase.rules:
        yield from (f"report.method.{kind}", f"report.method.{kind}.label")


def _case(kind: str) -> Iterator[str]:
    if not any(kind in kinds_of(read_case(path)) for path in CASES):
        yield f"tests/cases/targets/{kind}-…/case.yaml: a promise of the kind with records and what comes out"


def _pages(kind: str) -> Iterator[str]:
    for language in NAMES:
        if not (TOP / PAGES[language] / f"{kind}.md").exists():
            yield f"{PAGES[language]}/{kind}.md: the page, with a case as its example"
        index = (TOP / PAGES[language] / "README.md").read_text(encoding="utf-8")
        if not re.search(rf"^\| \[`{kind}`\]\({kind}\.md\) ", index, re.MULTILINE):
            yield f"{PAGES[language]}/README.md: a row of the table"
    for chapter in CHAPTERS:
        if f"`{{kind: {kind}" not in (TOP / chapter).read_text(encoding="utf-8"):
            yield f"{chapter}: a row of the table with words and targets"
