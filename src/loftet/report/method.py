"""How we count, in plain words: only the rules that this report has used (docs: counting)."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.progress.forecast import FEWEST
from loftet.progress.model import Status
from loftet.report.activities import LATE_AFTER
from loftet.report.frame import Frame
from loftet.report.model import Fact
from loftet.report.rules_used import rules_used


def method(frame: Frame) -> tuple[Fact, ...]:
    """Return the rules, each with a label: those of days and records, then of parts, then the statuses."""
    return (
        *_how_days_are_read(frame),
        *(
            Fact(frame.say(f"report.method.{rule}.label"), rule_text(frame, rule))
            for rule in rules_used(frame)
        ),
        *_about_statuses(frame),
    )


def rule_text(frame: Frame, rule: str) -> str:
    """Return a rule in words, by its key."""
    order = tuple(frame.badge(status).word for status in Status)
    known = frame.view.known_by or frame.view.as_of
    return frame.say(f"report.method.{rule}", limit=LATE_AFTER, fewest=FEWEST, order=order, known=known)


def _how_days_are_read(frame: Frame) -> Iterator[Fact]:
    promise = frame.view.promise
    said = []
    if promise.period.as_written:
        said.append(frame.say("report.method.days.written", text=frame.own(promise.period.as_written)))
    if promise.reading:
        said.append(frame.own(promise.reading))
    if said:
        yield Fact(frame.say("report.method.days.label"), " ".join(said))


def _about_statuses(frame: Frame) -> Iterator[Fact]:
    found = {progress.status for progress in frame.progresses}
    found |= {standing.status for standing in frame.standings}
    for status in Status:
        if status in found:
            label = frame.say("report.method.status.label", status=frame.badge(status).word)
            yield Fact(label, frame.say(f"report.method.status.{status}"))
