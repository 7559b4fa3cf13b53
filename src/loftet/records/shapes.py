"""Lists, mappings and single values that stand in each other's place, with what to write instead."""

from __future__ import annotations

import re
from typing import get_args

from loftet.phrase import Phrase
from loftet.privacy import scan
from loftet.records.examples import example_of
from loftet.records.known import Known
from loftet.records.likely import LONGEST_GUESSED, likely_clock, likely_number
from loftet.records.likely_days import likely_days, plain
from loftet.records.nearest import nearest
from loftet.records.spots import Form, Spot, alternatives, is_model, options
from loftet.records.swedish import OPTIONS
from loftet.schema.clock_span import ClockSpan
from loftet.schema.promise import PromisePeriod
from loftet.store.layout import slug

_JOINTS = re.compile(r"(?:^| +)(?:[0-9]{1,2}[.)]|[-*\u2013\u2022\u00b7]) +| *[,;/&+] *| och | and ")
_YEAR = re.compile(r"20[0-9]{2}")
_CLOCKS = re.compile(r" ?(?:-{1,2}|till|to) ?")


def list_hint(field: str, place: Spot, known: Known) -> Phrase:
    """Return how the list of `field` is written where something else stands: with the ids that were meant."""
    items = _items_meant(field, place.value, place.type, known) if _is_short(place.value) else []
    if items:
        return Phrase("hint.write-as", text=f"{field}: [{', '.join(items)}]")
    (inner,) = get_args(alternatives(place.type)[0])[:1]
    if is_model(alternatives(inner)[0]) and isinstance(place.value, dict):
        return Phrase("hint.list-of-entries")
    return Phrase("hint.write-as", text=f"{field}: {example_of(place.type)}")


def id_hint(field: str, value: str, place: Spot, known: Known) -> Phrase | None:
    """Return what a bad id was meant to be, or how a new one can be spelt."""
    if not _is_short(value):
        return None
    if meant := known.meant(field, value):
        return Phrase("hint.did-you-mean", name=meant)
    if place.route and isinstance(place.route[-1], int):
        return _ids_side_by_side(field, value, known)
    is_new = field == "id" or place.at_key
    return Phrase("hint.new-id", name=slug(value)) if is_new and not scan(value) else None


def _ids_side_by_side(field: str, value: str, known: Known) -> Phrase | None:
    """Return how to write several ids that stand as one: `[polis kommun]`."""
    pieces = [piece for piece in re.split(r"[\s,;/&+]+", value) if piece not in {"", "och", "and"}]
    ids = [known.meant(field, piece) for piece in pieces]
    if len(ids) < 2 or not all(ids):
        return None
    return Phrase("hint.write-as", text=f"{field}: [{', '.join(filter(None, ids))}]")


def mapping_hint(field: str, place: Spot) -> Phrase:
    """Return how the fields of `field` are written where a single value stands."""
    meant = _fields_meant(place) if isinstance(place.value, str) and _is_short(place.value) else None
    written = meant or example_of(place.type)
    in_list = place.route != () and isinstance(place.route[-1], int)
    return Phrase("hint.write-as", text=written if in_list else f"{field}: {written}")


def single_hint(field: str, place: Spot) -> Phrase:
    """Return what to do with a list or mapping that stands where a single value belongs."""
    is_text = alternatives(place.type)[0] is str
    if isinstance(place.value, list) and len(place.value) == 1:
        return Phrase("hint.no-brackets")
    if isinstance(place.value, list) and is_text:
        return Phrase("hint.text-not-list", field=field)
    if isinstance(place.value, list):
        return Phrase("hint.single-value", example=example_of(place.type))
    return Phrase("hint.not-text")


def _is_short(value: object) -> bool:
    return isinstance(value, str | dict) and len(value) <= LONGEST_GUESSED


def _items_meant(field: str, value: object, form: Form, known: Known) -> list[str]:
    """Return the ids and words that a value names, or nothing where any of it is not one."""
    if isinstance(value, dict):
        pieces = [str(key) for key, below in value.items() if below is None]
        pieces = pieces if len(pieces) == len(value) else []
    else:
        pieces = [piece for piece in _JOINTS.split(str(value).strip("()[]{}-\u2013 ")) if piece]
    words = options(get_args(alternatives(form)[0])[0])
    meant = [known.meant(field, piece) or nearest(piece, words, OPTIONS) for piece in pieces]
    return [each for each in meant if each] if all(meant) else []


def _fields_meant(place: Spot) -> str | None:
    """Return the fields that a text stands for: the two ends of a period or of a time, or a target's kind."""
    word = plain(str(place.value))
    (model, *others) = alternatives(place.type)
    if model is PromisePeriod:
        days = (f"{word}-01-01", f"{word}-12-31") if _YEAR.fullmatch(word) else likely_days(word)
        return f"{{from: {days[0]}, to: {days[1]}}}" if days else None
    if model is ClockSpan:
        clocks = [likely_clock(piece) for piece in _CLOCKS.split(word)]
        return f'{{from: "{clocks[0]}", to: "{clocks[1]}"}}' if len(clocks) == 2 and all(clocks) else None
    return _target_meant(word, options(place.type)) if others else None


def _target_meant(word: str, kinds: tuple[str, ...]) -> str | None:
    number = likely_number(word.split())
    if number and "count" in kinds:
        return f"{{kind: count, at_least: {number}}}"
    kind = nearest(word, kinds, OPTIONS)
    return f"{{kind: {kind}}}" if kind else None
