"""The pieces that sentences are made of: whose number it is, what is counted, how often."""

from __future__ import annotations

from decimal import Decimal

from loftet.period.intervals import Cadence
from loftet.phrase import Amount, Phrase
from loftet.schema.target_base import Basis, TargetBase
from loftet.schema.target_count import CountTarget

UNITS_WITH_A_NOUN = frozenset(
    {
        "occasions", "places", "groups", "days", "members",
        "hours", "minutes", "evenings", "participants", "visits", "cases", "households", "areas",
    }
)  # fmt: skip
"""The units whose noun the catalogue knows; another quantity is named as the municipality named it."""


def promised(target: TargetBase) -> Phrase:
    """Return whose number it is: the promise's, an aim, or a working target of the council's own."""
    if target.basis is Basis.WORKING:
        return Phrase("promised.working")
    return Phrase("promised.aim" if target.aim else "promised.promise")


def unit_noun(unit: str, number: Decimal | int) -> Phrase | str:
    """Return the noun, or participle, that goes with `number`: "genomförda", "timmar"."""
    return Phrase(f"unit.{unit}", n=number) if unit in UNITS_WITH_A_NOUN else unit


def labelled(target: TargetBase, said: Phrase) -> Phrase:
    """Return a sentence that names no number's owner with the word for it, where it is not the promise's."""
    if target.basis is Basis.WORKING:
        return Phrase("sentence.working", said=said)
    return Phrase("sentence.aim", said=said) if target.aim else said


def floor_words(target: CountTarget) -> Phrase | str:
    """Return the number as it was promised: "minst 2", or "3–4".

    Where it stands alone it is the promise's own wording, which may already say how often.
    """
    if target.wording and target.per is None and target.each is None:
        return target.wording
    if target.at_most is not None:
        return Phrase("floor.range", low=target.at_least, high=target.at_most)
    return Phrase("floor.at_least", n=target.at_least)


def all_of(size: Decimal | int) -> Phrase:
    """Return "alla 6"; of one alone, "den enda"."""
    return Phrase("floor.only_one") if size == 1 else Phrase("floor.all", n=size)


def done_of(target: TargetBase, done: Amount, floor: Decimal, unit: str, words: Phrase | str) -> Phrase:
    """Return "3 av 4 genomförda", or "20 genomförda (löftet: minst 8)" where that says more.

    The longer form is for a floor that is reached, and for a number that is not plainly the promise's.
    """
    plain = target.basis is Basis.PROMISE and not target.aim
    is_range = isinstance(words, Phrase) and words.key == "floor.range"
    if done.number < floor and plain and not is_range:
        return Phrase("done.of", done=done, target=floor, unit=unit_noun(unit, floor))
    return Phrase(
        "done.promised",
        done=done,
        unit=unit_noun(unit, done.number),
        promised=promised(target),
        floor=words,
    )


def intervals_noun(cadence: Cadence, number: Decimal | int) -> Phrase:
    """Return the word for so many intervals: "veckor", "perioder om 2 veckor"."""
    if cadence.every == 1:
        return Phrase(f"interval.{cadence.unit}", n=number)
    return Phrase(f"interval.every.{cadence.unit}", n=number, every=cadence.every)


def per_words(cadence: Cadence) -> Phrase:
    """Return "per vecka", "per 2 månader"."""
    if cadence.every == 1:
        return Phrase(f"per.{cadence.unit}")
    return Phrase(f"per.every.{cadence.unit}", every=cadence.every)
