"""Help and complaints are in one language from the first word to the last, within 80 columns."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.conftest import Loftet

from loftet.wording import Language
from loftet.wording.catalogue import messages

COMMANDS = (
    "init",
    "log",
    "assess",
    "measure",
    "validate",
    "status",
    "explain",
    "todo",
    "report",
    "verify",
    "import",
    "export",
    "schema",
)
ENGLISH = re.compile(
    r"\b(?:Usage|Options|Arguments|Commands|Show|Install|default|required|exit|Missing|No such)\b"
)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_swedish_help_has_no_english_frame_and_fits_a_terminal(loftet: Loftet, command: str) -> None:
    done = loftet(*filter(None, ["--lang", "sv", command]), "--help", environment={"COLUMNS": "80"})

    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"Användning: loftet {command}".rstrip())
    assert "Alternativ:" in lines
    assert any(re.fullmatch(r".*  -h, --help +den här texten", line) for line in lines)
    assert ENGLISH.findall(done.stdout) == []
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 48


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_first_help_fits_a_screen_of_24_lines_with_the_prompt_below(
    loftet: Loftet, language: str
) -> None:
    lines = loftet("--lang", language, "--help", environment={"COLUMNS": "80"}).stdout.splitlines()
    assert len(lines) <= 23
    assert max(map(len, lines)) <= 80
    assert all(any(line.startswith(f"  {command} ") for line in lines) for command in COMMANDS)


@pytest.mark.parametrize(("language", "word"), [(Language.SV, "Exempel"), (Language.EN, "Example")])
def test_each_help_text_ends_with_one_example(language: Language, word: str) -> None:
    texts = {command: messages(language)[f"cli.help.{command}"] for command in COMMANDS}
    assert [name for name, text in texts.items() if text.count(f"\n\n{word}: loftet {name}") != 1] == []


@pytest.mark.parametrize("command", ["", "log"])
def test_english_help_has_no_swedish_frame(loftet: Loftet, command: str) -> None:
    done = loftet(*filter(None, ["--lang", "en", command]), "--help", environment={"COLUMNS": "80"})

    assert done.stdout.startswith(f"Usage: loftet {command}".rstrip())
    assert re.findall("[åäö]", done.stdout) == []


@pytest.mark.parametrize("arguments", [(), ("-q",), ("--lang", "sv")])
def test_without_a_command_the_help_is_shown_and_that_is_a_usage_error(
    loftet: Loftet, arguments: tuple[str, ...]
) -> None:
    done = loftet(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Användning: loftet [ALTERNATIV] KOMMANDO")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("rapport",), "loftet: kommandot: ”rapport” finns inte\n  menade du ”report”?"),
        (("init", "a", "b", "c"), "loftet: det är för många ord: b och c"),
        (
            ("log", "--datum", "x"),
            "loftet: det finns inget alternativ --datum; menade du --date eller --time?",
        ),
        (("log", "--date"), "loftet: alternativet --date behöver ett värde"),
        (("import",), "loftet: det saknas något: FILE"),
        (("report", "850103-2398"), "loftet: det är för många ord: ▒▒▒▒▒▒▒▒▒▒▒"),
        (("log", "--place", "850103-2398"), "loftet: --place: ”▒▒▒▒▒▒▒▒▒▒▒” finns inte"),
        (("log", "fotpatrull", "--date", "850103-2398"), "loftet: --date ska vara en dag som finns"),
        (("log", "fotpatrull", "--quantity", "850103-2398"), "loftet: --quantity skrivs NAMN=TAL"),
        (("measure", "problemindex", "--value", "850103-2398"), "loftet: --value ska vara ett tal"),
    ],
)
def test_what_is_typed_wrong_is_told_in_swedish_and_no_personal_number_is_said_again(
    loftet: Loftet, data_root: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    done = loftet(*arguments, cwd=data_root)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(sentence)
    assert "2398" not in done.stderr
    assert ENGLISH.findall(done.stderr) == []
