"""From Pydantic's `loc` to the place in the document and the model that rules there.

A `loc` holds keys and indexes, and also the tags of unions and the mark `[key]`, which are no keys
of the document; only the model tells them apart: `count` is a target's tag and another's key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from loftet.problems import Route
from loftet.schema.base import Model
from loftet.schema.later import declared
from loftet.schema.target_base import TargetBase
from loftet.schema.targets import KINDS

Form: TypeAlias = Any
"""What a field's annotation may be: a class, a union, a parametrized tuple."""

_KEY_MARK = "[key]"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a document: the value there, the type it should have, and the mapping that holds it.

    `holder` is the nearest model around the place, `siblings` are the keys beside it as they are
    written. `at_key` says that the key itself is meant.
    """

    route: Route
    value: object
    type: Form
    holder: type[Model]
    siblings: frozenset[str]
    at_key: bool = False


def spot(model: type[Model], document: object, loc: tuple[str | int, ...]) -> Spot | None:
    """Return the place that `loc` means; None for a member of a union that the value does not try to be."""
    route: Route = ()
    value, type_ = document, model
    holder = model
    siblings: frozenset[str] = frozenset()
    for step in loc:
        if step == _KEY_MARK:
            return Spot(route, value, type_, holder, siblings, at_key=True)
        members = alternatives(type_)
        if len(members) > 1:
            type_ = _member(members, str(step))
            if is_model(type_) != isinstance(value, dict):
                return None
            continue
        holder = members[0] if is_model(members[0]) else holder
        siblings = frozenset(value) if isinstance(value, dict) else frozenset()
        type_ = _inner(members[0], step)
        value = _child(value, step)
        route = (*route, step)
    return Spot(route, value, type_, holder, siblings)


def is_model(type_: object) -> bool:
    """Return whether a type is a mapping of the file format."""
    return isinstance(type_, type) and issubclass(type_, Model)


def alternatives(type_: Form) -> tuple[Form, ...]:
    """Return the types that a value may have, without "absent": one, or the members of a union."""
    type_ = declared(type_)
    if type_ is TargetBase:
        return tuple(KINDS.values())
    origin: object = get_origin(type_)
    if origin is Annotated:
        return alternatives(get_args(type_)[0])
    if origin in {Union, UnionType}:
        members = (member for member in get_args(type_) if member is not NoneType)
        return tuple(inner for member in members for inner in alternatives(member))
    return (type_,)


def options(type_: Form) -> tuple[str, ...]:
    """Return the words that a value may be, where the type is a choice of words; of a union, its tags."""
    words: list[str] = []
    for member in alternatives(type_):
        choice = field_type(member, "kind") if is_model(member) else member
        origin: object = get_origin(choice)
        if origin is Literal:
            words += get_args(choice)
        elif isinstance(member, type) and issubclass(member, Enum):
            words += (str(each.value) for each in member)
    return tuple(words)


def field_type(model: type[Model], key: str) -> Form:
    """Return the type of the field that is written as `key`, or None where there is none."""
    for name, field in model.model_fields.items():
        if (field.alias or name) == key:
            return field.annotation
    return None


def _member(members: tuple[Form, ...], tag: str) -> Form:
    """Return the member that Pydantic calls `tag`: by its `kind`, else by its class's name within the tag."""
    for member in members:
        if tag in options(member) or f"{member.__name__}]" in tag:
            return member
    return members[0]


def _inner(type_: Form, step: str | int) -> Form:
    if is_model(type_):
        return field_type(type_, str(step))
    arguments = get_args(type_)
    origin: object = get_origin(type_)
    return arguments[1 if origin is dict else 0] if arguments else None


def _child(value: object, step: str | int) -> object:
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None
