"""Numbers that are written in groups: `19850103-2398` is the groups 8 and 4 with a dash in the gap.

A series starts at every group and grows only while its lengths begin one of the wanted shapes, a dozen
groups at most, so the work grows with the length of the text and with nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from loftet.privacy.patterns import late

Shape: TypeAlias = tuple[int, ...]
LateShapes: TypeAlias = "Callable[[], Shapes]"

_GROUP = late("[0-9]+")
# White space and emphasis around at most two dashes or pluses, or one tight sign.
_GAP = late(r"[\s*]*[-+]{0,2}[\s*]*|[./_]")
_LONGEST_GAP = 12
# The hours behind a date are a number of their own: `2024-06-13 10.00`.
CLOCK_TIME = r"(?<=\s)[0-2]?[0-9][.:][0-5][0-9](?![0-9.]|-[0-9]{4})"
_CLOCK_TIME = late(CLOCK_TIME)
_TIES = frozenset("-+./:_")


class Shapes:
    """The group lengths that a kind of number is written in, as a tree, to know early when to stop."""

    def __init__(self) -> None:
        """Be the root of a tree, of no length yet."""
        self.whole = False
        self.longer: dict[int, Shapes] = {}

    @classmethod
    def of(cls, *shapes: Shape) -> Shapes:
        """Return the tree of `shapes`."""
        root = cls()
        for shape in shapes:
            node = root
            for length in shape:
                node = node.longer.setdefault(length, cls())
            node.whole = True
        return root


class Groups(NamedTuple):
    """The unbroken runs of digits of a text; `gaps[i]` joins the run `i` to the next one.

    A gap is given without its white space (nothing, a dash, a dot), or None if it keeps them apart.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    gaps: tuple[str | None, ...]


class Series(NamedTuple):
    """One or more groups of digits in a row, and what stands in the gaps between them."""

    digits: str
    shape: Shape
    gaps: tuple[str, ...]
    start: int
    end: int
    text: str

    @property
    def tied_before(self) -> bool:
        """Whether a sign ties a digit to the front, as in the second half of `2024-05-14`."""
        before = self.text[max(0, self.start - 2) : self.start]
        return before[-1:] in _TIES and before[:1].isdigit()

    @property
    def tied_after(self) -> bool:
        """Whether a sign ties a digit to the end."""
        after = self.text[self.end : self.end + 2]
        return after[:1] in _TIES and after[1:].isdigit()

    def before(self, width: int) -> str:
        """Return the `width` characters in front, in lower case."""
        return self.text[max(0, self.start - width) : self.start].lower()


def late_shapes(*shapes: Shape) -> LateShapes:
    """Return a function that gives the tree of `shapes`, which few texts need."""
    return cache(partial(Shapes.of, *shapes))


def groups_of(text: str) -> Groups:
    """Return the runs of digits of `text`."""
    spans = tuple(match.span() for match in _GROUP().finditer(text))
    return Groups(text, spans, tuple(_gap(text, end, start) for (_, end), (start, _) in pairwise(spans)))


def series_of(groups: Groups, shapes: Shapes, opening: str = "") -> Iterator[Series]:
    """Yield every series of `groups` that starts with the digits `opening` and has one of `shapes`."""
    text, spans, gaps = groups
    for first, (start, _) in enumerate(spans):
        if not text.startswith(opening, start):
            continue
        node, last = shapes, first
        while longer := node.longer.get(spans[last][1] - spans[last][0]):
            node = longer
            if node.whole:
                yield _series(groups, first, last)
            if last == len(gaps) or gaps[last] is None:
                break
            last += 1


def _gap(text: str, start: int, end: int) -> str | None:
    if end - start > _LONGEST_GAP or not _GAP().fullmatch(text, start, end) or _CLOCK_TIME().match(text, end):
        return None
    return text[start:end].strip(" \n*")


def _series(groups: Groups, first: int, last: int) -> Series:
    spans = groups.spans[first : last + 1]
    return Series(
        digits="".join(groups.text[start:end] for start, end in spans),
        shape=tuple(end - start for start, end in spans),
        gaps=tuple(gap or "" for gap in groups.gaps[first:last]),
        start=spans[0][0],
        end=spans[-1][1],
        text=groups.text,
    )
