"""The promise's own words: quotes that stand in them, numbers that they contain, what is measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from loftet.checks.numerals import numbers_in
from loftet.checks.scene import PartAt, Scene
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error, warning
from loftet.schema.promise import ChangeKind
from loftet.schema.target_base import Basis, Keys, TargetBase
from loftet.store.layout import COMMITMENTS_PATH

_SHOWN_WORDS = 4
_LARGER: Mapping[Keys, int] = {("within", "hours"): 24, ("within", "days"): 7}


def quotes(scene: Scene) -> Iterator[Problem]:
    """Yield `quote-not-in-text`: the text, signed or reworded, lacks the quote, white space aside."""
    for at in scene.parts:
        quote = at.part.quote.split()
        texts = [text.split() for text in _wordings(at)]
        if not any(_stands_in(" ".join(quote), " ".join(text)) for text in texts):
            where = Where(COMMITMENTS_PATH, (*at.route, "quote"))
            yield error("quote-not-in-text", where, _where_it_ends(quote, " ".join(texts[0])))


def numbers(scene: Scene) -> Iterator[Problem]:
    """Yield `number-not-in-quote`: a number of the target that neither quote nor reading contains.

    A working target is the council's own and may have any number.
    """
    for at in scene.parts:
        wanted = tuple(_numbers_of(at.part.target))
        if not wanted or at.part.target.basis is Basis.WORKING:
            continue
        said = numbers_in(f"{at.part.quote}\n{at.part.reading or ''}", scene.file.language)
        for key, number, other in wanted:
            if number not in said and other not in said:
                where = Where(COMMITMENTS_PATH, (*at.route, "target", *key))
                yield warning("number-not-in-quote", where, Phrase("hint.number-not-in-quote"), number=number)


def enforcement(scene: Scene) -> Iterator[Problem]:
    """Yield `enforcement-target`: fines and reports as a target are allowed, with a warning."""
    for at in scene.parts:
        if at.part.target.enforcement:
            where = Where(COMMITMENTS_PATH, (*at.route, "target", "enforcement"))
            yield warning("enforcement-target", where, Phrase("hint.enforcement-target"))


def _wordings(at: PartAt) -> Iterator[str]:
    yield at.commitment.text
    for change in at.promise.changes:
        if change.kind is ChangeKind.REWORDED and change.commitment == at.commitment.id and change.text:
            yield change.text


def _stands_in(quote: str, text: str) -> bool:
    return bool(quote) and quote in text


def _where_it_ends(quote: list[str], text: str) -> Phrase:
    """Return the hint that names the last words of the quote that stand in the text, and what follows."""
    length = 0
    while length < len(quote) and " ".join(quote[: length + 1]) in text:
        length += 1
    if length == 0:
        return Phrase("hint.quote-not-in-text")
    words = " ".join(quote[max(0, length - _SHOWN_WORDS) : length])
    rest = text.partition(" ".join(quote[:length]))[2].split()[:_SHOWN_WORDS]
    if not rest:
        return Phrase("hint.quote-differs", words=words)
    return Phrase("hint.quote-goes-on", words=words, rest=" ".join(rest))


def _numbers_of(target: TargetBase) -> Iterator[tuple[Keys, Decimal, Decimal]]:
    """Yield each number of a target with its keys, and the same in a larger unit: 24 hours are one day."""
    for keys, number in target.numbers():
        yield keys, number, number / _LARGER.get(keys, 1)
