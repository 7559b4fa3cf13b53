"""The example data: the promise stands there word for word, and no number has been added to it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
ORIGINAL = (ROOT / "tests/data/almhult-2024.txt").read_text(encoding="utf-8")
SUFFIX = "[0123456789abcdefghjkmnpqrstvwxyz]{6}"


def folded(text: str) -> str:
    return " ".join(text.split())


def between(start: str, end: str) -> str:
    return folded(ORIGINAL[ORIGINAL.index(start) : ORIGINAL.index(end)])


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text and nothing else


def scalars(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in scalars(item)]
    if isinstance(value, list):
        return [text for item in value for text in scalars(item)]
    return [value]


COMMITMENTS = load(DATA / "commitments.yaml")
PROMISE = COMMITMENTS["promises"][0]
PARTS = {f"{c['id']}/{p['id']}": p for c in PROMISE["commitments"] for p in c["parts"]}
RECORDS = sorted(path for path in DATA.glob("*/*/*") if path.is_file())
ACTIVITIES = {path.stem: load(path) for path in RECORDS if path.parts[-3] == "activities"}


def parts_of(activity: dict[str, Any]) -> set[str]:
    """Return the parts that a record serves: those it names, and the one part of a bare commitment."""
    served = set()
    for ref in activity["commitments"]:
        served |= {
            key
            for key, part in PARTS.items()
            if (key == ref or key.startswith(f"{ref}/")) and activity["type"] in part["counts"]
        }
    return served


def test_each_of_the_eight_bullets_stands_word_for_word_in_the_order_of_the_promise() -> None:
    bullets = between("•", "Tid \n").removeprefix("• ").split(" • ")

    assert len(bullets) == 8
    assert [folded(commitment["text"]) for commitment in PROMISE["commitments"]] == bullets


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        ("purpose", "Medborgarlöften handlar om", " Lägesbild \n"),
        ("situation", "Älmhults kommun har en historia", "Utifrån lägesbilden"),
    ],
)
def test_the_introduction_and_the_situation_stand_word_for_word(key: str, start: str, end: str) -> None:
    assert folded(PROMISE[key]) == between(start, end)


def test_the_title_the_period_and_who_follows_up_are_as_printed() -> None:
    printed = folded(ORIGINAL)

    assert PROMISE["title"] in printed
    assert PROMISE["period"]["as_written"] in printed
    assert between("Medborgarlöftet är ett gemensamt", "Älmhult 2024-04-22") in PROMISE["reading"]
    assert PROMISE["reports_to"].lower() in printed
    assert (PROMISE["signed"], PROMISE["period"]["to"]) == ("2024-04-22", "2024-12-31")


def test_every_quote_stands_in_the_text_of_its_commitment() -> None:
    for commitment in PROMISE["commitments"]:
        for part in commitment["parts"]:
            assert folded(part["quote"]) in folded(commitment["text"])


def test_no_target_holds_a_number() -> None:
    for ref, part in PARTS.items():
        target = dict(part["target"])
        assert target.pop("by", "2024-12-31") == "2024-12-31", ref
        assert target.pop("baseline", "null") == "null", ref
        assert set(target) <= {"kind", "done", "aim", "on_demand", "direction", "of"}, ref
        assert not any(re.search("[0-9]", text) for text in scalars(target)), ref


def test_every_interpreted_part_says_how_it_was_read_by_whom_and_when() -> None:
    for part in PARTS.values():
        assert part["reading"]
        assert part["decided_by"]
        assert date.fromisoformat(part["decided_on"]) > date(2024, 4, 22)


def test_the_signers_stand_in_signed_by_as_printed_and_nowhere_else() -> None:
    everything = "\n".join(path.read_text(encoding="utf-8") for path in DATA.rglob("*.yaml"))

    assert len(PROMISE["signed_by"]) == 4
    for signer in PROMISE["signed_by"]:
        assert signer["name"] in folded(ORIGINAL)
        assert signer["role"] in folded(ORIGINAL)
        assert everything.count(signer["name"].rsplit(maxsplit=1)[1]) == 1


def test_a_file_is_named_after_its_day_and_lies_in_the_folder_of_its_year() -> None:
    for path in RECORDS:
        record = load(path)
        day = record.get("to") or record["date"]
        assert re.fullmatch(rf"{day}-[a-z0-9-]+-{SUFFIX}\.yaml", path.name)
        assert path.parent.name == day[:4]

    assert len({path.stem for path in RECORDS}) == len(RECORDS)


def test_every_activity_says_that_it_is_an_example_and_serves_parts_that_count_its_type() -> None:
    for path in (DATA / "activities").glob("*/*.yaml"):
        activity = ACTIVITIES[path.stem]
        assert path.read_text(encoding="utf-8").splitlines()[1] == "# Exempel: påhittad aktivitet."
        assert len(parts_of(activity)) == len(activity["commitments"]), path.name
        first, last = activity.get("from", activity.get("date")), activity.get("to", activity.get("date"))
        assert "2024-04-22" <= first <= last <= "2024-12-31", path.name
        assert activity["logged"] >= last or activity["state"] == "planned", path.name


def test_the_activities_show_each_case_that_a_coordinator_meets() -> None:
    states = Counter(activity.get("state", "held") for activity in ACTIVITIES.values())
    held = [activity for activity in ACTIVITIES.values() if activity.get("state", "held") == "held"]
    served = {ref for activity in ACTIVITIES.values() for ref in parts_of(activity)}

    assert len(ACTIVITIES) == 46
    assert states == {"held": 39, "need_arisen": 4, "planned": 1, "cancelled": 1, "nothing_to_report": 1}
    assert sum("from" in activity for activity in held) == 6
    assert Counter(activity.get("precision", "exact") for activity in held) == {
        "exact": 33,
        "just_over": 4,
        "at_least": 1,
        "about": 1,
    }
    assert sum(len({ref.split("/")[0] for ref in a["commitments"]}) > 1 for a in held) == 6
    assert set(PARTS) - served == {"polisens-formaga/formaga"}


def test_the_two_published_values_for_2022_are_both_kept_with_their_sources() -> None:
    readings = [load(path) for path in RECORDS if path.parts[-3] == "measurements"]

    assert sorted((r["date"][:4], r["value"], r["source"]["title"][-10:]) for r in readings) == [
        ("2021", "1.22", "2021-11-08"),
        ("2022", "1.73", "2023-11-13"),
        ("2022", "1.78", "2022-11-09"),
        ("2023", "1.51", "2023-11-13"),
    ]
