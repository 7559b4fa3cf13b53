"""What is installed with hashes is what pyproject.toml asks for, all of it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from tests.conftest import TOP

PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED: list[str] = PROJECT["project"]["dependencies"]
EXTRAS: list[str] = [each for extra in PROJECT["project"]["optional-dependencies"].values() for each in extra]
PINS = sorted((TOP / "requirements").glob("*.txt"))


def names(requirements: list[str]) -> set[str]:
    """Return the packages that are named, as an index spells them."""
    found = (re.match(r"[A-Za-z0-9._-]+", line) for line in requirements)
    return {re.sub(r"[-_.]+", "-", each[0]).lower() for each in found if each}


def pinned(file: str) -> set[str]:
    """Return the packages that a file of pins names."""
    return names([line for line in (TOP / "requirements" / file).read_text().splitlines() if "==" in line])


@pytest.mark.parametrize(
    ("file", "needed"),
    [
        ("run.txt", NEEDED),
        ("all.txt", NEEDED + EXTRAS),
        ("lowest.txt", NEEDED + EXTRAS),
        ("dev.txt", NEEDED + EXTRAS + PROJECT["dependency-groups"]["dev"]),
    ],
)
def test_every_dependency_is_pinned(file: str, needed: list[str]) -> None:
    assert names(needed) - pinned(file) == set()


@pytest.mark.parametrize("file", PINS, ids=lambda path: path.name)
def test_pins_have_hashes_and_name_no_place_that_they_came_from(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    packages = re.findall(r"^[a-z0-9].*==.*$", text, re.MULTILINE)
    assert packages
    assert [line for line in packages if not line.endswith("\\")] == []  # its hashes follow
    assert re.findall(r"^-.*|https?://.*", text, re.MULTILINE) == []


def test_the_extras_agree_on_their_versions() -> None:
    """What is installed without a network is what the tests ran with."""
    with_extras, tested = ((TOP / "requirements" / name).read_text() for name in ("all.txt", "dev.txt"))
    lines = re.findall(r"^[a-z0-9].*==\S+", with_extras, re.MULTILINE)
    assert [line for line in lines if line not in tested] == []
