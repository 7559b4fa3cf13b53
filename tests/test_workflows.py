"""The workflows that run elsewhere, where nobody sees a slip before it is pushed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).resolve().parents[1] / ".github" / "workflows").glob("*.yml"))

THIS_REPOSITORY = "./"  # action.yml of the same commit


def _read(workflow: Path) -> dict[Any, Any]:
    content: dict[Any, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    return content


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read(workflow: Path) -> None:
    assert _read(workflow)["permissions"] == {"contents": "read"}


def test_only_the_job_that_publishes_a_release_may_write_and_it_runs_no_code_of_the_repository() -> None:
    jobs = {
        f"{workflow.stem}/{name}": job
        for workflow in WORKFLOWS
        for name, job in _read(workflow)["jobs"].items()
        if "permissions" in job
    }
    assert list(jobs) == ["release/release"]
    (job,) = jobs.values()
    assert job["permissions"] == {"contents": "write", "id-token": "write", "attestations": "write"}
    assert not [step for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert job["needs"] == ["tests", "build"]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_to_a_commit(workflow: Path) -> None:
    steps = [step for job in _read(workflow)["jobs"].values() for step in job["steps"]]
    used = [step["uses"] for step in steps if "uses" in step]
    assert used
    others = [action for action in used if action != THIS_REPOSITORY]
    assert [action for action in others if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)] == []
