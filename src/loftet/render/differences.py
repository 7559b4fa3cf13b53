"""Where two renderings of one report differ, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile, zip_longest

from loftet.render.page_text import Said
from loftet.render.read_back import Written, lines_of, raw_lines

_NOTHING = Said("", "")


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that differs: where it stands, what the report says, what follows from the data.

    `told` is None for what the report leaves out, `follows` for what nothing in the data gives.
    `hidden` is true where what a reader sees is the same, and the file behind it is not.
    """

    section: str
    told: str | None
    follows: str | None
    hidden: bool = False


def differences(report: Written, rebuilt: Written) -> tuple[Difference, ...]:
    """Return the lines of `report` that are not those of `rebuilt`; none only where the texts are alike."""
    if report.text == rebuilt.text:
        return ()
    seen = tuple(_differing(lines_of(report), lines_of(rebuilt), hidden=False))
    return seen or tuple(_differing(raw_lines(report), raw_lines(rebuilt), hidden=True))


def _differing(told: Sequence[Said], follows: Sequence[Said], *, hidden: bool) -> Iterator[Difference]:
    same = _alike(told, follows)
    told, follows = told[same:], follows[same:]
    same = _alike(told[::-1], follows[::-1])
    told, follows = told[: len(told) - same], follows[: len(follows) - same]
    for case, *ends in SequenceMatcher(None, told, follows, autojunk=False).get_opcodes():
        if case == "equal":
            continue
        i, j, k, m = ends
        for old, new in zip_longest(told[i:j], follows[k:m]):
            section = (old or new or _NOTHING).section
            yield Difference(section, old.text if old else None, new.text if new else None, hidden)


def _alike(one: Sequence[Said], other: Sequence[Said]) -> int:
    """Return how many lines the two begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
