"""Values that are missing, and words that people write instead of leaving a value out."""

from __future__ import annotations

from collections.abc import Mapping

from loftet.document import Document
from loftet.phrase import Phrase
from loftet.problems import Problem, Route, Where, error
from loftet.records.spots import Spot

_NOTHING = frozenset(
    "- -- – — ? n/a na okänt okänd saknas ingen inget inga ej none nil unknown nothing".split()
)
_MOST_DIGITS = 6
_MOST_KEYS = 20  # of what a person writes within braces on one line


def empty_item(path: str, place: Spot) -> Problem:
    """Return the problem of a list or of names with values, one of which has none: `missing-value`."""
    at_key = isinstance(place.route[-1], str)
    hint = Phrase("hint.missing-value" if at_key else "hint.remove-empty-item")
    return error("missing-value", Where(path, place.route, at_key=at_key), hint)


def leave_out(place: Spot) -> Phrase | None:
    """Return the hint that a field can be left out, where its value says that there is none."""
    if not isinstance(place.value, str) or place.value.strip().lower() not in _NOTHING:
        return None
    needed = (
        field.is_required()
        for name, field in place.holder.model_fields.items()
        if (field.alias or name) == place.route[-1]
    )
    return None if next(needed, True) else Phrase("hint.leave-out")


def decimal_comma(document: Document, place: Spot) -> Problem | None:
    """Return the problem of a number within braces whose decimal comma has cut it in two.

    `{hours: 2,5}` is read as `hours: 2` and an empty `5`.
    """
    if place.value is not None or not str(place.route[-1]).isdecimal():
        return None
    mapping = _at(document.data, place.route[:-1])
    if not isinstance(mapping, dict) or len(mapping) > _MOST_KEYS:
        return None
    keys = list(mapping)
    number = keys.index(str(place.route[-1])) if str(place.route[-1]) in mapping else 0
    before = mapping[keys[number - 1]] if number else None
    if not isinstance(before, str) or not before.isdecimal():
        return None
    where = Where(document.path, place.route, at_key=True)
    written = f"{before}.{keys[number]}"
    hint = Phrase("hint.did-you-mean", name=written) if len(written) <= _MOST_DIGITS else None
    return error("not-a-number", where, hint or Phrase("hint.not-a-number"))


def _at(data: Mapping[str, object], route: Route) -> object:
    value: object = data
    for step in route:
        if isinstance(value, Mapping):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step] if step < len(value) else None
    return value
