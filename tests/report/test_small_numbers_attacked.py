"""An attacker with every public paper of a year: no two figures of one part differ by one to four persons."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given as of
from hypothesis import settings
from hypothesis import strategies as st
from tests.report import given

from loftet.ledger.model import Ledger
from loftet.report.model import Profile, Report
from loftet.report.profiles import in_profile

PAPERS = ("2024-06-30", "2024-08-31", "2024-10-31")
PERSONS = {"kind": "count", "at_least": "20", "unit": "participants"}

RECORDS = st.lists(
    st.tuples(
        st.integers(0, 160),
        st.sampled_from([1, 2, 3, 4, 5, 6, 8, 10, 12, 30]),
        st.sampled_from([("a",), ("b",), ("a", "b")]),
    ),
    max_size=5,
)


def published(ledger: Ledger, day: str) -> Report:
    return in_profile(given.report(ledger, day), Profile.PUBLIC)


def totals(report: Report) -> dict[str, int]:
    """Return the figure of each part that shows one."""
    parts = (part for commitment in report.commitments for part in commitment.parts)
    found = {part.ref: re.search(r"\d+", part.done_text) for part in parts if part.persons is None}
    return {ref: int(figure[0]) for ref, figure in found.items() if figure}


@settings(max_examples=60)
@of(records=RECORDS)
def test_no_small_number_can_be_worked_out(records: list[tuple[int, int, tuple[str, ...]]]) -> None:
    activities = [
        given.record(
            str(date(2024, 5, 1) + timedelta(days=days)), *serves, quantities={"participants": str(n)}
        )
        for days, n, serves in records
    ]
    parts = (given.commitment(name, given.part(PERSONS)) for name in ("a", "b"))
    ledger = given.ledger(*parts, activities=activities)
    papers = [published(ledger, day) for day in PAPERS]
    for paper in papers:
        lines = (line for commitment in paper.commitments for line in commitment.latest)
        assert [one for line in lines for one in line.quantities if 0 < one.number < 5] == []
        told = totals(paper)
        assert [number for number in told.values() if 0 < number < 5] == []
        assert not (len(told) == 2 and 0 < abs(told["a/del"] - told["b/del"]) < 5)
    for earlier, later in combinations(map(totals, papers), 2):
        assert [ref for ref in earlier if ref in later and 0 < later[ref] - earlier[ref] < 5] == []
