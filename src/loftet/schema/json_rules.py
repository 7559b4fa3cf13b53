"""What the models' own validators require, as far as JSON Schema has words for it.

A rule that compares two values (a last day before the first) cannot be written in JSON Schema: `validate`
alone finds those. What another key may hold is always said within a `not`: an editor takes every other
mention of a key for a proposal.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from loftet.schema.activity import Activity
from loftet.schema.base import Model
from loftet.schema.change import Change
from loftet.schema.clock_span import ClockSpan
from loftet.schema.each import Each
from loftet.schema.promise import PromisePeriod
from loftet.schema.target_change import ChangeBaseline
from loftet.schema.target_count import CountTarget, Every, Only
from loftet.schema.target_coverage import CoverageTarget
from loftet.schema.target_response import Within
from loftet.schema.target_share import ShareTarget
from loftet.schema.target_stock import StockTarget

_NOT_NEGATIVE = {"minimum": 0, "pattern": r"^(?:[0-9]|-0(?:\.0+)?$)"}
_PER_CENT = {
    "minimum": 0,
    "maximum": 100,
    "pattern": r"^(?:-0(?:\.0+)?|[0-9]{1,2}(?:\.[0-9]+)?|100(?:\.0+)?)$",
}

LIMITS: Mapping[type[Model], Mapping[str, dict[str, Any]]] = {
    CountTarget: {"at_least": _NOT_NEGATIVE, "at_most": _NOT_NEGATIVE},
    Every: {"every": {"minimum": 1, "pattern": "^[1-9]"}},
    Only: {"months": {"items": {"minimum": 1, "maximum": 12, "pattern": "^(?:[1-9]|1[0-2])$"}}},
    ShareTarget: {"at_least": _PER_CENT},
}
"""What the value of a key may be, narrower than its type: merged into the key's schema."""


def _holds(name: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"required": [name], "properties": {name: value}}


def _given(name: str) -> dict[str, Any]:
    return _holds(name, {"not": {"type": "null"}})


def _filled(name: str) -> dict[str, Any]:
    return _holds(name, {"type": "array", "minItems": 1})


def _with_and_without(required: tuple[str, ...], refused: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    """Return a rule that requires keys, none of them null, and refuses others."""
    empty = tuple(_holds(name, {"type": "null"}) for name in required)
    rule: dict[str, Any] = {"required": list(required)} if required else {}
    return rule | {"not": {"anyOf": [*empty, *refused]}}


def _one_of_two(first: str, second: str) -> dict[str, Any]:
    alternatives = [
        _with_and_without((first,), (_given(second),)),
        _with_and_without((second,), (_given(first),)),
    ]
    return {"oneOf": alternatives}


def _filled_alone(name: str, other: str) -> dict[str, Any]:
    empty = _holds(name, {"maxItems": 0})
    return {"required": [name], "not": {"anyOf": [empty, _filled(other)]}}


def _change_that_carries(kind: str, *needed: str) -> dict[str, Any]:
    refused = tuple(_given(name) for name in ("text", "target", "to") if name not in needed)
    return {"if": _holds("kind", {"const": kind}), "then": _with_and_without(needed, refused)}


RULES: Mapping[type[Model], tuple[dict[str, Any], ...]] = {
    Activity: (
        {
            "oneOf": [
                _with_and_without(("date",), (_given("from"), _given("to"))),
                _with_and_without(("from", "to"), (_given("date"),)),
            ]
        },
    ),
    Change: (
        _change_that_carries("reworded", "text"),
        _change_that_carries("target_changed", "target"),
        _change_that_carries("extended", "to"),
        _change_that_carries("shortened", "to"),
        _change_that_carries("paused"),
        _change_that_carries("resumed"),
        _change_that_carries("withdrawn"),
    ),
    ChangeBaseline: (_one_of_two("period", "value"),),
    CountTarget: (
        {
            "if": _holds("average", {"enum": [True, "true"]}),
            "then": _with_and_without(("per",), ()),
        },
    ),
    CoverageTarget: ({"not": {"allOf": [_filled("of"), _given("size")]}},),
    Each: ({"oneOf": [_filled_alone("places", "groups"), _filled_alone("groups", "places")]},),
    StockTarget: ({"not": {"allOf": [_given("grow_by"), _given("reach")]}},),
    Within: (_one_of_two("hours", "days"),),
}
"""Which keys go together: added to the model's schema."""

BEYOND_JSON_SCHEMA: frozenset[type[Model]] = frozenset({PromisePeriod, ClockSpan})
"""Models whose validators do nothing but compare two values."""
