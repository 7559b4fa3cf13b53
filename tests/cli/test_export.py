"""`loftet export`: files, forms, and what does not go together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import Loftet


def test_one_reading_makes_every_form(loftet: Loftet, data_root: Path) -> None:
    done = loftet(
        *("export", "--as-of", "2024-09-30", "-o", "ut.csv", "-o", "ut.json", "-o", "ut.ics"), cwd=data_root
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["ut.csv", "ut.json", "ut.ics"]
    assert (data_root / "ut.csv").read_bytes().startswith(b'\xef\xbb\xbf"Datum";')
    assert json.loads((data_root / "ut.json").read_text(encoding="utf-8"))["as_of"] == "2024-09-30"
    assert (data_root / "ut.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")


@pytest.mark.parametrize("form", ["csv", "json", "ics"])
def test_the_same_bytes_everywhere(loftet: Loftet, data_root: Path, form: str) -> None:
    options = ("--lang", "sv", "export", "-f", form, "--as-of", "2024-09-30")
    there = {"TZ": "Pacific/Auckland", "LC_ALL": "C"}

    here = loftet(*options, cwd=data_root)
    elsewhere = loftet(*options, cwd=data_root / "data" / "activities", environment=there)

    assert here.returncode == 0
    assert here.stdout == elsewhere.stdout != ""


def test_the_language_is_the_datas_unless_one_is_asked_for(loftet: Loftet, data_root: Path) -> None:
    own = loftet("export", "--template", cwd=data_root, environment={"LANG": "en_GB.UTF-8"})
    asked = loftet("--lang", "en", "export", "--template", cwd=data_root)

    assert own.stdout.startswith('\ufeff"Datum";')
    assert asked.stdout.startswith('\ufeff"Date";')


def test_open_data_and_its_dictionary(loftet: Loftet, data_root: Path) -> None:
    data = loftet("export", "--profile", "public", "--period", "2024-05", cwd=data_root).stdout
    words = loftet("export", "--profile", "public", "--dictionary", cwd=data_root).stdout

    head, *rows = data.removeprefix("\ufeff").splitlines()
    columns = [column.strip('"') for column in head.split(";")]
    assert "note" not in columns
    assert all(row.startswith('"2024-05-') for row in rows)
    explained = {line.split(";")[1].strip('"').removesuffix(".*") for line in words.splitlines()}
    assert {column.partition(".")[0] for column in columns} - explained == {"example"}


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("-f", "xls"), 2, "--format: ”xls” finns inte"),
        (("-o", "ut.odt"), 2, "formatet går inte att se på ”ut.odt”"),
        (("--what", "status"), 2, "menade du ”statuses”?"),
        (("--profile", "alla"), 2, "--profile: ”alla” finns inte"),
        (("--template", "-f", "json"), 2, "--template och json passar inte ihop"),
        (("--template", "--dictionary"), 2, "--template och --dictionary passar inte ihop"),
        (("--what", "activities", "-f", "ics"), 2, "--what och ics passar inte ihop"),
        (("--period", "maj"), 2, "”maj” är ingen period"),
        (("--promise", "2023"), 2, "--promise: ”2023” finns inte"),
        (("-o", "data/commitments.yaml/ut.csv"), 3, "kan inte skrivas"),
    ],
)
def test_wrong_usage_is_told(
    loftet: Loftet, data_root: Path, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    done = loftet("export", *arguments, cwd=data_root)

    assert done.returncode == code, done.stdout
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_is_spread_that_is_not_whole(loftet: Loftet, data_root: Path) -> None:
    (data_root / "data/activities/2024/2024-05-01-fotpatrull-aaaaaa.yaml").write_text("date: 2024-05-01\n")

    done = loftet("export", "-o", "ut.csv", cwd=data_root)
    template = loftet("export", "--template", cwd=data_root)

    assert done.returncode == 1
    assert "loftet validate" in done.stderr
    assert not (data_root / "ut.csv").exists()
    assert template.returncode == 0
