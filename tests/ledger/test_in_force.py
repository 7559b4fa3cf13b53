"""What of a promise holds on a day: before a change of its end, and after it."""

from __future__ import annotations

from typing import Any

from tests.report.given import commitment, four, ledger, part, record, report, view

from loftet.ledger.model import Ledger
from loftet.report.standing import judged, standings, totals

LATER = record("2025-02-03", "gang", "sok", id="senare")


def of_changes(*changes: dict[str, Any], **more: Any) -> Ledger:
    return ledger(
        commitment("gang", part(four())),
        commitment("sok", part(four())),
        promise={"changes": changes},
        **more,
    )


def seen(of: Ledger, as_of: str) -> tuple[list[str], list[str], list[str]]:
    """Return the records that belong, those that lie outside, and what the first of the former serves."""
    found = view(of, as_of)
    serves = list(found.activities[0].serves) if found.activities else []
    return [one.id for one in found.activities], [one.id for one in found.astray], serves


def test_one_commitment_that_is_extended_counts_what_is_done_in_its_own_days() -> None:
    change = {"date": "2024-11-01", "kind": "extended", "to": "2025-03-31", "commitment": "gang"}
    of = of_changes(change, activities=[dict(LATER)])

    assert seen(of, "2025-02-28") == (["senare"], [], ["gang/del"])
    found = view(of, "2025-02-28")
    assert [one.done.number for one in judged(found) if one.done] == [1, 0]
    assert totals(found, standings(found, judged(found))).shared == 0


def test_what_lies_after_the_end_of_one_commitment_is_shown_and_counts_nowhere() -> None:
    change = {"date": "2024-08-01", "kind": "shortened", "to": "2024-08-31", "commitment": "gang/del"}
    late = record("2024-09-10", "gang", id="efter")
    of = of_changes(change, activities=[late])

    assert seen(of, "2024-09-30") == ([], ["efter"], [])
    assert any("efter.yaml" in line for line in report(of).quality)


def test_a_plan_for_days_that_were_cut_off_stands_in_the_report_before_the_cut() -> None:
    plan = record("2024-12-10", "gang", id="plan", state="planned", logged="2024-05-02")
    of = of_changes({"date": "2024-09-01", "kind": "shortened", "to": "2024-10-31"}, activities=[plan])

    assert seen(of, "2024-08-31")[:2] == (["plan"], [])
    assert seen(of, "2024-09-01")[:2] == ([], ["plan"])


def test_a_plan_beyond_the_end_belongs_from_the_day_of_the_extension_on() -> None:
    plan = record("2025-02-10", "gang", id="plan", state="planned", logged="2024-05-02")
    of = of_changes({"date": "2024-09-01", "kind": "extended", "to": "2025-03-31"}, activities=[plan])

    assert seen(of, "2024-08-31")[:2] == ([], ["plan"])
    assert seen(of, "2024-09-01")[:2] == (["plan"], [])
