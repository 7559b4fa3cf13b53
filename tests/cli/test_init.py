"""`loftet init`: a data root that works at once, and nothing that was there is touched."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.conftest import TOP, Loftet

from loftet.schema.json_schema import json_schema_files
from loftet.wording import Language

FILES = [
    ".gitattributes",
    ".github/workflows/loftet.yml",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    "data/activities/.gitkeep",
    "data/assessments/.gitkeep",
    "data/commitments.yaml",
    "data/measurements/.gitkeep",
    "data/meetings.yaml",
    "schema/activity.json",
    "schema/assessment.json",
    "schema/commitments.json",
    "schema/measurement.json",
    "schema/meetings.json",
]


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def here(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("language", "new", "following"),
    [
        ("sv", "ny   ", "Nästa steg: byt ut exemplet i data/commitments.yaml mot ert eget löfte"),
        ("en", "new  ", "Next: replace the example in data/commitments.yaml with your own promise"),
    ],
)
def test_an_empty_folder_becomes_a_data_root_that_is_valid_as_it_stands(
    loftet: Loftet, here: Path, language: str, new: str, following: str
) -> None:
    done = loftet("--lang", language, "init", cwd=here)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [f"{new} {path}" for path in FILES]
    assert done.stderr.startswith(following)
    assert sorted(files_in(here)) == FILES

    checked = loftet("--lang", language, "validate", "--strict", cwd=here)
    assert (checked.returncode, checked.stdout) == (0, "")
    assert loftet("--lang", language, "status", cwd=here).returncode == 0


@pytest.mark.parametrize("language", Language)
def test_the_schemas_explain_in_the_language_that_was_asked_for(
    loftet: Loftet, here: Path, language: Language
) -> None:
    loftet("--lang", language, "init", cwd=here)
    for path, text in json_schema_files(language).items():
        assert (here / path).read_text(encoding="utf-8") == text


def test_the_editor_finds_a_schema_for_every_file(loftet: Loftet, here: Path) -> None:
    loftet("init", "--example", cwd=here)
    schemas = json.loads((here / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert all((here / schema).is_file() for schema in schemas)
    covered = {path for pattern in schemas.values() for path in here.glob(pattern)}
    assert covered == set((here / "data").rglob("*.yaml"))


def test_what_is_there_is_kept_and_said_to_be_kept(loftet: Loftet, here: Path) -> None:
    own = {
        ".gitattributes": b"* -text\n",
        ".vscode/settings.json": b"{}\r\n",
        "data/commitments.yaml": "format: 1  # vårt löfte\n".encode(),
        "README.md": b"hej",
    }
    for path, data in own.items():
        (here / path).parent.mkdir(parents=True, exist_ok=True)
        (here / path).write_bytes(data)

    done = loftet("init", cwd=here)
    assert done.returncode == 0
    kept = [line.removeprefix("kvar  ") for line in done.stdout.splitlines() if line.startswith("kvar")]
    assert kept == [".gitattributes", ".vscode/settings.json", "data/commitments.yaml"]
    assert own.items() <= files_in(here).items()
    assert "loftet validate" in done.stderr

    before = files_in(here)
    again = loftet("init", cwd=here)
    assert again.stdout.splitlines() == [f"kvar  {path}" for path in FILES]
    assert files_in(here) == before


def test_a_dry_run_shows_and_writes_nothing(loftet: Loftet, here: Path) -> None:
    (here / ".gitattributes").touch()
    done = loftet("init", "-n", cwd=here)
    assert done.returncode == 0
    assert done.stdout.splitlines()[:2] == ["kvar  .gitattributes", "ny    .github/workflows/loftet.yml"]
    assert "Inget har skrivits." in done.stderr
    assert sorted(files_in(here)) == [".gitattributes"]


def test_a_folder_that_is_named_is_made_and_the_next_step_names_it(loftet: Loftet, here: Path) -> None:
    done = loftet("init", "vårt löfte/2025", cwd=here)
    assert done.returncode == 0
    assert (here / "vårt löfte" / "2025" / "data" / "commitments.yaml").is_file()
    assert 'loftet -C "vårt löfte/2025" validate' in done.stderr


def test_the_folder_may_be_named_with_the_option_for_the_data_root(loftet: Loftet, here: Path) -> None:
    assert loftet("-C", "rot", "init", cwd=here).returncode == 0
    assert (here / "rot" / "data" / "commitments.yaml").is_file()


def test_the_example_is_the_promise_of_almhult_and_is_valid(loftet: Loftet, here: Path) -> None:
    done = loftet("init", "--example", cwd=here)
    assert done.returncode == 0
    assert files_in(here / "data") == files_in(TOP / "data")
    checked = loftet("validate", cwd=here)
    assert checked.returncode == 0, checked.stdout
    again = loftet("init", "--example", cwd=here)
    assert (again.returncode, {line[:4] for line in again.stdout.splitlines()}) == (0, {"kvar"})


@pytest.mark.parametrize(
    "path", ["data/commitments.yaml", "data/activities/2024/2024-05-14-egen-aaaaaa.yaml"]
)
def test_the_example_never_lands_beside_data_of_ones_own(loftet: Loftet, here: Path, path: str) -> None:
    (here / path).parent.mkdir(parents=True)
    (here / path).write_text("vår egen\n", encoding="utf-8")
    done = loftet("init", "--example", cwd=here)
    assert (done.returncode, done.stdout) == (3, "")
    assert path in done.stderr
    assert list(files_in(here)) == [path]


@pytest.mark.parametrize(
    ("ci", "there", "not_there"),
    [
        ("github", ".github/workflows/loftet.yml", ".gitlab-ci.yml"),
        ("gitlab", ".gitlab-ci.yml", ".github"),
        ("none", "data", ".github"),
    ],
)
def test_the_job_that_validates_is_for_the_service_that_was_named(
    loftet: Loftet, here: Path, ci: str, there: str, not_there: str
) -> None:
    assert loftet("init", "--ci", ci, cwd=here).returncode == 0
    assert (here / there).exists()
    assert not (here / not_there).exists()
    if ci != "none":
        assert "loftet --lang sv validate" in (here / there).read_text(encoding="utf-8")


def test_an_unknown_service_is_a_usage_error(loftet: Loftet, here: Path) -> None:
    done = loftet("init", "--ci", "gitlb", cwd=here)
    assert done.returncode == 2
    assert "gitlab" in done.stderr
    assert files_in(here) == {}


def test_in_a_git_repository_every_file_is_committed_with_the_same_bytes(loftet: Loftet, here: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=true"]
    subprocess.run([*git, "init", "-q"], cwd=here, check=True)
    done = loftet("init", cwd=here)
    assert (done.returncode, "Obs" in done.stderr) == (0, False)

    subprocess.run([*git, "add", "."], cwd=here, check=True, capture_output=True)
    subprocess.run([*git, "commit", "-qm", "a"], cwd=here, check=True)
    subprocess.run([*git, "rm", "-q", "--cached", "-r", "."], cwd=here, check=True)
    subprocess.run([*git, "reset", "-q", "--hard"], cwd=here, check=True)
    assert [path for path in files_in(here) if not path.startswith(".git/")] == FILES
    assert all(b"\r" not in (here / path).read_bytes() for path in FILES)


def test_within_a_git_repository_it_is_said_where_the_job_belongs(loftet: Loftet, here: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=here, check=True)
    done = loftet("init", "uppföljning", cwd=here)
    assert done.returncode == 0
    assert f"{here} " in done.stderr
    assert "loftet -C uppföljning validate" in done.stderr


def test_a_place_that_cannot_be_written_is_named(loftet: Loftet, here: Path) -> None:
    (here / "fil").touch()
    for folder in ("fil", "fil/under"):
        done = loftet("init", folder, cwd=here)
        assert (done.returncode, done.stdout) == (3, "")
        assert str(here / folder) in done.stderr
        assert "Traceback" not in done.stderr


def test_a_folder_that_is_a_link_is_not_written_through(loftet: Loftet, here: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (here / "schema").symlink_to(tmp_path / "elsewhere")
    done = loftet("init", cwd=here)
    assert done.returncode == 3
    assert str(here / "schema") in done.stderr
    assert files_in(tmp_path / "elsewhere") == {}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("command", ["init", "schema"])
def test_the_help_fits_a_terminal_and_has_an_example(loftet: Loftet, command: str, language: str) -> None:
    done = loftet("--lang", language, command, "--help", environment={"COLUMNS": "80"})
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert f"loftet {command} " in done.stdout
