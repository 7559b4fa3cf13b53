"""Each folder of tests/cases/years and tests/cases/agreements is a whole promise, or several, over time.

Those of `agreements` are real undertakings in their own words, one honest reading of each; what was done is
made up. On each day that is named statuses, figures and the report are as computed by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from tests.conftest import TOP
from tests.progress.casefile import Case, read_case
from tests.progress.test_cases import told
from tests.report.given import SOURCE

from loftet.ledger.join import join
from loftet.ledger.view import promise_of_day
from loftet.report.build import build
from loftet.report.frame import Frame
from loftet.report.model import Report
from loftet.report.standing import judged, standings
from loftet.wording.language import Language

FOLDERS = ("years", "agreements")
CASES = sorted(path for name in FOLDERS for path in (TOP / "tests" / "cases" / name).glob("*/case.yaml"))


@dataclass(frozen=True)
class On:
    """A case on one of its days: what is expected, and the report."""

    case: Case
    day: date
    wanted: dict[str, Any]

    @property
    def frame(self) -> Frame:
        promise = promise_of_day(join(self.case.records), self.day)
        view = self.case.view(self.day, promise=promise.id)
        return Frame(view, Language.SV, standings(view, judged(view)))

    @property
    def report(self) -> Report:
        return build(self.frame.view, Language.SV, SOURCE)


DAYS = [
    pytest.param(On(case, date.fromisoformat(day), wanted), id=f"{case.name}-{day}")
    for case in map(read_case, CASES)
    for day, wanted in case.given["expect"].items()
]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_the_case_is_a_data_root_without_errors(path: Any) -> None:
    assert [problem.code for problem in read_case(path).problems] == []


@pytest.mark.parametrize("on", DAYS)
def test_the_promise_and_its_parts_on_the_day(on: On) -> None:
    frame, wanted = on.frame, on.wanted
    found = {progress.ref: told(progress) for progress in frame.progresses}

    assert frame.view.promise.id == wanted.get("promise", frame.view.promise.id)
    for ref, part in wanted.get("parts", {}).items():
        assert {key: found[ref][key] for key in part} == part, ref
    statuses = {standing.id: standing.status.value for standing in frame.standings}
    expected = wanted.get("commitments", {})
    assert {id_: statuses[id_] for id_ in expected} == expected


@pytest.mark.parametrize("on", DAYS)
def test_the_report_of_the_day(on: On) -> None:
    report, wanted = on.report, on.wanted

    texts = {section.pointer.anchor.removeprefix("c-"): section.text for section in report.commitments}
    assert {id_: texts[id_] for id_ in wanted.get("texts", {})} == wanted.get("texts", {})
    if "changes" in wanted:
        assert len(report.changes) == int(wanted["changes"])
    if "lineage" in wanted:
        assert [line.replace("\u00a0", " ") for line in report.lineage] == wanted["lineage"]
    if "signed" in wanted:
        assert report.head.signed == wanted["signed"]
        assert len(report.head.signatures) == int(wanted["signatures"])
