"""A sentence begins with a capital letter or a digit, in whatever it is shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.progress.casefile import read_case
from tests.progress.quick import judged as judged_part
from tests.progress.quick import row, total
from tests.progress.test_sentences import CASES
from tests.report.given import SOURCE

from loftet.agenda.due import tasks
from loftet.display.explanation_json import explanation_json
from loftet.display.screen import screen_text
from loftet.display.status_json import status_json
from loftet.display.status_plain import status_lines
from loftet.display.status_terminal import status_screen
from loftet.display.todo import todo_json
from loftet.ledger.model import PromiseView
from loftet.ledger.selection import Selection
from loftet.report.build import build
from loftet.report.explanation import explanations
from loftet.report.frame import Frame
from loftet.report.standing import judged, standings
from loftet.wording import Language, say
from loftet.wording.language import GRAMMARS

LOWER = re.compile(r"(^|[.!?] )[a-zåäö]")
PARTS = ("sentence", "notes", "steps", "text")


def begins_lower(text: str, language: Language) -> bool:
    """Return whether a sentence of `text` begins in lower case; the sign after a day ends none."""
    after_day = re.escape(GRAMMARS[language].after_day)
    return LOWER.search(re.sub(rf"(?<=[0-9]){after_day}(?= [a-z])", "", text)) is not None


def said_in(view: PromiseView, language: Language) -> Iterator[str]:
    """Yield the sentences of every output that tells of parts."""
    found = judged(view)
    frame = Frame(view, language, standings(view, found))
    for line in status_lines(view, found, language).splitlines():
        yield line.split("\t")[2]
    yield from sentences(json.loads(status_json(view, found, language)))
    yield from sentences(json.loads(todo_json(tasks(view, found, 4), language)))
    for standing in frame.standings:
        yield from sentences(json.loads(explanation_json(explanations(frame, standing), ())))
    paper = build(view, language, SOURCE)
    yield from (part.sentence for commitment in paper.commitments for part in commitment.parts)
    yield from (gap.sentence for gap in paper.gaps)


def sentences(document: Any) -> Iterator[str]:
    """Yield what stands under the keys that hold sentences, however deep."""
    if isinstance(document, list):
        for item in document:
            yield from sentences(item)
    elif isinstance(document, dict):
        for key, value in document.items():
            if key in PARTS and isinstance(value, str | list):
                yield from [value] if isinstance(value, str) else filter(_is_text, value)
            yield from sentences(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_no_sentence_of_any_case_begins_in_lower_case(path: Path) -> None:
    case = read_case(path)
    for day in case.given["expect"]:
        for language in Language:
            for sentence in said_in(case.view(date.fromisoformat(day)), language):
                assert not begins_lower(sentence, language)


TARGETS: list[dict[str, Any]] = [
    {"kind": "count", "at_least": "9"},
    {"kind": "count", "at_least": "9", "by": "2024-05-31"},
    {"kind": "count", "at_least": "1", "per": "month"},
    {"kind": "count", "at_least": "1", "per": "week", "average": "true"},
    {"kind": "coverage", "size": "9"},
    {"kind": "change", "direction": "increase", "baseline": {"value": "9"}},
    {"kind": "none"},
]


@given(
    st.sampled_from(TARGETS),
    st.sampled_from(["at_least", "about", "just_over"]),
    st.integers(0, 12),
    st.sampled_from(["2024-03-01", "2024-06-30", "2024-12-31"]),
    st.sampled_from(Language),
)
def test_a_word_of_precision_at_the_beginning_has_its_capital(
    target: dict[str, Any], precision: str, count: int, day: str, language: Language
) -> None:
    records = [total(0, 40, count, precision=precision), row(41, count=str(count), precision=precision)]
    found = judged_part(target, records, day)

    for phrase in (found.sentence, *found.steps):
        assert not begins_lower(say(phrase, language), language)


def test_on_a_terminal_too() -> None:
    case = read_case(next(path for path in CASES if path.parent.name == "count-overlapping-totals"))
    view = case.view(date(2024, 8, 31))

    for only in ((), ("punkt",)):
        screen = screen_text(
            status_screen(view, judged(view), Language.SV, Selection(only)), width=100, color=False
        )
        assert "Minst 301 av 350" in screen
        assert "minst 301 av 350" not in screen
