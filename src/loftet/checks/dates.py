"""The days of records: inside a promise, already past, before they were logged, as in the file's name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from loftet.checks.scene import Scene, day_key, days_of, not_activities
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error, warning
from loftet.records.model import Stored
from loftet.schema.records import Activity, Assessment, Measurement, State

_HAPPENED = frozenset({State.HELD, State.NOTHING_TO_REPORT, State.NEED_ARISEN})


def outside_promise(scene: Scene) -> Iterator[Problem]:
    """Yield `outside-promise` for an activity that no promise with its commitment holds.

    Where another of its commitments is held, the one that is not is pointed at.
    """
    for stored in scene.records.activities:
        value = stored.value
        first, last = days_of(value)
        outside = [
            index
            for index, ref in enumerate(value.commitments)
            if ref in scene.refs  # one that is nowhere is told of as such
            and (ats := scene.by_id.get(ref.partition("/")[0]))
            and not any(scene.holds(at, ref, first, last) for at in ats)
        ]
        for index in outside:
            ref = value.commitments[index]
            whole = len(outside) == len(value.commitments)
            where = Where(stored.path, (day_key(value),) if whole else ("commitments", index))
            yield warning("outside-promise", where, _days_of(ref, scene), name=ref)
            if whole:
                break


def in_the_future(scene: Scene) -> Iterator[Problem]:
    """Yield `in-the-future` for what is said to have happened, or to have been logged, after today."""
    today = scene.today
    for stored in scene.records.activities:
        value = stored.value
        if value.state in _HAPPENED and days_of(value)[1] > today:
            hint = Phrase("hint.write-planned")
            yield error("in-the-future", Where(stored.path, (day_key(value),)), hint, day=days_of(value)[1])
        if value.logged > today:
            yield _later_than_today(stored.path, "logged", value.logged)
    for other in not_activities(scene.records):
        for key, day in (("date", other.value.date), ("logged", other.value.logged)):
            if day is not None and day > today:
                yield _later_than_today(other.path, key, day)


def planned_in_the_past(scene: Scene) -> Iterator[Problem]:
    """Yield `planned-in-the-past`: the day has been, and no record says what became of the plan.

    A record that replaces the plan says so, or one of the same type and commitment on the same day.
    While a record of that day cannot be read it may be the one, and nothing is said.
    """
    unread = {id_[: len("2024-05-14")] for id_ in scene.records.refused}
    planned = [
        stored
        for stored in scene.records.activities
        if stored.value.state is State.PLANNED
        and days_of(stored.value)[1] < scene.today
        and stored.id not in scene.replaced
        and days_of(stored.value)[1].isoformat() not in unread
    ]
    if not planned:
        return
    outcomes = {
        (stored.value.type, ref.partition("/")[0], days_of(stored.value)[1])
        for stored in scene.records.activities
        if stored.value.state is not State.PLANNED
        for ref in stored.value.commitments
    }
    for stored in planned:
        value, day = stored.value, days_of(stored.value)[1]
        if not any((value.type, ref.partition("/")[0], day) in outcomes for ref in value.commitments):
            hint = Phrase("hint.planned-in-the-past", id=stored.id)
            yield warning("planned-in-the-past", Where(stored.path, (day_key(value),)), hint, day=day)


def logged_too_early(scene: Scene) -> Iterator[Problem]:
    """Yield `logged-too-early` for what was logged before it had happened."""
    for stored in scene.records.activities:
        value = stored.value
        if value.state in _HAPPENED and value.logged < (day := days_of(value)[1]):
            yield _logged_too_early(stored.path, value.logged, day)
    for other in not_activities(scene.records):
        logged, day = other.value.logged, other.value.date
        if logged is not None and logged < day:
            yield _logged_too_early(other.path, logged, day)


def day_in_name(scene: Scene) -> Iterator[Problem]:
    """Yield `day-in-name` where the file's name carries another day than the record: a total's last one."""
    for activity in scene.records.activities:
        day = days_of(activity.value)[1].isoformat()
        if not activity.id.startswith(day):
            yield _other_day(activity, day_key(activity.value), day)
    for other in not_activities(scene.records):
        day = other.value.date.isoformat()
        if not other.id.startswith(day):
            yield _other_day(other, "date", day)


def _days_of(ref: str, scene: Scene) -> Phrase:
    """Return the hint that names the days of the latest promise with the commitment."""
    at = max(scene.by_id[ref.partition("/")[0]], key=lambda each: each.promise.period.from_)
    period = scene.own_periods.get((at.promise.id, ref), scene.periods[at.promise.id])
    if period.last is None:
        return Phrase("hint.promise-from", promise=at.promise.id, first=period.first)
    return Phrase("hint.promise-days", promise=at.promise.id, first=period.first, last=period.last)


def _later_than_today(path: str, key: str, day: date) -> Problem:
    return error("in-the-future", Where(path, (key,)), Phrase("hint.check-year"), day=day)


def _logged_too_early(path: str, logged: date, day: date) -> Problem:
    hint = Phrase("hint.logged-too-early")
    return error("logged-too-early", Where(path, ("logged",)), hint, logged=logged, day=day)


def _other_day(
    stored: Stored[Activity] | Stored[Assessment] | Stored[Measurement], key: str, day: str
) -> Problem:
    name = f"{day}{stored.id[10:]}.yaml"
    return error("day-in-name", Where(stored.path, (key,)), Phrase("hint.rename-or-correct", name=name))
