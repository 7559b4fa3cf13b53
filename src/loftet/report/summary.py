"""The page "in short": sentences, counts per status, elapsed time, questions."""

from __future__ import annotations

from datetime import date, timedelta

from loftet.report.frame import Frame
from loftet.report.in_short import GOING_WELL, LATE, NOT_KNOWN, in_short
from loftet.report.model import Elapsed, StatusCount, Summary
from loftet.report.questions import questions
from loftet.report.standing import time_of


def summary(frame: Frame) -> Summary:
    """Return the summary. It holds no overall percentage and no score: counts per status, in words."""
    asked = questions(frame)
    return Summary(
        sentences=in_short(frame, len(asked)),
        counts=_counts(frame),
        elapsed=elapsed(frame),
        questions=asked,
    )


def _counts(frame: Frame) -> tuple[StatusCount, ...]:
    found = []
    for status in (*GOING_WELL, *LATE, *NOT_KNOWN):
        commitments = tuple(frame.pointer(one) for one in frame.standings if one.status is status)
        if commitments:
            found.append(StatusCount(frame.badge(status), len(commitments), commitments))
    return tuple(found)


def elapsed(frame: Frame) -> Elapsed:
    """Return how much of the time has gone: whole per cent of the days."""
    view = frame.view
    first, last = view.period.first, view.period.last
    time = time_of(view)
    if last is None or time.of is None:
        sentence = frame.say("report.elapsed.open", n=time.days)
        return Elapsed(sentence, frame.day(first), None, None, ())
    left = time.of - time.days
    key = "report.elapsed.last" if left else "report.elapsed.last.ended"
    return Elapsed(
        sentence=_sentence(frame),
        first=frame.day(first),
        last=frame.say(key, day=last, n=left),
        fraction=time.days / time.of if time.of else 1.0,
        months=_month_starts(first, last),
    )


def _sentence(frame: Frame) -> str:
    time = time_of(frame.view)
    if time.days == 0:
        return frame.say("report.elapsed.not-begun")
    if frame.ended:
        return frame.say("report.elapsed.ended")
    case = "" if time.percent else ".little"
    return frame.say(f"report.elapsed{case}", percent=time.percent or 0, n=time.days, of=time.of or 0)


def _month_starts(first: date, last: date) -> tuple[float, ...]:
    whole = (last - first).days + 1
    starts: list[float] = []
    start = _next_month(first)
    while start <= last:
        starts.append((start - first).days / whole)
        start = _next_month(start)
    return tuple(starts)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)
