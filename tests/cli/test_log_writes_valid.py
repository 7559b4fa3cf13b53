"""What `log` writes is what `validate` accepts, over all its fields; what it refuses is never on disk."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loftet.checks import check
from loftet.checks.texts import bare_texts
from loftet.cli.load import Loaded, ledger_of
from loftet.cli.log_fill import filled
from loftet.cli.log_one import given_in_scene, record_of
from loftet.cli.new_record import checked, source_of
from loftet.privacy import scan
from loftet.problems import LoftetError, Severity
from loftet.records import Activity
from loftet.records import read as read_records
from loftet.store import Source, read, read_file
from loftet.store.create import create

TODAY = date(2024, 11, 20)
PROMISE = """
format: 1
language: sv
parties:
  kommun: {name: Kommunen, kind: municipality}
  polis: {name: Polisen, kind: police}
places: {centrum: {name: Centrum}, stortorget: {name: Stortorget, in: centrum}}
activity_types:
  fotpatrull: {name: Fotpatrullering}
  hundsok: {name: Sök med hund}
  arbetspass: {name: Arbetspass, totals_only: true}
promises:
  - id: "2024"
    title: Medborgarlöfte
    municipality: kommun
    police_area: polis
    period: {from: 2024-04-22, to: 2024-12-31}
    commitments:
      - id: fotpatrull
        title: Fotpatrullering
        text: Polisen patrullerar till fots och söker med hund.
        parts:
          - id: till-fots
            quote: patrullerar till fots
            owner: polis
            counts: [fotpatrull, arbetspass]
            target: {kind: none}
          - {id: hund, quote: söker med hund, owner: polis, counts: [hundsok], target: {kind: none}}
      - id: skola
        title: Skolan
        text: Polisen söker med hund i skolan.
        parts:
          - {id: hund, quote: söker med hund i skolan, owner: polis, counts: [hundsok], target: {kind: none}}
"""
NOTHING: Mapping[str, Any] = dict.fromkeys(
    """commitments type_ date first last time by with_ places count precision quantities groups tags note
    internal_note evidence state reason reported_by in_addition like carry_out replaces""".split()
)
PATROL = {**NOTHING, "type_": "fotpatrull", "date": "2024-11-14"}

types = st.sampled_from(["fotpatrull", "fotpatrull", "hundsok", "arbetspass"])
refs = st.lists(st.sampled_from(["fotpatrull", "fotpatrull/till-fots", "skola", "x"]), max_size=2)
parties = st.lists(st.sampled_from(["polis", "kommun"]), max_size=2)
texts = st.text(max_size=80) | st.sampled_from(
    ["- a", "a: b", "#5", "no", "12:30", "|", "~", "'", '"', "a\nb"]
)
words = st.lists(st.text(min_size=1, max_size=20) | st.sampled_from(["kväll", "no", "1e3"]), max_size=2)
options = st.fixed_dictionaries(
    {"type_": types, "date": st.sampled_from(["2024-11-14", "igår", "ons", "14/5", "v 20", "maj", "x"])},
    optional={
        "commitments": refs,
        "first": st.sampled_from(["2024-05-01", "1/5"]),
        "last": st.sampled_from(["2024-08-31", "31/8", "2024-12-24"]),
        "time": st.sampled_from(["10-11", "9.30-10", "11-10"]),
        "by": parties,
        "with_": parties,
        "places": st.lists(st.sampled_from(["centrum", "stortorget"]), max_size=2),
        "count": st.sampled_from(["0", "1", "31", "drygt 30", "x"]),
        "precision": st.sampled_from(["exact", "about"]),
        "quantities": st.lists(st.sampled_from(["hours=2,5", "cases=12", "x=y"]), max_size=2),
        "groups": words,
        "tags": words,
        "note": texts,
        "internal_note": texts,
        "evidence": st.lists(st.sampled_from(["https://a.se/b?c=d", "javascript:x"]), max_size=1),
        "state": st.sampled_from(["held", "planned", "cancelled", "nothing_to_report"]),
        "reason": texts,
        "reported_by": texts,
        "in_addition": st.booleans(),
    },
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """Return a data root that holds the promise and nothing else."""
    root = tmp_path_factory.mktemp("root")
    (root / "data").mkdir()
    (root / "data/commitments.yaml").write_text(PROMISE, encoding="utf-8")
    records, problems = read_records(read(root))
    return Loaded(root, records, problems)


def logged(options: Mapping[str, Any], loaded: Loaded) -> Activity | None:
    """Log as `log` does and return what `validate` then reads; None where `log` refuses.

    The record must be on disk alone and whole, and without an error.
    """
    try:
        said, scene = given_in_scene(options, ledger_of(loaded), loaded, TODAY)
        record = record_of(filled(said, scene), TODAY)
    except LoftetError:
        return None
    _, problems = checked(loaded.records, (source_of(record),), TODAY)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None
    path = create(loaded.root, record).path
    source = read_file(loaded.root, path)
    (loaded.root / path).unlink()
    assert isinstance(source, Source)
    new, found = read_records((source,))
    rules = check(loaded.records._replace(activities=new.activities), TODAY)
    assert [each for each in (*found, *rules) if each.severity is Severity.ERROR] == []
    (stored,) = new.activities
    return stored.value


def as_read(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(options=options)
def test_whatever_the_options_say(loaded: Loaded, options: dict[str, Any]) -> None:
    activity = logged({**NOTHING, **options}, loaded)
    if activity is not None:
        for text, said in (
            (activity.note, options.get("note")),
            (activity.internal_note, options.get("internal_note")),
        ):
            assert (text or "") == as_read(said or "")
        assert not any(finding.refused for finding in scan("\n".join(bare_texts(activity))))


@settings(max_examples=250, deadline=None)
@given(note=st.text(min_size=1, max_size=200), tag=st.text(min_size=1, max_size=60))
def test_any_text_is_read_back_as_it_was_or_refused(loaded: Loaded, note: str, tag: str) -> None:
    activity = logged({**PATROL, "note": note, "tags": [tag], "reported_by": tag}, loaded)
    if activity is not None:
        assert (activity.note or "") == as_read(note)
        assert list(activity.tags) == [as_read(tag)]


@pytest.mark.parametrize("field", ["note", "reported_by", "tags"])
def test_the_naughty_strings(loaded: Loaded, field: str) -> None:
    corpora = os.environ.get("LOFTET_CORPORA")
    if corpora is None:
        pytest.skip("LOFTET_CORPORA names no folder of corpora")
    strings = json.loads((Path(corpora) / "blns/blns.json").read_text(encoding="utf-8"))
    kept = 0
    for text in strings:
        value = [text] if field == "tags" else text
        activity = logged({**PATROL, field: value}, loaded)
        if activity is not None:
            found = getattr(activity, field)
            assert (found[0] if field == "tags" and found else found or "") in {as_read(text), ()}
        kept += activity is not None
    assert kept > 300
