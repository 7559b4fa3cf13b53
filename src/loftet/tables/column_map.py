"""The column map: a small YAML file that says what the columns and words of a foreign table mean.

It reads "ours: theirs", since their headings hold spaces, which no key may:

    columns: {date: Datum för insats, places: Område, quantities: {participants: Antal deltagare}}
    words: {places: {centrum: [City, Centrum/torget]}}
    values: {by: polis}
    ignore: [Handläggare, Diarienummer]
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from loftet.document import Node, read
from loftet.document.bytes_to_text import readable_text
from loftet.document.positions import all_located
from loftet.phrase import Phrase
from loftet.problems import Problem, Route, Severity, Where
from loftet.records.nearest import nearest
from loftet.tables.columns import FIELD_KEYS, ID, QUANTITY, folded

SECTIONS = ("columns", "words", "values", "ignore")
_QUANTITIES = QUANTITY.removesuffix(".")
COLUMNS = (ID, *FIELD_KEYS, _QUANTITIES)
"""What a foreign column may be said to be."""
WITH_WORDS = ("type", "places", "by", "with", "commitments", "state", "precision")
"""The fields whose foreign words may be explained."""
VALUES = FIELD_KEYS
"""The fields that may be given a value for all rows."""


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What a column map says; headings and foreign words are folded.

    `columns` gives the column that a heading means, `words` for a field what a foreign word means, `values`
    what a field holds where its cell is empty or there is no such column. `path` and `text` are the file's.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    ignore: frozenset[str] = frozenset()
    path: str = ""
    text: str = ""

    def located(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return problems of this file with their lines and columns."""
        return all_located(problems, self.text)


def read_map(data: bytes, path: str) -> tuple[ColumnMap, tuple[Problem, ...]]:
    """Return what the file says, and all that is wrong with it, with line and column.

    Problems: those of YAML, and `unknown-map-key`, `not-in-a-map`.
    """
    document, problems = read(data, path)
    if document is None:
        return ColumnMap(), problems
    faults = tuple(_faults(document.data, path))
    if faults:
        return ColumnMap(), (*problems, *all_located(faults, readable_text(data)))
    return _map_of(document.data, path, readable_text(data)), problems


def _map_of(data: Mapping[str, Node], path: str, text: str) -> ColumnMap:
    columns = _mapping(data.get("columns"))
    quantities = _mapping(columns.get(_QUANTITIES))
    theirs = {key: headings for key, headings in columns.items() if key != _QUANTITIES}
    theirs |= {f"{QUANTITY}{name}": headings for name, headings in quantities.items()}
    return ColumnMap(
        columns={folded(heading): key for key, headings in theirs.items() for heading in _texts(headings)},
        words={
            key: {folded(word): ours for ours, words in _mapping(each).items() for word in _texts(words)}
            for key, each in _mapping(data.get("words")).items()
        },
        values={key: ", ".join(_texts(value)) for key, value in _mapping(data.get("values")).items()},
        ignore=frozenset(map(folded, _texts(data.get("ignore")))),
        path=path,
        text=text,
    )


def _faults(data: Mapping[str, Node], path: str) -> Iterator[Problem]:
    yield from _unknown(data, SECTIONS, path, ())
    for section, keys in (
        ("columns", COLUMNS),
        ("words", WITH_WORDS),
        ("values", VALUES),
    ):
        content = data.get(section)
        if content is None:
            continue
        if not isinstance(content, dict):
            yield _fault(path, (section,), "table.hint.map-section")
            continue
        yield from _unknown(content, keys, path, (section,))
        for key, value in content.items():
            nested = section == "words" or (section == "columns" and key == _QUANTITIES)
            yield from _misfits(value, path, (section, key), nested=nested)
    yield from _misfits(data.get("ignore"), path, ("ignore",), nested=False)


def _unknown(
    content: Mapping[str, Node], known: Collection[str], path: str, route: Route
) -> Iterator[Problem]:
    for key in content:
        if key not in known:
            near = nearest(key, known)
            hint = (
                Phrase("hint.did-you-mean", name=near) if near else Phrase("hint.options", names=tuple(known))
            )
            where = Where(path, (*route, key), at_key=True)
            yield Problem(
                "unknown-map-key", Severity.ERROR, where, Phrase("table.unknown-map-key", name=key), hint
            )


def _misfits(value: Node, path: str, route: Route, *, nested: bool) -> Iterator[Problem]:
    """Yield what is neither text nor a list of texts, one level further down where `nested`."""
    if nested and isinstance(value, dict):
        for key, inner in value.items():
            yield from _misfits(inner, path, (*route, key), nested=False)
    elif nested and value is not None:
        yield _fault(path, route, "table.hint.map-section")
    elif isinstance(value, dict) or (
        isinstance(value, list) and not all(isinstance(each, str) for each in value)
    ):
        yield _fault(path, route, "table.hint.map-texts")


def _fault(path: str, route: Route, hint: str) -> Problem:
    name = str(route[-1])
    message = Phrase("table.not-in-a-map", name=name)
    return Problem("not-in-a-map", Severity.ERROR, Where(path, route), message, Phrase(hint, name=name))


def _mapping(value: Node) -> Mapping[str, Node]:
    return value if isinstance(value, dict) else {}


def _texts(value: Node) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
