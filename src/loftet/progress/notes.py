"""What limits a figure, said beside it: doubts and possible double counts, never in silence."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.ledger.model import PartView
from loftet.phrase import Phrase
from loftet.progress.filters import Doubt
from loftet.progress.tally import Tally


def tally_notes(figure: Tally) -> tuple[Phrase, ...]:
    """Return the notes of a figure: what was left out as a possible double count, and every doubt."""
    return tuple(_tally_notes(figure))


def target_notes(view: PartView) -> tuple[Phrase, ...]:
    """Return the notes that hold for any kind of target: what of it cannot be checked, and pauses."""
    return tuple(_target_notes(view))


def _tally_notes(figure: Tally) -> Iterator[Phrase]:
    if figure.doubles:
        yield Phrase("note.double_count", n=len(figure.doubles), number=figure.done)
    for doubt in Doubt:
        records = sum(each.doubt is doubt for each in figure.doubts)
        if records:
            yield Phrase(f"note.doubt.{doubt}", n=records)


def _target_notes(view: PartView) -> Iterator[Phrase]:
    if view.target.additional:
        yield Phrase("note.additional")
    for pause in view.pauses:
        if pause.first > view.day:
            continue
        if pause.last is None or pause.last >= view.day:
            yield Phrase("note.paused_since", first=pause.first)
        else:
            yield Phrase("note.paused", first=pause.first, last=pause.last)
