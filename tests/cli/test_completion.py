"""Tab in the shell: what the scripts of bash, zsh, fish and PowerShell get, on good data and on broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import Loftet, clean_environment


def offered(loftet: Loftet, root: Path, line: str, *, to: str = "fish") -> list[str]:
    """Return what the shell is told at the end of `line`."""
    asked = {"_LOFTET_COMPLETE": f"complete_{to}", "_TYPER_COMPLETE_ARGS": line}
    if to == "fish":
        asked["_TYPER_COMPLETE_FISH_ACTION"] = "get-args"
    if to == "powershell":
        asked["_TYPER_COMPLETE_WORD_TO_COMPLETE"] = line.rpartition(" ")[2]
    if to == "bash":
        asked |= {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
    done = loftet(cwd=root, environment=asked)
    assert done.stderr == ""
    return [line for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("shell", "expected"),
    [
        ("bash", "fotpatrull"),
        ("fish", "fotpatrull\tFotpatrullering och ungdomars narkotikabruk"),
        ("powershell", "fotpatrull:::Fotpatrullering och ungdomars narkotikabruk"),
    ],
)
def test_every_shell_gets_the_commitments(loftet: Loftet, data_root: Path, shell: str, expected: str) -> None:
    assert expected in offered(loftet, data_root, "loftet log fot", to=shell)


def test_zsh_gets_them_with_their_titles(loftet: Loftet, data_root: Path) -> None:
    (first, *_) = offered(loftet, data_root, "loftet log fot", to="zsh")
    assert first == '_arguments \'*: :(("fotpatrull":"Fotpatrullering och ungdomars narkotikabruk"'


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("loftet log hund", ["hundsok\tSök med narkotikahund"]),
        ("loftet log --type hund", ["hundsok\tSök med narkotikahund"]),
        ("loftet log --place ha", ["haganasskolan\tHaganässkolan", "haradsback\tHäradsbäck"]),
        ("loftet log fotpatrull --by po", ["polis\tLokalpolisområde Ljungby"]),
        ("loftet log --reported-by kom", ["kommunpolis"]),
        ("loftet log --state pl", ["planned\tplanerad"]),
        ("loftet log --precision a", ["at_least", "about"]),
        (
            "loftet log --like 2024-11-14-h",
            ["2024-11-14-hundsok-ym54m5\tEtt sök genomfördes i en skolmiljö. Skolan namnges inte här."],
        ),
        ("loftet status -c nari", ["naringslivsnatverk\tNätverk med näringslivet"]),
        ("loftet measure pro", ["problemindex\tProblemindex"]),
        ("loftet assess --verdict on", ["ongoing\tpågår"]),
        ("loftet report --for rad-2024-2", ["rad-2024-2\tStrategiskt brottsförebyggande rådet 2024-10-03"]),
        ("loftet status grann", ["grannsamverkan\tGrannsamverkan"]),
        (
            "loftet explain narkotika-skola/h",
            ["narkotika-skola/hundsok\tunder året genomföra sök med narkotikahund i utvald skolmiljö"],
        ),
        ("loftet as", ["assess\tskriv in en bedömning"]),
        ("loftet rport x", []),
    ],
)
def test_each_place_gets_what_fits_there(
    loftet: Loftet, data_root: Path, line: str, expected: list[str]
) -> None:
    assert offered(loftet, data_root, line) == expected


def test_the_root_that_was_named_is_the_one_that_is_read(
    loftet: Loftet, data_root: Path, tmp_path: Path
) -> None:
    line = f"loftet -C {data_root} log fot"
    assert offered(loftet, tmp_path, line)[0].startswith("fotpatrull\t")


@pytest.mark.parametrize(
    "broken",
    ["", "promises: [", "parties: 3\npromises: {a: b}\n", "promises:\n  - 3\n  - {commitments: x}\n", "\0"],
)
def test_on_broken_data_nothing_is_offered_and_nothing_said(
    loftet: Loftet, data_root: Path, broken: str
) -> None:
    (data_root / "data/commitments.yaml").write_text(broken, encoding="utf-8")
    assert offered(loftet, data_root, "loftet log --place c") == []
    assert offered(loftet, data_root, "loftet log fot") == []


def test_without_a_data_root_nothing_is_said(loftet: Loftet, tmp_path: Path) -> None:
    assert offered(loftet, tmp_path, "loftet log ") == []


def test_bash_itself_completes(data_root: Path, tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash on this machine")
    program = tmp_path / "bin/loftet"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m loftet "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = clean_environment(tmp_path)
    environment["PATH"] = f"{program.parent}:{environment['PATH']}"
    script = """
        eval "$(_LOFTET_COMPLETE=source_bash loftet)"
        COMP_WORDS=(loftet log fotpatrull --place ha) COMP_CWORD=4
        "$(complete -p loftet | sed 's/.*-F \\([^ ]*\\) .*/\\1/')" loftet
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    run = subprocess.run(
        [bash, "--norc", "-c", script],
        cwd=data_root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert (run.stdout.split(), run.stderr) == (["haganasskolan", "haradsback"], "")
