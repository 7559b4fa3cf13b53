"""The daily round on a copy of the example: log, validate, status, report, in both languages."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import Loftet, clean_environment

PATROL = (
    "log",
    "fotpatrull",
    "--place",
    "centrum",
    "--date",
    "2024-12-20",
    "--note",
    "Två poliser till fots.",
)


def test_one_line_logs_a_patrol_and_fills_the_rest(loftet: Loftet, data_root: Path) -> None:
    done = loftet(*PATROL, cwd=data_root)

    written = (data_root / done.stdout.strip()).read_text(encoding="utf-8")
    assert done.returncode == 0
    assert written.splitlines()[:-1] == [
        "# yaml-language-server: $schema=../../../schema/activity.json",
        "date: 2024-12-20",
        "type: fotpatrull",
        "commitments: [fotpatrull]",
        "by: [polis]",
        "places: [centrum]",
        "note: Två poliser till fots.",
        "reported_by: kommunpolis",
    ]
    assert written.splitlines()[-1].startswith("logged: 20")
    assert "Uniformerad fotpatrullering: 2 tillfällen i december 2024." in done.stderr
    assert "Ta bort filen" in done.stderr


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_logged_is_valid_counted_and_reported(loftet: Loftet, data_root: Path, language: str) -> None:
    note = "Extra narkotikainsats vid Stortorget."
    when = ("--date", "2024-11-06")

    logged = loftet("--lang", language, "log", "narkotikainsats", *when, "--note", note, cwd=data_root)
    checked = loftet("--lang", language, "validate", cwd=data_root)
    status = loftet("--lang", language, "status", "-f", "json", "--as-of", "2024-11-30", cwd=data_root)
    report = loftet("--lang", language, "report", "-o", "ut.html", "-o", "ut.md", cwd=data_root)

    assert (logged.returncode, checked.returncode, report.returncode) == (0, 0, 0)
    parts = [part for each in json.loads(status.stdout)["commitments"] for part in each["parts"]]
    focus = next(part for part in parts if part["ref"] == "fotpatrull/ungas-narkotikabruk")
    assert focus["last_activity"] == "2024-11-14"
    assert report.stdout.split() == ["ut.html", "ut.md"]
    assert note in (data_root / "ut.html").read_text(encoding="utf-8")
    assert note in (data_root / "ut.md").read_text(encoding="utf-8")


def test_a_total_is_logged_with_its_word(loftet: Loftet, data_root: Path) -> None:
    done = loftet(
        *("log", "grannsamverkan", "--from", "2024-10-01", "--to", "2024-10-31"),
        *("--count", "4", "--precision", "about", "--by", "kommun"),
        cwd=data_root,
    )

    assert done.returncode == 0, done.stderr
    written = (data_root / done.stdout.strip()).read_text(encoding="utf-8")
    assert "from: 2024-10-01\nto: 2024-10-31\n" in written
    assert "count: 4\nprecision: about\n" in written
    assert Path(done.stdout.strip()).name.startswith("2024-10-31-grannsamverkan-")


def test_a_record_outside_every_promise_is_said_to_be_logged_and_no_more(
    loftet: Loftet, data_root: Path
) -> None:
    done = loftet("log", "fotpatrull", "--date", "2025-03-04", "--place", "centrum", cwd=data_root)

    assert "inget löfte med ”fotpatrull” gäller den dagen" in done.stderr
    assert "Uniformerad fotpatrullering: 1 tillfälle i mars 2025.\n" in done.stderr


def test_dry_run_shows_and_writes_nothing(loftet: Loftet, data_root: Path) -> None:
    before = sorted(data_root.rglob("*"))

    done = loftet(*PATROL, "-n", cwd=data_root)

    assert done.returncode == 0
    assert "type: fotpatrull" in done.stdout
    assert sorted(data_root.rglob("*")) == before


def test_a_verdict_and_a_reading_are_logged(loftet: Loftet, data_root: Path) -> None:
    verdict = loftet(
        *("assess", "fotpatrull/fotpatrullering", "--verdict", "ongoing", "--reason", "Två pass i veckan."),
        *("--date", "2024-11-01"),
        cwd=data_root,
    )
    reading = loftet(
        *(
            "measure",
            "problemindex",
            "--value",
            "1,47",
            "--source",
            "Trygghetsmätningen",
            "--date",
            "2024-11-11",
        ),
        cwd=data_root,
    )

    assert "verdict: ongoing" in (data_root / verdict.stdout.strip()).read_text(encoding="utf-8")
    assert "value: 1.47" in (data_root / reading.stdout.strip()).read_text(encoding="utf-8")
    assert loftet("validate", cwd=data_root).returncode == 0


def test_explain_names_the_records_behind_a_figure(loftet: Loftet, data_root: Path) -> None:
    done = loftet("explain", "narkotika-skola/hundsok", "--as-of", "2024-12-31", cwd=data_root)

    assert "data/activities/2024/2024-11-14-hundsok-ym54m5.yaml" in done.stdout
    assert "Löftets dagar: den 22 april 2024 till den 31 december 2024, 254 dagar." in done.stdout


def test_todo_puts_what_is_late_first(loftet: Loftet, data_root: Path) -> None:
    done = loftet("todo", "--as-of", "2024-09-30", "-f", "json", cwd=data_root)

    tasks = json.loads(done.stdout)["tasks"]
    assert [task["urgency"] for task in tasks] == sorted(
        (task["urgency"] for task in tasks), key=["late", "soon", "missing", "reminder"].index
    )
    assert (tasks[0]["about"], tasks[0]["text"]) == (
        "skola-information/information",
        "2 av 3 behov besvarade.",
    )


def test_todo_names_what_nobody_has_reported_when_the_promise_has_ended(
    loftet: Loftet, data_root: Path
) -> None:
    done = loftet("todo", "--as-of", "2025-01-10", cwd=data_root)

    assert "polisens-formaga/formaga\tIngenting är rapporterat, och löftets tid gick ut" in done.stdout


def test_the_report_of_a_meeting_is_as_of_its_deadline(loftet: Loftet, data_root: Path) -> None:
    done = loftet("report", "--for", "rad-2024-2", cwd=data_root)

    assert "Läget den 20 september 2024" in done.stdout


def test_the_same_data_and_options_give_the_same_bytes(loftet: Loftet, data_root: Path) -> None:
    options = ("report", "--as-of", "2024-09-30", "-f", "html")
    there = {"TZ": "Pacific/Auckland", "LC_ALL": "C"}

    here = loftet(*options, cwd=data_root)
    elsewhere = loftet(*options, cwd=data_root / "data" / "activities", environment=there)

    assert here.stdout == elsewhere.stdout
    assert here.stdout


def test_a_verdict_on_a_promise_that_has_ended_is_of_its_last_day(loftet: Loftet, data_root: Path) -> None:
    done = loftet(
        *("assess", "fotpatrull", "--verdict", "ongoing", "--reason", "Två pass i veckan."), cwd=data_root
    )

    assert done.stdout.startswith("data/assessments/2024/2024-12-31-fotpatrull-")
    assert "date: 2024-12-31\n" in (data_root / done.stdout.strip()).read_text(encoding="utf-8")


def test_names_and_swedish_words_are_understood_on_the_command_line(loftet: Loftet, data_root: Path) -> None:
    logged = loftet(
        *("log", "fotpatrull", "--place", "Älmhults tätort", "--by", "Lokalpolisområde Ljungby"),
        *("--date", "20 december 2024", "--state", "inställd", "--reason", "Snöoväder.", "--note", "Kväll."),
        *("--quantity", "timmar=2,5"),
        cwd=data_root,
    )
    assessed = loftet("assess", "fotpatrull", "--verdict", "Delvis uppfyllt", "--reason", "x", cwd=data_root)
    fourth = loftet("status", "4", cwd=data_root)

    assert (logged.returncode, assessed.returncode, fourth.returncode) == (0, 0, 0), logged.stderr
    written = (data_root / logged.stdout.strip()).read_text(encoding="utf-8")
    assert "date: 2024-12-20\n" in written
    assert "by: [polis]\nplaces: [tatort]\nquantities: {hours: 2.5}\nstate: cancelled\n" in written
    assert "verdict: partly_fulfilled\n" in (data_root / assessed.stdout.strip()).read_text(encoding="utf-8")
    assert "skola-information/information" in fourth.stdout


def test_letters_are_kept_where_the_locale_knows_none(data_root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loftet", "log", "fotpatrull", "--note", "Två poliser på östra sidan.", "-n"],
        cwd=data_root,
        env={**clean_environment(data_root), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert "note: Två poliser på östra sidan.\n" in done.stdout


def test_a_day_without_its_year_is_said_in_full(loftet: Loftet, data_root: Path) -> None:
    short = loftet("log", "fotpatrull", "--date", "igår", "--note", "Kväll.", cwd=data_root)
    whole = loftet("log", "fotpatrull", "--date", "20/12 2024", "--note", "Kväll.", cwd=data_root)

    assert re.search(r"^Dagen: \w+dag [0-9]+ \w+ 20[0-9]{2}\.$", short.stderr, re.MULTILINE)
    assert "Dagen:" not in whole.stderr


def test_a_record_that_does_not_count_says_so_when_it_is_logged_and_when_it_is_explained(
    loftet: Loftet, tmp_path: Path
) -> None:
    loftet("init", str(tmp_path / "vart"), cwd=tmp_path)
    done = loftet("log", "fotpatrull", "--place", "tatort", "--note", "Två poliser.", cwd=tmp_path / "vart")
    told = loftet("explain", "centrum/patrull", cwd=tmp_path / "vart")

    assert "Posten räknas inte för åtagandet ”Synlig polis i centrum”: platsen är ingen av dem" in done.stderr
    assert "1 tillfälle, genomförd; platsen är ingen av dem som löftet gäller\n" in told.stdout


def test_a_decision_that_is_answered_was_to_be_answered(loftet: Loftet, data_root: Path) -> None:
    loftet("report", "--as-of", "2024-12-05", "--since", "2024-10-01", "-o", "ut.md", cwd=data_root)

    said = (data_root / "ut.md").read_text(encoding="utf-8")
    answered, waiting = "skulle besvaras till mötet den 12 december 2024", ", ska besvaras till mötet den"
    assert [line for line in said.splitlines() if answered in line and "**Svar:**" in line]
    assert [line for line in said.splitlines() if waiting in line and "**Svar:**" not in line]
    assert not [line for line in said.splitlines() if waiting in line and "**Svar:**" in line]
