"""Every text of a record, public or internal, with the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import cast

from loftet.problems import Route
from loftet.schema.base import Model

_NO_TEXT = (Enum, date, Decimal, int)


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its route, and the model and the field that hold it."""

    route: Route
    text: str
    model: type[Model]
    field: str
    is_key: bool = False


def texts(record: Model, route: Route = ()) -> Iterator[Text]:
    """Yield the texts of `record` and of all that it holds, ids and keys too, in the order of the fields."""
    for name, key in _fields(type(record)):
        value = getattr(record, name)
        if value:
            yield from _texts(value, (*route, key), type(record), name)


def _texts(value: object, route: Route, model: type[Model], field: str) -> Iterator[Text]:
    if isinstance(value, _NO_TEXT):
        return
    if isinstance(value, str):
        yield Text(route, value, model, field)
    elif isinstance(value, Model):
        yield from texts(value, route)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*route, index), model, field)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield Text((*route, key), key, model, field, is_key=True)
            yield from _texts(item, (*route, key), model, field)


def bare_texts(record: Model) -> list[str]:
    """Return the same texts as `texts`, without their places: fast, for in most records nothing is found."""
    found: list[str] = []
    _collect(record, found)
    return found


def _collect(value: object, found: list[str]) -> None:
    kind = type(value)
    if kind is str:
        found.append(cast("str", value))
    elif isinstance(value, tuple):
        for item in value:
            _collect(item, found)
    elif isinstance(value, dict):
        found += value
        for item in value.values():
            _collect(item, found)
    elif isinstance(value, Model):
        for item in value.__dict__.values():
            if item:
                _collect(item, found)


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """Return the fields of `model` with the keys that they are written as."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())
