"""No cell of any table begins a formula, with whichever separator it is read."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.given import ledger, record, view

from loftet.render.csv_table import csv_table, csv_text
from loftet.report.export import Asked, export
from loftet.report.model import Profile
from loftet.report.standing import judged
from loftet.wording import Language

BEGINS_A_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")


def cells(text: str, separator: str) -> list[str]:
    lines = io.StringIO(text.removeprefix("\ufeff"), newline="")
    return [cell for row in csv.reader(lines, delimiter=separator) for cell in row]


def dangerous(text: str) -> list[str]:
    """Return the cells that a spreadsheet could run, also when it cuts the table at another separator."""
    told = [cell for cell in cells(text, ";") if BEGINS_A_FORMULA.match(cell)]
    miscut = [cell.lstrip(' "\r\n') for separator in ",\t" for cell in cells(text, separator)]
    return told + [cell for cell in miscut if BEGINS_A_FORMULA.match(cell)]


def payloads() -> Iterator[str]:
    folder = os.environ.get("LOFTET_CORPORA")
    if not folder:
        pytest.skip("LOFTET_CORPORA does not name the folder of the corpora")
    payloads = (Path(folder) / "csv" / "csv-payload.txt").read_text(encoding="utf-8").splitlines()
    naughty = json.loads((Path(folder) / "blns" / "blns.json").read_text(encoding="utf-8"))
    frames = ("{}", "hej,{}", "hej;{}", "rad\n{}", "{}\n{}", '"{}', " {}", "a\t{}", ",{}", '"",{}')
    yield from (frame.replace("{}", text) for text in [*payloads, *naughty] for frame in frames)


def test_no_payload_of_the_lists_begins_a_formula() -> None:
    texts = list(payloads())

    assert len(texts) > 5_000
    assert dangerous(csv_text([text, "x", text] for text in texts)) == []


@given(st.lists(st.text("=+-@,;\t\r\n\"' aå", max_size=10), min_size=1, max_size=4))
def test_no_text_begins_a_formula(row: list[str]) -> None:
    assert dangerous(csv_text([row, row])) == []


def test_what_is_logged_comes_out_as_text() -> None:
    bad = "=cmd|' /C calc'!A0"
    more = {
        "note": f"Två\n{bad}",
        "reason": bad,
        "reported_by": bad,
        "groups": [bad],
        "tags": [bad],
        "quantities": {"hours": "-2.5"},
        "evidence": [{"title": bad}],
    }
    seen = view(ledger(activities=[record("2024-05-14", "gang", **more)]))
    made = export(seen, judged(seen), Asked(("activities",)), Language.SV, "")
    public = export(seen, judged(seen), Asked(("activities",), Profile.PUBLIC), Language.SV, "")

    assert dangerous(csv_table(made, made.tables[0], Language.SV)) == []
    assert dangerous(csv_table(public, public.tables[0], Language.SV)) == []
