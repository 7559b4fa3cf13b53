"""The same bytes in every time zone, locale and folder, and by the command that a report prints of itself."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from tests.conftest import TOP, Loftet, clean_environment
from tests.render import pdf_reading, word_reading

FORMS = ("md", "html", "json", "pdf", "docx")
ASKED = ("report", "--for", "rad-2024-2", "--known-by", "2024-10-04", "--profile", "board")
OUTPUTS = tuple(word for form in FORMS for word in ("-o", f"ut.{form}"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data root with its report in every format."""
    root = tmp_path_factory.mktemp("here") / "root"
    shutil.copytree(TOP / "data", root / "data")
    run(root, *ASKED, *OUTPUTS)
    return root


def run(root: Path, *arguments: str, **surroundings: str) -> None:
    environment = clean_environment(root.parent / "home") | surroundings
    command = [sys.executable, "-m", "loftet", *arguments]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def reports(root: Path) -> dict[str, bytes]:
    return {form: (root / f"ut.{form}").read_bytes() for form in FORMS}


SURROUNDINGS = {
    "ocean": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "Turkey": {"TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0"},
    "a machine's": {"LC_ALL": "sv_SE.ISO8859-1", "SOURCE_DATE_EPOCH": "0", "COLUMNS": "40", "NO_COLOR": "1"},
}


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_neither_place_nor_tongue_nor_clock_leaves_a_trace(name: str, made: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "en annan mapp – åäö"
    shutil.copytree(made / "data", elsewhere / "data")
    (elsewhere / "data" / "activities" / "2024" / "README.md").write_text("Inget.", encoding="utf-8")
    files = [path for path in elsewhere.rglob("*") if path.is_file()]
    for path in sorted(files, reverse=True):  # in the folder in another order, and later
        path.write_bytes(path.read_bytes())

    run(elsewhere, "--lang", "sv", *ASKED, *OUTPUTS, **SURROUNDINGS[name])

    assert reports(elsewhere) == reports(made)


def test_line_ends_of_windows_leave_no_trace(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made / "data", tmp_path / "root" / "data")
    for path in (tmp_path / "root" / "data").rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    run(tmp_path / "root", *ASKED, *OUTPUTS)

    assert reports(tmp_path / "root") == reports(made)


def text_of_page(content: bytes) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", content.decode()))


def text_of_word(content: bytes) -> str:
    return " ".join(word_reading.lines(content))


def text_of_json(content: bytes) -> str:
    return " ".join(fact["text"] for fact in json.loads(content)["about"]["lines"])


READ: dict[str, Callable[[bytes], str]] = {
    "md": bytes.decode,
    "html": text_of_page,
    "json": text_of_json,
    "pdf": pdf_reading.text,
    "docx": text_of_word,
}


@pytest.mark.parametrize("form", FORMS)
def test_it_says_from_what_and_how_it_was_made(form: str, made: Path) -> None:
    about = json.loads((made / "ut.json").read_bytes())["about"]
    said = re.sub(r"[\s\u00ad\u2060\u200b\\]+", "", READ[form]((made / f"ut.{form}").read_bytes()))

    for fact in about["lines"]:
        assert re.sub(r"\s+", "", fact["text"]) in said
    assert re.fullmatch(r"[0-9a-f]{64}", about["digest"])
    assert f"loftet{about['version']}" in said
    assert "filernaliggerinteigit" in said


def test_the_command_that_it_prints_makes_it_again(made: Path, tmp_path: Path, loftet: Loftet) -> None:
    command = json.loads((made / "ut.json").read_bytes())["about"]["command"]
    shutil.copytree(made / "data", tmp_path / "root" / "data")
    first, *arguments = shlex.split(command)

    done = loftet(*arguments, *OUTPUTS, cwd=tmp_path / "root", environment={"LOFTET_LANG": "en"})

    assert first == "loftet"
    assert done.returncode == 0, done.stderr
    assert reports(tmp_path / "root") == reports(made)
