"""The reference of the codes: what is shipped and documented is what the case folders show."""

from __future__ import annotations

import re

import pytest
from scripts.problem_codes import PAGES, files
from tests.conftest import TOP

from loftet.display.code_explained import code_entries, code_text
from loftet.wording import Language
from loftet.wording.catalogue import messages

GENERATED = files()


@pytest.mark.parametrize("path", GENERATED)
def test_the_committed_file_is_the_one_that_the_cases_give(path: str) -> None:
    assert (TOP / path).read_bytes().decode() == GENERATED[path], "run: make reference"


def test_every_code_is_explained() -> None:
    codes = {key.removeprefix("problem.") for key in messages(Language.EN) if key.startswith("problem.")}
    assert set(code_entries()) == codes
    assert {key.removeprefix("code.") for key in messages(Language.EN) if key.startswith("code.")} == codes


@pytest.mark.parametrize("language", PAGES)
def test_an_explanation_has_a_sentence_a_wrong_and_nearly_always_a_right_example(language: Language) -> None:
    wrong, right = messages(language)["codes.wrong"], messages(language)["codes.right"]
    texts = {code: code_text(code, language) for code in code_entries()}

    assert [code for code, text in texts.items() if f"\n{wrong}:\n" not in text] == []
    assert [code for code, text in texts.items() if f"[{code}]: " not in text] == []
    without_right = {code for code, text in texts.items() if f"\n{right}:\n" not in text}
    assert without_right <= NOTHING_TO_MEND
    assert all("\x1b" not in text and text.endswith("\n") for text in texts.values())


NOTHING_TO_MEND = {
    *("binary-file", "empty-file", "file-too-large", "too-many-values"),
    *("is-a-link", "reserved-name", "system-file", "twin-name", "unreadable"),
}
"""What is mended by removing a file, restoring it, or putting it in another place."""


@pytest.mark.parametrize("language", PAGES)
def test_the_page_has_each_code_once_and_links_to_it(language: Language) -> None:
    page = GENERATED[PAGES[language]]
    headings = re.findall(r"^### (.+)$", page, re.MULTILINE)
    assert sorted(headings) == sorted(code_entries())
    assert re.findall(r"\(#(.+?)\)", page) == headings
