"""So we measure it: the reading of a part's words, who decided it and when, and what counts."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.progress.model import Progress
from loftet.report.frame import Frame


def measured(frame: Frame, progress: Progress) -> tuple[str, ...]:
    """Return the sentences: the reading, the decision on it, and the activity types or the indicator."""
    return tuple(_sentences(frame, progress))


def _sentences(frame: Frame, progress: Progress) -> Iterator[str]:
    part = progress.view.part
    if part.reading:
        yield frame.own(part.reading)
    yield _decision(frame, progress)
    indicator = frame.measured_by(progress)
    if indicator is not None:
        yield frame.say("report.measured.indicator", indicator=frame.indicator(indicator))
    if part.counts:
        key = "shown" if indicator is not None else "counted"
        yield frame.say(f"report.measured.{key}", types=tuple(map(frame.type, part.counts)))


def _decision(frame: Frame, progress: Progress) -> str:
    part = progress.view.part
    match part.decided_by, part.decided_on:
        case None, None:
            return frame.say("report.measured.undecided")
        case None, day if day is not None:
            return frame.say("report.measured.decided-on", day=day)
        case by, None if by is not None:
            return frame.say("report.measured.decided-by", by=frame.own(by))
        case by, day:
            return frame.say("report.measured.decided", by=frame.own(by or ""), day=day or frame.view.as_of)
