"""`loftet init --from`: the draft of next year's promise, for people to paste; nothing is written."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import TOP, Loftet

from loftet.document import read as read_document
from loftet.records import read as read_records
from loftet.records.next_promise import next_promise
from loftet.store import Source

FILES = [
    TOP / "data/commitments.yaml",
    TOP / "tests/cases/base/data/commitments.yaml",
    TOP / "src/loftet/init_files/sv/data/commitments.yaml",
    TOP / "src/loftet/init_files/en/data/commitments.yaml",
]
HEAD = """format: 1
language: sv
parties: {kommun: {name: Kommunen, kind: municipality}}
activity_types: {mote: {name: Möte}}
promises:
"""
IN_BLOCKS = """  - id: vt-2024
    # den här raden hör till det som undertecknades
    signed: 2024-02-29
    title: Löfte 2024 och 2023
    municipality: kommun
    period:
      from: 2024-03-01
      to: 2025-02-28
    reported_through: {kommun: 2024-05-01}
    continues: "2023"
    commitments:
      - title: Möten
        id: moten
        text: |-
          Vi möts.

          Ofta.
        parts:
          # delen
          - decided_on: 2024-03-02
            id: mote
            quote: Vi möts.
            owner: kommun
            counts: [mote]
            target:
              kind: count
              at_least: 4
              by: autumn 2024
"""
IN_FLOW = """  - {id: "2024", title: Löfte, municipality: kommun, signed: 2024-02-29,
     period: {from: 2024-03-01, to: null},
     commitments: [{id: moten, title: Möten, text: Vi möts., parts: [
       {id: mote, quote: Vi möts., owner: kommun, counts: [mote], decided_on: 2024-03-02,
        target: {kind: milestone, done: held, by: 2024-12-31}}]}]}
"""


def test_what_is_printed_can_be_pasted_and_is_valid_at_once(loftet: Loftet, data_root: Path) -> None:
    file = data_root / "data/commitments.yaml"
    before = file.read_bytes()

    done = loftet("init", "--from", "2024", cwd=data_root)

    assert done.returncode == 0
    assert file.read_bytes() == before
    marks = done.stdout.count("# SKRIV OM: står som i löftet 2024\n")
    assert f"skriv om de {marks} ställen" in done.stderr
    file.write_bytes(before + done.stdout.encode())
    checked = loftet("validate", cwd=data_root)
    assert checked.returncode == 0
    assert checked.stdout.count("warning[placeholder]") == marks
    assert "skriv om det som står under raden efter det nya löftet" in checked.stdout
    rewritten = re.sub(r"^ *# SKRIV OM: .*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(rewritten, encoding="utf-8")
    assert loftet("validate", "--strict", cwd=data_root).stdout == ""
    status = loftet("status", "--promise", "2025", cwd=data_root)
    assert "fotpatrull/fotpatrullering" in status.stdout


def test_ids_and_texts_are_carried_over_and_what_was_signed_is_not(loftet: Loftet, data_root: Path) -> None:
    before = (data_root / "data/commitments.yaml").read_text(encoding="utf-8")

    after = loftet("init", "--from", "2024", cwd=data_root).stdout

    ids = re.compile(r"^ +- id: (\S+)$", re.MULTILINE)
    assert ids.findall(after)[1:] == ids.findall(before)[1:]
    assert after.startswith('  - id: "2025"\n')
    assert '    title: Medborgarlöfte Älmhult kommun 2025\n    continues: "2024"\n' in after
    assert "    period: {from: 2025-01-01, to: 2025-12-31}\n" in after
    assert "target: {kind: milestone, done: held, by: 2025-12-31}" in after
    assert not re.search(r"^ *(?:signed|signed_by|published|decided_by|decided_on):", after, re.MULTILINE)
    assert "Staffan" not in after
    assert "De som står i dokumentet" not in after


def test_a_promise_in_blocks() -> None:
    draft = next_promise(HEAD + IN_BLOCKS, 0, date(2024, 3, 1), date(2025, 2, 28), "NYTT")

    assert (
        draft.text
        == """  - id: "2025"
    # NYTT
    title: Löfte 2025 och 2023
    continues: vt-2024
    municipality: kommun
    # NYTT
    period: {from: 2025-03-01, to: 2026-02-28}
    commitments:
      - title: Möten
        id: moten
        # NYTT
        text: |-
          Vi möts.

          Ofta.
        parts:
          # delen
          # NYTT
          - decided_on: 2024-03-02
            id: mote
            quote: Vi möts.
            owner: kommun
            counts: [mote]
            # NYTT
            target:
              kind: count
              at_least: 4
              by: autumn 2025
"""
    )
    assert draft.marks == 5


def test_a_promise_on_one_line_is_marked_and_its_days_are_moved() -> None:
    draft = next_promise(HEAD + IN_FLOW, 0, date(2024, 3, 1), None, "NYTT")

    assert draft.text.startswith('  # NYTT\n  - {id: "2025", title: Löfte, ')
    assert "by: 2025-12-31" in draft.text
    document, problems = read_document((HEAD + draft.text).encode(), "data/commitments.yaml")
    assert (document is not None, problems) == (True, ())


@pytest.mark.parametrize("path", FILES, ids=["example", "base", "new in Swedish", "new in English"])
def test_every_promise_gives_a_draft_that_can_be_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("%YEAR%", "2024")
    before = read_records((Source("data/commitments.yaml", text.encode()),))[0].commitments
    assert before is not None
    for number, promise in enumerate(before.promises):
        draft = next_promise(text, number, promise.period.from_, promise.period.to, "NYTT")
        joined = f"{text.rstrip()}\n{draft.text}"
        after, problems = read_records((Source("data/commitments.yaml", joined.encode()),))
        assert problems == ()
        assert after.commitments is not None
        new = after.commitments.promises[-1]
        assert [each.id for each in new.commitments] == [each.id for each in promise.commitments]
        assert new.continues == promise.id
        assert new.period.from_ > (promise.period.to or promise.period.from_)


@pytest.mark.parametrize(
    ("promise", "code", "said"), [("2023", 2, "--from: ”2023” finns inte"), ("2024", 3, "loftet init")]
)
def test_a_promise_or_a_data_root_that_is_not_there(
    loftet: Loftet, data_root: Path, tmp_path: Path, promise: str, code: int, said: str
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    done = loftet("init", "--from", promise, cwd=data_root if code == 2 else empty)

    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
