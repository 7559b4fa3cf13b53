"""Where two renderings of one report differ, line by line, and whether only the file behind them does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile, zip_longest

from loftet.render.page_text import Said
from loftet.render.read_back import Written, lines_of

_NOTHING = Said("", "")


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that differs: where it stands, what the report says, what follows from the data.

    `told` is None for what the report leaves out, `follows` for what nothing in the data gives. `page` is
    that of a PDF. `hidden` is true where what is said is the same, and the file behind it is not: then a
    PDF has the page at most, and a Word file the name of the part as its `section`.
    """

    section: str
    told: str | None
    follows: str | None
    page: int | None = None
    hidden: bool = False


def differences(report: Written, rebuilt: Written) -> tuple[Difference, ...]:
    """Return the lines of `report` that are not those of `rebuilt`; none only where they hold the same.

    What only packs or sends a file (line ends, another compression) makes no difference. Raises
    LoftetError (exit 3) for a PDF or Word file that is damaged.
    """
    if report.content == rebuilt.content:
        return ()
    seen = tuple(_differing(lines_of(report), lines_of(rebuilt)))
    return seen or tuple(_unseen(report, rebuilt))


def _unseen(report: Written, rebuilt: Written) -> Iterator[Difference]:
    """Yield what differs where every line that is said is the same."""
    match report.form:
        case "pdf":
            from loftet.render.pdf_alike import unlike

            if found := unlike(report.content, rebuilt.content):
                for page in found.pages:
                    yield Difference("", None, None, page, hidden=True)
                if found.elsewhere:
                    yield Difference("", None, None, hidden=True)
        case "docx":
            from loftet.render.word_text import parts

            told, follows = parts(report.content), parts(rebuilt.content)
            for name in sorted(told.keys() | follows.keys()):
                if told.get(name) != follows.get(name):
                    yield Difference(name, None, None, hidden=True)
        case _:
            lines = ([Said("", line) for line in file.text.split("\n")] for file in (report, rebuilt))
            yield from _differing(*lines, hidden=True)


def _differing(
    told: Sequence[Said], follows: Sequence[Said], *, hidden: bool = False
) -> Iterator[Difference]:
    same = _alike(told, follows)
    told, follows = told[same:], follows[same:]
    same = _alike(told[::-1], follows[::-1])
    told, follows = told[: len(told) - same], follows[: len(follows) - same]
    for case, *ends in SequenceMatcher(None, told, follows, autojunk=False).get_opcodes():
        if case == "equal":
            continue
        i, j, k, m = ends
        for old, new in zip_longest(told[i:j], follows[k:m]):
            where = old or new or _NOTHING
            told_text, text = old.text if old else None, new.text if new else None
            yield Difference(where.section, told_text, text, where.page, hidden)


def _alike(one: Sequence[Said], other: Sequence[Said]) -> int:
    """Return how many lines the two begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
