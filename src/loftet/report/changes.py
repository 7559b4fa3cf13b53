"""Changes to the promise: dated, with their reasons; the old words stay."""

from __future__ import annotations

from loftet.report.frame import Frame
from loftet.report.promised import promised
from loftet.report.standing import Standing
from loftet.schema.promise import Change, ChangeKind


def change_sentences(frame: Frame) -> tuple[str, ...]:
    """Return what has been changed in the promise by the as-of day, in order."""
    return tuple(_with_reason(frame, change, _what(frame, change)) for change in frame.view.changes)


def changes_of(frame: Frame, standing: Standing) -> tuple[str, ...]:
    """Return what has been changed in one commitment, with the words that it had before."""
    said: list[str] = []
    text = standing.view.commitment.text
    for change in frame.view.changes:
        if change.commitment is None or change.commitment.partition("/")[0] != standing.id:
            continue
        sentence = _with_reason(frame, change, _what(frame, change))
        if change.kind is ChangeKind.REWORDED and change.text is not None:
            sentence = f"{sentence} {frame.say('report.change.before', text=text)}"
            text = change.text
        said.append(sentence)
    return tuple(said)


def _what(frame: Frame, change: Change) -> str:
    subject = _subject(frame, change)
    match change.kind:
        case ChangeKind.EXTENDED | ChangeKind.SHORTENED if change.to is not None:
            return frame.say(f"report.change.{change.kind}", day=change.date, subject=subject, to=change.to)
        case ChangeKind.TARGET_CHANGED if change.target is not None:
            measure = promised(frame, change.target)
            return frame.say(
                "report.change.target_changed", day=change.date, subject=subject, measure=measure
            )
        case kind:
            return frame.say(f"report.change.{kind}", day=change.date, subject=subject)


def _subject(frame: Frame, change: Change) -> str:
    pointer = frame.pointer_to(change.commitment) if change.commitment else None
    if pointer is None:
        return frame.say("report.change.promise")
    return frame.say("report.change.commitment", n=pointer.number, title=pointer.title)


def _with_reason(frame: Frame, change: Change, sentence: str) -> str:
    if not change.reason:
        return sentence
    return f"{sentence} {frame.say('report.reason', reason=change.reason)}"
