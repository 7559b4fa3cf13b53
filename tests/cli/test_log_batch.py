"""The police's totals of a tertial, a line each: all of them are written, or every fault is named by line."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.conftest import Loftet, clean_environment

TOTALS = """
# Summor från lokalpolisområdet
fotpatrull --count "drygt 30" --place centrum

hundsok --count 4 --note "Två skolor."
narkotikainsats --count 12 --precision at_least
"""
TERTIAL = ("--date", "T2 2024", "--by", "polis")


def test_every_line_becomes_a_record_with_what_holds_for_all(loftet: Loftet, data_root: Path) -> None:
    (data_root / "summor.txt").write_text(TOTALS, encoding="utf-8")

    done = loftet("log", "--batch", "summor.txt", *TERTIAL, cwd=data_root)

    assert done.returncode == 0, done.stderr
    paths = done.stdout.split()
    texts = [(data_root / path).read_text(encoding="utf-8") for path in paths]
    assert [Path(path).name.rsplit("-", 1)[0] for path in paths] == [
        "2024-08-31-fotpatrull",
        "2024-08-31-hundsok",
        "2024-08-31-narkotikainsats",
    ]
    assert all("from: 2024-05-01\nto: 2024-08-31\n" in text for text in texts)
    assert "places: [centrum]\ncount: 30\nprecision: just_over\n" in texts[0]
    assert "count: 4\nnote: Två skolor.\n" in texts[1]
    assert "3 poster skrivna." in done.stderr
    assert "summor.txt, rad 3:\n" in done.stderr  # the rows of the same kind that lie inside
    assert "warning[possible-double-count]" in done.stderr
    assert loftet("validate", cwd=data_root).returncode == 0


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["--from", "2024-05-01", "--to", "2024-05-31"], "31 tillfällen, maj 2024."),
        (["--date", "T2 2024"], "31 tillfällen, maj–augusti 2024."),
        (["--from", "2024-05-01", "--to", "2024-05-30"], "31 tillfällen, 1 maj till 30 maj 2024."),
    ],
)
def test_a_total_of_whole_months_is_said_by_their_names(
    loftet: Loftet, data_root: Path, days: list[str], said: str
) -> None:
    done = loftet("log", "fotpatrull", *days, "--count", "31", cwd=data_root)
    assert f"Uniformerad fotpatrullering: {said}" in done.stderr


def test_from_standard_input_and_shown_only(loftet: Loftet, data_root: Path) -> None:
    before = sorted(data_root.rglob("*"))

    done = loftet("log", "--batch", "-", *TERTIAL, "-n", cwd=data_root, answers=TOTALS)

    assert (done.returncode, sorted(data_root.rglob("*"))) == (0, before)
    assert done.stdout.startswith("standard in, rad 3:\nfrom: 2024-05-01\n")
    assert "3 poster skulle skrivas. Inget har skrivits." in done.stderr


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "fotpatrul --count 3",
            "totals.txt, rad 2: åtagandet: ”fotpatrul” finns inte\n  menade du ”fotpatrull”?",
        ),
        ("fotpatrull", "rad 2: det saknas uppgifter, och det finns ingen terminal att fråga på: --count"),
        ('fotpatrull --note "oj', "rad 2: ett citattecken saknar sitt andra"),
        (
            "fotpatrull --cuont 3",
            "rad 2: det finns inget alternativ --cuont; menade du --commit, --count eller --note?",
        ),
        ("fotpatrull --date v99 --count 3", "rad 2: --date ska vara en dag som finns"),
        ("fotpatrull --commit", "rad 2: --commit kan inte stå på en rad"),
        ("fotpatrull --batch x", "rad 2: --batch kan inte stå på en rad"),
        ("--help", "rad 2: --help kan inte stå på en rad"),
        ("hundsok --count tre", "error[not-a-count]"),
        ('hundsok --count 3 --note "pnr 850103-2398"', "error[personal-number]"),
    ],
)
def test_one_line_with_a_fault_and_nothing_is_written(
    loftet: Loftet, data_root: Path, line: str, said: str
) -> None:
    (data_root / "totals.txt").write_text(f"fotpatrull --count 31\n{line}\n", encoding="utf-8")
    before = sorted(data_root.rglob("*"))

    done = loftet("log", "--batch", "totals.txt", *TERTIAL, cwd=data_root)

    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "totals.txt, rad 2:" in done.stderr
    assert "2398" not in done.stderr
    assert sorted(data_root.rglob("*")) == before


def test_every_faulty_line_is_named_in_one_run(loftet: Loftet, data_root: Path) -> None:
    lines = ["fotpatrull --count 31", "fotptrull --count 3", "hundsok --count x", "hundsok --plats centrum"]

    done = loftet("log", "--batch", "-", *TERTIAL, cwd=data_root, answers="\n".join(lines))

    faulty = [number for number in range(2, 5) if f"standard in, rad {number}:" in done.stderr]
    assert (done.returncode, faulty) == (1, [2, 3, 4])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_from_any_windows_program_is_read(loftet: Loftet, data_root: Path, encoding: str) -> None:
    text = 'hundsok --count 4 --note "Två sök på Haganässkolan."\r\n'
    (data_root / "totals.txt").write_bytes(text.encode(encoding))

    done = loftet("log", "--batch", "totals.txt", *TERTIAL, cwd=data_root)

    assert done.returncode == 0, done.stderr
    assert "note: Två sök på Haganässkolan.\n" in (data_root / done.stdout.strip()).read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("name", "code"), [("nowhere.txt", 3), ("data", 3), ("empty.txt", 2)], ids=["missing", "folder", "empty"]
)
def test_a_file_that_says_nothing(loftet: Loftet, data_root: Path, name: str, code: int) -> None:
    (data_root / "empty.txt").write_text("# inget\n", encoding="utf-8")

    done = loftet("log", "--batch", name, *TERTIAL, cwd=data_root)

    assert (done.returncode, name in done.stderr, "Traceback" in done.stderr) == (code, True, False)


def test_many_at_the_same_time_lose_nothing_and_all_is_valid(loftet: Loftet, data_root: Path) -> None:
    lines = "".join(f"fotpatrull --date 2024-12-{day:02} --place centrum\n" for day in range(1, 21))
    before = len(list((data_root / "data/activities").rglob("*.yaml")))

    with ThreadPoolExecutor(6) as pool:
        runs = [pool.submit(loftet, "log", "--batch", "-", cwd=data_root, answers=lines) for _ in range(6)]
        codes = [run.result().returncode for run in runs]

    assert codes == [0] * 6
    assert len(list((data_root / "data/activities").rglob("*.yaml"))) == before + 120
    assert loftet("validate", cwd=data_root).returncode == 0


def test_a_record_whose_path_has_been_said_exists_whatever_happens_next(data_root: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "loftet",
        "log",
        "fotpatrull",
        "--date",
        "2024-12-20",
        "--place",
        "centrum",
    ]
    environment = clean_environment(data_root.parent / "home")
    with subprocess.Popen(
        command, cwd=data_root, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        path = process.stdout.readline().strip()
        process.kill()

    assert "type: fotpatrull\n" in (data_root / path).read_text(encoding="utf-8")
