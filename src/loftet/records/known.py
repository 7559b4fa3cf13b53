"""The ids that `commitments.yaml` defines, by the field that names them: what a bad id may have meant.

They are taken from the document as it was written, so that they are known even where it has errors.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

KnownIds: TypeAlias = Mapping[str, frozenset[str]]

_NAMED_BY = {
    "parties": ("by", "with", "owner", "municipality", "police_area", "part_of", "for"),
    "places": ("places", "in"),
    "activity_types": ("type", "counts"),
    "indicators": ("indicator", "of"),
}


def known_ids(document: Mapping[str, object]) -> KnownIds:
    """Return for each field that names ids the ids there are; `document` is `commitments.yaml`."""
    known = {
        field: frozenset(_mapping(document.get(section)))
        for section, fields in _NAMED_BY.items()
        for field in fields
    }
    references = frozenset(_references(document))
    return known | {"commitment": references, "commitments": references}


def _references(document: Mapping[str, object]) -> Iterator[str]:
    for promise in _items(document.get("promises")):
        for commitment in _items(promise.get("commitments")):
            yield str(commitment.get("id"))
            for part in _items(commitment.get("parts")):
                yield f"{commitment.get('id')}/{part.get('id')}"


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _items(value: object) -> Iterator[Mapping[str, object]]:
    yield from map(_mapping, value if isinstance(value, list) else ())
