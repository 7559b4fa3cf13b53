"""Every hazard as a file of one data root: nothing crashes, hangs or is passed over in silence."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from unicodedata import normalize

import pytest
from tests.checks.hazards import CLOCK_TIMES, KEPT, ODD_NAMES, RECORD, REFUSED, with_note
from tests.checks.test_case_folders import CASES, TODAY
from tests.conftest import Loftet

from loftet.checks import checked
from loftet.document import read as read_document
from loftet.document.closely import remains
from loftet.document.parsers import FASTEST, PURE, EventSource
from loftet.problems import Problem, Severity
from loftet.records import Records, located
from loftet.records import read as read_records
from loftet.store import read, read_file

FOLDER = "data/activities/2024"
PARSERS = [pytest.param(FASTEST, id="fastest"), pytest.param(PURE, id="pure")]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a data root without records."""
    shutil.copytree(CASES / "base", tmp_path, dirs_exist_ok=True)
    for record in (tmp_path / FOLDER).iterdir():
        record.unlink()
    return tmp_path


def lay(root: Path, texts: Iterable[bytes]) -> list[str]:
    """Write each text as a record of its own and return the ids."""
    ids = [f"2024-05-14-fara-{number:06}" for number, _ in enumerate(texts)]
    for id_, text in zip(ids, texts, strict=True):
        (root / FOLDER / f"{id_}.yaml").write_bytes(text)
    return ids


def validated(
    root: Path, parser: EventSource, monkeypatch: pytest.MonkeyPatch
) -> tuple[Records, tuple[Problem, ...]]:
    """Return what `loftet validate` finds in a data root, read with one of the two parsers."""
    reading = sys.modules["loftet.records.read"]
    monkeypatch.setattr(reading, "read_document", partial(read_document, source=parser))
    closely = sys.modules["loftet.document.closely"]
    monkeypatch.setattr(closely, "remains", partial(remains, source=parser))
    records, problems = read_records(read(root))
    found = located((*problems, *checked(records, TODAY).problems), partial(read_file, root))
    for problem in found:
        assert problem.where.span is not None, problem
        assert problem.where.span.line >= 1
        assert problem.where.span.column >= 1
        assert problem.hint is not None, problem
    return records, found


@pytest.mark.parametrize("parser", PARSERS)
def test_a_text_that_yaml_takes_for_something_else_is_kept(
    root: Path, parser: EventSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [*(text for group in KEPT.values() for text in group), *CLOCK_TIMES[::60]]
    ids = lay(root, [with_note(text) for text in texts])

    records, _ = validated(root, parser, monkeypatch)

    notes = {stored.id: stored.value.note for stored in records.activities}
    assert notes == {id_: normalize("NFC", text) for id_, text in zip(ids, texts, strict=True)}


def test_a_hazard_is_refused_and_both_parsers_say_why(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = [(name, text) for name, texts in REFUSED.items() for text in texts]
    ids = lay(root, [text for _, text in named])

    first, second = (validated(root, parser, monkeypatch)[1] for parser in (FASTEST, PURE))

    refused = {Path(problem.where.path).stem for problem in first if problem.severity is Severity.ERROR}
    assert [name for id_, (name, _) in zip(ids, named, strict=True) if id_ not in refused] == []
    assert {(each.where.path, each.code) for each in first} == {
        (each.where.path, each.code) for each in second
    }


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif"])
def test_the_program_ends_with_findings_whatever_it_prints(loftet: Loftet, root: Path, form: str) -> None:
    lay(root, [text for texts in REFUSED.values() for text in texts if len(text) < 10_000])

    done = loftet("validate", "--format", form, cwd=root)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert all(sign.isprintable() or sign == "\n" for sign in done.stdout)
    if form in {"json", "gitlab", "sarif"}:
        json.loads(done.stdout)


def test_no_name_and_no_kind_of_file_is_passed_over(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.name == "nt":
        pytest.skip("Windows has none of these files")
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.yaml").write_text("lösenord: hemligt\n", encoding="utf-8")
    folder = root / FOLDER
    for name in ODD_NAMES:
        (folder / name).write_text(RECORD, encoding="utf-8")
    with (folder / os.fsdecode(b"inte-utf-8-\xff.yaml")).open("w", encoding="utf-8") as file:
        file.write(RECORD)
    links = (
        ("in", str(folder / ODD_NAMES[0])),
        ("out", str(outside / "secret.yaml")),
        ("none", "x"),
        ("to-itself", "."),
    )
    for name, target in links:
        (folder / f"2024-05-14-lank-{name}.yaml").symlink_to(target)
    (folder / "upp").symlink_to("..", target_is_directory=True)
    os.mkfifo(folder / "2024-05-14-ror-aaaaaa.yaml")
    (folder / "2024-05-14-noll-aaaaaa.yaml").symlink_to("/dev/zero")
    (folder / "2024-05-14-mapp-aaaaaa.yaml").mkdir()
    there = {normalize("NFC", entry.name) for entry in folder.iterdir()}
    monkeypatch.chdir(folder)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("2024-05-14-uttag-aaaaaa.yaml")
        records, problems = validated(root, FASTEST, monkeypatch)

    assert records.activities == ()
    assert len({problem.where.path for problem in problems}) == len(there) + 1
    assert all(problem.where.path.isprintable() for problem in problems)
    assert "hemligt" not in repr(problems)


@pytest.mark.parametrize("parser", PARSERS)
def test_the_yaml_test_suite_as_files_of_one_data_root(
    root: Path, parser: EventSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpora = os.environ.get("LOFTET_CORPORA")
    if not corpora:
        pytest.skip("LOFTET_CORPORA does not name the folder of the corpora")
    cases = json.loads(Path(corpora, "yaml-test-suite/cases.json").read_text(encoding="utf-8"))
    ids = lay(root, [case["yaml"].encode() for case in cases])

    records, problems = validated(root, parser, monkeypatch)

    assert len(ids) == 402
    refused = {Path(problem.where.path).stem for problem in problems if problem.severity is Severity.ERROR}
    assert records.activities == ()
    assert set(ids) <= refused


def test_a_deep_file_leaves_the_stack_alone() -> None:
    assert sys.getrecursionlimit() == 1000
