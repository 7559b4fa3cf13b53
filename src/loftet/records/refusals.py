"""Pydantic's errors as problems with codes of our own, each with a place and a remedy.

No value of the data goes into a problem, only keys, known ids, days and short numbers: they are the
format's words, or were meant to be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pydantic_core import ErrorDetails

from loftet.document import MOST_PROBLEMS, Document
from loftet.phrase import Phrase, Value
from loftet.problems import Problem, Where, error
from loftet.records.empty import decimal_comma, empty_item, leave_out
from loftet.records.fields import missing_field, missing_kind, missing_value, unknown_field
from loftet.records.known import Known
from loftet.records.likely import likely_hint
from loftet.records.nearest import nearest
from loftet.records.shapes import id_hint, list_hint, mapping_hint, single_hint
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
    model: type[Model], document: Document, errors: Iterable[ErrorDetails], known: Known
) -> Iterator[Problem]:
    """Yield the problems that Pydantic's `errors` are, in its order; bad ids are compared with `known`.

    Of one kind they are as many as `document` gives of one: more tell nothing new.
    """
    counts: Counter[str] = Counter()
    for fault in errors:
        counts[fault["type"]] += 1
        if counts[fault["type"]] > MOST_PROBLEMS:
            continue
        place = spot(model, document.data, fault["loc"])
        if place is None:
            continue
        if comma := decimal_comma(document, place):
            yield comma
        elif "-" in fault["type"]:
            yield _own(document.path, place, fault, known)
        elif problem := _pydantics(document.path, place, fault["type"], known):
            yield problem


def _pydantics(path: str, place: Spot, type_: str, known: Known) -> Problem | None:
    where = Where(path, place.route)
    problem: Problem | None
    match type_:
        case "extra_forbidden":
            problem = unknown_field(path, place)
        case "missing" if str(place.route[-1]) in place.siblings:
            problem = missing_value(path, place)
        case "missing":
            problem = missing_field(path, place.route[:-1], str(place.route[-1]), place.holder)
        case "union_tag_not_found":
            problem = missing_kind(path, place)
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
            problem = _of_another_shape(_SHAPES[type_], where, place, known)
    return problem


def _not_an_option(where: Where, value: object, place: Spot) -> Problem:
    words = options(place.type)
    meant = nearest(value, words, OPTIONS) if isinstance(value, str) else None
    hint = Phrase("hint.did-you-mean", name=meant) if meant else leave_out(place)
    return error("not-an-option", where, hint or Phrase("hint.options", names=words), field=_field(where))


def _of_another_shape(code: str, where: Where, place: Spot, known: Known) -> Problem:
    field = _field(where)
    hint = list_hint(field, place, known) if code == "not-a-list" else mapping_hint(field, place)
    return error(code, where, hint, field=field)


def _own(path: str, place: Spot, fault: ErrorDetails, known: Known) -> Problem:
    """Return the problem of an error that `schema` has raised; its type is the code."""
    code, context = fault["type"], fault.get("ctx", {})
    if code == "not-text" and place.value is None:
        return empty_item(path, place)
    if code == "needs-key" and context["because"] == "total":
        code = "row-or-total"
    values: dict[str, Value] = {name: str(context[name]) for name in ("key", "because") if name in context}
    if "keys" in context:
        values["keys"] = tuple(str(context["keys"]).split(", "))
    where = Where(path, place.route, at_key=place.at_key)
    if isinstance(place.value, dict) and values.get("key") in place.value:
        where = Where(path, (*place.route, str(values["key"])))
    hint = _hint(code, place, _field(where), known) or Phrase(f"hint.{code}", **values)
    return error(code, where, hint, **values)


def _hint(code: str, place: Spot, field: str, known: Known) -> Phrase | None:
    """Return what the value at a place was meant to be, where that can be told."""
    if code == "not-text":
        return single_hint(field, place)
    value = place.route[-1] if place.at_key else place.value
    if code in _IDS and isinstance(value, str):
        return id_hint(field, value, place, known)
    return likely_hint(code, place.value, field) or leave_out(place)


def _field(where: Where) -> str:
    """Return the name of the field that the place belongs to, above the indexes of lists."""
    return next((str(step) for step in reversed(where.route) if isinstance(step, str)), where.path)
