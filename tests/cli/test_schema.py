"""`loftet schema`: prints the JSON Schemas, and refreshes those of a data root."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import Loftet

from loftet.schema.json_schema import ROOTS, json_schema_files
from loftet.wording import Language


def test_without_a_name_the_names_are_printed_one_a_line(loftet: Loftet) -> None:
    done = loftet("schema")
    files = ["commitments", "activity", "assessment", "measurement", "meetings"]
    forms = ["export", "report", "problems", "status", "todo", "explanation"]
    assert done.stdout.splitlines() == [*files, *forms]
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("language", "name"), [*((Language.SV, name) for name in ROOTS), (Language.EN, "activity")]
)
def test_a_schema_is_printed_in_the_language_of_the_program(
    loftet: Loftet, language: Language, name: str
) -> None:
    done = loftet("--lang", language, "schema", name)
    assert done.returncode == 0
    assert done.stdout == json_schema_files(language)[f"schema/{name}.json"]
    assert json.loads(done.stdout)["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize(("language", "hint"), [("sv", "menade du ”activity”?"), ("en", "activity")])
def test_an_unknown_name_is_a_usage_error_with_the_nearest(loftet: Loftet, language: str, hint: str) -> None:
    done = loftet("--lang", language, "schema", "activty")
    assert (done.returncode, done.stdout) == (2, "")
    assert hint in done.stderr


def test_write_refreshes_the_schemas_of_the_data_root(loftet: Loftet, data_root: Path) -> None:
    stale = data_root / "schema" / "activity.json"
    stale.parent.mkdir()
    stale.write_text("{}", encoding="utf-8")

    done = loftet("schema", "--write", cwd=data_root / "data" / "activities")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 5
    written = {path.name: path.read_text(encoding="utf-8") for path in (data_root / "schema").iterdir()}
    assert written == {Path(path).name: text for path, text in json_schema_files(Language.SV).items()}

    again = loftet("schema", "--write", cwd=data_root)
    assert {line.split()[0] for line in again.stdout.splitlines()} == {"oförändrad"}


def test_write_with_a_name_refreshes_that_one(loftet: Loftet, data_root: Path) -> None:
    done = loftet("-C", str(data_root), "schema", "meetings", "--write")
    assert done.returncode == 0
    assert [path.name for path in (data_root / "schema").iterdir()] == ["meetings.json"]


def test_write_needs_a_data_root(loftet: Loftet, tmp_path: Path) -> None:
    done = loftet("schema", "--write", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert str(tmp_path) in done.stderr


def test_write_names_the_folder_that_it_cannot_write(loftet: Loftet, data_root: Path) -> None:
    (data_root / "schema").touch()
    done = loftet("schema", "--write", cwd=data_root)
    assert done.returncode == 3
    assert str(data_root / "schema") in done.stderr
    assert (data_root / "schema").read_bytes() == b""
