"""Problems as a person, GitHub, SARIF and other programs read them."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import TOP

from loftet.display.excerpt import excerpt_lines
from loftet.display.problems_github import problems_github
from loftet.display.problems_gitlab import problems_gitlab
from loftet.display.problems_json import problems_json
from loftet.display.problems_sarif import problems_sarif
from loftet.display.problems_summary import problems_summary
from loftet.display.problems_text import problems_text, unwritten_text
from loftet.display.visible import visible
from loftet.phrase import Phrase
from loftet.problems import Problem, Span, Where, error, warning
from loftet.wording import Language

PATH = "data/activities/2024/2024-05-13-fotpatrull-7k3f9d.yaml"
AT = Where(PATH, span=Span(3, 1, 3, 10), excerpt="commitmnt: [fotpatrull]")
MISSPELT = error(
    "unknown-field",
    AT,
    Phrase("hint.did-you-mean", name="commitments"),
    name="commitmnt",
    thing=Phrase("thing.Activity"),
)
ALONE = warning("lone-tag", Where(PATH, span=Span(7, 8, 7, 12)), Phrase("hint.lone-word"), name="kvll")
WHOLE_FILE = error("is-a-link", Where("data/x.yaml", span=Span(1, 1, 1, 1)), Phrase("hint.replace-link"))


def test_the_text_is_that_of_the_contract() -> None:
    assert problems_text([MISSPELT], Language.EN) == (
        f'{PATH}:3:1: error[unknown-field]: "commitmnt" is not a field of an activity\n'
        "  3 | commitmnt: [fotpatrull]\n"
        '    | ^^^^^^^^^ did you mean "commitments"?\n'
    )


def test_a_problem_of_a_whole_file_has_its_remedy_below() -> None:
    assert problems_text([WHOLE_FILE], Language.EN) == (
        "data/x.yaml:1:1: error[is-a-link]: a symbolic link is not read\n"
        "    put the file or folder itself in place of the link\n"
    )


def test_color_changes_nothing_but_color() -> None:
    colored = problems_text([MISSPELT, WHOLE_FILE], Language.SV, color=True)
    assert "\x1b[1;31merror[unknown-field]\x1b[0m" in colored
    plain = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert plain == problems_text([MISSPELT, WHOLE_FILE], Language.SV)


def test_a_record_that_is_no_file_yet_has_fields_and_no_lines() -> None:
    at = AT._replace(route=("commitments", 0), at_key=True)
    whole = WHOLE_FILE._replace(where=Where("data/x.yaml"))
    assert unwritten_text([MISSPELT._replace(where=at), whole], Language.EN) == (
        'commitments: error[unknown-field]: "commitmnt" is not a field of an activity\n'
        "  commitmnt: [fotpatrull]\n"
        '  ^^^^^^^^^ did you mean "commitments"?\n'
        "error[is-a-link]: a symbolic link is not read\n"
        "    put the file or folder itself in place of the link\n"
    )


@pytest.mark.parametrize("color", [False, True])
def test_what_is_said_of_a_record_is_broken_between_words_whatever_its_colours(color: bool) -> None:
    at = AT._replace(route=("commitments", 0), at_key=True)
    text = unwritten_text([MISSPELT._replace(where=at)], Language.EN, color=color, width=70)

    assert re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()[:3] == [
        'commitments: error[unknown-field]: "commitmnt" is not a field of an',
        "  activity",
        "  commitmnt: [fotpatrull]",
    ]


def test_paths_are_told_from_where_the_reader_stands() -> None:
    assert problems_text([MISSPELT], Language.EN, folder="almhult/").startswith(f"almhult/{PATH}:3:1:")


@pytest.mark.parametrize(
    ("line", "span", "expected"),
    [
        ("\tnote: x", (8, 9), ["  1 |     note: x", "    |           ^"]),
        ("note:\tx", (7, 8), ["  1 | note:    x", "    |          ^"]),
        ("note: 日本 x", (10, 11), ["  1 | note: 日本 x", "    |            ^"]),
        ("note: 日本 x", (7, 9), ["  1 | note: 日本 x", "    |       ^^^^"]),
        ("note: o\u0308l x", (11, 12), ["  1 | note: o\u0308l x", "    |          ^"]),
        ("a\x1b[31mb", (7, 8), ["  1 | a\\u001b[31mb", "    |            ^"]),
        ("a\u202eb", (3, 4), ["  1 | a\\u202eb", "    |        ^"]),
        ("a\u00a0b", (3, 4), ["  1 | a\\u00a0b", "    |        ^"]),
        ("##[error]x", (10, 11), ["  1 | ## [error]x", "    |           ^"]),
        ("abc", (2, 2), ["  1 | abc", "    |  ^"]),
        ("abc", (9, 12), ["  1 | abc", "    |    ^"]),
        ("", (1, 1), ["  1 |", "    | ^"]),
    ],
)
def test_the_caret_stands_below_what_is_meant(line: str, span: tuple[int, int], expected: list[str]) -> None:
    assert list(excerpt_lines(line, Span(1, span[0], 1, span[1]), None)) == expected


def test_of_a_stretch_over_several_lines_the_first_is_marked_to_its_end() -> None:
    assert excerpt_lines("note: {a", Span(12, 7, 13, 2), None) == ("  12 | note: {a", "     |       ^^")


@pytest.mark.parametrize("column", [1, 50, 500, 995])
def test_a_long_line_is_cut_around_the_caret(column: int) -> None:
    line = "".join(str(number % 10) for number in range(1, 1001))
    first, carets = excerpt_lines(line, Span(1, column, 1, column + 3), None)
    assert len(first) <= 106
    assert first[carets.index("^") :].startswith(line[column - 1 : column + 2])
    assert ("…" in first[:8]) == (column > 40)
    assert first.endswith("…") == (column < 900)


def columns(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in text)
    return len(text) + wide - sum(unicodedata.combining(each) > 0 for each in text)


@given(st.text(max_size=300), st.integers(1, 320), st.integers(0, 320))
def test_no_line_is_too_odd_or_too_wide(line: str, start: int, length: int) -> None:
    for shown in excerpt_lines(line, Span(1, start, 1, start + length), None):
        assert shown.isprintable()
        assert columns(shown) <= 112


def test_personal_data_is_masked_in_excerpts_and_messages() -> None:
    where = Where(PATH, span=Span(7, 7, 7, 20), excerpt="note: 19121212-1212")
    problem = error("unknown-commitment", where, name="19121212-1212")
    written = (
        problems_text([problem], Language.SV),
        problems_json([problem], Language.SV),
        problems_github([problem], Language.SV),
        problems_sarif([problem], Language.SV, version="1"),
    )
    for text in written:
        assert "1212" not in text


def test_few_problems_are_all_shown() -> None:
    assert problems_text([ALONE] * 50, Language.EN).count("warning[lone-tag]") == 50


def many(code: str, files: int, each: int) -> list[Problem]:
    return [
        error(
            code, Where(f"data/activities/2024/2024-05-{file:02}-x.yaml"), Phrase("hint.needs-reason"), day=""
        )
        for file in range(files)
        for _ in range(each)
    ]


def test_of_very_many_each_code_is_shown_in_a_few_files_and_the_rest_is_counted() -> None:
    text = problems_text([*many("needs-reason", 17, 27), MISSPELT], Language.EN)
    lines = text.splitlines()
    assert [line.split(":")[0] for line in lines if "error[needs-reason]: a reason" in line] == [
        f"data/activities/2024/2024-05-{file:02}-x.yaml" for file in range(5)
    ]
    assert text.count("error[unknown-field]") == 1
    assert lines[-2] == "error[needs-reason]: and 454 more in 17 files"
    assert lines[-1].startswith("to see all: loftet validate PATH")
    assert len(lines) < 20


def test_json_is_that_of_the_contract() -> None:
    assert json.loads(problems_json([MISSPELT], Language.EN, silenced=2)) == {
        "format": "loftet.problems",
        "version": 1,
        "problems": [
            {
                "code": "unknown-field",
                "severity": "error",
                "message": '"commitmnt" is not a field of an activity',
                "path": PATH,
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 10,
                "hint": 'did you mean "commitments"?',
            }
        ],
        "silenced": 2,
    }


def test_json_of_nothing_is_a_document_too() -> None:
    assert json.loads(problems_json([], Language.SV))["problems"] == []


def test_github_gets_commands_with_errors_first() -> None:
    assert problems_github([ALONE, MISSPELT], Language.EN, folder="almhult/").splitlines() == [
        (
            f"::error file=almhult/{PATH},line=3,col=1,endLine=3,endColumn=10,title=unknown-field"
            '::"commitmnt" is not a field of an activity%0Adid you mean "commitments"?'
        ),
        (
            f"::warning file=almhult/{PATH},line=7,col=8,endLine=7,endColumn=12,title=lone-tag"
            '::the tag "kvll" is used by no target and no other record'
            "%0Acheck the spelling; if the word is new, the warning goes away when the next record has it"
        ),
    ]


def commands_of(line: str) -> list[tuple[str, dict[str, str], str]]:
    """Return the commands that GitHub's runner reads in a line of a log (its own rules, restated)."""
    found = re.match(r"\s*::([a-z-]+)(?: (.*?))?::(.*)", line)
    if not found:
        return []
    pairs = [pair.split("=", 1) for pair in (found[2] or "").split(",")]
    decoded = {name: decode(value).replace("%3A", ":").replace("%2C", ",") for name, value in pairs}
    return [(found[1], decoded, decode(found[3]))]


def decode(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


@pytest.mark.parametrize(
    "name",
    [
        "x\n::error::y",
        "x\r\n::set-output name=a::b",
        "##[error]x",
        "##vso[task.x]y",
        "100 %0A",
        "a,b:c",
        "::warning::",
    ],
)
def test_no_text_becomes_a_command_of_a_build_log(name: str) -> None:
    problem = error("unknown-type", Where(f"data/{name}.yaml", span=Span(1, 1, 1, 2)), name=name)
    lines = problems_github([problem], Language.EN).splitlines()
    ((command, properties, message),) = [each for line in lines for each in commands_of(line)]
    assert (command, properties["title"]) == ("error", "unknown-type")
    assert message == f'"{visible(name)}" is no activity type in commitments.yaml'
    for text in (problems_text([problem], Language.EN), "\n".join(lines)):
        assert "##[" not in text
        assert "##vso[" not in text
    assert not any(commands_of(line) for line in problems_text([problem], Language.EN).splitlines())


def test_sarif_is_version_2_1_0_and_every_result_has_its_rule() -> None:
    document = json.loads(problems_sarif([ALONE, MISSPELT], Language.EN, version="1.2", folder="å/"))
    (run,) = document["runs"]
    assert document["version"] == "2.1.0"
    assert run["tool"]["driver"]["version"] == "1.2"
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == ["lone-tag", "unknown-field"]
    assert [result["level"] for result in run["results"]] == ["warning", "error"]
    (place,) = run["results"][1]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == f"%C3%A5/{PATH}"
    assert place["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 1,
        "endLine": 3,
        "endColumn": 10,
    }


def test_gitlab_gets_a_finding_with_a_fingerprint_of_its_own_for_each_problem() -> None:
    findings = json.loads(problems_gitlab([ALONE, MISSPELT, MISSPELT], Language.EN, folder="uppland/"))
    prints = [finding.pop("fingerprint") for finding in findings]
    assert len(set(prints)) == 3
    assert all(re.fullmatch("[0-9a-f]{64}", each) for each in prints)
    assert findings[1] == {
        "description": '"commitmnt" is not a field of an activity – did you mean "commitments"?',
        "check_name": "unknown-field",
        "severity": "major",
        "location": {"path": f"uppland/{PATH}", "lines": {"begin": 3}},
    }
    assert findings[0]["severity"] == "minor"


def test_a_line_put_in_above_a_finding_is_not_a_new_finding_to_gitlab() -> None:
    lower = MISSPELT._replace(where=Where(PATH, span=Span(9, 1, 9, 10)))
    before, after = (json.loads(problems_gitlab([each], Language.EN)) for each in (MISSPELT, lower))
    assert before[0]["fingerprint"] == after[0]["fingerprint"]
    assert (before[0]["location"]["lines"], after[0]["location"]["lines"]) == ({"begin": 3}, {"begin": 9})


@pytest.mark.parametrize(
    ("problems", "silenced", "swedish", "english"),
    [
        ([], 0, "inga fel och inga varningar", "no errors and no warnings"),
        ([ALONE], 0, "0 fel, 1 varning i 1 fil", "0 errors, 1 warning in 1 file"),
        (
            [MISSPELT, ALONE, WHOLE_FILE],
            2,
            "2 fel, 1 varning i 2 filer; 2 tystade",
            "2 errors, 1 warning in 2 files; 2 silenced",
        ),
    ],
)
def test_the_summary(problems: list[Problem], silenced: int, swedish: str, english: str) -> None:
    assert problems_summary(problems, silenced, Language.SV) == swedish
    assert problems_summary(problems, silenced, Language.EN) == english


def test_paths_of_real_files_are_never_masked() -> None:
    paths = [path.relative_to(TOP).as_posix() for path in (TOP / "data").rglob("*.yaml")]
    assert len(paths) > 40
    assert [visible(path) for path in paths] == paths


@given(st.text())
def test_what_is_shown_is_one_printable_line(text: str) -> None:
    assert visible(text).isprintable()
