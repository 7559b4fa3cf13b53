"""The numbers that English words say: forty-two, two hundred and fifty, twice, every other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_UNITS = {
    word: number
    for number, words in enumerate(
        "zero|one a an|two both couple pair|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
        "|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen".split("|")
    )
    for word in words.split()
}
_TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SIZES = {"dozen": 12, "hundred": 100}
_OTHERS = {
    word: number
    for number, words in enumerate(
        "first once|second twice|third thrice|fourth|fifth|sixth|seventh|eighth|ninth|tenth".split("|"), 1
    )
    for word in words.split()
}
_ONCE = frozenset(
    "every each per daily weekly monthly quarterly yearly annual annually termly all respective".split()
)
"""Words that promise one of something without a numeral: "every term"."""

_MOST_WORDS = 12
"""Nine hundred and ninety-nine thousand and nine hundred and ninety-nine."""

_VAGUE = re.compile(
    r"\ba (?:certain |large |great |small |good )?(?:number|range|series|variety|part|handful|few|lot)\b"
)
_EVERY_OTHER = re.compile(r"\b(?:every|each) other\b")
_WORD = re.compile(r"[a-z]+")


def numbers_in_words(text: str) -> Iterator[int]:
    """Yield the numbers that stand in `text`, which is in lower case, in words; none for "a few"."""
    words = _WORD.findall(_EVERY_OTHER.sub("every second", _VAGUE.sub(" ", text)))
    passed = 0
    for index, word in enumerate(words):
        if word in _ONCE:
            yield 1
        if word in _OTHERS:
            yield _OTHERS[word]
        if index >= passed:
            length, number = _longest(words[index : index + _MOST_WORDS])
            passed = index + length
            if length:
                yield number


def _longest(words: Sequence[str]) -> tuple[int, int]:
    """Return how many of `words` the number that they begin with takes (0: none does), and that number."""
    length, thousands, below = 0, 0, 0
    for index, word in enumerate(words):
        if word == "and" and length == index and words[index - 1] in {"hundred", "thousand"}:
            continue
        if word == "thousand" and not thousands:
            thousands, below = (below or 1) * 1000, 0
        elif (grown := _grown(below, word)) is not None:
            below = grown
        else:
            break
        length = index + 1
    return length, thousands + below


def _grown(below: int, word: str) -> int | None:
    """Return the number below a thousand with one more word; None where the word does not go on with it."""
    if word in _SIZES:
        return (below or 1) * _SIZES[word] if below < 100 else None
    if word in _TENS:
        return below + _TENS[word] if below % 100 == 0 else None
    if word in _UNITS:
        unit, room = _UNITS[word], below % 100
        fits = room == 0 or (room >= 20 and room % 10 == 0 and 0 < unit < 10)
        return below + unit if fits else None
    return None
