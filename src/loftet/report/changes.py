"""Changes to the promise: dated, with their reasons; the old words stay."""

from __future__ import annotations

from loftet.ledger.in_force import targets_before
from loftet.phrase import Value
from loftet.report.frame import Frame
from loftet.report.promised import promised
from loftet.report.standing import Standing
from loftet.schema.change import Change
from loftet.schema.promise import ChangeKind


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
            sentence = f"{sentence} {frame.say('report.change.before', text=frame.own(text))}"
            text = change.text
        said.append(sentence)
    return tuple(said)


def _what(frame: Frame, change: Change) -> str:
    subject = _subject(frame, change)
    match change.kind:
        case ChangeKind.EXTENDED | ChangeKind.SHORTENED if change.to is not None:
            return frame.say(f"report.change.{change.kind}", day=change.date, subject=subject, to=change.to)
        case ChangeKind.TARGET_CHANGED if change.target is not None:
            return _new_target(frame, change, subject, promised(frame, change.target))
        case kind:
            return frame.say(f"report.change.{kind}", day=change.date, subject=subject)


def _new_target(frame: Frame, change: Change, subject: str, now: str) -> str:
    """Return the target that came, and the one that went, where all the parts it concerns had the same."""
    before = {promised(frame, target) for target in targets_before(frame.view.promise, change)}
    if len(before) != 1:
        return frame.say("report.change.target_changed", day=change.date, subject=subject, measure=now)
    return frame.say(
        "report.change.target_changed.from",
        day=change.date,
        subject=subject,
        before=before.pop(),
        measure=now,
    )


def _subject(frame: Frame, change: Change) -> str:
    """Return what was changed: the promise, a commitment, or one part of a commitment with several."""
    ref = change.commitment or ""
    standing = next((one for one in frame.standings if one.id == ref.partition("/")[0]), None)
    if standing is None:
        return frame.say("report.change.promise")
    values: dict[str, Value] = {"n": standing.number, "title": standing.view.commitment.title}
    part = next((one for one in standing.parts if one.ref == ref), None)
    if part is None or len(standing.parts) == 1:
        return frame.say("report.change.commitment", **values)
    return frame.say("report.change.part", part=frame.quoted(frame.part_name(part)), **values)


def _with_reason(frame: Frame, change: Change, sentence: str) -> str:
    if not change.reason:
        return sentence
    return f"{sentence} {frame.say('report.reason', reason=frame.own(change.reason))}"
