"""Every text of a record, public or internal, with the way to it."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import NamedTuple, cast

from loftet.problems import Route
from loftet.records.model import Activity
from loftet.schema.base import Model

_NO_TEXT = (Enum, date, Decimal, int)


class Text(NamedTuple):
    """A text with its route, and the model and the field that hold it."""

    route: Route
    text: str
    model: type[object]
    field: str
    is_key: bool = False


def texts(record: Model | Activity, route: Route = ()) -> Iterator[Text]:
    """Yield the texts of `record` and of all that it holds, ids and keys too, in the order of the fields."""
    for name, key in _fields_of_activity() if isinstance(record, Activity) else _fields(type(record)):
        value = getattr(record, name)
        if value:
            yield from _texts(value, (*route, key), type(record), name)


def _texts(value: object, route: Route, model: type[object], field: str) -> Iterator[Text]:
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


def bare_texts(record: Model | Activity) -> list[str]:
    """Return the same texts as `texts`, without their places: fast, for in most records nothing is found."""
    found: list[str] = []
    _collect(flat_texts(record) if isinstance(record, Activity) else record, found)
    return found


def flat_texts(activity: Activity) -> Sequence[str | tuple[str, ...] | None]:
    """Return the texts of an activity as they are kept, single or in tuples."""
    flat = (*_text_fields(activity), *activity.quantities)
    if not activity.evidence and not activity.silence:
        return flat
    deeper: list[str] = []
    _collect((activity.evidence, activity.silence), deeper)
    return (*flat, *deeper)


_text_fields = attrgetter(
    *("type", "commitments", "by", "with_", "places", "groups", "tags"),
    *("reason", "note", "internal_note", "reported_by", "replaces"),
)


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


@cache
def _fields_of_activity() -> tuple[tuple[str, str], ...]:
    """Return the fields of an activity that its file has too, with their keys."""
    days = {"first", "last", "key"}
    return tuple((field, field.rstrip("_")) for field in Activity._fields if field not in days)
