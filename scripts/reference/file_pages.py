"""A page for each kind of file: every key, whether it is required, who sees it, what it takes, an example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import EnumType
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from scripts.reference.found_values import FoundValues
from scripts.reference.page import Words, anchor, code, page, paragraph, path_of, table

from loftet.schema.base import Audience, Model, audience
from loftet.schema.json_rules import LIMITS, RULES
from loftet.schema.json_schema import ROOTS
from loftet.schema.json_words import Words as KeyWords
from loftet.schema.json_words import catalogue_key
from loftet.schema.later import declared
from loftet.schema.scalars import Scalar
from loftet.schema.target_base import TargetBase
from loftet.schema.targets import KINDS
from loftet.wording.catalogue import messages

_OF_ALL = {"_drop_empty"}
_COLUMNS = ("key", "needed", "takes", "meaning", "example")


def file_pages(words: Words, found: FoundValues) -> Mapping[str, str]:
    """Return the pages of the files that hold data, by their paths."""
    return {
        path_of(words.language, "files", kind): _FilePage(words, found).text(kind, root)
        for kind, root in ROOTS.items()
    }


class _FilePage:
    """One page: the file's own keys, then those of each mapping in it, in the order they are met."""

    def __init__(self, words: Words, found: FoundValues) -> None:
        self._words = words
        self._told = KeyWords(words.language)
        self._found = found
        self._met: list[type[Model]] = []
        self._headings: dict[type[Model], str] = {}

    def text(self, kind: str, root: type[Model]) -> str:
        """Return the page of the files of `kind`."""
        self._met = [root]
        sections = [line for model in self._growing() for line in self._section(model)]
        titles = self._told.of_model(root)
        said = (titles["description"], self._words(f"files.{kind}"), self._words("files.public"))
        about = [line for each in said for line in paragraph(each)]
        return page(self._words, titles["title"], about, sections)

    def _growing(self) -> Iterator[type[Model]]:
        """Give the mappings that are met, those too that are met while the sections are made."""
        yield from self._met

    def _section(self, model: type[Model]) -> Iterator[str]:
        if model is not self._met[0]:
            yield from (f"## {self._headings[model]}", "")
            yield from paragraph(self._told.of_model(model)["description"] if self._has_words(model) else "")
        headings = [self._words(f"files.column.{name}") for name in _COLUMNS]
        yield from table(headings, [self._row(model, name) for name in self._fields(model)])
        yield from self._rules(model)

    def _fields(self, model: type[Model]) -> Iterator[str]:
        """Give the fields, `kind` first; those of every target stand once, in a section of their own."""
        names = list(model.model_fields)
        if issubclass(model, TargetBase) and model is not TargetBase:
            names = [
                "kind",
                *(name for name in names if name not in TargetBase.model_fields and name != "kind"),
            ]
        yield from names

    def _row(self, model: type[Model], name: str) -> tuple[str, ...]:
        field = model.model_fields[name]
        key = field.alias or name
        return (
            code(key),
            self._words("files.needed") if field.is_required() else "",
            self._takes(field.annotation, tuple(field.metadata), self._told.of_key(model, name)["title"]),
            self._meaning(model, name),
            code(self._found.of(model, key)),
        )

    def _meaning(self, model: type[Model], name: str) -> str:
        told = self._told.of_key(model, name)
        sentences = ". ".join(dict.fromkeys((told["title"], told["description"])))
        internal = audience(model, name) is Audience.INTERNAL
        return f"{sentences} **{self._words('files.internal')}**" if internal else sentences

    def _rules(self, model: type[Model]) -> Iterator[str]:
        """Give the rule about several keys, or about the size of one."""
        if (
            model in RULES
            or model in LIMITS
            or model.__pydantic_decorators__.model_validators.keys() - _OF_ALL
        ):
            yield from paragraph(self._words("files.rule", rule=self._words(f"rule.{_subject(model)}")))

    def _takes(self, annotation: Any, marks: tuple[object, ...], title: str) -> str:  # noqa: ANN401 - any type
        for mark in marks:
            if isinstance(mark, Scalar):
                return self._words(f"type.{mark.read.__name__.removeprefix('read_').replace('_', '-')}")
        annotation = declared(annotation)
        if annotation is TargetBase:
            return self._target()
        if isinstance(annotation, EnumType):
            return ", ".join(code(each.value) for each in list[Any](annotation))
        if isinstance(annotation, type) and issubclass(annotation, Model):
            return self._link(annotation, title)
        return self._compound(annotation, title)

    def _compound(self, annotation: Any, title: str) -> str:  # noqa: ANN401 - any type
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Literal:
            return code(arguments[0])
        if origin in {Union, UnionType}:
            members = [each for each in arguments if each is not NoneType]
            return self._words("type.either", each=tuple(self._takes(each, (), title) for each in members))
        if origin is tuple:
            return self._words("type.list", of=self._takes(arguments[0], (), title))
        if origin is dict:
            return self._words("type.mapping", of=self._takes(arguments[1], (), title))
        return self._takes(arguments[0], arguments[1:], title)

    def _target(self) -> str:
        for kind, model in KINDS.items():
            self._link(model, self._words("files.target", kind=kind))
        return self._link(TargetBase, self._words("files.any-target"))

    def _link(self, model: type[Model], title: str) -> str:
        """Return a link to the section of a mapping; one that has no name of its own is called as its key."""
        if model not in self._met:
            own = self._told.of_model(model)["title"] if self._has_words(model) else title
            self._headings[model] = title if model in KINDS.values() else own
            self._met.append(model)
        return f"[{self._headings[model]}](#{anchor(self._headings[model])})"

    def _has_words(self, model: type[Model]) -> bool:
        return catalogue_key(model) in messages(self._words.language)


def _subject(model: type[Model]) -> str:
    return catalogue_key(model).removeprefix("schema.")
