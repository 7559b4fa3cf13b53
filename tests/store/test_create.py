from __future__ import annotations

import os
import threading
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loftet.problems import LoftetError
from loftet.store import Kind, Source, read
from loftet.store.create import NewRecord, create
from loftet.store.layout import record_year, slug


def record(
    name: str = "Fotpatrull", day: date = date(2024, 5, 14), text: str = "type: fotpatrull\n"
) -> NewRecord:
    return NewRecord(Kind.ACTIVITIES, day, name, text)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/commitments.yaml").touch()
    return tmp_path


def test_a_record_gets_a_file_of_its_own_in_the_folder_of_its_year(root: Path) -> None:
    created = create(root, record(), suffix=lambda: "7k3f9d")
    assert created.path == "data/activities/2024/2024-05-14-fotpatrull-7k3f9d.yaml"
    assert created.note is None
    assert (root / created.path).read_text(encoding="utf-8") == "type: fotpatrull\n"


def test_what_was_created_is_read_back(root: Path) -> None:
    created = create(root, record(text="note: Möte på Häradsbäck\n"))
    assert Source(created.path, "note: Möte på Häradsbäck\n".encode()) in list(read(root))


def test_the_suffix_is_six_of_crockfords_letters(root: Path) -> None:
    name = create(root, record()).path.removesuffix(".yaml").rsplit("-", 1)[-1]
    assert len(name) == 6
    assert set(name) <= set("0123456789abcdefghjkmnpqrstvwxyz")


def test_a_taken_name_is_never_overwritten(root: Path) -> None:
    first = create(root, record(text="first"), suffix=lambda: "aaaaaa")
    suffixes = iter(["aaaaaa", "aaaaaa", "bbbbbb"])
    second = create(root, record(text="second"), suffix=lambda: next(suffixes))
    assert second.path.endswith("-bbbbbb.yaml")
    assert (root / first.path).read_text(encoding="utf-8") == "first"


def test_when_all_names_are_taken_nothing_is_left_behind(root: Path) -> None:
    create(root, record(), suffix=lambda: "aaaaaa")
    with pytest.raises(LoftetError) as fault:
        create(root, record(), suffix=lambda: "aaaaaa")
    assert fault.value.message.key == "error.no-free-name"
    assert len(list((root / "data/activities/2024").iterdir())) == 1


def test_a_file_in_place_of_a_folder_is_said(root: Path) -> None:
    (root / "data/activities").touch()
    with pytest.raises(LoftetError) as fault:
        create(root, record())
    assert str(fault.value.message.as_mapping()["folder"]) == str(root / "data/activities/2024")
    assert sorted(path.name for path in root.rglob("*")) == ["activities", "commitments.yaml", "data"]


def test_nothing_is_written_through_a_link(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (root / "data/activities").symlink_to(elsewhere)
    with pytest.raises(LoftetError) as fault:
        create(root, record())
    assert fault.value.message.key == "error.folder-is-a-link"
    assert list(elsewhere.iterdir()) == []


def test_stray_temporary_files_are_swept_when_an_hour_old(root: Path) -> None:
    folder = root / "data/activities/2024"
    folder.mkdir(parents=True)
    for name, age in ((".loftet-old.tmp", 7200), (".loftet-new.tmp", 60)):
        (folder / name).touch()
        then = (folder / name).stat().st_mtime - age
        os.utime(folder / name, (then, then))
    create(root, record(), suffix=lambda: "7k3f9d")
    assert sorted(path.name for path in folder.iterdir()) == [
        ".loftet-new.tmp",
        "2024-05-14-fotpatrull-7k3f9d.yaml",
    ]


def test_a_thread_can_create_too(root: Path) -> None:
    thread = threading.Thread(target=create, args=(root, record()))
    thread.start()
    thread.join()
    assert len(list(root.rglob("*.yaml"))) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fotpatrull", "fotpatrull"),
        ("Sök med narkotikahund!", "sok-med-narkotikahund"),
        ("  ../../etc/passwd", "etc-passwd"),
        ("ÅÄÖ åäö", "aao-aao"),
        ("日本", "post"),
        ("a" * 60, "a" * 40),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_a_slug_is_plain(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_any_text_makes_a_name_that_the_reader_accepts(text: str) -> None:
    name = f"2024-05-14-{slug(text)}-7k3f9d.yaml"
    assert record_year(name) == "2024"
    assert len(name) <= 63
