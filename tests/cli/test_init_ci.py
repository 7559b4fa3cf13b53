"""The CI jobs that `loftet init` writes: valid, allowed to read only, and what they run exists and works."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import Loftet

from loftet import __version__

FILES = {"github": ".github/workflows/loftet.yml", "gitlab": ".gitlab-ci.yml"}


def job_of(root: Path, ci: str) -> dict[Any, Any]:
    """Return the only job of a data root's CI file, with what stands around it under `around`."""
    content: dict[Any, Any] = yaml.safe_load((root / FILES[ci]).read_text(encoding="utf-8"))
    jobs = content["jobs"] if ci == "github" else content
    (job,) = jobs.values()
    return {**job, "around": content}


def commands_of(job: dict[Any, Any]) -> list[list[str]]:
    """Return the command lines that a job runs."""
    lines = job["script"] if "script" in job else [step["run"] for step in job["steps"] if "run" in step]
    return [shlex.split(line) for line in lines]


@pytest.fixture(params=["sv", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("ci", FILES)
def test_what_the_job_runs_passes_a_new_data_root_and_stops_a_fault(
    loftet: Loftet, tmp_path: Path, ci: str, language: str
) -> None:
    root = tmp_path / "root"
    root.mkdir()
    assert loftet("--lang", language, "init", "--ci", ci, cwd=root).returncode == 0
    job = job_of(root, ci)
    install, *_, validate = commands_of(job)
    assert install == ["python", "-m", "pip", "install", "--only-binary", ":all:", "$LOFTET"]
    assert (job.get("env") or job["variables"])["LOFTET"] == f"./loftet-{__version__}-py3-none-any.whl"
    assert validate[0] == "loftet"

    assert loftet(*validate[1:], cwd=root).returncode == 0

    with (root / "data/commitments.yaml").open("a", encoding="utf-8") as commitments:
        commitments.write("unheard_of: 1\n")
    failed = loftet(*validate[1:], cwd=root)
    assert failed.returncode == 1
    expected = (
        r"^::error file=data/commitments\.yaml,line=\d+" if ci == "github" else r"error\[unknown-field\]"
    )
    assert re.search(expected, failed.stdout, re.MULTILINE)
    assert {"sv": "inget fält", "en": "not a field"}[language] in failed.stdout


def test_the_github_job_may_only_read_and_pins_its_actions(loftet: Loftet, tmp_path: Path) -> None:
    assert loftet("init", "--ci", "github", cwd=tmp_path).returncode == 0
    job = job_of(tmp_path, "github")

    assert job["around"]["permissions"] == {"contents": "read"}
    assert "permissions" not in job
    assert job["timeout-minutes"] <= 10
    used = [step for step in job["steps"] if "uses" in step]
    actions = [step["uses"] for step in used]
    assert [action for action in actions if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)] == []
    assert all(step["with"] for step in used)
    assert used[0]["with"] == {"persist-credentials": False}
    assert set(job["around"][True]) == {"push", "pull_request"}  # YAML 1.1 reads the key `on` as true


def test_the_gitlab_job_shows_findings_at_their_lines(loftet: Loftet, tmp_path: Path) -> None:
    assert loftet("init", "--ci", "gitlab", cwd=tmp_path).returncode == 0
    job = job_of(tmp_path, "gitlab")
    _, write, _ = job["script"]
    command, _, shown = write.partition(" > ")
    assert job["artifacts"] == {"when": "always", "reports": {"codequality": shown.removesuffix(" || true")}}

    with (tmp_path / "data/commitments.yaml").open("a", encoding="utf-8") as commitments:
        commitments.write("unheard_of: 1\n")
    written = loftet(*shlex.split(command)[1:], cwd=tmp_path)

    (finding,) = json.loads(written.stdout)
    assert finding["check_name"] == "unknown-field"
    assert finding["location"]["path"] == "data/commitments.yaml"
