"""Ids that nothing has: parties, places, activity types, indicators, commitments, records, promises."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from loftet.checks.scene import PartAt, Scene, remedy
from loftet.document import MOST_PROBLEMS
from loftet.problems import Problem, Route, Where, error
from loftet.records.model import Activity
from loftet.schema.promise import Promise
from loftet.store.layout import COMMITMENTS_PATH, MEETINGS_PATH

_DAY = len("2024-05-14")


def unknown_in_activities(scene: Scene) -> Iterator[Problem]:
    """Yield `unknown-type`, `unknown-party`, `unknown-place` and `unknown-commitment` of activities."""
    known: set[tuple[str | tuple[str, ...], ...]] = set()
    for stored in scene.records.activities:
        value = stored.value
        named = (value.type, value.by, value.with_, value.places, value.commitments)
        if named not in known:
            problems = tuple(_unknown_in_activity(value, stored.path, scene))
            yield from problems
            if not problems:
                known.add(named)


def unknown_replaced(scene: Scene) -> Iterator[Problem]:
    """Yield `unknown-record` for a record that replaces one that is not there."""
    activities = scene.records.activities
    if not any(stored.value.replaces for stored in activities):
        return
    known = {stored.id for stored in activities} | scene.records.refused
    by_day: defaultdict[str, set[str]] = defaultdict(set)
    for id_ in known:
        by_day[id_[:_DAY]].add(id_)
    for stored in activities:
        for index, id_ in enumerate(stored.value.replaces):
            if id_ not in known:
                where = Where(stored.path, ("replaces", index))
                yield _unknown("unknown-record", where, id_, by_day[id_[:_DAY]])


def unknown_in_assessments(scene: Scene) -> Iterator[Problem]:
    """Yield `unknown-commitment` of assessments."""
    for stored in scene.records.assessments:
        if stored.value.commitment not in scene.refs:
            where = Where(stored.path, ("commitment",))
            yield _unknown("unknown-commitment", where, stored.value.commitment, scene.refs)


def unknown_in_measurements(scene: Scene) -> Iterator[Problem]:
    """Yield `unknown-indicator` of measurements."""
    known = scene.file.indicators
    for stored in scene.records.measurements:
        if stored.value.indicator not in known:
            where = Where(stored.path, ("indicator",))
            yield _unknown("unknown-indicator", where, stored.value.indicator, known)


def unknown_in_definitions(scene: Scene) -> Iterator[Problem]:
    """Yield the parents of parties and places that are not there."""
    file = scene.file
    for id_, party in file.parties.items():
        if party.part_of is not None and party.part_of not in file.parties:
            where = Where(COMMITMENTS_PATH, ("parties", id_, "part_of"))
            yield _unknown("unknown-party", where, party.part_of, file.parties)
    for id_, place in file.places.items():
        if place.in_ is not None and place.in_ not in file.places:
            where = Where(COMMITMENTS_PATH, ("places", id_, "in"))
            yield _unknown("unknown-place", where, place.in_, file.places)


def unknown_in_promises(scene: Scene) -> Iterator[Problem]:
    """Yield unknown parties, promises and commitments that a promise itself names."""
    promises = {promise.id for promise in scene.file.promises}
    for number, promise in enumerate(scene.file.promises):
        for route, party in _parties_of(promise, ("promises", number)):
            if party not in scene.file.parties:
                yield _unknown("unknown-party", Where(COMMITMENTS_PATH, route), party, scene.file.parties)
        for party in promise.reported_through:
            if party not in scene.file.parties:
                where = Where(COMMITMENTS_PATH, ("promises", number, "reported_through", party), at_key=True)
                yield _unknown("unknown-party", where, party, scene.file.parties)
        if promise.continues is not None and promise.continues not in promises:
            where = Where(COMMITMENTS_PATH, ("promises", number, "continues"))
            yield _unknown("unknown-promise", where, promise.continues, promises)
        own = _refs_of(promise)
        for index, change in enumerate(promise.changes):
            if change.commitment is not None and change.commitment not in own:
                where = Where(COMMITMENTS_PATH, ("promises", number, "changes", index, "commitment"))
                yield _unknown("unknown-commitment", where, change.commitment, own)


def unknown_in_parts(scene: Scene) -> Iterator[Problem]:
    """Yield unknown parties, types, places and indicators of parts and their targets."""
    file = scene.file
    for at in scene.parts:
        if at.part.owner not in file.parties:
            where = Where(COMMITMENTS_PATH, (*at.route, "owner"))
            yield _unknown("unknown-party", where, at.part.owner, file.parties)
        for key, ids, code, known in (
            ("with", at.part.with_, "unknown-party", file.parties),
            ("counts", at.part.counts, "unknown-type", file.activity_types),
        ):
            yield from _each_unknown(code, COMMITMENTS_PATH, (*at.route, key), ids, known)
        yield from _unknown_in_target(at, scene)


def unknown_in_decisions(scene: Scene) -> Iterator[Problem]:
    """Yield decisions that point nowhere: `unknown-commitment`, `unknown-meeting`."""
    meetings = scene.records.meetings.meetings if scene.records.meetings else ()
    known = {meeting.id for meeting in meetings}
    for number, meeting in enumerate(meetings):
        for index, decision in enumerate(meeting.decisions):
            route: Route = ("meetings", number, "decisions", index)
            if decision.commitment is not None and decision.commitment not in scene.refs:
                where = Where(MEETINGS_PATH, (*route, "commitment"))
                yield _unknown("unknown-commitment", where, decision.commitment, scene.refs)
            if decision.due is not None and decision.due not in known:
                where = Where(MEETINGS_PATH, (*route, "due"))
                yield _unknown("unknown-meeting", where, decision.due, known)


def _unknown_in_activity(value: Activity, path: str, scene: Scene) -> Iterator[Problem]:
    parties, places, types = scene.file.parties, scene.file.places, scene.file.activity_types
    if value.type not in types:
        yield _unknown("unknown-type", Where(path, ("type",)), value.type, types)
    yield from _each_unknown("unknown-party", path, ("by",), value.by, parties)
    yield from _each_unknown("unknown-party", path, ("with",), value.with_, parties)
    yield from _each_unknown("unknown-place", path, ("places",), value.places, places)
    yield from _each_unknown("unknown-commitment", path, ("commitments",), value.commitments, scene.refs)


def _unknown_in_target(at: PartAt, scene: Scene) -> Iterator[Problem]:
    target, route = at.part.target, (*at.route, "target")
    for keys, ids in target.places_at():
        yield from _each_unknown("unknown-place", COMMITMENTS_PATH, (*route, *keys), ids, scene.file.places)
    indicator, key = target.indicator_read(), target.indicator_key
    counted = key != "indicator" and indicator in scene.file.activity_types
    if indicator is not None and indicator not in scene.file.indicators and not counted:
        where = Where(COMMITMENTS_PATH, (*route, key))
        yield _unknown("unknown-indicator", where, indicator, scene.file.indicators)


def _parties_of(promise: Promise, route: Route) -> Iterator[tuple[Route, str]]:
    yield (*route, "municipality"), promise.municipality
    if promise.police_area is not None:
        yield (*route, "police_area"), promise.police_area
    for index, signer in enumerate(promise.signed_by):
        if signer.for_ is not None:
            yield (*route, "signed_by", index, "for"), signer.for_


def _refs_of(promise: Promise) -> frozenset[str]:
    return frozenset(
        ref
        for commitment in promise.commitments
        for ref in (commitment.id, *(f"{commitment.id}/{part.id}" for part in commitment.parts))
    )


def _each_unknown(
    code: str, path: str, route: Route, ids: Iterable[str], known: Collection[str]
) -> Iterator[Problem]:
    unknown = ((index, id_) for index, id_ in enumerate(ids) if id_ not in known)
    for index, id_ in islice(unknown, MOST_PROBLEMS):
        yield _unknown(code, Where(path, (*route, index)), id_, known)


def _unknown(code: str, where: Where, id_: str, known: Collection[str]) -> Problem:
    return error(code, where, remedy(id_, known), name=id_)
