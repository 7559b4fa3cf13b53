"""The catalogues: every sentence a person reads, once in each language, by key.

A language is the set of modules `<code>_<subject>.py` in this package, each with a `MESSAGES`
mapping; a test holds the keys and values of all languages together. Which subjects there are is each
language's own business: one that begins may have a single one.
A subject is read when one of its sentences may be what is to be said: no command says them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from importlib import import_module

from loftet.wording.language import Language

_SUBJECTS_OF = {
    "cli": "cli cli_setup selection log tables export verify todo explain history readability",
    "code": "codes",
    "codes": "codes",
    "column": "export tables",
    "commit": "log",
    "display": "display selection",
    "error": "store tables",
    "event": "export",
    "explain": "explain",
    "export": "export",
    "hint": "records checks reading store privacy render theme",
    "json": "json",
    "kind": "records",
    "lint": "readability",
    "list": "calendar",
    "month": "calendar",
    "note": "progress reading store",
    "page": "render",
    "problem": "records checks reading store privacy",
    "problems": "problems",
    "reason": "store",
    "records": "checks",
    "reference": "reference",
    "report": "report render questions method history profiles",
    "schema": "schema schema_records schema_targets",
    "span": "report",
    "table": "tables",
    "template": "render",
    "term": "terms",
    "theme": "theme",
    "thing": "records",
    "todo": "todo",
    "verify": "verify",
    **dict.fromkeys("precision state status verdict".split(), "words"),
    **dict.fromkeys("average deed direction done duty floor interval".split(), "progress"),
    **dict.fromkeys("per promised sentence step unit within".split(), "progress"),
}
"""Where a key is looked for, by its first word; one that is not found there is looked for everywhere."""
_OF_A_KIND = "kind_"
"""How a subject begins that holds all that is said of one kind of target: looked in before everywhere else."""


class Catalogue(Mapping[str, str]):
    """The sentences of a language by key, read subject by subject as they are asked for."""

    def __init__(self, language: Language) -> None:
        """Speak `language`."""
        self._language = language
        self._read: set[str] = set()
        self._sentences: dict[str, str] = {}

    def __getitem__(self, key: str) -> str:
        """Return the sentence of `key`."""
        if key not in self._sentences:
            self._read_until(key)
        return self._sentences[key]

    def __iter__(self) -> Iterator[str]:
        """Yield every key."""
        for subject in subjects(self._language):
            self._read_subject(subject)
        return iter(self._sentences)

    def __len__(self) -> int:
        """Return the number of all sentences."""
        return sum(1 for _ in self)

    def _read_until(self, key: str) -> None:
        for subject in self._where_to_look(key):
            self._read_subject(subject)
            if key in self._sentences:
                return
        message = f"{key}: no wording/{self._language}_*.py has it"
        raise KeyError(message)

    def _read_subject(self, subject: str) -> None:
        if subject not in self._read:
            self._read.add(subject)
            with suppress(ModuleNotFoundError):  # a subject that this language has not
                module = import_module(f"loftet.wording.{self._language}_{subject}")
                add(self._sentences, module.MESSAGES)

    def _where_to_look(self, key: str) -> Iterator[str]:
        yield from _SUBJECTS_OF.get(key.partition(".")[0], "").split()
        there = subjects(self._language)
        yield from (subject for subject in there if subject.startswith(_OF_A_KIND))
        yield from there


@lru_cache(maxsize=len(Language))
def subjects(language: Language) -> tuple[str, ...]:
    """Return the subjects of `language` that have a catalogue, in alphabetical order."""
    from pkgutil import iter_modules

    import loftet.wording

    prefix = f"{language}_"
    names = (module.name for module in iter_modules(loftet.wording.__path__))
    return tuple(sorted(name.removeprefix(prefix) for name in names if name.startswith(prefix)))


@lru_cache(maxsize=len(Language))
def messages(language: Language) -> Mapping[str, str]:
    """Return every sentence of `language` by its key."""
    return Catalogue(language)


def add(sentences: dict[str, str], catalogue: Mapping[str, str]) -> None:
    """Add those of a catalogue to the `sentences` by key; a ValueError for a key that stands there already."""
    if twice := sentences.keys() & catalogue.keys():
        raise ValueError(f"{', '.join(sorted(twice))} stands in two catalogues of a language")
    sentences.update(catalogue)
