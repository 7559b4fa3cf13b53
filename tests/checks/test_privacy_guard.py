"""Personal data is found in every text of every record, and never said."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from tests.checks.sample import ACTIVITY, BASE, COMMITMENTS, GOOD, check_files
from tests.conftest import TOP

from loftet.checks.texts import bare_texts, texts
from loftet.problems import Severity
from loftet.records import Activity, read
from loftet.schema.base import Model
from loftet.store import Source
from loftet.wording import Language, say

NUMBER = "19121212-1212"
NOTES = json.loads((TOP / "tests" / "privacy" / "notes.json").read_text(encoding="utf-8"))
ASSESSMENT = "data/assessments/2024/2024-09-20-fotpatrull-2m8qxa.yaml"
MEASUREMENT = "data/measurements/2024/2024-03-13-problemindex-9d4kpt.yaml"
MEETINGS = "data/meetings.yaml"


def spoilt() -> Iterator[tuple[str, str]]:
    """Yield files in each of which one text holds a personal number."""
    for line in (
        f"note: Samtal med {NUMBER}.",
        f"internal_note: Samtal med {NUMBER}.",
        f"reason: {NUMBER}",
        f"reported_by: {NUMBER}",
        f"tags: [{NUMBER}]",
        f"groups: [{NUMBER}]",
        f"evidence: [{{title: {NUMBER}}}]",
        f"evidence: [{{title: Nyhet, url: https://example.se/{NUMBER}}}]",
        f"silence: [{{code: lone-tag, reason: {NUMBER}}}]",
        f"quantities: {{{NUMBER}: 2}}",
    ):
        yield ACTIVITY, f"{GOOD}{line}\n"
    for path, old in (
        (ASSESSMENT, "Patrullerna går, men inte varje vecka."),
        (ASSESSMENT, "samordnare"),
        (MEASUREMENT, "Trygghetsmätningen"),
        (MEETINGS, "Boka sök"),
        (MEETINGS, "Rådet"),
        (COMMITMENTS, "Åstads kommun"),
        (COMMITMENTS, "Centrala Åstad"),
        (COMMITMENTS, "Fotpatrullering"),
        (COMMITMENTS, "Medborgarlöfte Åstad 2024"),
    ):
        yield path, BASE[path].replace(old, f"{old} {NUMBER}", 1)
    for line in (
        "purpose: X",
        "situation: X",
        "reading: X",
        "reports_to: X",
        "sources: [X]",
        "published: [{title: X}]",
    ):
        extra = f"    {line.replace('X', NUMBER)}\n    commitments:"
        yield COMMITMENTS, BASE[COMMITMENTS].replace("    commitments:", extra, 1)
    signed = f"    signed_by: [{{name: {NUMBER}, role: Ordförande}}]\n    commitments:"
    yield COMMITMENTS, BASE[COMMITMENTS].replace("    commitments:", signed, 1)


@pytest.mark.parametrize(("path", "text"), list(spoilt()))
def test_a_personal_number_is_found_in_every_text(path: str, text: str) -> None:
    problems = [
        problem for problem in check_files({path: text}).problems if problem.code == "personal-number"
    ]
    assert [problem.severity for problem in problems] == [Severity.ERROR]
    assert NUMBER not in say(problems[0].message, Language.SV)


def test_a_personal_number_is_found_in_a_file_name() -> None:
    path = ACTIVITY.replace("fotpatrull", "191212121212")
    problems = check_files({path: GOOD}).problems
    assert [problem.code for problem in problems] == ["personal-number"]


@pytest.mark.parametrize("note", NOTES["clean"])
def test_a_clean_note_gives_no_error(note: str) -> None:
    text = f"{GOOD}note: {json.dumps(note, ensure_ascii=False)}\n"
    assert [each for each in check_files({ACTIVITY: text}).problems if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("note", [each["text"] for each in NOTES["sensitive"]])
@pytest.mark.parametrize("key", ["note", "internal_note"])
def test_a_sensitive_note_is_found(note: str, key: str) -> None:
    text = f"{GOOD}{key}: {json.dumps(note, ensure_ascii=False)}\n"
    assert ({key} & {str(each.where.route[0]) for each in check_files({ACTIVITY: text}).problems}) == {key}


def test_those_who_signed_may_be_named_and_nobody_else() -> None:
    signer = "    signed_by: [{name: Anna Andersson, role: Ordförande}]\n    commitments:"
    decided = "    reports_to: Anna Andersson\n    commitments:"
    for line, expected in ((signer, []), (decided, ["person-name"])):
        text = BASE[COMMITMENTS].replace("    commitments:", line, 1)
        assert [each.code for each in check_files({COMMITMENTS: text}).problems] == expected


def test_every_text_of_a_record_is_looked_at() -> None:
    """The fast walk and the one that knows the places see the same texts."""
    records, _ = read(Source(path, text.encode()) for path, text in BASE.items())
    models: list[Model | Activity | None] = [
        records.commitments,
        records.meetings,
        *(each.value for each in records.activities),
    ]
    for model in models:
        assert model is not None
        assert sorted(bare_texts(model)) == sorted(text.text for text in texts(model))
