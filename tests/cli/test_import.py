"""`loftet import`: a table as a Swedish Excel saves it, with faults, mended, and once more."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from tests.conftest import Loftet

TEST_NUMBER = "850103-2398"  # an official test number of the Swedish Tax Agency
HEAD = "Datum;Aktivitet;Utförd av;Platser;Antal;Mängd: participants;Anteckning;Läge;Skäl"
GOOD = (
    "{day}/10 2024;Uniformerad fotpatrullering;polis;Centrala Älmhult;;;Pass {day} i centrum, två poliser.;;"
)
FAULTS = {
    4: ("31/9 2024;fotpatrull;polis;centrum;;;a;;", 1, "no-such-day"),
    7: ("oktober;fotpatrull;polis;centrum;;;b;;", 1, "not-a-day"),
    10: ("9/10 2024;fotpatrul;polis;centrum;;;c;;", 2, "unknown-type"),
    13: ("9/10 2024;fotpatrull;;centrum;;;d;;", 3, "empty-cell"),
    16: ("9/10 2024;fotpatrull;polis;Centrum norr;;;e;;", 4, "unknown-place"),
    19: ("9/10 2024;fotpatrull;polis;centrum;några;;f;;", 5, "not-a-count"),
    22: ("9/10 2024;fotpatrull;polis;centrum;;12 st;g;;", 6, "not-a-number"),
    25: (f"9/10 2024;fotpatrull;polis;centrum;;;Ring {TEST_NUMBER};;", 7, "personal-number"),
    28: ("9/10 2024;fotpatrull;polis;centrum;;;h;inställd;", 8, "needs-reason"),
    30: ("9/10 2024;fotpatrull;polis;centrum;;;i;inställdd;Sjukdom.", 8, "not-an-option"),
}


def swedish_excel(path: Path, *, mended: bool) -> Path:
    """Write 30 rows as Excel's semicolon CSV does, Windows-1252 and CRLF; a third are faulty until mended."""
    rows = [
        GOOD.format(day=row - 1) if mended or row not in FAULTS else FAULTS[row][0] for row in range(2, 32)
    ]
    path.write_bytes("".join(f"{row}\r\n" for row in [HEAD, *rows]).encode("cp1252"))
    return path


def files(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file())


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_fault_is_named_and_nothing_is_written(
    loftet: Loftet, data_root: Path, tmp_path: Path, language: str
) -> None:
    table = swedish_excel(tmp_path / "insatser.csv", mended=False)
    before = files(data_root)

    done = loftet("--lang", language, "import", str(table), "--write", cwd=data_root)

    assert done.returncode == 1
    assert files(data_root) == before
    places = [line.split(": ")[0:2] for line in done.stdout.splitlines() if not line.startswith(" ")]
    assert [(place.split(":")[-2:], code) for place, code in places] == [
        ([str(row), str(column)], f"error[{code}]") for row, (_, column, code) in FAULTS.items()
    ]
    assert TEST_NUMBER not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_mended_all_is_written_once(loftet: Loftet, data_root: Path, tmp_path: Path) -> None:
    table = str(swedish_excel(tmp_path / "insatser.csv", mended=True))
    before = files(data_root)

    shown = loftet("import", table, cwd=data_root)
    assert (shown.returncode, files(data_root)) == (0, before)
    assert shown.stdout.count("type: fotpatrull\n") == 30
    assert "30 nya poster skulle skrivas" in shown.stderr

    written = loftet("import", table, "--write", cwd=data_root)
    assert written.returncode == 0, written.stderr
    assert len(files(data_root)) == len(before) + 30
    assert sorted(written.stdout.split()) == sorted(
        str(path.relative_to(data_root)) for path in set(files(data_root)) - set(before)
    )
    assert loftet("validate", cwd=data_root).returncode == 0

    again = loftet("import", table, "--write", cwd=data_root)
    assert (again.returncode, again.stdout) == (0, "")
    assert "0 nya poster är skrivna, 30 rader fanns redan." in again.stderr
    assert len(files(data_root)) == len(before) + 30


@pytest.mark.parametrize("profile", ["council", "public"])
def test_what_is_exported_is_there_already(loftet: Loftet, data_root: Path, profile: str) -> None:
    loftet("export", "--profile", profile, "--as-of", "2025-01-31", "-o", "ut.csv", cwd=data_root)

    done = loftet("import", "ut.csv", "--write", cwd=data_root)

    assert done.returncode == 0, done.stdout
    assert "0 nya poster är skrivna, 45 rader fanns redan." in done.stderr


def test_an_export_fills_an_empty_data_root_with_the_same(
    loftet: Loftet, data_root: Path, tmp_path: Path
) -> None:
    loftet("export", "--as-of", "2025-01-31", "-o", "ut.csv", cwd=data_root)
    status = loftet("status", "--as-of", "2025-01-31", cwd=data_root).stdout
    new = tmp_path / "ny"
    (new / "data").mkdir(parents=True)
    for name in ("commitments.yaml", "meetings.yaml"):
        (new / "data" / name).write_bytes((data_root / "data" / name).read_bytes())
    rows = list(
        csv.reader(io.StringIO((data_root / "ut.csv").read_text("utf-8-sig"), newline=""), delimiter=";")
    )
    replaces = rows[0].index("Ersätter")
    with (tmp_path / "ut.tsv").open("w", encoding="utf-16", newline="") as file:
        csv.writer(file, delimiter="\t").writerows(row[:replaces] + row[replaces + 1 :] for row in rows)

    done = loftet("import", str(tmp_path / "ut.tsv"), "--write", cwd=new)

    assert done.returncode == 0, done.stdout
    assert loftet("validate", cwd=new).returncode == 0
    assert loftet("status", "--as-of", "2025-01-31", cwd=new).stdout == status


def test_an_excel_file_with_a_map(loftet: Loftet, data_root: Path, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "polisen.xlsx")
    sheet = book.add_worksheet("Insatser")
    sheet.write_row(0, 0, ["När", "Insats", "Var", "Handläggare", "Timmar"])
    for row, day in enumerate((1, 2), 1):
        sheet.write_datetime(row, 0, date(2024, 10, day), book.add_format({"num_format": "d mmmm yyyy"}))
        sheet.write_row(row, 1, ["Gående patrull", "City", "Anna", 2.5])
    book.close()
    (tmp_path / "karta.yaml").write_text(
        "columns: {date: När, type: Insats, places: Var, quantities: {hours: Timmar}}\n"
        "words:\n  type: {fotpatrull: Gående patrull}\n  places: {centrum: City}\n"
        "values: {by: polis, reported_by: kommunpolis}\n"
        "ignore: Handläggare\n",
        encoding="utf-8",
    )

    done = loftet(
        *("import", str(tmp_path / "polisen.xlsx"), "--map", str(tmp_path / "karta.yaml"), "--write"),
        cwd=data_root,
    )

    assert done.returncode == 0, done.stdout
    first = (data_root / done.stdout.splitlines()[0]).read_text(encoding="utf-8").splitlines()
    assert first[1:] == [
        "date: 2024-10-01",
        "type: fotpatrull",
        "commitments: [fotpatrull]",
        "by: [polis]",
        "places: [centrum]",
        "quantities: {hours: 2.5}",
        "reported_by: kommunpolis",
        first[-1],
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("import",), 2, "FILE"),
        (("import", "saknas.csv"), 3, "”saknas.csv” går inte att läsa: filen eller mappen finns inte"),
        (("import", "data"), 3, "”data” är ingen fil"),
        (("import", "lista.csv", "--map", "saknas.yaml"), 3, "”saknas.yaml” går inte att läsa"),
        (("import", "lista.csv", "--map", "karta.yaml"), 1, "Inget har skrivits."),
        (("import", "trasig.xlsx"), 1, "Inget har skrivits."),
        (("import", "varning.csv", "--strict", "--write"), 1, "Inget har skrivits."),
        (("import", "varning.csv", "--write", "-n"), 0, "1 ny post skulle skrivas"),
    ],
)
def test_what_cannot_be_read_is_told(
    loftet: Loftet, data_root: Path, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    row = "2024-10-01;fotpatrull;polis"
    (data_root / "lista.csv").write_text(f"Datum;Aktivitet;Utförd av\n{row}\n", encoding="utf-8")
    (data_root / "varning.csv").write_text(f"Datum;Aktivitet;Utförd av;Väder\n{row};sol\n", encoding="utf-8")
    (data_root / "karta.yaml").write_text("colums: {date: Dag}\n", encoding="utf-8")
    (data_root / "trasig.xlsx").write_bytes(b"PK\x03\x04")
    before = files(data_root)

    done = loftet(*arguments, cwd=data_root)

    assert done.returncode == code, done.stdout + done.stderr
    assert sentence in done.stderr
    assert files(data_root) == before


def test_what_cannot_be_written_leaves_nothing(loftet: Loftet, data_root: Path, tmp_path: Path) -> None:
    (data_root / "data/activities/2025").write_text("en fil i mappens ställe")
    rows = "2024-10-01;fotpatrull;polis\n2024-10-02;fotpatrull;polis\n2025-01-02;fotpatrull;polis\n"
    (tmp_path / "lista.csv").write_text(f"Datum;Aktivitet;Utförd av\n{rows}", encoding="utf-8")
    before = files(data_root)

    done = loftet("import", str(tmp_path / "lista.csv"), "--write", cwd=data_root)

    assert done.returncode == 3, done.stdout
    assert done.stdout == ""
    assert files(data_root) == before


def test_without_the_extra_it_says_how_to_get_it(data_root: Path) -> None:
    (data_root / "lista.xlsx").write_bytes(b"PK\x03\x04")
    program = (
        "import sys; sys.modules['python_calamine'] = None; sys.argv = ['loftet', 'import', 'lista.xlsx']; "
        "from loftet.cli.main import main; main()"
    )
    source = Path(__file__).resolve().parents[2] / "src"

    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=data_root,
        env={"PYTHONPATH": str(source), "LOFTET_LANG": "sv"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 3
    assert 'pip install "loftet[excel]"' in done.stderr
