"""What the value of a field can look like, by its type alone: nobody's words, nothing of the file's."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import get_args, get_origin

from loftet.records.spots import Form, alternatives, is_model, options
from loftet.schema.base import Model
from loftet.schema.clock_span import ClockSpan
from loftet.schema.promise import PromisePeriod

_ANYTHING = "…"
_WHOLE = {
    ClockSpan: '{from: "10:00", to: "11:00"}',
    PromisePeriod: "{from: 2024-01-01, to: 2024-12-31}",
}
_PLAIN = {date: "2024-05-14", time: '"10:00"', bool: "true"}
_MOST_KEYS = 3


def example_of(form: Form) -> str:
    """Return a value of the type `form` as it can be written on one line; `…` stands for anything."""
    (first, *_) = alternatives(form)
    origin: object = get_origin(first)
    if is_model(first):
        words = options(form)
        return f"{{kind: {words[0]}}}" if words else _fields(first)
    if get_args(first) == (int, int):
        return "08-18"
    if origin is tuple:
        return f"[{example_of(get_args(first)[0])}]"
    if origin is dict:
        return "{hours: 2.5}" if Decimal in alternatives(get_args(first)[1]) else "{…}"
    words = options(form)
    return words[0] if words else _PLAIN.get(first, _ANYTHING)


def _fields(model: type[Model]) -> str:
    if model in _WHOLE:
        return _WHOLE[model]
    fields = model.model_fields.items()
    needed = [(field.alias or name, field.annotation) for name, field in fields if field.is_required()]
    if not needed:
        needed = [(field.alias or name, field.annotation) for name, field in fields][:1]
    if len(needed) > _MOST_KEYS:
        return "{…}"
    return "{" + ", ".join(f"{key}: {example_of(form)}" for key, form in needed) + "}"
