"""Pydantic's errors as problems with codes of our own, each with a place and a remedy.

No value of the data goes into a problem, only keys: they are the format's words, or were meant to be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic_core import ErrorDetails

from loftet.document import Document
from loftet.phrase import Phrase, Value
from loftet.problems import Problem, Where, error
from loftet.records.fields import missing_field, missing_kind, unknown_field
from loftet.records.known import KnownIds
from loftet.records.likely import likely_hint
from loftet.records.nearest import nearest
from loftet.records.spots import Spot, options, spot
from loftet.records.swedish import OPTIONS
from loftet.schema.base import Model

_SHAPES = {
    "tuple_type": "not-a-list",
    "dict_type": "not-a-mapping",
    "model_type": "not-a-mapping",
    "model_attributes_type": "not-a-mapping",
}
_IDS = frozenset({"not-an-id", "not-a-reference"})


def refusals(
    model: type[Model], document: Document, errors: Iterable[ErrorDetails], known: KnownIds
) -> Iterator[Problem]:
    """Yield the problems that Pydantic's `errors` are, in its order; bad ids are compared with `known`."""
    for fault in errors:
        place = spot(model, document.data, fault["loc"])
        if place is None:
            continue
        if "-" in fault["type"]:
            yield _own(document.path, place, fault, known)
        elif problem := _pydantics(document.path, place, fault["type"]):
            yield problem


def _pydantics(path: str, place: Spot, type_: str) -> Problem | None:
    where = Where(path, place.route)
    problem: Problem | None
    match type_:
        case "extra_forbidden":
            problem = unknown_field(path, place)
        case "missing":
            problem = missing_field(path, place.route[:-1], str(place.route[-1]), place.holder)
        case "union_tag_not_found":
            problem = missing_kind(path, place.route)
        case "union_tag_invalid":
            kind = place.value.get("kind") if isinstance(place.value, dict) else None
            problem = _not_an_option(Where(path, (*place.route, "kind")), kind, place)
        case "enum" | "literal_error" if place.route == ("format",):
            problem = error("unknown-format", where, Phrase("hint.unknown-format"))
        case "enum" | "literal_error":
            problem = _not_an_option(where, place.value, place)
        case "too_short":  # also said of a list whose items were all refused, each with its own problem
            problem = None if place.value else error("empty-list", where, Phrase("hint.empty-list"))
        case _:
            problem = _of_another_shape(_SHAPES[type_], where, place)
    return problem


def _not_an_option(where: Where, value: object, place: Spot) -> Problem:
    words = options(place.type)
    meant = nearest(value, words, OPTIONS) if isinstance(value, str) else None
    hint = Phrase("hint.did-you-mean", name=meant) if meant else Phrase("hint.options", names=words)
    return error("not-an-option", where, hint, field=_field(where))


def _of_another_shape(code: str, where: Where, place: Spot) -> Problem:
    field = _field(where)
    if code == "not-a-list" and isinstance(place.value, str):
        return error(code, where, Phrase("hint.list-of-one", field=field), field=field)
    return error(code, where, Phrase(f"hint.{code}", field=field), field=field)


def _own(path: str, place: Spot, fault: ErrorDetails, known: KnownIds) -> Problem:
    """Return the problem of an error that `schema` has raised; its type is the code."""
    code, context = fault["type"], fault.get("ctx", {})
    if code == "needs-key" and context["because"] == "total":
        code = "row-or-total"
    values: dict[str, Value] = {name: str(context[name]) for name in ("key", "because") if name in context}
    if "keys" in context:
        values["keys"] = tuple(str(context["keys"]).split(", "))
    where = Where(path, place.route, at_key=place.at_key)
    if isinstance(place.value, dict) and values.get("key") in place.value:
        where = Where(path, (*place.route, str(values["key"])))
    if code in _IDS and isinstance(place.value, str):
        meant = nearest(place.value, known.get(_field(where), ()))
        hint = Phrase("hint.did-you-mean", name=meant) if meant else None
    else:
        hint = likely_hint(code, place.value, _field(where))
    return error(code, where, hint or Phrase(f"hint.{code}", **values), **values)


def _field(where: Where) -> str:
    """Return the name of the field that the place belongs to, above the indexes of lists."""
    return next((str(step) for step in reversed(where.route) if isinstance(step, str)), where.path)
