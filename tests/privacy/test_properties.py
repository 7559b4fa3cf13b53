"""What holds for every text: no exception, places that are right, nothing shown, no guard in the way."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loftet.privacy import MASK, Finding, masked, scan
from loftet.privacy.detectors import ALL_DETECTORS, detectors_for
from loftet.privacy.digit_series import Shapes, groups_of, series_of
from loftet.privacy.folding import fold
from loftet.privacy.quick_look import needs_none

NOTES = json.loads((Path(__file__).parent / "notes.json").read_text(encoding="utf-8"))
OFFICIAL = ["189001019802", "197807062380", "198501032398", "200011212388", "201201012380", "202412312387"]
COORDINATION = ["195000692383", "197302889931", "202107919967"]
GAPS = ["-", "+", "", " ", "  ", " - ", "–", "\u2011", "\u00a0", "-\u200b", "\n"]

# Digits and signs around a number, but no digit next to it: that would be another number.
contexts = st.text(alphabet=st.sampled_from(" .,;:()[]!?\n\t\u00a0\u200b§%'\""), max_size=8)
DIGITS = "0123456789"
among_numbers = st.text(alphabet=f"{DIGITS} -+.,:;/()", max_size=20)
pieces = st.sampled_from(
    [
        *(word for note in NOTES["sensitive"] for word in note["text"].split()),
        *(word for note in NOTES["clean"] for word in note.split()),
        *(
            "K123",
            "AM",
            "AM-12",
            "@",
            "///",
            "kv.",
            "mål",
            "SE45",
            "+46",
            "0046",
            "70 1",
            "06.05",
            "å",
            "ÅR",
            "Per",
        ),
        *(
            "12:30",
            "3:14",
            "gatan",
            "s väg",
            "Jan",
            "Nilsson",
            "XXXX",
            "T220",
            "°",
            "snap:",
            "född",
            "Ä",
            "\u0308",
        ),
        *(
            "kl",
            "(Kl",
            "bor",
            "på",
            "boende på",
            "\u2013",
            "\u2014 ",
            "\u201d",
            "\u2026",
            "\u2022",
            "Fü",
            "A-son",
            "Lundström",
            "rektor",
            "\nRektor ",
            "per",
            "von",
            "herr Li",
            "med 25 elever",
            "med 25.",
            "2024",
            ", 1985. ",
            "0103, 2398",
            "Ringvägen 3 a",
            "Kungs väg 3 b",
            "am 12 b",
            "ak 12 b",
            "om 15 år",
            "A-traktor",
            "(a)",
            "[ A ]",
            "polisen.se",
            "målet",
            "målK123-24",
            "målnrÖ 1/24",
            "K123456-24",
        ),
    ]
)
texts = st.one_of(
    st.text(),
    st.text(alphabet="0123456789 -+.:/KTX@åäÅaZ\u200b\u0301\n"),
    st.builds(lambda parts, glue: glue.join(parts), st.lists(pieces), st.sampled_from([" ", "", "-", ": "])),
)


@given(texts)
@settings(max_examples=500, deadline=None)
def test_findings_are_in_order_apart_and_within_the_text(text: str) -> None:
    end = 0
    for finding in scan(text):
        assert end <= finding.start < finding.end <= len(text)
        end = finding.end


@given(texts)
@settings(max_examples=500, deadline=None)
def test_the_masked_text_is_as_long_and_differs_only_where_something_was_found(text: str) -> None:
    hidden = masked(text)
    covered = {place for finding in scan(text) for place in range(finding.start, finding.end)}

    assert len(hidden) == len(text)
    for place, (before, after) in enumerate(zip(text, hidden, strict=True)):
        assert after == (MASK if place in covered and before not in "\r\n" else before)


@given(texts)
@settings(max_examples=1000, deadline=None)
def test_a_guard_decides_nothing(text: str) -> None:
    plain = fold(text).text

    assert _found(plain, detectors_for(plain)) == _found(plain, ALL_DETECTORS)
    assert not needs_none(text) or not _found(plain, ALL_DETECTORS)


@given(st.sampled_from([*OFFICIAL, *COORDINATION]), st.sampled_from(GAPS), st.booleans(), contexts, contexts)
@settings(deadline=None)
def test_an_official_number_is_found_and_hidden_in_any_context_without_letters(
    number: str, gap: str, century: bool, before: str, after: str
) -> None:
    spelling = f"{number[0 if century else 2 : 8]}{gap}{number[8:]}"
    text = f"{before}{spelling}{after}"

    (finding,) = scan(text)
    hidden = masked(text)

    assert text[finding.start : finding.end] == spelling
    assert finding.refused
    assert hidden.startswith(before)
    assert hidden.endswith(after)
    assert not any(map(str.isdigit, hidden))


@given(
    st.sampled_from([*OFFICIAL, *COORDINATION]),
    st.sampled_from(GAPS),
    st.booleans(),
    among_numbers,
    among_numbers,
)
@settings(max_examples=500, deadline=None)
def test_an_official_number_is_found_among_other_numbers(
    number: str, gap: str, century: bool, before: str, after: str
) -> None:
    spelling = f"{number[0 if century else 2 : 8]}{gap}{number[8:]}"
    before = before.rstrip(DIGITS)
    text = f"{before}{spelling}{after.lstrip(DIGITS)}"
    start, end = len(before), len(before) + len(spelling)

    assert any(found.refused and found.start <= start and end <= found.end for found in scan(text))


@given(
    st.sampled_from(NOTES["sensitive"]),
    st.sampled_from(["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad"]),
    st.data(),
)
@settings(deadline=None)
def test_what_cannot_be_seen_hides_nothing(note: dict[str, str], invisible: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(note["text"])))
    text = note["text"][:place] + invisible + note["text"][place:]

    def kinds(findings: tuple[Finding, ...]) -> list[str]:
        return [finding.kind for finding in findings]

    assert kinds(scan(text)) == kinds(scan(note["text"]))


@given(st.text())
@settings(deadline=None)
def test_folding_knows_where_each_character_stood(text: str) -> None:
    folded = fold(text)

    for place in range(len(folded.text)):
        start, end = folded.original(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert folded.text[place] in fold(text[start:end]).text


@given(st.text(alphabet="abcåäöéÅÄÖ ", max_size=20))
@settings(deadline=None)
def test_letters_in_two_pieces_are_one(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == text


@given(st.text(alphabet="0123 -", max_size=400))
@settings(deadline=None)
def test_the_series_of_a_text_are_no_more_than_a_dozen_for_each_group(text: str) -> None:
    shapes = Shapes.of(*((1,) * size for size in range(1, 13)))
    groups = groups_of(text)

    assert len(list(series_of(groups, shapes))) <= 12 * len(groups.spans)


# Each is a hundred thousand characters that make a careless pattern try everything from every place.
@pytest.mark.parametrize(
    "unit",
    [
        *(
            "1",
            "1 ",
            "11 ",
            "12 34 ",
            "1-",
            "0-",
            "07",
            "1*",
            "+46",
            "850103",
            "850103-2398",
            "1900-",
            "1.1",
            "１",
        ),
        *("a", "A", "Aa ", "Aa-", "AA11 ", "a.", "a@", "@", "a@a.", "(at)", "at ", "a_1", "snap: a", "@a"),
        *(
            "Anna ",
            "gatan ",
            "Agatan ",
            "Xs väg 1 ",
            "bor på ",
            "A 1:1 ",
            "15 år ",
            "man ",
            "tidigare dömd ",
            "dömd a ",
        ),
        *(
            "56.55555, ",
            "55°1'",
            "///a.a.",
            "K1",
            "AM1",
            "1234-K",
            "född 1",
            " ",
            "\n",
            "\u0301\u0323",
            "1\u200b",
            "*",
        ),
    ],
)
def test_a_hostile_text_is_read_to_its_end(unit: str) -> None:
    text = (unit * 100_000)[:100_000]

    assert len(masked(text)) == len(text)


def _found(text: str, detectors: object) -> list[Finding]:
    assert isinstance(detectors, tuple)
    found = [finding for detector in detectors for finding in detector(text)]
    return sorted(found, key=lambda finding: (finding.start, finding.end, finding.kind, finding.refused))
