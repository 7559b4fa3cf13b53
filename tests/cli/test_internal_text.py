"""What is internal in the files is in no output of any command, form and reader, and in no kept answer."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import pytest
from tests.conftest import Loftet
from tests.render import pdf_reading

CANARY = "kanariefagel"
DAY = ("--as-of", "2024-09-30")


@pytest.fixture
def told_in_secret(data_root: Path) -> Path:
    """Return a data root whose every activity has an internal note."""
    activities = sorted((data_root / "data" / "activities").rglob("*.yaml"))
    for file in activities:
        lines = file.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.startswith("internal_note:")]
        secret = f"internal_note: {CANARY} i en anteckning"
        file.write_text("\n".join((*kept, secret, "")), encoding="utf-8")
    return data_root


def readable(file: Path) -> str:
    content = file.read_bytes()
    if content.startswith(b"%PDF"):
        return pdf_reading.text(content) + content.decode("latin-1")
    try:
        with ZipFile(BytesIO(content)) as parts:
            return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    except BadZipFile:
        return content.decode("utf-8", "replace")


@pytest.mark.parametrize("profile", ["council", "board", "public"])
def test_it_is_in_no_report_and_no_export(loftet: Loftet, told_in_secret: Path, profile: str) -> None:
    names = [f"r.{suffix}" for suffix in ("html", "md", "json", "pdf", "docx")]
    files = [option for name in names for option in ("-o", name)]
    made = loftet("report", *DAY, "--profile", profile, "--for", "rad-2024-2", *files, cwd=told_in_secret)
    assert made.returncode == 0, made.stderr
    tables = [option for name in ("e.csv", "e.json", "e.ics") for option in ("-o", name)]
    exported = loftet("export", *DAY, "--profile", profile, *tables, cwd=told_in_secret)
    assert exported.returncode == 0, exported.stderr
    for name in (*names, "e.csv", "e.json", "e.ics"):
        assert readable(told_in_secret / name), name
        assert CANARY not in readable(told_in_secret / name), name


def test_it_is_in_no_answer_and_no_complaint(loftet: Loftet, told_in_secret: Path, tmp_path: Path) -> None:
    def said(*arguments: str) -> str:
        done = loftet(*arguments, cwd=told_in_secret)
        assert done.returncode in {0, 1}, done.stderr
        return done.stdout + done.stderr

    answers = [
        said(command, *DAY, *which, "-f", form)
        for command, which in (("status", ()), ("explain", ("operativt-rad/samlas",)), ("todo", ()))
        for form in ("text", "json")
    ]
    answers += [said("report", "--lint", *DAY), said("export", "--dictionary")]
    spoiled = next((told_in_secret / "data" / "activities").rglob("*.yaml"))
    spoiled.write_text(spoiled.read_text(encoding="utf-8") + "by: polis\nnonsense: 1\n", encoding="utf-8")
    answers += [said("validate", "-f", form) for form in ("text", "json", "github", "gitlab", "sarif")]
    assert all(answers)
    assert [answer for answer in answers if CANARY in answer] == []
    kept = [file for file in (tmp_path / "home").rglob("*") if file.is_file()]
    assert [file for file in kept if CANARY.encode() in file.read_bytes()] == []


@pytest.mark.parametrize(
    "note",
    [
        f"internal_note: {CANARY} \u200b",
        f"internal_note: [{CANARY}]",
        f"internal_note: |\n  rad\n  {CANARY} \u202e\n",
        f'"internal_note": \'{CANARY}\nnote: x',
        f"internal_note: {CANARY}\ninternal_note: {CANARY}",
        f"internal_note: >-\n\n  {CANARY}: {CANARY}\n  # {CANARY}\n \t{CANARY}",
        f"internal_note: *{CANARY}",
        f"internal_note: !!{CANARY} x",
    ],
)
def test_a_fault_in_it_does_not_show_it(loftet: Loftet, data_root: Path, note: str) -> None:
    file = next((data_root / "data" / "activities").rglob("*-fotpatrull-*.yaml"))
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("internal_note:")]
    file.write_text("\n".join((*kept, note, "")), encoding="utf-8")
    for form in ("text", "sarif"):
        done = loftet("validate", "-f", form, cwd=data_root)
        assert (done.returncode, "internal_note" in done.stdout + file.read_text("utf-8")) == (1, True)
        assert CANARY not in done.stdout + done.stderr
