"""What is read line by line is what the parser reads, and what it cannot be sure of is left to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.conftest import TOP

from loftet.document import Node
from loftet.document.by_field import data_by_field
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
    "a: 'Sök: ja,\n\n  it''s\n    \n  (två)'  # c\nb: \"x,\n y: z\"\n": {
        "a": "Sök: ja,\nit's\n(två)",
        "b": "x, y: z",
    },
    f"a: {'lång ' * 14}\n  (text)\n  \u2013 'x', \u201dy\u201d z\n": {
        "a": "lång " * 14 + "(text) \u2013 'x', \u201dy\u201d z"
    },
    "a: [b, 'c: d', \"e\"]\nf: {g: [h (i), 14:30], j: {k: l, m: []}, n: {}}\n": {
        "a": ["b", "c: d", "e"],
        "f": {"g": ["h (i)", "14:30"], "j": {"k": "l", "m": []}, "n": {}},
    },
    "a: b # c\nd: 'e'  # f\ng: [h] # i\nj: # k\nl: >- # m\n  n\n  o\n": {
        "a": "b",
        "d": "e",
        "g": ["h"],
        "j": None,
        "l": "n o",
    },
    "a: >-\n  \u201dEn\u201d,\n  \u2013 två.\nb:\n  - c: |\n      \u2013 d\n": {
        "a": "\u201dEn\u201d, \u2013 två.",
        "b": [{"c": "\u2013 d\n"}],
    },
}
NESTED = """\
a:
  # comment
  b: {c: d}
  e:

    f: 1   # comment
    g:
    - h
    - i
# comment
j:
  # comment
  - k: l
    m: >-
      n
      o

    # comment
    p:
    - {q: r}  # comment

  # comment
  -   s: t
      u:
        # comment
        - v
  - w
"""
NESTED_READ = {
    "a": {"b": {"c": "d"}, "e": {"f": "1", "g": ["h", "i"]}},
    "j": [{"k": "l", "m": "n o", "p": [{"q": "r"}]}, {"s": "t", "u": ["v"]}, "w"],
}
LEFT_TO_THE_PARSER = [
    "a: 'b\nc'\n",
    "a: 'b\n  TODO'\n",
    "a: 'b\n  c' d\n",
    'a: "b\n  c\\n"\n',
    "TODO: >-\n  b\n",
    "a: b",
    "a: b #c\n",
    "a: [b, 'c' d]\n",
    "a: [b, ]\n",
    "a: [b: c]\n",
    "a: [[[[b]]]]\n",
    "a: {b: c] \n",
    "a: {b: [c], d: e: f}\n",
    "a: [b] c]\n",
    "a: [b,\n  c]\n",
    "a: {b: 1, b: 2}\n",
    "a: 1\na: 2\n",
    'a: "b\\n"\n',
    "a: b\n  c\n",
    "a: |\n   b\n  c\n",
    "a: >\n  b\n   c\n",
    "a: |\n\nb: c\n",
    "a: \u201db\u201d\n",
    "a:\n  # \u00c3\n  b: c\n",
    "a:\n  - b\n  # \u00c3\n  - c\n",
    "a:\n  - TODO\n",
    "a:\n  - b: c\n    b: d\n",
    "a:\n  - b: c\n     d: e\n",
    "a:\n  - b: c\n   d: e\n",
    "a:\n  - - b\n",
    "a:\n  -\n    b: c\n",
    "a:\n  - b\n    c\n",
    "a:\n  - b\n  # c\n    d: e\n",
    "a:\n  b: 1\n# c\n  d: 2\n",
    "a:\n  b: c # d\n    e\n",
    "".join(f"{'  ' * level}a:\n" for level in range(15)) + f"{'  ' * 15}a: b\n",
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

    assert data_by_field(text) == expected
    if expected is not None:
        _assert_read_the_same(text)


def test_what_stands_further_in_is_read() -> None:
    assert data_by_field(NESTED) == NESTED_READ
    _assert_read_the_same(NESTED)


@pytest.mark.parametrize("text", LEFT_TO_THE_PARSER)
def test_what_is_not_certain_is_left_to_the_parser(text: str) -> None:
    assert data_by_field(text) is None


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
        ["a: 'x", 'b: "x', "  y'", '  y"  # c', "  it''s", " ", "  y: z'"],
    ),
    st.sampled_from(
        ["", "", " ", "# c", "  # c", "---", "...", "é" * 70, "  å–ä", "TODO", "  \u201cx\u201d"]
    ),
    st.sampled_from(
        [
            "  \u2013 x",
            "\u2013 x",
            "a: x, \u201cy\u201d z",
            "b: '\u201cx\u201d'",
            "b: \u201cx\u201d",
            "  % x",
            "  / x",
        ]
    ),
)


@settings(max_examples=800, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=9).map(lambda lines: "\n".join([*lines, ""])))
@example("a: >-\n  b\n\n\n  c\n\n\n")
@example("a: |\n \n")
@example("\n  x\n")
@example("a: >\n  # b\n  - c\n  d: e\n")
@example("a:\n  null: 1\n  b: null\n")
@example("a: " + "x" * 70 + "\n  'b'\n")
@example("a: " + "x" * 70 + "\n  b\n\n  c\n")
def test_both_ways_read_the_same(text: str) -> None:
    if data_by_field(text) is not None:
        _assert_read_the_same(text)


INNER = st.one_of(
    FIELDS,
    VALUES,
    st.tuples(st.sampled_from(["- ", "-  ", "-", "# ", "a:\n- ", "a:\n  # c\n  - "]), FIELDS).map("".join),
    st.sampled_from(
        [
            "a:",
            "å:  # c",
            "- a:",
            "- b:",
            "- - x",
            "c: >-",
            "c: 'x",
            "y'",
            "'y''",
            "- d: |",
            "",
            "# c",
            "#c",
            "\u201dx\u201d",
            "\u2013 y",
            "- \u2013 y",
            "- x, \u201cy\u201d z",
            "a: \u2013 y",
            "- TODO",
            "x y",
        ]
    ),
)
PLACED = st.tuples(st.integers(min_value=0, max_value=4), INNER).map(
    lambda placed: "\n".join("  " * placed[0] + line for line in placed[1].split("\n"))
)


@settings(max_examples=800, deadline=None)
@given(st.lists(PLACED, min_size=1, max_size=9).map(lambda lines: "\n".join(["top:", *lines, ""])))
@example("a:\n  - b: >\n      c\n\n  # d\n  - b: |\n      c\n    # d\n")
@example("a:\n- b: " + "x" * 55 + "\n    yyy\n")
def test_both_ways_read_the_same_further_in(text: str) -> None:
    if data_by_field(text) is not None:
        _assert_read_the_same(text)


WRITTEN = Path(TOP, "data", "commitments.yaml").read_text(encoding="utf-8").splitlines()
SPOILT = st.lists(
    st.tuples(
        st.integers(min_value=0, max_value=len(WRITTEN) - 1),
        st.integers(min_value=0, max_value=60),
        st.sampled_from(
            ["", " ", "  ", "\n", "\n    ", "#", " # ", "- ", ": ", "'", '"', "[", "}", ", ", "|", "\nx: y\n"]
        ),
    ),
    max_size=4,
)


@settings(max_examples=150, deadline=None)
@given(SPOILT)
def test_both_ways_read_the_same_of_a_whole_file_that_was_spoilt(places: list[tuple[int, int, str]]) -> None:
    lines = list(WRITTEN)
    for number, column, spoiling in places:
        lines[number] = lines[number][:column] + spoiling + lines[number][column:]
    text = "\n".join([*lines, ""])
    if data_by_field(text) is not None:
        _assert_read_the_same(text)


def test_the_whole_example_is_read_by_field() -> None:
    text = "\n".join([*WRITTEN, ""])
    assert data_by_field(text) is not None
    _assert_read_the_same(text)


def _assert_read_the_same(text: str) -> None:
    document, problems = read_closely(text.encode(), "x.yaml", FASTEST)

    assert problems == ()
    assert document is not None
    assert document.data == data_by_field(text)
