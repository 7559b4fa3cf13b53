"""What the shell offers at Tab: the ids of this data root, quickly and without a word on broken data.

Only `commitments.yaml`, and for roles and records the newest files, are read, as plain data; nothing is
checked. Whatever goes wrong, nothing is offered and nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import typer

from loftet.cli.speech import LANGUAGE
from loftet.cli.surroundings import environment, today

if TYPE_CHECKING:
    from loftet.document import Node

Offers: TypeAlias = list[tuple[str, str]]
"""What can stand there, each with the words that some shells show beside it."""

_NEWEST = 200
_MOST_LETTERS = 70


class _Known:
    """What a data root holds, as far as it can be read at once."""

    def __init__(self, context: typer.Context) -> None:
        self._named_root = context.find_root().params.get("root") or environment("LOFTET_ROOT")

    @cached_property
    def root(self) -> Path:
        from loftet.store import find_root

        return find_root(Path.cwd(), Path(self._named_root) if self._named_root else None)

    @cached_property
    def file(self) -> Mapping[str, Node]:
        return self._read("data/commitments.yaml")

    def meetings(self) -> Offers:
        return [
            _offer(each, "body", "date")
            for each in _mappings(self._read("data/meetings.yaml").get("meetings"))
        ]

    def named(self, key: str) -> Offers:
        found = self.file.get(key)
        ids = found.items() if isinstance(found, dict) else ()
        return [(id_, _text(body, "name")) for id_, body in ids]

    def promises(self) -> list[Mapping[str, Node]]:
        return _mappings(self.file.get("promises"))

    def commitments(self) -> list[Mapping[str, Node]]:
        """Return those of the promise in force: of those that have begun, the latest begun."""
        begun = [each for each in self.promises() if _begins(each) <= today().isoformat()]
        promise = max(begun or self.promises(), key=_begins)
        return _mappings(promise.get("commitments"))

    def newest(self) -> Iterator[tuple[str, Mapping[str, Node]]]:
        """Yield the newest activity records by id, by the days in their names."""
        years = sorted((self.root / "data/activities").iterdir(), reverse=True)
        files = (file for year in years for file in sorted(year.glob("*.yaml"), reverse=True))
        for file in islice(files, _NEWEST):
            yield file.stem, self._read(file.relative_to(self.root).as_posix())

    def _read(self, path: str) -> Mapping[str, Node]:
        from loftet.document import read
        from loftet.store import Source, read_file

        source = read_file(self.root, path)
        document = read(source.data, path)[0] if isinstance(source, Source) else None
        return document.data if document else {}


def _offering(find: Callable[[_Known], Iterable[tuple[str, str]]]) -> Callable[[typer.Context], Offers]:
    """Return `find` as Typer calls it, and never failing."""

    def offered(context: typer.Context) -> Offers:
        offers: dict[str, str] = {}
        with suppress(Exception):
            for word, about in find(_Known(context)):
                offers.setdefault(word, about[:_MOST_LETTERS])
        return list(offers.items())

    return offered


def _logged(known: _Known) -> Offers:
    return [*_refs(known), *known.named("activity_types")]


def _refs(known: _Known) -> Offers:
    found = known.commitments()
    parts = [
        (f"{_text(each, 'id')}/{_text(part, 'id')}", _text(part, "quote"))
        for each in found
        for part in _mappings(each.get("parts"))
    ]
    return [*(_offer(each, "title") for each in found), *parts]


def _said(key: str) -> Callable[[_Known], Offers]:
    """Return what the newest records say under `key`, the newest first."""

    def find(known: _Known) -> Offers:
        said = (record.get(key) for _, record in known.newest())
        texts = (text for value in said for text in (value if isinstance(value, list) else [value]))
        return [(text, "") for text in texts if isinstance(text, str)]

    return find


def _records(known: _Known) -> Offers:
    return [(id_, _text(record, "note")) for id_, record in known.newest()]


def _plans(known: _Known) -> Offers:
    planned = ((id_, record) for id_, record in known.newest() if record.get("state") == "planned")
    return [(id_, _text(record, "note")) for id_, record in planned]


def _words(prefix: str) -> Callable[[_Known], Offers]:
    """Return the codes of the format that the catalogue has words for."""

    def find(_: _Known) -> Offers:
        from loftet.wording.catalogue import messages

        all_words = messages(LANGUAGE)
        return [(key.removeprefix(prefix), text) for key, text in all_words.items() if key.startswith(prefix)]

    return find


def _offer(mapping: Mapping[str, Node], *about: str) -> tuple[str, str]:
    return _text(mapping, "id"), " ".join(filter(None, (_text(mapping, key) for key in about)))


def _text(mapping: Node | Mapping[str, Node], key: str) -> str:
    value = mapping.get(key) if isinstance(mapping, Mapping) else None
    return " ".join(value.split()) if isinstance(value, str) else ""


def _mappings(value: Node) -> list[Mapping[str, Node]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _begins(promise: Mapping[str, Node]) -> str:
    return _text(promise.get("period"), "from")


logged = _offering(_logged)
refs = _offering(_refs)
commitments = _offering(lambda known: [_offer(each, "title") for each in known.commitments()])
types = _offering(lambda known: known.named("activity_types"))
parties = _offering(lambda known: known.named("parties"))
places = _offering(lambda known: known.named("places"))
indicators = _offering(lambda known: known.named("indicators"))
promises = _offering(lambda known: [_offer(each, "title") for each in known.promises()])
meetings = _offering(_Known.meetings)
roles = _offering(_said("reported_by"))
groups = _offering(_said("groups"))
tags = _offering(_said("tags"))
records = _offering(_records)
plans = _offering(_plans)
states = _offering(_words("state."))
verdicts = _offering(_words("verdict."))
precisions = _offering(lambda _: [(each, "") for each in ("exact", "at_least", "about", "just_over")])
