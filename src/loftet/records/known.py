"""The ids that `commitments.yaml` defines, by the field that names them: what a bad id may have meant.

They are taken from the document as it was written, so that they are known even where it has errors.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from loftet.records.nearest import nearest

Names: TypeAlias = tuple[tuple[str, str], ...]

_NAMED_BY = {
    "parties": ("by", "with", "owner", "municipality", "police_area", "part_of", "for"),
    "places": ("places", "in"),
    "activity_types": ("type", "counts"),
    "indicators": ("indicator", "of"),
}


class Known(NamedTuple):
    """For each field that names ids: the ids there are, and what they are called, each with its id."""

    ids: Mapping[str, frozenset[str]]
    names: Mapping[str, Names]

    def meant(self, field: str, word: str) -> str | None:
        """Return the id that `word` most likely stands for in `field`, by its spelling or its name."""
        return nearest(word, self.ids.get(field, ()), self.names.get(field, ()))


def known_ids(document: Mapping[str, object]) -> Known:
    """Return the ids and names that `document`, which is `commitments.yaml`, defines."""
    ids: dict[str, frozenset[str]] = {}
    names: dict[str, Names] = {}
    for section, fields in _NAMED_BY.items():
        entries = _mapping(document.get(section))
        named = tuple((str(_mapping(entry).get("name")), id_) for id_, entry in entries.items())
        ids |= dict.fromkeys(fields, frozenset(entries))
        names |= dict.fromkeys(fields, named)
    references = frozenset(reference for reference, _ in _references(document))
    titles = tuple((title, reference) for reference, title in _references(document) if title)
    fields = ("commitment", "commitments")
    return Known(ids | dict.fromkeys(fields, references), names | dict.fromkeys(fields, titles))


def _references(document: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Give each commitment with its title, and each part with none."""
    for promise in _items(document.get("promises")):
        for commitment in _items(promise.get("commitments")):
            yield str(commitment.get("id")), str(commitment.get("title") or "")
            for part in _items(commitment.get("parts")):
                yield f"{commitment.get('id')}/{part.get('id')}", ""


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _items(value: object) -> Iterator[Mapping[str, object]]:
    yield from map(_mapping, value if isinstance(value, list) else ())
