"""Each figure on the first page of the report can be redone by hand from what `explain` prints."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TOP, Loftet

DAYS = ["2024-04-22", "2024-09-30", "2024-12-31"]
GRAVEST_FIRST = ["missed", "behind", "cannot_judge", "no_report", "not_due"]
GRAVEST_FIRST += ["on_track", "active", "met", "no_need", "withdrawn"]


def explained(loftet: Loftet, day: str, *arguments: str) -> Any:
    done = loftet("-C", str(TOP), "explain", *arguments, "--as-of", day, "-f", "json")
    assert done.returncode == 0
    return json.loads(done.stdout)


@pytest.mark.parametrize("day", DAYS)
def test_the_counts_of_page_one_follow_from_explain(loftet: Loftet, day: str) -> None:
    told = json.loads(loftet("-C", str(TOP), "report", "--as-of", day, "-f", "json").stdout)
    whole = explained(loftet, day)

    by_status: dict[str, list[int]] = {}
    for commitment in whole["commitments"]:
        of_parts = {part["status"] for part in commitment["parts"]}
        assert commitment["status"] == next(status for status in GRAVEST_FIRST if status in of_parts)
        by_status.setdefault(commitment["status"], []).append(commitment["number"])
    assert by_status == {
        count["badge"]["status"]: [one["number"] for one in count["commitments"]]
        for count in told["summary"]["counts"]
    }

    elapsed, of = whole["whole"]["elapsed"], whole["whole"]["of"]
    gone = told["summary"]["elapsed"]["sentence"]
    assert f"{elapsed} av {of} dagar" in gone or (elapsed == of and gone == "Löftets tid har gått ut")

    paths = [record["path"] for record in whole["whole"]["activities"]]
    assert len(paths) == len(set(paths))
    assert all((TOP / path).is_file() for path in paths)
    shared = [one for one in whole["whole"]["shared"] if len(one["commitments"]) > 1]
    assert shared == whole["whole"]["shared"]
    logged = {
        0: "Ingen genomförd aktivitet är loggad.",
        24: "Loggen har 24 poster",
        39: "Loggen har 39 poster",
    }
    assert logged[len(paths)] in " ".join(told["summary"]["sentences"])


def test_a_commitment_is_found_by_its_number_in_the_promise(loftet: Loftet) -> None:
    assert explained(loftet, "2024-09-30", "4") == explained(loftet, "2024-09-30", "skola-information")


def test_a_commitment_of_several_parts_says_which_of_them_decides(loftet: Loftet) -> None:
    done = loftet("-C", str(TOP), "--lang", "sv", "explain", "4", "--as-of", "2024-09-30")

    assert done.stdout.startswith("4 Information till elever och polisbesök i skolan\n  Efter plan.\n")
    assert (
        "  skola-information/information: efter plan\n  skola-information/skolbesok: kan inte bedömas\n"
        in (done.stdout)
    )


def test_a_number_that_no_commitment_has_is_a_question_back(loftet: Loftet, data_root: Path) -> None:
    done = loftet("-C", str(data_root), "explain", "99")

    assert done.returncode == 2
    assert "99" in done.stderr


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_report_says_how_a_figure_is_traced(loftet: Loftet, language: str) -> None:
    done = loftet("-C", str(TOP), "--lang", language, "report", "--as-of", "2024-09-30", "-f", "json")
    command = "loftet explain --promise 2024 --as-of 2024-09-30"

    assert any(command in line["text"] for line in json.loads(done.stdout)["about"]["lines"])
    whole = loftet("-C", str(TOP), "--lang", language, *command.removeprefix("loftet ").split()).stdout
    assert whole.startswith("Medborgarlöfte Älmhult kommun 2024\n")
