"""The data's quality: what a reader should know of the records before trusting the figures."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.ledger.model import Activity
from loftet.phrase import Precision
from loftet.progress.model import Progress, Status
from loftet.report.activities import LATE_AFTER, logged_late
from loftet.report.frame import Frame
from loftet.report.standing import held_activities, totals
from loftet.wording.numerals import begin_sentence

DOUBLE_COUNT = "note.double_count"
"""The note of a part whose records may say the same twice."""


def quality(frame: Frame) -> tuple[str, ...]:
    """Return a sentence for each weakness that is there, none for one that is not."""
    return tuple(begin_sentence(sentence) for sentence in _sentences(frame))


def has_double_counts(progress: Progress) -> bool:
    """Return whether records of the part may say the same twice."""
    return any(note.key == DOUBLE_COUNT for note in progress.notes)


def _sentences(frame: Frame) -> Iterator[str]:
    held = held_activities(frame.view)
    silent = _names(frame, (one for one in frame.progresses if one.status is Status.NO_REPORT))
    if silent:
        yield _counted(frame, "silent", len(silent), parts=silent, common=False)
    late = [activity for activity in frame.view.activities if logged_late(activity)]
    if late:
        yield _counted(frame, "late", len(late), limit=LATE_AFTER)
    doubles = _names(frame, filter(has_double_counts, frame.progresses))
    if doubles:
        yield _counted(frame, "doubles", len(doubles), parts=doubles, common=False)
    shared = totals(frame.view, frame.standings).shared
    if shared:
        yield _counted(frame, "shared", shared)
    yield from _about_held(frame, held)
    for activity in frame.view.astray:
        yield frame.say("report.quality.astray", path=activity.path, span=_days(frame, activity))
    for activity in frame.view.activities:
        if not activity.serves:
            yield frame.say("report.quality.serves-none", path=activity.path)


def _about_held(frame: Frame, held: tuple[Activity, ...]) -> Iterator[str]:
    spanning = sum(activity.total for activity in held)
    if spanning:
        yield _counted(frame, "totals", spanning)
    inexact = sum(activity.precision is not Precision.EXACT for activity in held)
    if inexact:
        yield _counted(frame, "inexact", inexact)
    unproven = sum(not activity.evidence for activity in held)
    if unproven:
        yield _without_evidence(frame, unproven, len(held))


def _without_evidence(frame: Frame, unproven: int, whole: int) -> str:
    if unproven == whole:
        case = {1: "only", 2: "both"}.get(whole, "all")
        return frame.say(f"report.quality.no-evidence.{case}", count=frame.count(whole))
    return _counted(frame, "no-evidence", unproven, whole=frame.count(whole))


def _counted(
    frame: Frame, case: str, number: int, *, common: bool = True, **values: int | str | tuple[str, ...]
) -> str:
    count = frame.count(number, common=common)
    return frame.say(f"report.quality.{case}", n=number, count=count, **values)


def _names(frame: Frame, progresses: Iterator[Progress]) -> tuple[str, ...]:
    return tuple(frame.quoted(frame.part_name(progress)) for progress in progresses)


def _days(frame: Frame, activity: Activity) -> str:
    return frame.span(activity.first, activity.last)
