"""A coordinator's bad days: each ends in a sentence, a remedy and an exit code; nothing is half done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import TOP, Loftet

from loftet.wording import Language
from loftet.wording.numbers import list_text

USAGE, FINDINGS, CANNOT_RUN = 2, 1, 3
LANGUAGES = list_text(list(Language), Language.SV, style="or")


@pytest.mark.parametrize(
    ("arguments", "sentence", "remedy"),
    [
        (("log", "fotptrull"), "åtagandet: ”fotptrull” finns inte", "menade du ”fotpatrull”?"),
        (("log", "Fotpatrüll"), "åtagandet: ”Fotpatrüll” finns inte", "menade du ”fotpatrull”?"),
        (
            ("log", "fotpatrull", "--place", "centrun"),
            "--place: ”centrun” finns inte",
            "menade du ”centrum”?",
        ),
        (("log", "fotpatrull", "--date", "2024-02-30"), "--date ska vara en dag som finns", ""),
        (("log", "fotpatrull", "--date", "i förrgår kväll"), "--date ska vara en dag som finns", ""),
        (("log",), "det finns ingen terminal att fråga på: åtagandet", ""),
        (("log", "skola-information"), "det finns ingen terminal att fråga på: --type", ""),
        (("log", "fotpatrull", "--state", "cancelled"), "fråga på: --reason", ""),
        (("log", "fotpatrull", "--from", "2024-05-01"), "fråga på: --to", ""),
        (("log", "fotpatrull", "--quantity", "timmar"), "--quantity skrivs NAMN=TAL", ""),
        (("log", "--typ", "fotpatrull"), "det finns inget alternativ --typ", "loftet --help"),
        (("status", "fotpatrul"), "åtagandet: ”fotpatrul” finns inte", "menade du ”fotpatrull”?"),
        (("status", "--as-of", "24-09-30"), "--as-of ska vara en dag som finns", ""),
        (("status", "--promise", "2023"), "--promise: ”2023” finns inte", ""),
        (("status", "-f", "jsn"), "--format: ”jsn” finns inte", "menade du ”json”?"),
        (("report", "-o", "ut.odt"), "formatet går inte att se på ”ut.odt”", "-f html"),
        (("report", "--for", "rad-2042-1"), "--for: ”rad-2042-1” finns inte", ""),
        (("--lang", "xx", "status"), f"--lang kan vara {LANGUAGES}", ""),
        (("--color", "rosa", "status"), "--color kan vara auto, always eller never", ""),
        (("todo", "--weeks", "många"), "--weeks ska vara ett helt tal", ""),
        (("explain", "fotpatrull/okänd"), "åtagandet: ”fotpatrull/okänd” finns inte", ""),
        (
            ("log", "fotpatrull", "--date", "14/5", "2024"),
            "det är för många ord: 2024",
            '--date "14/5 2024"',
        ),
        (
            ("log", "fotpatrull", "--quantity", "hours=-2"),
            "--quantity skrivs NAMN=TAL, till exempel hours=2,5, och talet är aldrig negativt",
            "",
        ),
        (("log", "natverk"), "åtagandet: ”natverk” finns inte", "menade du naringslivsnatverk"),
        (("assess", "fotpatrull", "--verdict", "bra", "--reason", "x"), "--verdict: ”bra” finns inte", ""),
        (("measure", "problemindex", "--value", "x", "--source", "y"), "--value ska vara ett tal", ""),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_written(
    loftet: Loftet, data_root: Path, arguments: tuple[str, ...], sentence: str, remedy: str
) -> None:
    before = sorted(data_root.rglob("*"))

    done = loftet(*arguments, cwd=data_root)

    assert done.returncode == USAGE, done.stderr
    assert sentence in done.stderr
    assert remedy in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(data_root.rglob("*")) == before


def test_no_data_root(loftet: Loftet, tmp_path: Path) -> None:
    done = loftet("validate", cwd=tmp_path)

    assert done.returncode == CANNOT_RUN
    assert "loftet init" in done.stderr


def test_a_personal_number_never_touches_the_disk_and_is_never_echoed(
    loftet: Loftet, data_root: Path
) -> None:
    before = sorted(data_root.rglob("*"))

    done = loftet("log", "fotpatrull", "--internal-note", "pnr 850103-2398 avvisades", cwd=data_root)

    assert done.returncode == FINDINGS
    assert "error[personal-number]" in done.stderr
    assert "2398" not in done.stderr + done.stdout
    assert sorted(data_root.rglob("*")) == before


def test_what_is_wrong_with_a_record_is_said_at_its_field_not_in_a_file_that_does_not_exist(
    loftet: Loftet, data_root: Path
) -> None:
    done = loftet("log", "fotpatrull", "--date", "2024-05-14", "--note", "pnr 850103-2398", cwd=data_root)

    assert done.returncode == FINDINGS
    assert done.stderr.startswith(
        "note: error[personal-number]: Ser ut som ett personnummer eller samordningsnummer.\n"
        "  note: pnr ▒▒▒▒▒▒▒▒▒▒▒\n"
        "        ^^^^^^^^^^^^^^^\n"
        "  Ta bort det:"
    )
    assert ".yaml" not in done.stderr


@pytest.mark.parametrize(
    ("mistake", "place", "message"),
    [
        ("commitmnt: [fotpatrull]\n", ":8:1:", "error[unknown-field]"),
        ("date: 2024-13-05\n", ":8:1:", "error[duplicate-key]"),
        ("note: Insats #5\n", ":8:", "error["),
    ],
)
def test_a_misspelt_record_is_named_with_line_and_column(
    loftet: Loftet, data_root: Path, mistake: str, place: str, message: str
) -> None:
    path = Path("data/activities/2024/2024-04-26-fotpatrull-s1gkve.yaml")
    text = (data_root / path).read_text(encoding="utf-8")
    kept = text.splitlines(keepends=True)[:7]
    (data_root / path).write_text("".join(kept) + mistake, encoding="utf-8")

    done = loftet("validate", cwd=data_root)

    assert done.returncode == FINDINGS
    assert f"{path.as_posix()}{place}" in done.stdout
    assert message in done.stdout


def test_no_report_is_written_from_files_with_errors(loftet: Loftet, data_root: Path) -> None:
    (data_root / "data/activities/2024/2024-05-01-fotpatrull-aaaaaa.yaml").write_text("date: 2024-05-01\n")

    done = loftet("report", "-o", "ut.html", cwd=data_root)

    assert done.returncode == FINDINGS
    assert "loftet validate" in done.stderr
    assert not (data_root / "ut.html").exists()


def test_status_goes_on_beside_a_broken_file_and_says_so(loftet: Loftet, data_root: Path) -> None:
    (data_root / "data/activities/2024/2024-05-01-fotpatrull-aaaaaa.yaml").write_text("date: 2024-05-01\n")

    done = loftet("status", cwd=data_root)

    assert done.returncode == 0
    assert "fotpatrull/fotpatrullering\tpågår" in done.stdout
    assert "Kör loftet validate" in done.stderr


def test_a_record_that_cannot_be_saved_is_printed(loftet: Loftet, data_root: Path) -> None:
    (data_root / "data/activities/2025").write_text("en fil i mappens ställe")

    done = loftet("log", "fotpatrull", "--date", "2025-01-02", "--note", "Två poliser.", cwd=data_root)

    assert done.returncode == CANNOT_RUN
    assert "note: Två poliser." in done.stdout
    assert "Traceback" not in done.stderr


def test_an_output_that_cannot_be_written_leaves_nothing(loftet: Loftet, data_root: Path) -> None:
    (data_root / "upptagen").write_text("en fil")

    done = loftet("report", "-o", "upptagen/ut.html", cwd=data_root)

    assert done.returncode == CANNOT_RUN
    assert "kan inte skrivas" in done.stderr


def test_a_reader_that_leaves_early_is_no_fault(data_root: Path) -> None:
    program = f"PYTHONPATH={TOP / 'src'} {sys.executable} -m loftet report --as-of 2024-09-30 | head -1"

    done = subprocess.run(
        ["sh", "-c", program], cwd=data_root, capture_output=True, encoding="utf-8", check=False, timeout=60
    )

    assert done.stdout.startswith("> ")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a disk that is always full")
def test_an_answer_sent_to_a_full_disk_ends_in_a_sentence(data_root: Path) -> None:
    for _ in range(2):  # the second time the answer may be remembered
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [sys.executable, "-m", "loftet", "--lang", "sv", "status"],
                cwd=data_root,
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
        assert done.stderr == (
            "loftet: det som skulle skrivas ut fick inte plats: disken är full\n"
            "  Frigör plats, eller skriv till en annan plats, och kör kommandot igen.\n"
        )
        assert done.returncode == CANNOT_RUN


@pytest.mark.skipif(sys.platform == "win32", reason="what a closed stream is differs there")
def test_who_closes_the_output_gets_the_exit_code_alone(data_root: Path) -> None:
    command = f"'{sys.executable}' -m loftet status nowhere >&- 2>&-"
    assert subprocess.run(["sh", "-c", command], cwd=data_root, check=False).returncode == USAGE
