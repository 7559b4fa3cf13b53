"""Every command of the handbook is run as it is written, and prints what the page says.

`--update-golden` writes the pages anew with what is printed; names given by chance (`7k3f9d`) stay as the page has them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.conftest import TOP, clean_environment
from tests.handbook.reading import Reader, agrees, changed, pages
from tests.handbook.terminal import Terminal

BOOKS = {"sv": TOP / "docs" / "handbok" / "README.md", "en": TOP / "docs" / "handbook" / "README.md"}
LOCALES = {"sv": "sv_SE.UTF-8", "en": "en_GB.UTF-8"}


@pytest.mark.parametrize("language", BOOKS)
def test_every_command_prints_what_the_page_says(
    language: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    environment = clean_environment(tmp_path / "home") | {"LANG": LOCALES[language], "NO_COLOR": "1"}
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / ".gitconfig").write_text("[user]\nname = Samordnaren\nemail = samordnaren@example.org\n")
    updating = request.config.getoption("--update-golden")
    terminal = Terminal(tmp_path, environment, presses_on=updating)
    reader = Reader(terminal, tmp_path)
    differing = []
    try:
        for page in pages(BOOKS[language]):
            true = reader.reads(page)
            if true != page.read_text(encoding="utf-8"):
                differing.append(page.name)
                if updating:
                    page.write_text(true, encoding="utf-8", newline="\n")
    finally:
        terminal.close()

    assert differing == [], "see the diff after --update-golden"
