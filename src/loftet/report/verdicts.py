"""A person's verdict beside the computed status, and whether the two disagree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from loftet.ledger.model import Judgement
from loftet.progress.model import Status
from loftet.report.frame import Frame
from loftet.report.model import VerdictLine
from loftet.schema.assessment import Verdict

_CALLED_OFF = frozenset({Verdict.CANCELLED, Verdict.WITHDRAWN, Verdict.NO_NEED})
_DONE = frozenset({Verdict.FULFILLED, Verdict.PARTLY_FULFILLED, Verdict.ONGOING})
_NOT_DONE = frozenset({Verdict.NOT_FULFILLED, Verdict.NOT_STARTED})

DISAGREEING: Mapping[Status, frozenset[Verdict]] = {
    Status.MET: frozenset(Verdict) - {Verdict.FULFILLED},
    Status.ON_TRACK: _CALLED_OFF | _NOT_DONE | {Verdict.CANNOT_JUDGE},
    Status.ACTIVE: _CALLED_OFF | _NOT_DONE,
    Status.BEHIND: _CALLED_OFF | {Verdict.FULFILLED, Verdict.CANNOT_JUDGE},
    Status.MISSED: frozenset({Verdict.FULFILLED, Verdict.ONGOING, Verdict.CANNOT_JUDGE})
    | {Verdict.WITHDRAWN, Verdict.NO_NEED},
    Status.NOT_DUE: _CALLED_OFF | {Verdict.FULFILLED, Verdict.NOT_FULFILLED},
    Status.NO_NEED: frozenset({Verdict.PARTLY_FULFILLED, Verdict.ONGOING, Verdict.NOT_FULFILLED})
    | {Verdict.CANCELLED, Verdict.WITHDRAWN},
    Status.NO_REPORT: _DONE,
    Status.CANNOT_JUDGE: frozenset(),
    Status.WITHDRAWN: frozenset(),
}
"""Which verdicts contradict a computed status; all others can be true beside it.

The log tells what was done, a person may know more, so only what cannot both be true is listed: an
undertaking that the log shows as going on is not "not started", and one with nothing in the log is
not shown to be "fulfilled". Where nothing can be computed (`cannot_judge`), a verdict adds and does
not contradict; one on what was withdrawn is history.
"""


def disagree(status: Status, verdict: Verdict) -> bool:
    """Return whether `verdict` contradicts the computed `status`."""
    return verdict in DISAGREEING[status]


def verdict_lines(frame: Frame, judgements: Iterable[Judgement], status: Status) -> tuple[VerdictLine, ...]:
    """Return the verdicts, the newest first; only the newest is held against today's `status`."""
    newest_first = tuple(reversed(tuple(judgements)))
    return tuple(
        _line(frame, judgement, status if place == 0 else None)
        for place, judgement in enumerate(newest_first)
    )


def _line(frame: Frame, judgement: Judgement, status: Status | None) -> VerdictLine:
    value = judgement.value
    word = frame.say(f"verdict.{value.verdict}")
    differs = None
    if status is not None and disagree(status, value.verdict):
        differs = frame.say("report.verdict.differs", verdict=word, status=frame.badge(status).word)
    return VerdictLine(
        word=word,
        reason=frame.own(value.reason),
        next_step=frame.own(value.next_step),
        by=frame.own(value.by),
        day=frame.day(value.date),
        differs=differs,
    )
