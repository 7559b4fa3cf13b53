"""Ids that are not unique, ids that come back, and things that lead to themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from loftet.checks.scene import CommitmentAt, Scene
from loftet.phrase import Phrase
from loftet.problems import Problem, Route, Where, error
from loftet.store.layout import COMMITMENTS_PATH, MEETINGS_PATH


def duplicate_ids(scene: Scene) -> Iterator[Problem]:
    """Yield `duplicate-id` for the second of two promises, commitments, parts, meetings or decisions."""
    promises = scene.file.promises
    yield from _repeated(COMMITMENTS_PATH, ("promises",), (promise.id for promise in promises))
    for number, promise in enumerate(promises):
        ids = (commitment.id for commitment in promise.commitments)
        yield from _repeated(COMMITMENTS_PATH, ("promises", number, "commitments"), ids)
    for at in scene.commitments:
        yield from _repeated(
            COMMITMENTS_PATH, (*at.route, "parts"), (part.id for part in at.commitment.parts)
        )
    meetings = scene.records.meetings.meetings if scene.records.meetings else ()
    yield from _repeated(MEETINGS_PATH, ("meetings",), (meeting.id for meeting in meetings))
    for number, meeting in enumerate(meetings):
        route: Route = ("meetings", number, "decisions")
        yield from _repeated(MEETINGS_PATH, route, (decision.id for decision in meeting.decisions))


def circles(scene: Scene) -> Iterator[Problem]:
    """Yield `circle` for places, parties, promises and records that lead back to themselves."""
    file = scene.file
    places = {id_: (place.in_,) for id_, place in file.places.items() if place.in_}
    for id_ in _in_circles(places):
        yield _circle(Where(COMMITMENTS_PATH, ("places", id_, "in")), id_)
    parties = {id_: (party.part_of,) for id_, party in file.parties.items() if party.part_of}
    for id_ in _in_circles(parties):
        yield _circle(Where(COMMITMENTS_PATH, ("parties", id_, "part_of")), id_)
    promises = {promise.id: (promise.continues,) for promise in file.promises if promise.continues}
    in_circle = set(_in_circles(promises))
    for number, promise in enumerate(file.promises):
        if promise.id in in_circle:
            yield _circle(Where(COMMITMENTS_PATH, ("promises", number, "continues")), promise.id)
    activities = {stored.id: stored.value.replaces for stored in scene.records.activities}
    in_circle = set(_in_circles({id_: ids for id_, ids in activities.items() if ids}))
    for stored in scene.records.activities:
        if stored.id in in_circle:
            yield _circle(Where(stored.path, ("replaces",)), stored.id)


def retired_ids(scene: Scene) -> Iterator[Problem]:
    """Yield `retired-id`: a commitment with the id of an earlier one that its promise does not carry on.

    A promise carries on the commitments of the promise that it `continues` and of no other.
    """
    for ats in scene.by_id.values():
        if len(ats) > 1:
            in_time = sorted(ats, key=lambda at: at.promise.period.from_)
            for earlier, later in pairwise(in_time):
                yield from _not_carried_on(earlier, later)


def _not_carried_on(earlier: CommitmentAt, later: CommitmentAt) -> Iterator[Problem]:
    same_promise = earlier.promise.id == later.promise.id
    if same_promise or later.promise.continues == earlier.promise.id:
        return
    hint = Phrase("hint.retired-id", promise=earlier.promise.id)
    where = Where(COMMITMENTS_PATH, (*later.route, "id"))
    yield error("retired-id", where, hint, name=later.commitment.id, promise=earlier.promise.id)


def _repeated(path: str, route: Route, ids: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, id_ in enumerate(ids):
        if id_ in seen:
            where = Where(path, (*route, index, "id"))
            yield error("duplicate-id", where, Phrase("hint.duplicate-id"), name=id_)
        seen.add(id_)


def _circle(where: Where, id_: str) -> Problem:
    return error("circle", where, Phrase("hint.circle"), name=id_)


def _in_circles(leads_to: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield what leads back to itself, in the order given."""
    left = _without_ends(leads_to)
    for start in leads_to:
        if start not in left:
            continue
        seen: set[str] = set()
        waiting = [step for step in leads_to[start] if step in left]
        while waiting:
            step = waiting.pop()
            if step not in seen:
                seen.add(step)
                waiting += (following for following in leads_to[step] if following in left)
        if start in seen:
            yield start


def _without_ends(leads_to: Mapping[str, Iterable[str]]) -> set[str]:
    """Return what does not come to an end; a long chain of corrections is so passed over in one go."""
    left = {id_: {step for step in steps if step in leads_to} for id_, steps in leads_to.items()}
    before: dict[str, list[str]] = {}
    for id_, steps in left.items():
        for step in steps:
            before.setdefault(step, []).append(id_)
    ends = [id_ for id_, steps in left.items() if not steps]
    while ends:
        end = ends.pop()
        del left[end]
        for id_ in before.get(end, ()):
            left[id_].discard(end)
            if not left[id_]:
                ends.append(id_)
    return set(left)
