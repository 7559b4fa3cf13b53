"""A new record's file holds what was meant: hostile texts come back as they were, or are refused."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest

from loftet.records import read
from loftet.records.draft import draft_text
from loftet.store import Kind, Source

PATH = "data/activities/2024/2024-05-14-fotpatrull-7k3f9d.yaml"


def drafted_with(text: str) -> str:
    return draft_text(
        Kind.ACTIVITIES,
        {
            "date": date(2024, 5, 14),
            "type": "fotpatrull",
            "commitments": ["fotpatrull"],
            "by": ["polis"],
            "quantities": {"hours": 2},
            "note": text,
            "reason": text,
            "internal_note": text,
            "logged": date(2024, 5, 15),
        },
    )


def fate(text: str) -> str:
    """Return whether a text comes back the same from a file, is changed, or is refused, and when."""
    try:
        draft = drafted_with(text)
    except ValueError:
        return "cannot be written"
    records, problems = read([Source(PATH, draft.encode())])
    if not records.activities:
        assert problems
        return "refused"
    value = records.activities[0].value
    same = normalize("NFC", text).strip()
    read_back = {value.note, value.reason, value.internal_note}
    return "the same" if read_back == {same or None} else "changed"


def fates(texts: Iterable[str]) -> Counter[str]:
    return Counter(fate(text) for text in texts)


@pytest.fixture
def corpora() -> Path:
    folder = os.environ.get("LOFTET_CORPORA")
    if not folder:
        pytest.skip("LOFTET_CORPORA does not name the folder of the corpora")
    return Path(folder)


def test_naughty_strings_come_back_or_are_refused(corpora: Path) -> None:
    found = fates(json.loads((corpora / "blns/blns.json").read_text(encoding="utf-8")))

    assert found["changed"] == 0
    assert found["the same"] >= 496


def test_attacks_come_back_or_are_refused(corpora: Path) -> None:
    vectors = json.loads((corpora / "xss/h5sc-vectors.json").read_text(encoding="utf-8"))
    lines = (corpora / "xss/payloadbox-xss-quarter.txt").read_text(encoding="utf-8").splitlines()
    formulas = (corpora / "csv/csv-payload.txt").read_text(encoding="utf-8").splitlines()
    attacks = [*lines, *formulas, *(str(text) for text in _texts(vectors))]

    found = fates(attacks)

    assert found == {"the same": len(attacks)}


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(inner)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no", "the same"),
        ("Möte: skolan #5", "the same"),
        ("- a\n- b", "the same"),
        ("x" * 20_001, "refused"),
        ("=HYPERLINK(1)", "the same"),
        ("<script>alert(1)</script>", "the same"),
        ("\u202etext", "cannot be written"),
        ("\x1b[31m", "cannot be written"),
        (" ", "refused"),
    ],
)
def test_a_text_has_one_fate(text: str, expected: str) -> None:
    assert fate(text) == expected
