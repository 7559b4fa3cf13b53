"""Whatever field of a record shows in a report: when it is edited afterwards, `loftet verify` finds it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import TOP

from loftet.cli.load import Loaded, ledger_of, loaded_from, view_of
from loftet.cli.occasion import Occasion
from loftet.cli.paper import paper, source_of
from loftet.cli.paper_format import in_format
from loftet.cli.verify_judge import judged
from loftet.cli.verify_said import said
from loftet.problems import Problem
from loftet.render.read_back import Written, seal_in
from loftet.report.model import Profile
from loftet.store import Source, read
from loftet.wording import Language

TODAY = date(2026, 1, 1)
DIALOGUE = "activities/2024/2024-05-30-"
PATROLS = "activities/2024/2024-08-31-fotpatrull"
FIELDS = {
    "type": ("activities/2024/2024-09-07-", "type: medborgarmote", "type: dialog-flerbostadshus"),
    "commitments": (DIALOGUE, ", polisens-formaga]", "]"),
    "by": (DIALOGUE, "by: [kommun, polis]", "by: [kommun]"),
    "places": (DIALOGUE, "[tatort]", "[dio]"),
    "quantities": (DIALOGUE, "participants: 34", "participants: 43"),
    "note": (DIALOGUE, "sena kvällar", "sena nätter"),
    "evidence": (DIALOGUE, "  date: 2024-06-05", "  date: 2024-06-06"),
    "logged": (DIALOGUE, "logged: 2024-06-05", "logged: 2024-08-05"),
    "state": ("activities/2024/2024-09-24-", "state: cancelled", "state: planned"),
    "reason": ("activities/2024/2024-09-24-", "annan ort", "annat håll"),
    "count": (PATROLS, "count: 31", "count: 13"),
    "precision": (PATROLS, "precision: just_over", "precision: exact"),
    "verdict": ("assessments/2024/", "verdict: partly_fulfilled", "verdict: fulfilled"),
    "verdict's reason": ("assessments/2024/", "Två dialoger har hållits", "Tre dialoger har hållits"),
    "value": ("measurements/2023/", "value: 1.51", "value: 1.15"),
    "asked": ("measurements/2023/", "asked: 900", "asked: 90"),
    "decision": ("meetings.yaml", "per tertial", "per kvartal"),
    "answer": ("meetings.yaml", "är planerad i Liatorp", "är hållen i Liatorp"),
    "name": (
        "commitments.yaml",
        "polis: {name: Lokalpolisområde Ljungby",
        "polis: {name: Lokalpolisområde Växjö",
    ),
    "quote": ("commitments.yaml", "quote: ha fokus på att bekämpa", "quote: bekämpa"),
    "reading": ("commitments.yaml", "Ett fokus går knappt att räkna", "Ett fokus går inte att räkna"),
    "decided_on": ("commitments.yaml", "decided_on: 2024-05-15", "decided_on: 2024-05-16"),
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder outside git: the data themselves are read from the example."""
    return tmp_path_factory.mktemp("root")


@pytest.fixture(scope="module")
def sources() -> tuple[Source, ...]:
    return tuple(one for one in read(TOP) if isinstance(one, Source))


def loaded(root: Path, found: Iterable[Source]) -> Loaded:
    entries: list[Source | Problem] = list(found)
    return loaded_from(root, entries, TODAY, digesting=True)


@pytest.fixture(scope="module")
def report(root: Path, sources: tuple[Source, ...]) -> Written:
    data = loaded(root, sources)
    view = view_of(ledger_of(data), None, date(2024, 9, 30), None)
    made = paper(view, Language.SV, Occasion(None, None), Profile.COUNCIL, source_of(data))
    text = in_format(made, "md", root)
    assert isinstance(text, str)
    return Written(text.encode(), "md")


@pytest.mark.parametrize("field", FIELDS)
def test_an_edit_of_a_field_that_shows_is_found(
    field: str, root: Path, sources: tuple[Source, ...], report: Written
) -> None:
    place, old, new = FIELDS[field]
    (spoiled,) = (one for one in sources if one.path.startswith(f"data/{place}") and old.encode() in one.data)
    text = spoiled.data.replace(old.encode(), new.encode(), 1)
    edited = loaded(root, (one._replace(data=text) if one is spoiled else one for one in sources))
    seal = seal_in(report)
    assert seal is not None
    assert edited.errors == 0

    verdict = judged(report, seal, edited, TODAY)

    assert not verdict.follows
    assert "Underlaget här är ett annat än det rapporten anger" in "\n".join(
        said("ut.md", verdict, Language.SV)
    )
