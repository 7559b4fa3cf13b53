"""The three to five sentences of "in short", by rule (docs: report, "Contents").

What is done or going on; which parts are met in commitments that are not; what is late; what is not known;
how much is logged; how much is asked. The first count names the whole: "två av åtta åtaganden". Where all
six apply the last one gives way: the questions stand right below.
"""

from __future__ import annotations

from collections.abc import Iterator

from loftet.progress.model import Status
from loftet.report.frame import Frame
from loftet.report.promised import has_number
from loftet.report.standing import totals
from loftet.wording.numerals import begin_sentence

GOING_WELL = (
    Status.MET,
    Status.ON_TRACK,
    Status.ACTIVE,
    Status.NO_NEED,
    Status.NOT_DUE,
    Status.WITHDRAWN,
)
LATE = (Status.BEHIND, Status.MISSED)
NOT_KNOWN = (Status.CANNOT_JUDGE, Status.NO_REPORT)

_MOST_NUMBERS_NAMED = 5
_MOST_SENTENCES = 5


def in_short(frame: Frame, questions: int) -> tuple[str, ...]:
    """Return the sentences, given how many questions are put to the council."""
    said = tuple(begin_sentence(sentence) for sentence in _sentences(frame, questions))
    return said[:_MOST_SENTENCES] if questions else said


def _sentences(frame: Frame, questions: int) -> Iterator[str]:
    counts = _Counts(frame)
    for statuses, named in ((GOING_WELL, False), (LATE, True), (NOT_KNOWN, True)):
        clauses = [counts.clause(status, named=named) for status in statuses if counts.of(status)]
        if clauses:
            yield frame.say("report.short.sentence", clauses=tuple(clauses))
        elif statuses is LATE and counts.compared:
            yield _nothing_late(frame)
        if statuses is GOING_WELL:
            yield from _parts_met(frame)
    yield _logged(frame)
    yield frame.say(
        "report.short.questions" if questions else "report.short.questions.none",
        n=questions,
        count=frame.count(questions, common=True),
    )


class _Counts:
    """How many commitments have each status; remembers whether the whole has been named."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._whole_named = False

    @property
    def compared(self) -> bool:
        """Return whether any commitment was compared with anything at all."""
        silent = {*NOT_KNOWN, Status.WITHDRAWN, Status.NOT_DUE}
        return any(standing.status not in silent for standing in self._frame.standings)

    def of(self, status: Status) -> tuple[int, ...]:
        """Return the numbers of the commitments with `status`."""
        return tuple(one.number for one in self._frame.standings if one.status is status)

    def clause(self, status: Status, *, named: bool) -> str:
        """Return "två av åtta åtaganden ligger efter plan", `named` with which they are."""
        numbers = self.of(status)
        clause = self._bare_clause(status, len(numbers))
        if not named or len(numbers) > _MOST_NUMBERS_NAMED or len(numbers) == len(self._frame.standings):
            return clause
        which = tuple(str(number) for number in numbers)
        return self._frame.say("report.short.which", clause=clause, numbers=which)

    def _bare_clause(self, status: Status, number: int) -> str:
        frame, whole = self._frame, len(self._frame.standings)
        over = ".ended" if status is Status.ACTIVE and frame.ended else ""
        verb = frame.say(f"report.short.verb.{status}{over}", n=number)
        if whole == 1:
            return frame.say("report.short.only", verb=verb)
        if number == whole:
            return self._of_all(f"report.short.all.{status}{over}")
        if self._whole_named:
            return frame.say("report.short.more", count=frame.count(number), verb=verb)
        self._whole_named = True
        return frame.say("report.short.of", count=frame.count(number), whole=frame.count(whole), verb=verb)

    def _of_all(self, key: str) -> str:
        """Return "alla åtta åtaganden är uppnådda"; of two it is "båda åtagandena"."""
        frame, whole = self._frame, len(self._frame.standings)
        two = ".two" if whole == 2 else ""
        count = frame.count(whole)
        every = frame.say(f"report.short.every{two}", count=count)
        none = frame.say(f"report.short.none-of{two}", count=count)
        return frame.say(key, n=whole, every=every, none=none)


def _parts_met(frame: Frame) -> Iterator[str]:
    """Yield how many parts are met, where the counts of commitments hide it: "två av 14 delar"."""
    within = [
        standing.number
        for standing in frame.standings
        if standing.status is not Status.MET and any(part.status is Status.MET for part in standing.parts)
    ]
    if not within:
        return
    met = sum(progress.status is Status.MET for progress in frame.progresses)
    yield frame.say(
        "report.short.parts" if len(within) <= _MOST_NUMBERS_NAMED else "report.short.parts.many",
        n=met,
        count=frame.count(met, common=True),
        whole=frame.count(len(frame.progresses), common=True),
        numbers=tuple(map(str, within)),
    )


def _nothing_late(frame: Frame) -> str:
    case = "ended" if frame.ended else "running"
    numberless = not any(has_number(progress.view.target) for progress in frame.progresses)
    return frame.say(f"report.short.nothing-late.{case}{'.numberless' if numberless else ''}")


def _logged(frame: Frame) -> str:
    whole = totals(frame.view, frame.standings)
    if whole.activities == 0:
        return frame.say("report.short.logged.none")
    key = "report.short.logged.shared" if whole.shared else "report.short.logged"
    return frame.say(
        key,
        n=whole.activities,
        count=frame.count(whole.activities, common=True),
        shared=frame.count(whole.shared, common=True),
        n_shared=whole.shared,
    )
