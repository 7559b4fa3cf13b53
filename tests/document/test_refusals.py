"""What is refused, with which code: docs: hazards, "YAML"."""

from __future__ import annotations

import pytest
from tests.document.reading import codes_of, data_of, places_of

from loftet.document import read
from loftet.phrase import Phrase

TEXT_LOST = [
    "title: Insats #5",
    "title: #trygg",
    "- Insats #5",
    "tags: [skola #7b]",
    "tags: [skola, #7b\n  centrum]",
    'title: "Insats" #5',
    'title: "Insats"#5',
    "title: Insats\t#5",
    "title: Insats ##5",
    "title: Insats\n  #trygg\ntype: x",
    "text: |  #trygg\n  rad",
    "by: [polis] #kommun",
]
NO_TEXT_LOST = [
    "title: Insats # kommentar",
    "title: Insats #",
    "# kommentar\n#kommentar\ntitle: Insats",
    'title: "Insats #5"',
    "title: 'Insats #5'",
    "title: Insats#5",
    "title: >-\n  Insats #5\n  #trygg",
    "url: https://a.se/x#y",
    "target:\n  kind: count\n  #at_least: 3\n#by: x\nlast: y",
    '# "#5"\ntitle: Insats',
]
WITHOUT_QUOTES = {
    "title: Möte: skolan": "colon-in-text",
    "title: *Trygg*": "alias",
    "title: *Trygg": "alias",
    "title: &trygg": "anchor",
    "title: &trygg& x": "anchor",
    "title: !viktigt x": "tag",
    "title: !": "tag",
    "title: @polisen": "reserved-sign",
    "title: `kod`": "reserved-sign",
    "title: %10": "reserved-sign",
    "title: ,": "reserved-sign",
    "title: ]": "reserved-sign",
    "title: | text": "reserved-sign",
    "title: > 5 personer": "reserved-sign",
    "at_least: >5": "reserved-sign",
    "title: ? vad": "reserved-sign",
    "title: - punkt": "dash-in-value",
    'title: "Citat" om': "text-after-quote",
    'title: "Citat": om': "text-after-quote",
    "title: 'Citat' om": "text-after-quote",
    'title: ["Citat" om]': "text-after-quote",
    "title: [Citat] om": "text-after-bracket",
    "title: {a: b}: c": "text-after-bracket",
    'title: "C:\\mapp"': "bad-escape",
    'title: "öppet': "unclosed-quote",
    "title: 'öppet\nby: x": "unclosed-quote",
    'title: "öppet\nby: "polis"\ntype: x': "unclosed-quote",
    "by: [polis\ntype: x": "unclosed-bracket",
    "by: [polis}": "unclosed-bracket",
    "by: {": "unclosed-bracket",
    "by:[polis]\ntype: x": "missing-space",
    "type: x\nby:polis": "missing-space",
    "time: {from:10}": "missing-space",
    "time: {from:}": "missing-space",
    "type: x\nby polis\n": "missing-colon",
    "type: x\nby： polis": "lookalike-colon",
    "type: x\n– polis": "list-sign",
    "by:\n  • polis": "list-sign",
    "type: x\n  by: y": "indentation",
    "type:\n  a: x\n b: y": "indentation",
    " type: x\nby: y": "indentation",
    "by:\n    - a\n  - b": "indentation",
    "- a\nby: x": "indentation",
    "\ttype: x": "tab",
    "type:\n\tby: x": "tab",
    "by:\n  -\tpolis": "tab",
    "text: |\n\trad": "tab",
}
NOT_OF_THIS_FORMAT = {
    "a: 1\na: 2": "duplicate-key",
    "a: {b: 1, b: 2}": "duplicate-key",
    "å: 1\na\u030a: 2": "duplicate-key",
    '"a": 1\na: 2': "duplicate-key",
    "%YAML 1.2\n---\na: b": "directive",
    "%TAG ! x:\n---\na: b": "directive",
    "%FOO\n---\na: b": "directive",
    "a: b\n---\nc: d": "several-documents",
    "a: b\n---\n": "several-documents",
    "a: b\n...\nc: d": "several-documents",
    "<<: {a: b}": "merge-key",
    "a: !!python/object:os.system x": "tag",
    "a: !!set {b}": "tag",
    "a: !<x> b": "tag",
    "a: !!int abc": "tag",
    "? [a]\n: b": "complex-key",
    "{a: b}: c": "complex-key",
    "[?x]": "complex-key",
    "~: a": "bad-key",
    "a b: c": "bad-key",
    "\u0430: b": "bad-key",
    ": a": "missing-key",
    '"": a': "missing-key",
    "a\xa0: b": "odd-space",
    "a:\n\xa0\xa0b: 1": "odd-space",
    "a: x\nb:\xa01": "odd-space",
    "a: \xa0b": "odd-space",
}
NO_FIELDS = [
    "a:b",
    "<!DOCTYPE html>\n<html lang='sv'>",
    "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
    "a:\xa0b",
    "bara text",
    "- date: x",
    '"text"',
]
CHARACTERS = [
    *("\u200b", "\u200c", "\u2060", "\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c"),
    *(
        "\u2028",
        "\u2029",
        "\x85",
        "\x00",
        "\x07",
        "\x0b",
        "\x0c",
        "\x1b",
        "\x7f",
        "\x9b",
        "\ufffe",
        "\U000e0041",
    ),
    "\u200d",
]
ESCAPES = ["\\0", "\\x1b[31m", "\\e[31m", "\\uD800", "\\UFFFFFFFF", "\\u202e", "\\L", "\\N", "\\r", "\\uFEFF"]


@pytest.mark.parametrize("text", TEXT_LOST)
def test_text_lost_after_a_number_sign_is_an_error(text: str) -> None:
    assert "text-lost-after-hash" in codes_of(text)


@pytest.mark.parametrize("text", NO_TEXT_LOST)
def test_a_comment_is_a_comment(text: str) -> None:
    assert codes_of(text) == []


@pytest.mark.parametrize(("text", "code"), [*WITHOUT_QUOTES.items(), *NOT_OF_THIS_FORMAT.items()])
def test_the_fault_has_a_name_of_its_own(text: str, code: str) -> None:
    assert codes_of(text) == [code]


@pytest.mark.parametrize("text", NO_FIELDS)
def test_a_file_without_fields_is_refused(text: str) -> None:
    assert codes_of(text) == ["no-fields"]


@pytest.mark.parametrize("text", ["", "# bara en kommentar\n", "---\n", "null\n", "~", "\n\n"])
def test_an_empty_file_is_called_empty(text: str) -> None:
    assert codes_of(text) == ["empty-file"]


@pytest.mark.parametrize("character", CHARACTERS, ids=ascii)
@pytest.mark.parametrize(
    "text", ["title: Trygg{}het", 'title: "Trygg{}het"', "title: |\n  Trygg{}het", "# {}\na: b"]
)
def test_an_invisible_character_is_refused_wherever_it_stands(character: str, text: str) -> None:
    assert codes_of(text.format(character)) == ["refused-character"]


@pytest.mark.parametrize("escape", ESCAPES)
def test_an_escape_does_not_smuggle_a_character_in(escape: str) -> None:
    assert codes_of(f'title: "Trygg{escape}het"') == ["refused-character"]


def test_an_alias_is_refused_with_its_anchor() -> None:
    assert codes_of("a: &x [b]\nc: *x\n") == ["anchor", "alias"]
    assert codes_of("a: &x [*x]\n") == ["anchor", "alias"]


@pytest.mark.parametrize("doublings", [9, 10, 30])
def test_a_billion_laughs_are_none(doublings: int) -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9) if n else 'ha'}]" for n in range(doublings)]

    assert set(codes_of("\n".join(levels))) == {"anchor", "alias"}


@pytest.mark.parametrize(
    "deep", ["[" * 25_000, "{a: " * 25_000, "- " * 25_000, "[" * 1_000_000, "? " * 25_000]
)
def test_deep_nesting_is_refused_without_a_crash(deep: str) -> None:
    assert codes_of("a:\n" + deep if deep[0] in "-?" else "a: " + deep)[-1] in {"too-deep", "complex-key"}


def test_32_levels_are_allowed() -> None:
    assert codes_of("a: " + "[" * 31 + "]" * 31) == []
    assert codes_of("a: " + "[" * 32 + "]" * 32) == ["too-deep"]


def test_50_000_values_are_allowed() -> None:
    assert codes_of("a: [" + "b," * 49_997 + "]") == []
    assert codes_of("a: [" + "b," * 49_998 + "]") == ["too-many-values"]


def test_a_mebibyte_is_allowed() -> None:
    text = b'a: "' + b"x" * (1024 * 1024 - 5) + b'"'

    assert codes_of(text) == []
    assert codes_of(text + b"\n") == ["file-too-large"]


def test_merge_marks_come_first_and_alone() -> None:
    conflict = "a: b\n<<<<<<< HEAD\nb: @x\n||||||| 1234567\nb: c\n=======\nb: *y\n>>>>>>> gren\nc: d\n"

    assert places_of(conflict) == [("merge-conflict", 2, 1)]
    assert places_of(conflict.replace("\n", "\r\n") + conflict) == [
        ("merge-conflict", 2, 1),
        ("merge-conflict", 11, 1),
    ]
    assert places_of("a: b\n=======\n") == [("merge-conflict", 2, 1)]
    assert places_of("a: b\n>>>>>>> gren\n") == [("merge-conflict", 2, 1)]


@pytest.mark.parametrize(
    "text", ["a: |\n  =======\n  b\n", "a: <<<<<<<\n", "# =======\na: b\n", "a: |\n  <<<<<<< x\n"]
)
def test_what_only_looks_like_a_merge_mark_is_kept(text: str) -> None:
    assert codes_of(text) == []


def test_other_encodings_are_refused_with_line_and_column() -> None:
    assert places_of("a: b\nort: Älmhult, Göteborg".encode("latin-1")) == [("not-utf-8", 2, 6)]
    assert places_of("a: ”x” – å".encode("cp1252")) == [("not-utf-8", 1, 4)]
    assert places_of("å: ö\nä: ".encode() + b"\xff") == [("not-utf-8", 2, 4)]
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        assert codes_of("date: 2024-05-14".encode(encoding)) == ["utf-16"]
    for beginning in (b"PK\x03\x04", b"%PDF-1.7", b"\x89PNG\r\n"):
        assert codes_of(beginning + b"\xe5") == ["binary-file"]


def test_a_byte_order_mark_is_tolerated_at_the_start_only() -> None:
    assert places_of("\ufeffa: b: c") == [("byte-order-mark", 1, 1), ("colon-in-text", 1, 4)]
    assert codes_of("\ufeffa: b") == ["byte-order-mark"]
    assert codes_of("a: b\n\ufeffb: c") == ["byte-order-mark-inside"]


def test_curved_quotation_marks_around_a_colon_are_told_of() -> None:
    _, (problem,) = read("title: ”Möte: skolan”\n".encode(), "a.yaml")

    assert problem.code == "colon-in-text"
    assert problem.hint == Phrase("hint.straight-quotes")


def test_an_old_line_end_is_refused() -> None:
    assert codes_of("a: b\rc: d") == ["lone-carriage-return"]
    assert data_of("a: b\r\nc: d\n") == {"a": "b", "c": "d"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: TvÃ¥", "mojibake"),
        ("title: HÃ¤r", "mojibake"),
        ("title: GÃ¶r", "mojibake"),
        ("title: A â€“ B", "mojibake"),
        ("title: Tv\ufffd", "mojibake"),
        ("title: ”Tryggt”", "smart-quotes"),
        ("title: “Tryggt”", "smart-quotes"),
        ("title: <namn>", "placeholder"),
        ("title: TODO", "placeholder"),
        ('title: "TODO: fyll i"', "placeholder"),
        ("title: …", "placeholder"),
        ("date: ÅÅÅÅ-MM-DD", "placeholder"),
        ("title: Möte\n  datum 2024", "joined-lines"),
        ("title: Fyll i här", "placeholder"),
        ("title: xxx", "placeholder"),
        ("title: ???", "placeholder"),
        ("date: 2024-05-XX", "placeholder"),
        ("title: Möte på <plats> kl 10", "placeholder"),
        ("title: Möte. TODO skriv klart", "placeholder"),
        ('title: "{{ note }}"', "placeholder"),
        ("title: ${NOTE}", "placeholder"),
        ("title: Lorem ipsum dolor sit amet", "placeholder"),
        ("tags: [”kväll”]", "smart-quotes"),
        ("title: Två<br>poliser", "html-in-text"),
        ("title: '<a href=\"https://example.se\">Länk</a>'", "html-in-text"),
        ("title: Tv&aring; poliser", "html-in-text"),
        ('title: Tryggt"', "stray-quote"),
        ("title: Tryggt”", "stray-quote"),
    ],
)
def test_a_doubtful_text_is_read_with_a_warning(text: str, code: str) -> None:
    document, problems = read(text.encode(), "x.yaml")

    assert document is not None
    assert [(problem.code, problem.severity) for problem in problems] == [(code, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "title: ÃO och Âge",
        "title: ”Tryggt” sade de, ”mycket”",
        'title: a < b > c, R&D och 5" skärm',
        'title: De sade "tryggt"',
        "title: Vem vet ...? Ingen.",
        "title: Fyll i enkäten senast den 3 maj",
        "title: Det tog tid …",
        "title: XXXL-tröjor",
        "title: En text som med flit har skrivits på två rader eftersom den\n  annars inte ryms",
    ],
)
def test_an_ordinary_text_has_no_warning(text: str) -> None:
    assert codes_of(text) == []


def test_all_problems_are_found_in_one_run() -> None:
    text = """\
title: Möte: skolan
by: @polisen
tags: [a, b
note: "Citat" om
places:
  – centrum
date: 2024-05-14 #ungefär
date: 2024-05-15
type: <typ>
\u200blogged: *igår
"""
    assert [(code, line) for code, line, _ in places_of(text)] == [
        ("colon-in-text", 1),
        ("reserved-sign", 2),
        ("unclosed-bracket", 3),
        ("text-after-quote", 4),
        ("list-sign", 6),
        ("text-lost-after-hash", 7),
        ("duplicate-key", 8),
        ("placeholder", 9),
        ("refused-character", 10),
        ("alias", 10),
    ]
