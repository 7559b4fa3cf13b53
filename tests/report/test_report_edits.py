"""What was changed in the files since the paper before, without a correction: old and new figure."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tests.conftest import Loftet
from tests.report.given import SOURCE, commitment, ledger, record, view

from loftet.ledger.edits import edits
from loftet.report.build import build
from loftet.report.model import Since
from loftet.wording.language import Language

BEFORE = [
    record("2024-05-01..2024-05-31", "gang", id="summa", count="13", precision="just_over"),
    record("2024-06-04", "gang", id="borta"),
    record("2024-06-05", "gang", id="orord"),
    record("2024-06-06", "gang", id="ordet", note="Skrivfel."),
    record("2024-06-07", "gang", id="sent", logged="2024-09-05"),
    record("2024-10-07", "gang", id="plan", state="planned", logged="2024-06-07"),
]
NOW: list[dict[str, Any]] = [
    record("2024-05-01..2024-05-31", "gang", id="summa", count="31", places=["byn"]),
    record("2024-06-05", "gang", id="orord"),
    record("2024-06-06", "gang", id="ordet", note="Rätt stavat."),
    record("2024-06-07", "gang", id="sent", logged="2024-09-05", count="2"),
    record("2024-10-08", "gang", id="plan", state="planned", logged="2024-06-07"),
]


def told(before: list[dict[str, Any]], now: list[dict[str, Any]]) -> Since:
    """Return what is told since 31 August of files that held `before` then, and `now` do."""
    then, of = (ledger(commitment("gang"), activities=[dict(one) for one in side]) for side in (before, now))
    source = replace(SOURCE, edits=edits(of, then.activities))
    since = build(view(of), Language.SV, source, since=date(2024, 8, 31)).since
    assert since is not None
    return since


def test_a_figure_that_was_changed_in_its_file_stands_beside_the_old_one() -> None:
    since = told(BEFORE, NOW)

    assert {line.id: line.late for line in since.corrected} == {
        "summa": (
            "Ändrad i filen efter den 31 augusti 2024, utan rättelse. "
            "Förut: drygt 13 tillfällen, ingen plats. Nu: 31 tillfällen, Norrby."
        ),
        "borta": "Filen är borttagen efter den 31 augusti 2024. Förut: 1 tillfälle.",
    }
    assert since.sentence.endswith("Två poster har ändrats eller tagits bort i filerna, utan rättelse.")


def test_a_file_under_another_name_is_no_edit() -> None:
    renamed = [one | {"id": f"{one['id']}-2"} for one in BEFORE]

    assert told(BEFORE, renamed).corrected == ()


def git(root: Path, *arguments: str, on: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {"NAME": "A", "EMAIL": "a@example.org", "DATE": on}
    names = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
    environment = kept | names | {"GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *arguments], cwd=root, env=environment, check=True, capture_output=True)


def test_the_paper_of_a_repository_tells_and_can_be_verified(loftet: Loftet, data_root: Path) -> None:
    """The very files: one edited after the meeting's deadline, and committed, one removed."""
    folder = data_root / "data" / "activities" / "2024"
    edited = next(
        path
        for path in sorted(folder.glob("2024-0[5-8]-*.yaml"))
        if "participants" in path.read_text("utf-8")
    )
    removed = next(
        path
        for path in sorted(folder.glob("2024-0[5-8]-*.yaml"))
        if path != edited and not _is_named(path, folder)
    )
    git(data_root, "init", "--quiet", on="2024-09-19T12:00:00Z")
    git(data_root, "add", ".", on="2024-09-19T12:00:00Z")
    git(data_root, "commit", "--quiet", "-m", "före", on="2024-09-19T12:00:00Z")
    text = edited.read_text("utf-8")
    edited.write_text(text.replace("participants: ", "participants: 9"), encoding="utf-8")
    removed.unlink()
    git(data_root, "commit", "--quiet", "-a", "-m", "efter", on="2024-10-20T12:00:00Z")

    made = loftet("report", "--for", "rad-2024-3", "-o", "ut.md", "-o", "ut.json", cwd=data_root)
    paper = (data_root / "ut.md").read_text("utf-8")
    checked = [loftet("verify", name, cwd=data_root) for name in ("ut.md", "ut.json")]
    (data_root / ".git").rename(data_root / "annanstans")
    elsewhere = loftet("verify", "ut.md", cwd=data_root)

    assert made.returncode == 0, made.stderr
    assert "Ändrad i filen efter den 20 september 2024, utan rättelse. Förut: " in paper
    assert "Filen är borttagen efter den 20 september 2024." in paper
    assert "Två poster har ändrats eller tagits bort i filerna" in paper
    assert [one.returncode for one in checked] == [0, 0], [one.stdout for one in checked]
    assert elsewhere.returncode == 1
    assert "finns inte här" in elsewhere.stderr


def _is_named(path: Path, folder: Path) -> bool:
    """Return whether another record names the file's record, so that it cannot go without an error."""
    return any(path.stem in other.read_text("utf-8") for other in folder.glob("*.yaml") if other != path)
