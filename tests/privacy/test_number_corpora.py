"""Every official test number and every vector of the validators' shared list, in running text.

Of what the lists call invalid, `000101-E221` is left unfound on purpose: E is no letter of a T-number. Ten
digits with a wrong check digit are only warned of, since one invoice number in fifteen looks like that.
"""

from __future__ import annotations

import json
import os
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from loftet.privacy import Finding, Kind, scan

GAPS = [
    *("", "+", " ", "  ", "   ", " - ", "- ", " -", " + ", "\n", "–", " – ", "—"),
    *("\u2011", "\u2212", "\u00a0", "\u202f", "\u200b-"),
]


@pytest.fixture(scope="module")
def corpus() -> Path:
    folder = os.environ.get("LOFTET_CORPORA")
    if not folder:
        pytest.skip("LOFTET_CORPORA does not name the folder of test numbers")
    return Path(folder) / "personnummer"


@pytest.fixture(scope="module")
def numbers(corpus: Path) -> list[str]:
    official = (corpus / "skatteverket-testpersonnummer.txt").read_text().split()
    coordination: list[str] = json.loads((corpus / "allCoords.json").read_text())
    assert (len(official), len(coordination)) == (41_493, 2_264)
    return official + coordination


def test_every_number_is_refused_with_and_without_its_century(numbers: list[str]) -> None:
    assert not list(chain.from_iterable(_missed(number, "-") for number in numbers))


@pytest.mark.parametrize(("start", "gap"), list(enumerate(GAPS)))
def test_no_gap_hides_a_number(start: int, gap: str, numbers: list[str]) -> None:
    some = numbers[start :: len(GAPS)]  # each number once: days, months and centuries meet every gap

    assert not list(chain.from_iterable(_missed(number, gap) for number in some))


def test_the_shared_vectors_are_found(corpus: Path) -> None:
    vectors: list[dict[str, Any]] = [
        vector for name in ("list.json", "interim.json") for vector in json.loads((corpus / name).read_text())
    ]
    judged = {
        spelling: _judged(scan(f"nr {spelling}, stoppad"))
        for vector in vectors
        for key, spelling in vector.items()
        if key in {"long_format", "short_format", "separated_format", "separated_long"}
    }

    assert {spelling for spelling, judgement in judged.items() if judgement == "none"} == {
        *("20000101E221", "000101E221", "000101-E221", "20000101-E221"),
    }
    assert {spelling for spelling, judgement in judged.items() if judgement == "warned"} == {
        *("7004289895", "4205669899", "6004309886", "7210869924"),  # a wrong check digit, and nothing else
        *("201509160006", "20150916-0006"),  # may be six minutes past midnight
    }


def test_the_structured_vectors_are_found(corpus: Path) -> None:
    for of_type in json.loads((corpus / "structured.json").read_text()).values():
        for spelling in chain.from_iterable(of_type["string"].values()):
            assert scan(f"nr {spelling}, stoppad"), spelling


def _missed(number: str, gap: str) -> list[str]:
    spellings = [f"{number[start:8]}{gap}{number[8:]}" for start in (0, 2)]
    text = f"Vid infarten {spellings[0]} och pojken ({spellings[1]}), två pass"
    places = [text.index(spellings[0]), text.index(f"({spellings[1]}") + 1]
    findings = {(finding.start, finding.end): finding for finding in scan(text)}
    return [
        spelling
        for spelling, start in zip(spellings, places, strict=True)
        if not _is_refused_number(findings.get((start, start + len(spelling))))
    ]


def _is_refused_number(finding: Finding | None) -> bool:
    return finding is not None and finding.kind is Kind.PERSONAL_NUMBER and finding.refused


def _judged(findings: tuple[Finding, ...]) -> str:
    if not findings:
        return "none"
    return "refused" if findings[0].refused else "warned"
