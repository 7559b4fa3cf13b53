"""The reference, made from the program; `python -m scripts.reference` writes its two folders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scripts.reference.command_pages import command_pages
from scripts.reference.file_pages import file_pages
from scripts.reference.found_values import FoundValues
from scripts.reference.index_page import index_page
from scripts.reference.json_page import json_page
from scripts.reference.look_pages import look_pages
from scripts.reference.page import NAMES, Words
from scripts.reference.process_pages import process_pages
from scripts.reference.program import TOP, facts
from scripts.reference.template_page import template_page

from loftet.wording import Language


def pages(of: Mapping[Language, Mapping[str, Any]]) -> Mapping[str, str]:
    """Return the text of every page that is made, by its path; `of` are the program's facts by language."""
    found = FoundValues(TOP)
    made: dict[str, str] = {}
    for language, told in of.items():
        words = Words(language)
        of_language = {
            **command_pages(words, told),
            **file_pages(words, found),
            **look_pages(words),
            **json_page(words, told),
            **template_page(words, TOP),
            **process_pages(words, told),
        }
        made |= {**index_page(words, of_language), **of_language}
    return made


def main() -> None:
    """Write every page."""
    for path, text in pages({language: facts(language) for language in NAMES}).items():
        (TOP / path).parent.mkdir(parents=True, exist_ok=True)
        (TOP / path).write_bytes(text.encode())


if __name__ == "__main__":
    main()
