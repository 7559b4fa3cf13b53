"""A record that begins with another: repeated, carried out, corrected; the earlier file never changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import Loftet

PATROL = "data/activities/2024/2024-04-26-fotpatrull-s1gkve.yaml"


def written(root: Path, printed: str) -> list[str]:
    """Return the lines of the record whose path was printed, without the comment and the day of logging."""
    lines = (root / printed.strip()).read_text(encoding="utf-8").splitlines()
    return [line for line in lines[1:] if not line.startswith("logged: ")]


@pytest.fixture
def planned(loftet: Loftet, data_root: Path) -> Path:
    """Return the path of a planned drug-dog search."""
    done = loftet(
        *("log", "hundsok", "--state", "planned", "--date", "2024-12-05", "--place", "haganasskolan"),
        *("--note", "Bokat.", "--internal-note", "Rektor vet.", "--quantity", "hours=1,5"),
        cwd=data_root,
    )
    assert done.returncode == 0, done.stderr
    return data_root / done.stdout.strip()


def test_all_but_the_day_is_repeated(loftet: Loftet, data_root: Path) -> None:
    done = loftet("log", "--like", PATROL, "--date", "2024-12-20", cwd=data_root)

    earlier = (data_root / PATROL).read_text(encoding="utf-8").splitlines()
    expected = [line for line in earlier if not line.startswith(("#", "logged:"))]
    assert written(data_root, done.stdout) == [line.replace("2024-04-26", "2024-12-20") for line in expected]


@pytest.mark.parametrize(
    "name",
    [
        "2024-04-26-fotpatrull-s1gkve",
        "2024-04-26-fotpatrull-s1gkve.yaml",
        r"data\activities\2024\2024-04-26-fotpatrull-s1gkve.yaml",
        f"/somewhere/else/{PATROL}",
    ],
)
def test_a_record_is_named_by_its_path_from_anywhere_or_by_its_id(
    loftet: Loftet, data_root: Path, name: str
) -> None:
    done = loftet("log", "--like", name, "--note", "Egen.", "-n", "--date", "2024-12-20", cwd=data_root)

    assert (done.returncode, "note: Egen.\n" in done.stdout) == (0, True)


def test_what_belongs_to_the_one_occasion_is_not_repeated(loftet: Loftet, data_root: Path) -> None:
    total = loftet(
        *("log", "grannsamverkan", "--date", "T2 2024", "--count", "ca 12", "--by", "kommun"),
        *("--evidence", "https://example.org/protokoll"),
        cwd=data_root,
    )
    alone = loftet("log", "--like", total.stdout.strip(), "--date", "T3 2024", cwd=data_root)
    done = loftet("log", "--like", total.stdout.strip(), "--date", "T3 2024", "--count", "9", cwd=data_root)

    assert (alone.returncode, "--count" in alone.stderr) == (2, True)
    assert written(data_root, done.stdout)[:6] == [
        "from: 2024-09-01",
        "to: 2024-12-31",
        "type: grannsamverkan",
        "commitments: [grannsamverkan]",
        "by: [kommun]",
        "count: 9",
    ]
    assert "evidence" not in (data_root / done.stdout.strip()).read_text(encoding="utf-8")


def test_a_plan_that_is_carried_out_becomes_a_held_record_and_stays_in_the_history(
    loftet: Loftet, data_root: Path, planned: Path
) -> None:
    before = planned.read_bytes()

    done = loftet("log", "--carry-out", str(planned), "--count", "2", cwd=data_root)

    assert done.returncode == 0, done.stderr
    assert planned.read_bytes() == before
    assert written(data_root, done.stdout) == [
        "date: 2024-12-05",
        "type: hundsok",
        "commitments: [narkotika-skola, fotpatrull]",
        "by: [polis]",
        "places: [haganasskolan]",
        "count: 2",
        "quantities: {hours: 1.5}",
        "note: Bokat.",
        "internal_note: Rektor vet.",
        "reported_by: kommunpolis",
        f'replaces: ["{planned.stem}"]',
    ]
    assert loftet("validate", cwd=data_root).returncode == 0
    status = loftet("status", "narkotika-skola", "-f", "json", "--as-of", "2024-12-31", cwd=data_root)
    parts = json.loads(status.stdout)["commitments"][0]["parts"]
    assert next(part["done"] for part in parts if part["ref"] == "narkotika-skola/hundsok") == 3


def test_only_a_plan_can_be_carried_out(loftet: Loftet, data_root: Path) -> None:
    done = loftet("log", "--carry-out", PATROL, cwd=data_root)

    assert done.returncode == 2
    assert "posten 2024-04-26-fotpatrull-s1gkve är inte planerad" in done.stderr


def test_a_plan_is_called_off_with_a_reason(loftet: Loftet, data_root: Path, planned: Path) -> None:
    off = ("--replaces", planned.name, "--state", "cancelled")
    without = loftet("log", *off, cwd=data_root)
    done = loftet("log", *off, "--reason", "Hundföraren sjuk.", cwd=data_root)

    assert (without.returncode, "--reason" in without.stderr) == (2, True)
    lines = written(data_root, done.stdout)
    assert "state: cancelled" in lines
    assert "reason: Hundföraren sjuk." in lines
    assert lines[-1] == f'replaces: ["{planned.stem}"]'


def test_a_correction_keeps_all_that_it_does_not_change(loftet: Loftet, data_root: Path) -> None:
    earlier = (data_root / PATROL).read_text(encoding="utf-8").splitlines()

    done = loftet("log", "--replaces", PATROL, "--place", "stortorget", cwd=data_root)

    kept = [line for line in earlier if not line.startswith(("#", "logged:", "places:"))]
    lines = written(data_root, done.stdout)
    assert [line for line in lines if not line.startswith(("places:", "replaces:"))] == kept
    assert "places: [stortorget]" in lines
    assert "Uniformerad fotpatrullering: 2 tillfällen i april 2024." in done.stderr  # as before
    assert loftet("validate", cwd=data_root).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--like", "2024-04-26-fotpatrull-s1gkvf"), "menade du ”2024-04-26-fotpatrull-s1gkve”?"),
        (("--like", PATROL, "--replaces", PATROL), "välj ett av --like eller --replaces"),
        (("fotpatrull", "--time", "kväll"), "--time skrivs 10-11 eller 10:00-11:30, inte ”kväll”"),
        (("fotpatrull", "--date", "v 20 2024"), "fråga på: --count"),
        (("medborgarmote",), "inget löfte"),
    ],
)
def test_what_cannot_be_meant_is_told(
    loftet: Loftet, data_root: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    before = sorted(data_root.rglob("*"))

    done = loftet("log", *arguments, "-n", cwd=data_root)

    assert sentence in done.stderr
    assert sorted(data_root.rglob("*")) == before


def test_a_clock_time_and_what_a_total_leaves_out(loftet: Loftet, data_root: Path) -> None:
    done = loftet(
        *("log", "natverkstraff", "--date", "14/11 2024", "--time", "9.30-11", "--in-addition", "-n"),
        cwd=data_root,
    )

    assert 'time: {from: "09:30", to: "11:00"}\n' in done.stdout
    assert "in_addition: true\n" in done.stdout
