"""Of no language anything is forgotten: what is, is told with the file that it belongs in.

docs/engineer/add-a-language.md goes through a new language from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

import pytest
from tests.conftest import TOP

from loftet.wording.catalogue import messages, subjects
from loftet.wording.language import GRAMMARS, UNTRANSLATED, Language
from loftet.wording.typed_words import typed_words

MODULES = ("src/loftet/wording/typed_{}.py", "src/loftet/checks/numerals_{}.py")


@pytest.mark.parametrize("language", Language)
def test_nothing_of_the_language_is_forgotten(language: Language) -> None:
    forgotten = [*_grammar(language), *_modules(language), *_sentences(language)]

    assert not forgotten, "\n".join((f"the language {language} is not whole; add", *forgotten))


def test_the_beginning_of_a_month_or_weekday_means_the_same_in_all_languages() -> None:
    for names in ([words.months for words in typed_words()], [words.weekdays for words in typed_words()]):
        meant: dict[str, set[int]] = {}
        for each in names:
            for number, name in enumerate(each):
                meant.setdefault(name[:3], set()).add(number)
        assert {word: numbers for word, numbers in meant.items() if len(numbers) > 1} == {}


def _grammar(language: Language) -> Iterator[str]:
    if language not in GRAMMARS:
        yield f"src/loftet/wording/language.py: a row in GRAMMARS for Language.{language.name}"


def _modules(language: Language) -> Iterator[str]:
    for pattern in MODULES:
        if not (TOP / pattern.format(language)).exists():
            yield f"{pattern.format(language)}: the words, as {pattern.format(UNTRANSLATED)} has them"


def _sentences(language: Language) -> Iterator[str]:
    said = messages(language)
    for subject in subjects(UNTRANSLATED):
        keys = import_module(f"loftet.wording.{UNTRANSLATED}_{subject}").MESSAGES
        unsaid = [key for key in keys if key not in said]
        if unsaid:
            some = ", ".join(unsaid[:3]) + (f" and {len(unsaid) - 3} more" if len(unsaid) > 3 else "")
            yield f"src/loftet/wording/{language}_{subject}.py: {some}"
