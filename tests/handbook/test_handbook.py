"""Every command of the handbook is run as it is written, and prints what the page says.

`--update-golden` writes the pages anew with what is printed; names given by chance (`7k3f9d`) stay as the
page has them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.conftest import TOP, clean_environment
from tests.handbook.reading import Reader, agrees, changed, pages
from tests.handbook.terminal import Terminal
from typer.core import TyperGroup
from typer.main import get_command

from loftet.cli.app import app

BOOKS = {"sv": TOP / "docs" / "handbok" / "README.md", "en": TOP / "docs" / "handbook" / "README.md"}
LOCALES = {"sv": "sv_SE.UTF-8", "en": "en_GB.UTF-8"}
NOT_RUN = {  # in both books; each says on its page why
    "winget install --id astral-sh.uv --exact",
    "curl -LsSf https://astral.sh/uv/install.sh | sh",
    r"cd ~\Downloads",
    "cd ~/Downloads",
    r'uv tool install ".\loftet-0.1.0-py3-none-any.whl[pdf,docx,excel]"',
    'uv tool install "./loftet-0.1.0-py3-none-any.whl[pdf,docx,excel]"',
    "uv tool update-shell",
    "python --version",
    "python -m pip install --user pipx",
    "python -m pipx ensurepath",
    r'pipx install ".\loftet-0.1.0-py3-none-any.whl[pdf,docx,excel]"',
    r'uv tool install --force ".\loftet-0.2.0-py3-none-any.whl[pdf,docx,excel]"',
    r'pipx install --force ".\loftet-0.2.0-py3-none-any.whl[pdf,docx,excel]"',
    "setx LOFTET_LANG {language}",
    "git status",
    "git restore data/commitments.yaml",
    "git pull",
    "loftet log",
    "loftet validate",
    "git push",
}
EVERY_PAGE = [pytest.param(page, id=page.stem) for book in BOOKS.values() for page in pages(book)]


@pytest.mark.parametrize("language", BOOKS)
def test_every_command_prints_what_the_page_says(
    language: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    updating = request.config.getoption("--update-golden")
    terminal = Terminal(tmp_path, environment_of(language, tmp_path), presses_on=updating)
    reader = Reader(terminal, tmp_path)
    differing: dict[str, str] = {}
    try:
        for page in pages(BOOKS[language]):
            true = reader.reads(page)
            if true != page.read_text(encoding="utf-8"):
                differing[page.name] = first_difference(page.read_text(encoding="utf-8"), true)
                if updating:
                    page.write_text(true, encoding="utf-8", newline="\n")
    finally:
        terminal.close()

    assert differing == {}, "if it is meant: --update-golden, and read the diff as a reader would"
    assert set(reader.unrun) == {command.format(language=language) for command in NOT_RUN}


@pytest.mark.parametrize("language", BOOKS)
def test_the_index_names_every_page(language: str) -> None:
    book = BOOKS[language]

    assert {page.name for page in pages(book)} == {page.name for page in book.parent.glob("*.md")} - {
        "README.md"
    }


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_a_command_that_is_named_in_the_text_exists_with_its_options(page: Path) -> None:
    program = get_command(app)
    assert isinstance(program, TyperGroup)
    commands = {
        name: command.make_context(name, [], resilient_parsing=True).command
        for name, command in program.commands.items()
    }
    before = {option for each in program.params for option in each.opts}
    for words in map(str.split, named_commands(page.read_text(encoding="utf-8"))):
        name = next((word for word in words if word in commands), None)
        known = before | {option for each in (commands[name].params if name else ()) for option in each.opts}

        assert {word for word in words if word.startswith("-")} <= known | {"-", "--help"}, words
        assert name or words[0].startswith("-") or words[0] == "…", words


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_commands_stand_in_blocks_that_are_run(page: Path) -> None:
    unmarked = [
        block[2]
        for block in re.finditer(
            r"^```(\w*)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
        )
        if block[1] not in {"console", "text"} and re.search(r"^(\$ |loftet |git )", block[2], re.MULTILINE)
    ]

    assert unmarked == []
    assert page.read_text(encoding="utf-8").startswith("# ")


def test_lines_left_out_are_any_lines_and_nothing_else_is() -> None:
    assert agrees(("first", "…", "last"), ["first", "second", "third", "last"])
    assert agrees(("…",), [])
    assert not agrees(("first", "…", "last"), ["first", "second"])
    assert not agrees(("first",), ["first", "second"])


def test_a_change_fails_where_the_page_and_the_file_have_parted() -> None:
    assert changed("a: 1\nb: 2\n", " a: 1\n-b: 2\n+b: 3\n") == "a: 1\nb: 3\n"
    with pytest.raises(AssertionError, match="stand 0 times"):
        changed("a: 1\n", "-b: 2\n+b: 3\n")


def environment_of(language: str, place: Path) -> dict[str, str]:
    home = place / "home"
    home.mkdir()
    settings = "[user]\nname = Kim\nemail = kim@example.org\n[core]\nabbrev = 7\n"
    (home / ".gitconfig").write_text(settings, encoding="utf-8")
    return clean_environment(home) | {"LANG": LOCALES[language], "NO_COLOR": "1"}


def first_difference(page: str, true: str) -> str:
    """Return the first line that differs, as the page has it and as it is."""
    both = zip([*page.splitlines(), ""], [*true.splitlines(), ""], strict=False)
    number, (old, new) = next((n, pair) for n, pair in enumerate(both, 1) if pair[0] != pair[1])
    return f"line {number}: {old!r} is {new!r}"


def named_commands(text: str) -> list[str]:
    """Return what follows `loftet` in code within the text, outside the blocks."""
    prose = re.sub(r"^ *```.*?^ *```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"`loftet ([^`]+)`", prose)
