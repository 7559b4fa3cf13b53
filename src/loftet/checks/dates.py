"""The days of records: inside a promise, already past, before they were logged, as in the file's name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from loftet.checks.scene import Scene, not_activities
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error, warning
from loftet.records.model import Dated
from loftet.schema.activity import State

_HAPPENED = frozenset({State.HELD, State.NOTHING_TO_REPORT, State.NEED_ARISEN})


def outside_promise(scene: Scene) -> Iterator[Problem]:
    """Yield `outside-promise` for an activity that no promise with its commitment holds.

    Where another of its commitments is held, the one that is not is pointed at.
    """
    for stored in scene.records.activities:
        value = stored.value
        outside = [
            index
            for index, ref in enumerate(value.commitments)
            if ref in scene.refs  # one that is nowhere is told of as such
            and not scene.holding(ref, value)
        ]
        for index in outside:
            ref = value.commitments[index]
            whole = len(outside) == len(value.commitments)
            where = Where(stored.path, (value.key,) if whole else ("commitments", index))
            yield warning("outside-promise", where, _days_of(ref, scene), name=ref)
            if whole:
                break


def in_the_future(scene: Scene) -> Iterator[Problem]:
    """Yield `in-the-future` for what is said to have happened, or to have been logged, after today."""
    today = scene.today
    for stored in scene.records.activities:
        value = stored.value
        if value.state in _HAPPENED and value.last > today:
            hint = Phrase("hint.write-planned")
            yield error("in-the-future", Where(stored.path, (value.key,)), hint, day=value.last)
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
        and stored.value.last < scene.today
        and stored.id not in scene.replaced
        and stored.value.last.isoformat() not in unread
    ]
    if not planned:
        return
    outcomes = {
        (stored.value.type, ref.partition("/")[0], stored.value.last)
        for stored in scene.records.activities
        if stored.value.state is not State.PLANNED
        for ref in stored.value.commitments
    }
    for stored in planned:
        value, day = stored.value, stored.value.last
        if not any((value.type, ref.partition("/")[0], day) in outcomes for ref in value.commitments):
            hint = Phrase("hint.planned-in-the-past", id=stored.id)
            yield warning("planned-in-the-past", Where(stored.path, (value.key,)), hint, day=day)


def logged_too_early(scene: Scene) -> Iterator[Problem]:
    """Yield `logged-too-early` for what was logged before it had happened."""
    for stored in scene.records.activities:
        value = stored.value
        if value.state in _HAPPENED and value.logged < (day := value.last):
            yield _logged_too_early(stored.path, value.logged, day)
    for other in not_activities(scene.records):
        logged, day = other.value.logged, other.value.date
        if logged is not None and logged < day:
            yield _logged_too_early(other.path, logged, day)


def day_in_name(scene: Scene) -> Iterator[Problem]:
    """Yield `day-in-name` where the file's name carries another day than the record: a total's last one."""
    for activity in scene.records.activities:
        day = activity.value.last.isoformat()
        if not activity.id.startswith(day):
            yield _other_day(activity, activity.value.key, day)
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


def _other_day(stored: Dated, key: str, day: str) -> Problem:
    name = f"{day}{stored.id[10:]}.yaml"
    return error("day-in-name", Where(stored.path, (key,)), Phrase("hint.rename-or-correct", name=name))
