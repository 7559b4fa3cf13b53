"""Many records at once: all of them or none, whatever comes between."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from loftet.problems import LoftetError
from loftet.store import Kind
from loftet.store.create import NewRecord
from loftet.store.create_all import create_all


def record(number: int) -> NewRecord:
    day = date(2024, 5, number)
    return NewRecord(Kind.ACTIVITIES, day, "fotpatrull", f"date: {day}\n")


def left(root: Path) -> list[str]:
    return [path.name for path in root.rglob("*") if path.is_file()]


def test_all_are_written_in_their_order(tmp_path: Path) -> None:
    made = create_all(tmp_path, [record(number) for number in (1, 2, 3)])

    assert [(tmp_path / each.path).read_text() for each in made] == [
        f"date: 2024-05-0{number}\n" for number in (1, 2, 3)
    ]


def test_of_nothing_nothing_is_made(tmp_path: Path) -> None:
    assert create_all(tmp_path, []) == ()
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_is_gone_again_when_one_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "data" / "activities").mkdir(parents=True)
    (tmp_path / "data" / "activities" / "2025").touch()
    other = NewRecord(Kind.ACTIVITIES, date(2025, 1, 1), "fotpatrull", "date: 2025-01-01\n")

    with pytest.raises(LoftetError):
        create_all(tmp_path, [record(1), record(2), other])

    assert left(tmp_path) == ["2025"]


def test_what_was_written_is_gone_again_when_a_key_is_pressed(tmp_path: Path) -> None:
    def interrupted() -> Iterator[NewRecord]:
        yield record(1)
        signal.raise_signal(signal.SIGINT)
        yield record(2)

    with pytest.raises(KeyboardInterrupt):
        create_all(tmp_path, interrupted())

    assert left(tmp_path) == []


def test_what_others_have_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    create_all(tmp_path, [record(1)])

    def failing() -> Iterator[NewRecord]:
        yield record(2)
        raise KeyError("slut")

    with pytest.raises(KeyError, match="slut"):
        create_all(tmp_path, failing())

    assert len(left(tmp_path)) == 1
