"""The line from the promise before: carried over, reworded, new, dropped."""

from __future__ import annotations

from datetime import date

from loftet.ledger.in_force import text_in_force
from loftet.report.frame import Frame
from loftet.report.same_days import same_days
from loftet.schema.promise import Commitment, Promise


def lineage(frame: Frame) -> tuple[str, ...]:
    """Return what became of the commitments of the promise that this one continues; empty without one.

    A commitment that keeps its id is carried over (docs: format, `continues`).
    """
    promise = frame.view.promise
    if promise.continues is None:
        return ()
    before = next((one for one in frame.view.ledger.promises if one.id == promise.continues), None)
    if before is None:
        return (frame.say("report.lineage.unknown", promise=promise.continues),)
    return (
        frame.say("report.lineage.follows", title=frame.own(before.title)),
        *(
            frame.say(
                f"report.lineage.{case}", titles=tuple(frame.quoted(frame.own(one.title)) for one in found)
            )
            for case, found in _fates(frame, before)
            if found
        ),
        *same_days(frame, before),
    )


def _fates(frame: Frame, before: Promise) -> tuple[tuple[str, list[Commitment]], ...]:
    """Return what became of each commitment, by its words in force: those of now, and the last before."""
    promise = frame.view.promise
    now_said = {standing.id: standing.view.text for standing in frame.standings}
    old = {commitment.id: commitment for commitment in before.commitments}
    kept = [commitment for commitment in promise.commitments if commitment.id in old]
    reworded = [
        commitment
        for commitment in kept
        if not _same_words(now_said[commitment.id], text_in_force(before, old[commitment.id], date.max))
    ]
    new = [commitment for commitment in promise.commitments if commitment.id not in old]
    now = {commitment.id for commitment in promise.commitments}
    dropped = [commitment for commitment in before.commitments if commitment.id not in now]
    unchanged = [commitment for commitment in kept if commitment not in reworded]
    return ("carried", unchanged), ("reworded", reworded), ("new", new), ("dropped", dropped)


def _same_words(one: str, other: str) -> bool:
    return one.split() == other.split()
