"""The catalogues: every sentence a person reads, once in each language, by key.

A language is the set of modules `<code>_<subject>.py` in this package, each with a `MESSAGES`
mapping; the subjects are the same in every language, and a test holds keys and values together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

import loftet.wording
from loftet.wording.language import Language


def subjects() -> tuple[str, ...]:
    """Return the subjects that have a catalogue, in alphabetical order."""
    prefix = f"{Language.SV}_"
    names = (module.name for module in iter_modules(loftet.wording.__path__))
    return tuple(sorted(name.removeprefix(prefix) for name in names if name.startswith(prefix)))


@lru_cache(maxsize=len(Language))
def messages(language: Language) -> Mapping[str, str]:
    """Return every sentence of `language` by its key."""
    modules = (import_module(f"loftet.wording.{language}_{subject}") for subject in subjects())
    return MappingProxyType(together(module.MESSAGES for module in modules))


def together(catalogues: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return the sentences of all `catalogues` by key; a ValueError for a key that stands in two of them."""
    found: dict[str, str] = {}
    for catalogue in catalogues:
        if twice := found.keys() & catalogue.keys():
            raise ValueError(f"{', '.join(sorted(twice))} stands in two catalogues of a language")
        found.update(catalogue)
    return found
