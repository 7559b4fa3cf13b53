"""What a JSON Schema says of each key and value to the person who types, from the catalogue.

One entry holds both: its first sentence is the title, the rest the description. A value has no title of its
own, so that an editor shows its description under the title of the key.
"""

from __future__ import annotations

import re
from enum import Enum
from inspect import get_annotations
from typing import Literal, get_origin

from loftet.phrase import Phrase
from loftet.schema.base import Model
from loftet.wording import Language, say
from loftet.wording.language import GRAMMARS

_BEFORE_A_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Words:
    """Titles and descriptions in one language."""

    def __init__(self, language: Language) -> None:
        """Speak `language`."""
        self._language = language

    def of_key(self, model: type[Model], name: str) -> dict[str, str]:
        """Return what the key of the field `name` is for; a target's `kind` is explained by the target."""
        field = model.model_fields[name]
        if name == "kind" and get_origin(field.annotation) is Literal:
            return self.of_model(model)
        owner = next(each for each in model.__mro__ if name in get_annotations(each))
        return self._entry(f"{catalogue_key(owner)}.{field.alias or name}")

    def of_model(self, model: type[Model]) -> dict[str, str]:
        """Return what a mapping is for."""
        return self._entry(catalogue_key(model))

    def of_value(self, value: Enum) -> dict[str, str]:
        """Return what one of the words that a key takes means; a language is called by its own name."""
        if isinstance(value, Language):
            name = GRAMMARS[value].name
            return {"description": f"{name[0].upper()}{name[1:]}."}
        return {"description": say(Phrase(f"{catalogue_key(type(value))}.{value.value}"), self._language)}

    def of_kind(self) -> dict[str, str]:
        """Return what a target's `kind` is for."""
        return self._entry("schema.target_kind")

    def of_other_than_text(self) -> dict[str, str]:
        """Return what becomes of a number, or of `true`, where text is wanted."""
        return {"description": say(Phrase("schema.read_as_text"), self._language)}

    def _entry(self, key: str) -> dict[str, str]:
        title, _, rest = say(Phrase(key), self._language).partition(". ")
        return {"title": title.removesuffix("."), "description": rest or title}


def catalogue_key(owner: type) -> str:
    """Return the key of the catalogue under which a model or a set of words is explained."""
    return f"schema.{_BEFORE_A_CAPITAL.sub('_', owner.__name__).lower()}"
