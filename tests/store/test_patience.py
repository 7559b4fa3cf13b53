"""What Windows does to a file that was just made, and what shares without hard links say: simulated here."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from loftet.problems import LoftetError
from loftet.store import Kind
from loftet.store.create import NewRecord, create

RECORD = NewRecord(Kind.ACTIVITIES, date(2024, 5, 14), "Fotpatrull", "type: fotpatrull\n")


class WindowsError(OSError):
    """An error as Windows gives it, with its own number; what Python makes of that number differs."""

    def __init__(self, winerror: int, number: int) -> None:
        super().__init__(number, "from Windows")
        self.winerror = winerror


HELD = WindowsError(32, 13)  # a virus scanner reads the file: sharing violation, EACCES
NO_LINKS = WindowsError(1, 22)  # exFAT, some shares: invalid function, EINVAL


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("loftet.store.patience.time.sleep", lambda _: None)
    (tmp_path / "data").mkdir()
    return tmp_path


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int, OSError], None]:
    """Make a call of `os` fail so many times before it does what it should."""

    def make(name: str, times: int, fault: OSError) -> None:
        call = getattr(os, name)
        left = [times]

        def refusing(*args: Any, **options: Any) -> Any:
            if left[0]:
                left[0] -= 1
                raise fault
            return call(*args, **options)

        monkeypatch.setattr(os, name, refusing)

    return make


def files(root: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in root.rglob("*") if path.is_file()]


@pytest.mark.parametrize("call", ["link", "unlink"])
@pytest.mark.parametrize("times", [1, 6])
def test_a_file_that_a_virus_scanner_holds_is_tried_again(
    root: Path, refuse: Callable[[str, int, OSError], None], call: str, times: int
) -> None:
    refuse(call, times, HELD)
    create(root, RECORD)
    assert files(root) == [RECORD.text]


def test_a_file_that_is_held_for_long_is_said_and_leaves_nothing(
    root: Path, refuse: Callable[[str, int, OSError], None]
) -> None:
    refuse("link", 7, HELD)
    with pytest.raises(LoftetError) as fault:
        create(root, RECORD)
    assert str(fault.value.message.as_mapping()["folder"]) == str(root / "data/activities/2024")
    assert list(root.rglob("*")) == [root / "data"]


@pytest.mark.parametrize("held", [0, 3])
def test_a_share_without_hard_links_gets_the_record_by_another_way(
    root: Path, refuse: Callable[[str, int, OSError], None], held: int
) -> None:
    refuse("link", 1, NO_LINKS)
    refuse("replace", held, HELD)
    create(root, RECORD)
    assert files(root) == [RECORD.text]


def test_a_refusal_that_is_meant_is_not_tried_again(
    root: Path, refuse: Callable[[str, int, OSError], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr("loftet.store.patience.time.sleep", waits.append)
    refuse("link", 99, PermissionError(13, "no"))
    with pytest.raises(LoftetError):
        create(root, RECORD)
    assert waits == []
