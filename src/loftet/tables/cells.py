"""A cell to what its field holds, or why it cannot be read. No fault has any piece of the cell in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from loftet.document.characters import refused_characters
from loftet.document.data_to_text import Writable
from loftet.phrase import Phrase
from loftet.problems import Problem, Severity, Where
from loftet.tables.columns import QUANTITY
from loftet.tables.days import day_in_cell, is_a_day
from loftet.tables.lists import evidence_in_cell, list_in_cell
from loftet.tables.names import Names
from loftet.tables.numbers import clocks_in_cell, count_in_cell, flag_in_cell, number_in_cell


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is wrong with a cell: a code, `table.<code>` in the catalogue, and a remedy."""

    code: str
    hint: Phrase

    def at(self, where: Where) -> Problem:
        """Return the problem at a place."""
        return Problem(self.code, Severity.ERROR, where, Phrase(f"table.{self.code}"), self.hint)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell holds, as far as it can be read, and its faults."""

    value: Writable = None
    faults: tuple[CellFault, ...] = ()


Reader: TypeAlias = Callable[[str, Names], Reading]


def read_cell(key: str, text: str, names: Names) -> Reading:
    """Return what the cell `text` of the column `key` holds; an empty one holds nothing.

    Faults: `refused-character`, `not-a-day`, `no-such-day`, `not-a-clock-time`, `not-a-count`,
    `not-a-number`, `not-true-or-false`, `not-an-option`, `unknown-type`, `unknown-place`, `unknown-party`,
    `unknown-commitment`, `unknown-record`.
    """
    if not text:
        return Reading()
    if refused := refused_characters(text):
        return _fault("refused-character", Phrase("table.hint.refused-character", names=refused))
    reader = _number if key.startswith(QUANTITY) else _READERS[key]
    return reader(text, names)


def _fault(code: str, hint: Phrase | None = None) -> Reading:
    return Reading(None, (CellFault(code, hint or Phrase(f"table.hint.{code}")),))


def _day(text: str, _: Names) -> Reading:
    if day := day_in_cell(text):
        return Reading(day)
    return _fault("no-such-day" if is_a_day(text) else "not-a-day")


def _clocks(text: str, _: Names) -> Reading:
    clocks = clocks_in_cell(text)
    return Reading({"from": clocks[0], "to": clocks[1]}) if clocks else _fault("not-a-clock-time")


def _count(text: str, _: Names) -> Reading:
    amount = count_in_cell(text)
    return _fault("not-a-count") if amount is None else Reading(int(amount.number))


def _number(text: str, _: Names) -> Reading:
    number = number_in_cell(text)
    if number is None or number < 0:
        return _fault("not-a-number")
    whole = number == number.to_integral_value()
    return Reading(int(number) if whole else number.normalize())


def _flag(text: str, _: Names) -> Reading:
    flag = flag_in_cell(text)
    return _fault("not-true-or-false") if flag is None else Reading(flag)


def _one(key: str, code: str) -> Reader:
    def read(text: str, names: Names) -> Reading:
        words = names.of(key)
        id_ = words.id_of(text)
        return Reading(id_) if id_ else _fault(code, words.remedy(text))

    return read


def _several(key: str, code: str) -> Reader:
    """Return a reader of one name, which may hold a comma, or of several with commas between them."""

    def read(text: str, names: Names) -> Reading:
        words = names.of(key)
        if id_ := words.id_of(text):
            return Reading([id_])
        found: list[str] = []
        faults: list[CellFault] = []
        for item in list_in_cell(text):
            if id_ := words.id_of(item):
                found.append(id_)
            else:
                faults.append(CellFault(code, words.remedy(item)))
        return Reading(list(dict.fromkeys(found)), tuple(faults))

    return read


def _free_words(text: str, _: Names) -> Reading:
    return Reading(list(list_in_cell(text)))


def _text(text: str, _: Names) -> Reading:
    return Reading("\n".join(line.rstrip() for line in text.strip().splitlines()))


def _evidence(text: str, _: Names) -> Reading:
    return Reading([dict(each) for each in evidence_in_cell(text)])


_READERS: Mapping[str, Reader] = {
    "id": _text,
    "date": _day,
    "from": _day,
    "to": _day,
    "time": _clocks,
    "type": _one("type", "unknown-type"),
    "commitments": _several("commitments", "unknown-commitment"),
    "by": _several("by", "unknown-party"),
    "with": _several("with", "unknown-party"),
    "places": _several("places", "unknown-place"),
    "count": _count,
    "precision": _one("precision", "not-an-option"),
    "groups": _free_words,
    "tags": _free_words,
    "state": _one("state", "not-an-option"),
    "reason": _text,
    "note": _text,
    "internal_note": _text,
    "evidence": _evidence,
    "reported_by": _text,
    "logged": _day,
    "in_addition": _flag,
    "replaces": _several("replaces", "unknown-record"),
}
