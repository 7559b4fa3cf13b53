"""Nothing that stands in a file is taken for a number, a date or a truth value."""

from __future__ import annotations

import pytest
from tests.document.reading import data_of

WORDS = [
    *("NO", "No", "no", "N", "n", "YES", "yes", "Y", "y", "ON", "On", "on", "OFF", "Off", "off"),
    *("true", "True", "TRUE", "false", "False", "FALSE", "ja", "nej"),
    *("12:30", "08:30", "0765", "0180", "2018:52", "1:2", "0701234567", "+46701234567", "198507099805"),
    *("1_000", "0x1F", "0b11", ".inf", ".nan", "5.", ".5", "1.10", "1e3", "1E5", "0o17"),
    *("2024-05-14", "2024-05-14T12:30:00Z", "2024-5-14", "2024-02-30", "2024-13-05", "=", "<<", "Null "),
]


@pytest.mark.parametrize("word", [word.strip() for word in WORDS if word.strip() != "Null"])
def test_an_unquoted_word_is_text(word: str) -> None:
    assert data_of(f"value: {word}\n") == {"value": word}


@pytest.mark.parametrize("hour", range(24))
def test_every_clock_time_is_text(hour: int) -> None:
    times = [f"{hour:02}:{minute:02}" for minute in range(60)]

    assert data_of("\n".join(["times:", *(f"  - {time}" for time in times)])) == {"times": times}


def test_every_municipal_code_is_text() -> None:
    codes = [f"{number:04}" for number in range(100, 2600)]

    assert data_of(f"codes: [{', '.join(codes)}]") == {"codes": codes}


@pytest.mark.parametrize("key", ["no", "on", "2024-05-14", "0765", "null", "Null", "å", "VT", "fält_2"])
def test_a_key_is_text(key: str) -> None:
    assert data_of(f"{key}: x\n") == {key: "x"}


@pytest.mark.parametrize("nothing", ["", "null", "Null", "NULL", "~", "# a comment"])
def test_nothing_is_written_in_five_ways(nothing: str) -> None:
    assert data_of(f"reason: {nothing}\nby: [{nothing.partition('#')[0] or '~'}]\n") == {
        "reason": None,
        "by": [None],
    }


@pytest.mark.parametrize("text", ["", "null", "~"])
def test_within_quotation_marks_it_is_text(text: str) -> None:
    assert data_of(f"reason: \"{text}\"\nnote: '{text}'\n") == {"reason": text, "note": text}


def test_line_ends_of_windows_are_read_as_line_feeds() -> None:
    assert data_of("a: |\r\n  ett\r\n  två\r\nb: [x,\r\n  y]\r\n") == {"a": "ett\ntvå\n", "b": ["x", "y"]}


def test_text_is_normalised() -> None:
    assert data_of('a: Ska\u030ane\nb: "Ska\\u030ane"\n') == {"a": "Skåne", "b": "Skåne"}


def test_what_only_looks_like_a_fault_is_kept() -> None:
    block = "c: |\n  # ingen kommentar\n  =======\n  x #y\n"
    text = f"a: 10\xa0000 kr\nb: Klass 7#b\n{block}d: 👨\u200d👩\u200d👧\ne: Vad? #\n"

    assert data_of(text) == {
        "a": "10\xa0000 kr",
        "b": "Klass 7#b",
        "c": "# ingen kommentar\n=======\nx #y\n",
        "d": "👨\u200d👩\u200d👧",
        "e": "Vad?",
    }


def test_a_tab_that_is_no_indentation_is_white_space() -> None:
    assert data_of("a:\tb\nc: d\t\ne: f\t# g\nh: [\ti,\tj]\nk: l\tm\n") == {
        "a": "b",
        "c": "d",
        "e": "f",
        "h": ["i", "j"],
        "k": "l\tm",
    }
