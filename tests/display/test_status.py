"""`status`: as a screen, as plain lines in a pipe, as JSON for programs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.conftest import REVIEWED, Golden
from tests.report.example import example_view
from tests.report.given import HELD, commitment, four, ledger, part, record, view

from loftet.display.screen import screen_text
from loftet.display.status_json import status_json
from loftet.display.status_plain import status_lines
from loftet.display.status_terminal import SIGNS, status_screen
from loftet.ledger.model import Ledger
from loftet.ledger.selection import Selection
from loftet.progress.model import Status
from loftet.report.standing import judged
from loftet.wording.language import Language

SMALL = (
    commitment("gang", part(four(), **{"with": ["kommun"]}), title="Att gå"),
    commitment("sok", part(HELD), title="Sök"),
)


def small(**more: Any) -> Ledger:
    walks = [record("2024-05-01..2024-05-31", "gang", count="3", precision="just_over")]
    return ledger(*SMALL, activities=walks, **more)


def screen(of: Ledger, *only: str, as_of: str = "2024-09-30", width: int = 80) -> str:
    seen = view(of, as_of)
    return screen_text(
        status_screen(seen, judged(seen), Language.SV, Selection(only)), width=width, color=False
    )


def as_json(of: Ledger, *only: str) -> Any:
    seen = view(of)
    return json.loads(status_json(seen, judged(seen), Language.SV, Selection(only)))


def test_the_json_of_one_part_is_as_the_contract_says() -> None:
    verdict = {
        "commitment": "gang/del",
        "date": "2024-09-20",
        "verdict": "partly_fulfilled",
        "reason": "Två av tre.",
        "by": "samordnare",
    }

    document = as_json(small(assessments=[verdict]))

    assert document == {
        "format": "loftet.status",
        "version": 1,
        "promise": "2024",
        "as_of": "2024-09-30",
        "known_by": None,
        "elapsed": {"days": 162, "of": 254},
        "commitments": [
            {
                "id": "gang",
                "title": "Att gå",
                "status": "on_track",
                "parts": [
                    {
                        "ref": "gang/del",
                        "owner": "polis",
                        "kind": "count",
                        "basis": "promise",
                        "status": "on_track",
                        "sentence": document["commitments"][0]["parts"][0]["sentence"],
                        "done": 3,
                        "precision": "just_over",
                        "unit": "occasions",
                        "per": None,
                        "target": 4,
                        "expected": 2,
                        "intervals": {"closed": 0, "kept": 0, "silent": 0, "longest_gap_days": 122},
                        "places": {"kept": [], "missing": []},
                        "last_activity": "2024-05-31",
                        "activities": 1,
                        "verdict": {
                            "verdict": "partly_fulfilled",
                            "date": "2024-09-20",
                            "by": "samordnare",
                            "reason": "Två av tre.",
                        },
                        "notes": [],
                    }
                ],
            },
            document["commitments"][1],
        ],
        "totals": {"activities": 1, "shared": 0, "by_status": {"not_due": 1, "on_track": 1}},
    }
    assert list(document) == [
        "format", "version", "promise", "as_of", "known_by", "elapsed", "commitments", "totals",
    ]  # fmt: skip


def test_json_numbers_keep_their_decimals_and_an_open_end_has_none() -> None:
    hours = part({"kind": "count", "at_least": "4.5", "unit": "hours"})
    of = ledger(
        commitment("gang", hours),
        activities=[record("2024-05-02", "gang", quantities={"hours": "2.5"})],
        promise={"period": {"from": "2024-04-22"}},
    )

    document = as_json(of)
    told = document["commitments"][0]["parts"][0]

    assert (told["done"], told["target"], told["expected"], told["unit"]) == (2.5, 4.5, None, "hours")
    assert document["elapsed"] == {"days": 162, "of": None}


def test_places_kept_and_missing() -> None:
    both = part({"kind": "coverage", "of": ["centrum", "byn"]})
    of = ledger(commitment("gang", both), activities=[record("2024-05-02", "gang", places=["centrum"])])

    assert as_json(of)["commitments"][0]["parts"][0]["places"] == {"kept": ["centrum"], "missing": ["byn"]}


def test_a_place_that_is_not_shown_to_be_kept_is_missing() -> None:
    both = part({"kind": "coverage", "of": ["centrum", "byn"]})
    summed = record("2024-05-02..2024-05-09", "gang", places=["centrum", "byn"], count="2")

    found = as_json(ledger(commitment("gang", both), activities=[summed]))["commitments"][0]["parts"][0]

    assert (found["status"], found["places"]["missing"]) == ("cannot_judge", ["centrum", "byn"])


def test_naming_a_commitment_narrows_what_is_listed_and_not_the_totals() -> None:
    document = as_json(small(), "sok")

    assert [one["id"] for one in document["commitments"]] == ["sok"]
    assert document["totals"]["by_status"] == {"not_due": 1, "on_track": 1}


def test_plain_lines_hold_whole_ids_and_one_part_each() -> None:
    seen = view(small())
    lines = status_lines(seen, judged(seen), Language.SV).splitlines()

    assert [line.split("\t")[:2] for line in lines] == [
        ["gang/del", "i fas"],
        ["sok/del", "ännu inte aktuellt"],
    ]
    assert all(line.count("\t") == 2 for line in lines)
    assert status_lines(seen, judged(seen), Language.SV, Selection(("sok",))) == f"{lines[1]}\n"


@pytest.mark.parametrize("language", REVIEWED)
def test_the_examples_screen_is_as_reviewed(golden: Golden, language: Language) -> None:
    seen = example_view("2024-09-30")

    shown = screen_text(status_screen(seen, judged(seen), language), width=80, color=False)

    golden(
        f"status/almhult-2024-09-30.{language}.txt",
        "".join(f"{line.rstrip()}\n" for line in shown.splitlines()),
    )


@pytest.mark.parametrize("commitment_id", ["fotpatrull", "medborgardialog"])
def test_one_commitment_in_detail_is_as_reviewed(golden: Golden, commitment_id: str) -> None:
    seen = example_view("2024-09-30")

    shown = screen_text(
        status_screen(seen, judged(seen), Language.SV, Selection((commitment_id,))), width=80, color=False
    )

    golden(f"status/{commitment_id}.sv.txt", "".join(f"{line.rstrip()}\n" for line in shown.splitlines()))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    shown = screen(small(), width=width)

    assert max(len(line) for line in shown.splitlines()) <= width


def test_of_many_commitments_the_statuses_are_counted_below() -> None:
    many = ledger(*(commitment(f"gang-{number}", part(four())) for number in range(13)))

    assert "□ 13 ej rapporterat" in screen(many)
    assert "□ 1 " not in screen(small())


def test_each_status_has_a_sign_and_a_word_of_its_own() -> None:
    assert set(SIGNS) == set(Status)
    assert len({sign for sign, _ in SIGNS.values()}) == len(Status)
    assert "► i fas" in screen(small())


def test_text_from_the_data_is_neither_markup_nor_a_command() -> None:
    hostile = "Se [polis] [/x] :car: \x1b[31mröd\x1b[0m \u202eomvänd"
    of = ledger(
        commitment("gang", title=hostile, text=hostile),
        activities=[record("2024-05-02", "gang", state="cancelled", reason=hostile)],
    )

    for shown in (screen(of, width=200), screen(of, "gang", width=200)):
        assert "Se [polis] [/x] :car:" in shown
        assert "\\u001b[31mröd" in shown
        assert "\\u202eomvänd" in shown
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_in_detail_the_records_are_told_with_their_states_and_reasons() -> None:
    of = ledger(
        commitment("gang"),
        activities=[
            record("2024-05-02", "gang", quantities={"hours": "2.5"}, places=["centrum"]),
            record("2024-05-09", "gang", state="cancelled", reason="Sjukdom."),
        ],
    )

    shown = screen(of, "gang", width=100)

    assert "Fotpatrullering · 2,5 timmar · Centrala Granstad" in shown
    assert "Fotpatrullering (inställd) · Sjukdom." in shown


def test_of_many_records_the_newest_are_shown_and_the_rest_counted() -> None:
    walks = [record(f"2024-05-{day:02}", "gang") for day in range(1, 26)]

    shown = screen(ledger(commitment("gang"), activities=walks), "gang")

    assert "25 maj 2024" in shown
    assert "5 maj 2024\n" not in shown
    assert "… och 5 poster till." in shown
