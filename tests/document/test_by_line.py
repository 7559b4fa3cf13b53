"""What is read line by line is what the parser reads, and what it cannot be sure of is left to it."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from loftet.document import Node
from loftet.document.by_line import data_by_line
from loftet.document.closely import read_closely
from loftet.document.parsers import FASTEST

READ: dict[str, dict[str, Node]] = {
    "# comment\ndate: 2024-05-14\n\ntype: patrull\n": {"date": "2024-05-14", "type": "patrull"},
    "a: Sök: nej\n": {},
    "a: kl. 14:30, se https://x.se/#y\n": {"a": "kl. 14:30, se https://x.se/#y"},
    "a: \"Sök: ja\"\nb: 'x'\nc: ''\n": {"a": "Sök: ja", "b": "x", "c": ""},
    "a: [polis, kommun 2]\nb: []\nc: {antal: 7, tid: 1.5}\n": {
        "a": ["polis", "kommun 2"],
        "b": [],
        "c": {"antal": "7", "tid": "1.5"},
    },
    "a:\nb: null\nc: [null]\n": {"a": None, "b": None, "c": [None]},
    "a:\n- x\n- 'y z'\nb:\n  - å\n\nc:\n  d: 1\n  e: två ord\n": {
        "a": ["x", "y z"],
        "b": ["å"],
        "c": {"d": "1", "e": "två ord"},
    },
    "a: >-\n  en\n  två\n\n  tre\n\nb: |\n    en\n    två\n": {"a": "en två\ntre", "b": "en\ntvå\n"},
    f"a: {'lång ' * 14}\n  text\n": {"a": "lång " * 14 + "text"},
}
LEFT_TO_THE_PARSER = [
    "a: b",
    "a: b #c\n",
    "a: [b, 'c']\n",
    "a: [b,\n  c]\n",
    "a: {b: 1, b: 2}\n",
    "a: 1\na: 2\n",
    'a: "b\\n"\n',
    "a: b\n  c\n",
    "a: |\n   b\n  c\n",
    "a: >\n  b\n   c\n",
    "a: |\n\nb: c\n",
    "a:\n  - b: c\n",
    "a:\n  b: 1\n   c: 2\n",
    "a:\n# b\n- c\n",
    "a: TODO\n",
    "- a\n",
    "---\na: b\n",
    "a: &b c\n",
]


@pytest.mark.parametrize("text", READ)
def test_the_common_forms_are_read(text: str) -> None:
    expected = READ[text] or None

    assert data_by_line(text) == expected
    if expected is not None:
        _assert_read_the_same(text)


@pytest.mark.parametrize("text", LEFT_TO_THE_PARSER)
def test_what_is_not_certain_is_left_to_the_parser(text: str) -> None:
    assert data_by_line(text) is None


KEYS = "a b åtgärd reported_by 1 null".split()
WORDS = ["x", "två ord", "2024-05-14", "null", "a.b/c", "5", "Ö" * 50, "x:y", "x: y", "x #y", 'z"', "é "]
VALUES = st.one_of(
    st.sampled_from([*WORDS, "", "[]", "{}", "|", ">", "|-", ">-", "|+", "- x", "'it''s'", '"\\n"', "&a x"]),
    st.lists(st.sampled_from(WORDS), max_size=3).map(lambda words: f"[{', '.join(words)}]"),
    st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(WORDS)), max_size=3).map(
        lambda pairs: "{" + ", ".join(f"{key}: {word}" for key, word in pairs) + "}"
    ),
    st.sampled_from(WORDS).map(lambda word: f'"{word}"'),
    st.sampled_from(WORDS).map(lambda word: f"'{word}'"),
)
FIELDS = st.tuples(st.sampled_from(KEYS), st.sampled_from([": ", ":", ":  ", " : "]), VALUES).map("".join)
LINES = st.one_of(
    FIELDS,
    st.tuples(st.sampled_from(["  ", "    ", " ", ""]), st.one_of(FIELDS, VALUES)).map("".join),
    st.tuples(st.sampled_from(["  - ", "- ", "-", "    - "]), st.one_of(FIELDS, VALUES)).map("".join),
    st.sampled_from(
        ["", "", " ", "# c", "  # c", "---", "...", "é" * 70, "  å–ä", "TODO", "  \u201cx\u201d"]
    ),
)


@settings(max_examples=800, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=9).map(lambda lines: "\n".join([*lines, ""])))
@example("a: >-\n  b\n\n\n  c\n\n\n")
@example("a: >\n  # b\n  - c\n  d: e\n")
@example("a:\n  null: 1\n  b: null\n")
@example("a: " + "x" * 70 + "\n  'b'\n")
@example("a: " + "x" * 70 + "\n  b\n\n  c\n")
def test_both_ways_read_the_same(text: str) -> None:
    if data_by_line(text) is not None:
        _assert_read_the_same(text)


def _assert_read_the_same(text: str) -> None:
    document, problems = read_closely(text.encode(), "x.yaml", FASTEST)

    assert problems == ()
    assert document is not None
    assert document.data == data_by_line(text)
