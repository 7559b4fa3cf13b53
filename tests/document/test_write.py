"""What is written is what a careful person would write, and it is read back as it was."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from unicodedata import normalize

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from loftet.document import Node, read
from loftet.document.characters import refused_characters
from loftet.document.data_to_text import Writable, write
from loftet.phrase import Phrase

ACTIVITY: dict[str, Writable] = {
    "date": date(2024, 5, 14),
    "time": {"from": "10:00", "to": "11:00"},
    "type": "fotpatrull",
    "commitments": ["fotpatrull", "narkotika-skola/avlopp"],
    "by": ["polis"],
    "count": 1,
    "quantities": {"hours": Decimal("2.50"), "participants": 24},
    "in_addition": True,
    "reason": None,
    "note": "Två poliser, centrum och resecentrum.",
    "internal_note": "Rad ett: kort\n\n  - rad tre #5\n",
    "evidence": [{"title": "Nyhet: ”patrull”", "url": "https://example.se/a#b", "date": date(2024, 5, 15)}],
    "replaces": ["2024-05-14-fotpatrull-7k3f9d"],
    "silence": [],
}
WRITTEN = """\
# yaml-language-server: $schema=../../../schema/activity.json
date: 2024-05-14
time: {from: "10:00", to: "11:00"}
type: fotpatrull
commitments: [fotpatrull, narkotika-skola/avlopp]
by: [polis]
count: 1
quantities: {hours: 2.50, participants: 24}
in_addition: true
reason:
note: Två poliser, centrum och resecentrum.
internal_note: |
  Rad ett: kort

    - rad tre #5
evidence:
  - title: "Nyhet: ”patrull”"
    url: "https://example.se/a#b"
    date: 2024-05-15
replaces: ["2024-05-14-fotpatrull-7k3f9d"]
silence: []
"""
NEVER_PLAIN = [
    *(
        "no",
        "Yes",
        "ON",
        "off",
        "y",
        "N",
        "true",
        "False",
        "null",
        "~",
        "",
        " ",
        "12",
        "1_000",
        "0x1F",
        "1e3",
        ".inf",
    ),
    *(
        "2024-05-14",
        "10:00",
        "0765",
        "<<",
        "=",
        "- a",
        "a: b",
        "a #b",
        "#b",
        "a:",
        "*a",
        "&a",
        "!a",
        "@a",
        "`a",
        "%a",
    ),
    *(
        "? a",
        "[a]",
        "{a}",
        "a ",
        " a",
        '"a"',
        "'a'",
        "|",
        ">",
        "---",
        "...",
        "a\tb",
        "C:\\mapp",
        "a  b",
        "\xa0a",
        "–",
    ),
]
texts = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="ab:#-?|>'\"\\[]{},&*!%@` \n\tå\xa0”–…~=<0158.", max_size=60),
    st.sampled_from(NEVER_PLAIN),
)


def _read_back(text: str) -> dict[str, Node]:
    document, problems = read(text.encode(), "x.yaml")
    assert document is not None, problems
    return dict(document.data)


def test_an_activity_is_written_as_a_person_would() -> None:
    assert write(ACTIVITY, "yaml-language-server: $schema=../../../schema/activity.json") == WRITTEN


def test_an_activity_is_read_back() -> None:
    assert _read_back(WRITTEN) == {
        **ACTIVITY,
        "date": "2024-05-14",
        "count": "1",
        "quantities": {"hours": "2.50", "participants": "24"},
        "in_addition": "true",
        "evidence": [{"title": "Nyhet: ”patrull”", "url": "https://example.se/a#b", "date": "2024-05-15"}],
    }


@pytest.mark.parametrize("text", NEVER_PLAIN)
def test_what_another_reader_could_take_for_something_else_is_quoted(text: str) -> None:
    for written in (write({"note": text}), write({"by": [text]})):
        assert '"' in written
        assert next(iter(yaml.load(written, yaml.SafeLoader).values())) in (text, [text])


@pytest.mark.parametrize(
    "text", ["Patrull", "Två poliser, centrum (och torget).", "fotpatrull", "narkotika-skola/avlopp"]
)
def test_plain_words_stay_plain(text: str) -> None:
    assert write({"note": text}) == f"note: {text}\n"


def test_a_long_list_goes_below_its_key() -> None:
    places = [f"plats-nummer-{number}" for number in range(8)]

    assert write({"places": places}) == "places:\n" + "".join(f"  - {place}\n" for place in places)


def test_lists_in_lists_and_texts_in_lists() -> None:
    record: dict[str, Writable] = {"a": [["b", "c"], "d\ne", {"f": {"g": "h"}, "i": None}, {}, None]}

    assert write(record) == "a:\n  - [b, c]\n  - |-\n    d\n    e\n  - f: {g: h}\n    i:\n  - {}\n  -\n"
    assert _read_back(write(record)) == record


@pytest.mark.parametrize("text", ["a\u202eb", "a\x1bb", "a\rb", "a\u2028b", "\ufeffa", "a\u200db"])
def test_a_refused_character_is_not_written(text: str) -> None:
    assert len(refused_characters(text)) == 1
    with pytest.raises(ValueError, match="characters that documents refuse"):
        write({"note": text})


def test_refused_characters_are_named_once_each() -> None:
    assert refused_characters("a\u200bb\u200b\x07 å👨\u200d👩") == (
        Phrase("note.character.zero-width", code_point="U+200B"),
        Phrase("note.character.control", code_point="U+0007"),
    )


@pytest.mark.parametrize("key", ["", "a b", "a:", "å\xa0", "<<"])
def test_a_key_that_could_not_be_read_is_not_written(key: str) -> None:
    with pytest.raises(ValueError, match="no key"):
        write({key: "x"})


@settings(max_examples=400, deadline=None)
@given(texts)
def test_every_text_is_read_back_as_it_was(text: str) -> None:
    if refused_characters(text):
        return
    same = normalize("NFC", text)
    record: dict[str, Writable] = {
        "a": text,
        "b": [text],
        "c": {"d": text},
        "e": [{"f": text, "g": [text, text]}],
    }
    written = write(record)

    expected = {"a": same, "b": [same], "c": {"d": same}, "e": [{"f": same, "g": [same, same]}]}
    assert _read_back(written) == expected
    assert yaml.load(written, yaml.SafeLoader) == expected


plain_values = st.one_of(st.none(), texts.filter(lambda text: not refused_characters(text)))
keys = st.sampled_from(["a", "b-c", "d_e", "no", "å", "F1", "2024"])
trees = st.recursive(
    plain_values,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=4)),
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(keys, trees, max_size=5))
def test_every_tree_is_read_back_as_it_was(record: dict[str, Writable]) -> None:
    assert _read_back(write(record)) == _normalised(record)


def _normalised(value: Writable) -> Writable:
    if isinstance(value, dict):
        return {key: _normalised(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_normalised(inner) for inner in value]
    return normalize("NFC", value) if isinstance(value, str) else value
