"""The numbers that Swedish words say: femtiotvå, ett tusen fem hundra, varannan."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNITS = {
    word: number
    for number, words in enumerate(
        "noll|en ett|två båda par|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton"
        "|sjutton|arton aderton|nitton".split("|")
    )
    for word in words.split()
}
_TENS = {
    word: 10 * number
    for number, word in enumerate("tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split(), 2)
} | {"tjuge": 20}
_ORDINALS = {
    word: number
    for number, words in enumerate(
        "första|andra varannan vartannat|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde".split("|"),
        1,
    )
    for word in words.split()
}
_OTHERS = {"dussin": 12, "tjog": 20, "noll": 0}
_ONCE = frozenset(
    "varje var vart varannan vartannat per dagligen veckovis månatligen årligen årlig årliga terminsvis"
    " kvartalsvis halvårsvis samtliga alla respektive".split()
)
"""Words that promise one of something without a numeral: "varje termin"."""

_VAGUE = re.compile(r"\b(?:ett|en) (?:visst |stort |större )?(?:antal|flertal|del|rad|mängd|handfull)\b")
_WORD = re.compile(r"[a-zåäöé]+")


def numbers_in_words(text: str) -> Iterator[int]:
    """Yield the numbers that stand in `text`, which is in lower case, in words: 52 for "femtiotvå".

    Ordinals count ("var tredje"), and "varje termin" is one; what is vague ("flera", "några") is no number.
    """
    words = _WORD.findall(_VAGUE.sub(" ", text))
    for index, word in enumerate(words):
        if word in _ONCE:
            yield 1
        for known in (_ORDINALS, _OTHERS):
            if word in known:
                yield known[word]
        for length in range(1, 5):  # "ett tusen fem hundra" is four words
            number = _number("".join(words[index : index + length]))
            if number is not None:
                yield number


def _number(word: str) -> int | None:
    """Return the number that one numeral is, such as `tvåtusenfemhundrafemtiotvå`."""
    thousands, found, rest = word.partition("tusen")
    if not found:
        return _hundreds(word)
    return _joined(_hundreds(thousands) if thousands else 1, 1000, _hundreds(rest) if rest else 0)


def _hundreds(word: str) -> int | None:
    hundreds, found, rest = word.partition("hundra")
    if not found:
        return _below_hundred(word)
    return _joined(_below_hundred(hundreds) if hundreds else 1, 100, _below_hundred(rest) if rest else 0)


def _joined(many: int | None, size: int, rest: int | None) -> int | None:
    return None if many is None or rest is None else many * size + rest


def _below_hundred(word: str) -> int | None:
    if word in _UNITS:
        return _UNITS[word]
    for name, tens in _TENS.items():
        if word.startswith(name):
            rest = word.removeprefix(name)
            unit = _UNITS.get(rest, 0) if rest else 0
            return tens + unit if not rest or 0 < unit < 10 else None
    return None
