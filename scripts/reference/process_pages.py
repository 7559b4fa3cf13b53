"""What the program takes from its surroundings and gives back to them: environment variables, exit codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scripts.reference.examples import EXITS
from scripts.reference.page import Words, code, page, paragraph, path_of, shown, table

from loftet.problems import ExitCode

VARIABLES = (
    "LOFTET_ROOT",
    "LOFTET_LANG",
    "LOFTET_NO_CACHE",
    "XDG_CACHE_HOME",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "NO_COLOR",
    "COLUMNS",
    "_LOFTET_COMPLETE",
)
"""The variables that the program reads."""


def process_pages(words: Words, facts: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the pages by their paths."""
    return {
        path_of(words.language, "exit-codes"): page(
            words, words("exit.title"), paragraph(words("exit.about")), _codes(words), _shown(words, facts)
        ),
        path_of(words.language, "environment"): page(
            words, words("environment.title"), paragraph(words("environment.about")), _variables(words)
        ),
    }


def _codes(words: Words) -> Iterator[str]:
    headings = [words(f"exit.column.{column}") for column in ("code", "meaning", "remedy")]
    names = ((each, each.name.lower().replace("_", "-")) for each in ExitCode)
    yield from table(
        headings,
        ((str(int(each)), words(f"exit.{name}"), words(f"exit.{name}.then")) for each, name in names),
    )


def _shown(words: Words, facts: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"## {words('command.examples')}", "")
    for number, lines in EXITS.items():
        for line in lines:
            found = facts["outputs"][line]
            if found["code"] != number:
                raise ValueError(f"{line} exits with {found['code']}, not {number}")
            yield from shown(line, found)
            yield from paragraph(words("exit.ended", code=number))


def _variables(words: Words) -> Iterator[str]:
    headings = [words(f"environment.column.{column}") for column in ("name", "meaning")]
    rows = ((code(name), words(f"environment.{name.strip('_').lower()}")) for name in VARIABLES)
    yield from table(headings, rows)
