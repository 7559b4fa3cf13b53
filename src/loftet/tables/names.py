"""What a word in a table may stand for: an id or name of `commitments.yaml`, or a word of the column map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from loftet.phrase import Phrase, Precision
from loftet.records.nearest import nearest
from loftet.records.swedish import OPTIONS
from loftet.schema.activity import State
from loftet.schema.promise import CommitmentsFile
from loftet.tables.columns import folded
from loftet.wording import Language, say

_FEW = 8


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one kind: the ids there are, what each word means, folded, and the remedy for others."""

    ids: tuple[str, ...]
    meaning: Mapping[str, str]
    unknown: str = "table.hint.unknown"

    def id_of(self, text: str) -> str | None:
        """Return the id that `text` names, None where it names none."""
        return self.meaning.get(folded(text))

    def remedy(self, text: str) -> Phrase:
        """Return what a word that names nothing may have meant; the word itself is not in it."""
        if near := nearest(text, self.ids, self.meaning.items()):
            return Phrase("hint.did-you-mean", name=near)
        if 0 < len(self.ids) <= _FEW:
            return Phrase("hint.options", names=self.ids)
        return Phrase(self.unknown)


@dataclass(frozen=True, slots=True)
class Names:
    """The words of each field that takes ids or fixed words, by the field's key."""

    by_field: Mapping[str, Words] = field(default_factory=dict)

    def of(self, key: str) -> Words:
        """Return the words of the field `key`."""
        return self.by_field[key]


def names_of(file: CommitmentsFile, records: Sequence[str], more: Mapping[str, Mapping[str, str]]) -> Names:
    """Return what may be named: in `file`, among the ids of `records`, and by the column map's words."""
    parties = {id_: party.name for id_, party in file.parties.items()}
    found = {
        "type": _words({id_: type_.name for id_, type_ in file.activity_types.items()}, "type", more),
        "places": _words({id_: place.name for id_, place in file.places.items()}, "places", more),
        "by": _words(parties, "by", more),
        "with": _words(parties, "with", more),
        "commitments": _words(_commitments(file), "commitments", more),
        "replaces": Words(tuple(records), {folded(id_): id_ for id_ in records}, "table.hint.unknown-record"),
        "state": _options("state", State, "state", more),
        "precision": _options("precision", Precision, "column.precision", more),
    }
    return Names(found)


def _words(names: Mapping[str, str], key: str, more: Mapping[str, Mapping[str, str]]) -> Words:
    """Return the words for ids with names; a name that two ids have means neither."""
    by_name: dict[str, set[str]] = {}
    for id_, name in names.items():
        by_name.setdefault(folded(name), set()).add(id_)
    meaning = {name: min(ids) for name, ids in by_name.items() if len(ids) == 1}
    meaning |= {folded(id_): id_ for id_ in names}
    return Words(tuple(names), meaning | dict(more.get(key, {})))


def _commitments(file: CommitmentsFile) -> Mapping[str, str]:
    """Return the title of each commitment by its id, and of each part its reference."""
    found: dict[str, str] = {}
    for promise in file.promises:
        for commitment in promise.commitments:
            found[commitment.id] = commitment.title
            found |= {ref: ref for part in commitment.parts for ref in [f"{commitment.id}/{part.id}"]}
    return found


def _options(
    key: str, words: type[State | Precision], said: str, more: Mapping[str, Mapping[str, str]]
) -> Words:
    """Return the fixed words of a field, in every language and as codes; their keys begin with `said`."""
    codes = tuple(word.value for word in words)
    meaning = {folded(word): code for word, code in OPTIONS if code in codes}
    for language in Language:
        meaning |= {folded(say(Phrase(f"{said}.{code}"), language)): code for code in codes}
    meaning |= {code: code for code in codes}
    return Words(codes, meaning | dict(more.get(key, {})))
