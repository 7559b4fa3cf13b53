"""What was put right since a day: the figure that was told then, and the figure now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from loftet.ledger.edits import Edit
from loftet.ledger.model import Activity, PromiseView
from loftet.phrase import Amount
from loftet.progress.counted import OCCASIONS
from loftet.report.activities import activity_line
from loftet.report.amounts import amount_text
from loftet.report.frame import Frame
from loftet.report.model import ActivityLine
from loftet.schema.activity import State


@dataclass(frozen=True, slots=True)
class Correction:
    """A record and those in whose place it stands, as they stood when they were told of."""

    new: Activity
    old: tuple[Activity, ...]


def corrections(view: PromiseView, then: PromiseView) -> tuple[Correction, ...]:
    """Return the records that have replaced what was in force in `then`, in order; no plan carried out.

    Of several corrections of one record only the last stands, beside what was told first. It is there
    even where it lies on a day, or in a promise, that `view` does not hold: what was told is gone.
    """
    by_id = {activity.id: activity for activity in view.ledger.activities}
    told = {activity.id for activity in then.activities if activity.state is not State.PLANNED}
    known = [one for one in view.ledger.activities if view.known_by is None or one.logged <= view.known_by]
    replaced = {id_ for activity in known for id_ in activity.replaces}
    return tuple(
        Correction(activity, old)
        for activity in known
        if activity.replaces
        and activity.id not in replaced | told
        and (old := tuple(by_id[id_] for id_ in _behind(activity, by_id) if id_ in told))
    )


def correction_line(frame: Frame, correction: Correction) -> ActivityLine:
    """Return the record as a line that says what stood there before, and what stands there now."""
    opening = frame.say("report.change.corrected", day=correction.new.logged)
    told = _told_change(frame, correction)
    figure = _figure(frame, correction.new)
    said = told or frame.say("report.change.same-figure", new=figure)
    return replace(activity_line(frame, correction.new), late=f"{opening} {said}")


def edit_lines(frame: Frame, edits: Iterable[Edit], day: date) -> tuple[ActivityLine, ...]:
    """Return the records that were told of on `day` and whose files say another figure now, or are gone."""
    return tuple(line for edit in edits if (line := _edit_line(frame, edit, day)))


def _edit_line(frame: Frame, edit: Edit, day: date) -> ActivityLine | None:
    old = edit.old
    if old.promise != frame.view.promise.id or old.state is State.PLANNED or old.logged > day:
        return None
    if edit.new is None:
        removed = frame.say("report.change.removed", day=day, old=_figure(frame, old))
        return replace(activity_line(frame, old), late=removed)
    told = _told_change(frame, Correction(edit.new, (old,)))
    if told is None:
        return None
    opening = frame.say("report.change.edited", day=day)
    return replace(activity_line(frame, edit.new), late=f"{opening} {told}")


def _told_change(frame: Frame, correction: Correction) -> str | None:
    """Return how a figure became another: "Förut: 13 tillfällen. Nu: 31 tillfällen.".

    Beside the figure stands only what differs; None where nothing that can be said does.
    """
    new = _facets(frame, correction.new)
    old = [_facets(frame, activity) for activity in correction.old]
    differing = [name for name in new if any(each[name] != new[name] for each in old)]
    if not differing:
        return None
    before = "; ".join(_described(each, differing) for each in old)
    return frame.say("report.change.figures", old=before, new=_described(new, differing))


def _behind(activity: Activity, by_id: Mapping[str, Activity]) -> Iterator[str]:
    """Yield the ids of all that a record has replaced, the corrections of corrections too."""
    seen = {activity.id}
    waiting = list(activity.replaces)
    while waiting:
        id_ = waiting.pop(0)
        if id_ not in seen and id_ in by_id:
            seen.add(id_)
            yield id_
            waiting += by_id[id_].replaces


def _facets(frame: Frame, activity: Activity) -> dict[str, str]:
    """Return what can be said of a record, by its name; the figure is always told."""
    pointers = (frame.pointer_to(ref) for ref in activity.serves)
    return {
        "figure": _figure(frame, activity),
        "state": frame.say(f"state.{activity.state}"),
        "type": frame.type(activity.type),
        "days": frame.span(activity.first, activity.last),
        "places": frame.listed(map(frame.place, activity.places)) or frame.say("report.change.no-place"),
        "groups": frame.listed(map(frame.own, activity.groups)),
        "by": frame.listed(frame.parties(activity.by)),
        "serves": frame.listed(dict.fromkeys(one.title for one in pointers if one is not None)),
    }


def _figure(frame: Frame, activity: Activity) -> str:
    occasions = amount_text(frame, Amount(Decimal(activity.count), activity.precision), OCCASIONS)
    quantities = (
        amount_text(frame, Amount(number, activity.precision), unit)
        for unit, number in activity.quantities.items()
    )
    return ", ".join((occasions, *quantities))


def _described(facets: Mapping[str, str], differing: list[str]) -> str:
    return ", ".join(
        text for name, text in facets.items() if text and (name == "figure" or name in differing)
    )
