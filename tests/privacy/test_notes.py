"""Whole notes as people write them: ordinary ones pass, and what should not be there is found."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from loftet.privacy import Kind, masked, scan

NOTES: dict[str, Any] = json.loads((Path(__file__).parent / "notes.json").read_text(encoding="utf-8"))
KINDS = {
    "pnr": {Kind.PERSONAL_NUMBER},
    "phone": {Kind.PHONE},
    "email": {Kind.EMAIL},
    "plate": {Kind.REGISTRATION_PLATE},
    "iban": {Kind.IBAN},
    "case": {Kind.CASE_NUMBER},
    "address": {Kind.STREET_ADDRESS, Kind.PROPERTY},
    "name": {Kind.NAME},
    "quasi": {Kind.PERSON_DESCRIPTION},
    "crime": {Kind.CRIME_RECORD},
    "geo": {Kind.COORDINATES},
    "snap": {Kind.SOCIAL_ACCOUNT},
}
REFUSED = {"pnr", "phone", "email", "plate", "iban", "case"}


@pytest.mark.parametrize("note", [*NOTES["clean"], *NOTES["ordinary"]])
def test_an_ordinary_note_passes(note: str) -> None:
    assert scan(note) == ()
    assert masked(note) == note


def test_ordinary_notes_pass_when_they_stand_together() -> None:
    together = "\n".join([*NOTES["clean"], *NOTES["ordinary"]])

    assert scan(together) == ()


@pytest.mark.parametrize("note", NOTES["sensitive"], ids=lambda note: note["text"])
def test_a_sensitive_note_is_found_out(note: dict[str, str]) -> None:
    findings = scan(note["text"])

    assert KINDS[note["kind"]] & {finding.kind for finding in findings}
    assert any(finding.refused for finding in findings) == (note["kind"] in REFUSED)


@pytest.mark.parametrize("note", NOTES["sensitive"], ids=lambda note: note["text"])
def test_it_is_found_out_between_other_notes_and_in_letters_of_two_pieces(note: dict[str, str]) -> None:
    before, after = NOTES["clean"][0], NOTES["ordinary"][-1]
    kinds = {finding.kind for finding in scan(note["text"])}
    decomposed = unicodedata.normalize("NFD", f"{before} {note['text']} {after}")

    assert kinds <= {finding.kind for finding in scan(f"{before} {note['text']} {after}")}
    assert kinds <= {finding.kind for finding in scan(decomposed)}
