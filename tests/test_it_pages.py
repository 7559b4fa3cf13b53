"""The pages for the municipality's IT say what action.yml and the release really hold, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import TOP

from loftet import __version__

PAGES = [TOP / "docs" / "it.md", TOP / "docs" / "it.en.md"]
ACTION: dict[str, Any] = yaml.safe_load((TOP / "action.yml").read_text(encoding="utf-8"))
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)


def blocks(page: Path) -> list[Any]:
    """Return the YAML of each fenced block."""
    fenced = re.findall(r"^```yaml\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [yaml.safe_load(text) for text in fenced]


@each_page
def test_the_inputs_are_those_of_the_action(page: Path) -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| .* \| (.*) \|$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name, _ in rows] == list(ACTION["inputs"])
    for name, otherwise in rows:
        default = ACTION["inputs"][name]["default"]
        assert not default or default in otherwise


@each_page
def test_the_workflow_uses_inputs_that_exist_and_pinned_actions(page: Path) -> None:
    workflow = next(block for block in blocks(page) if "jobs" in block)
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    (own,) = [step for step in steps if step["uses"].startswith("OWNER/")]
    assert set(own["with"]) <= set(ACTION["inputs"])
    others = [step["uses"] for step in steps if step is not own]
    assert [used for used in others if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", used)] == []
    assert workflow["permissions"] == {"contents": "read"}


@each_page
def test_every_file_that_is_named_is_of_this_version(page: Path) -> None:
    named = re.findall(r"loftet-\d[\w.]*-py3-none-any\.whl", page.read_text(encoding="utf-8"))
    assert set(named) == {f"loftet-{__version__}-py3-none-any.whl"}


def test_both_languages_show_the_same_examples() -> None:
    swedish, english = (blocks(page) for page in PAGES)
    assert [list(block) for block in swedish] == [list(block) for block in english]
