"""The days of promises: overlaps, changes that turn back, days of targets, terms that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from loftet.checks.scene import Scene
from loftet.phrase import Phrase
from loftet.problems import Problem, Route, Where, error, warning
from loftet.schema.promise import ChangeKind, Promise
from loftet.store.layout import COMMITMENTS_PATH

if TYPE_CHECKING:
    from loftet.schema.change import Change
    from loftet.schema.terms import TermDays

_LEAP_YEAR = 2024


def overlapping_promises(scene: Scene) -> Iterator[Problem]:
    """Yield `overlapping-promises` where two promises with the same commitment share a day."""
    for ats in scene.by_id.values():
        for one, other in combinations(ats, 2):
            if one.promise.id == other.promise.id:
                continue
            if scene.periods[one.promise.id].overlaps(scene.periods[other.promise.id]):
                where = Where(COMMITMENTS_PATH, (*other.route, "id"))
                hint = Phrase("hint.overlapping-promises")
                yield error(
                    "overlapping-promises", where, hint, name=other.commitment.id, promise=one.promise.id
                )


def lineage(scene: Scene) -> Iterator[Problem]:
    """Yield `continues-later-promise` for a promise that continues one that begins no earlier."""
    promises = {promise.id: promise for promise in scene.file.promises}
    for number, promise in enumerate(scene.file.promises):
        before = promises.get(promise.continues or "")
        if before is not None and before is not promise and before.period.from_ >= promise.period.from_:
            where = Where(COMMITMENTS_PATH, ("promises", number, "continues"))
            hint = Phrase("hint.continues-later-promise")
            yield error("continues-later-promise", where, hint, name=before.id)


def changes(scene: Scene) -> Iterator[Problem]:
    """Yield `reversed-change` and `not-paused` for changes that do not fit what was agreed before them."""
    for number, promise in enumerate(scene.file.promises):
        indexed = sorted(enumerate(promise.changes), key=lambda each: each[1].date)
        last: dict[str | None, date | None] = {None: promise.period.to}
        paused: set[str | None] = set()
        for index, change in indexed:
            route: Route = ("promises", number, "changes", index)
            ref = change.commitment
            if change.kind in {ChangeKind.EXTENDED, ChangeKind.SHORTENED}:
                if _turns_back(change, last.get(ref, last[None]), promise):
                    where = Where(COMMITMENTS_PATH, (*route, "to"))
                    yield error(
                        "reversed-change", where, Phrase("hint.reversed-change"), kind=change.kind.value
                    )
                last[ref] = change.to
            elif change.kind is ChangeKind.PAUSED:
                paused.add(ref)
            elif change.kind is ChangeKind.RESUMED:
                if ref not in paused:
                    yield error(
                        "not-paused", Where(COMMITMENTS_PATH, (*route, "kind")), Phrase("hint.not-paused")
                    )
                paused.discard(ref)


def target_days(scene: Scene) -> Iterator[Problem]:
    """Yield `target-outside-promise` for a day of a target that lies outside its promise."""
    for at in scene.parts:
        period = scene.periods[at.promise.id]
        for keys, day in at.part.target.dated():
            if day not in period:
                where = Where(COMMITMENTS_PATH, (*at.route, "target", *keys))
                hint = Phrase("hint.target-outside-promise")
                yield warning("target-outside-promise", where, hint, day=day, promise=at.promise.id)


def terms(scene: Scene) -> Iterator[Problem]:
    """Yield `no-such-day` and `reversed-period` for the days of school terms."""
    for number, promise in enumerate(scene.file.promises):
        if promise.terms is None:
            continue
        for key, term in (("VT", promise.terms.spring), ("HT", promise.terms.autumn)):
            yield from _term(term, ("promises", number, "terms", key))


def _turns_back(change: Change, last: date | None, promise: Promise) -> bool:
    """Return whether an extension ends no later, or a shortening no earlier, than what it changes."""
    if change.to is None:
        return False
    if change.kind is ChangeKind.EXTENDED:
        return last is None or change.to <= last
    return change.to < promise.period.from_ or (last is not None and change.to >= last)


def _term(term: TermDays, route: Route) -> Iterator[Problem]:
    days = []
    for key, (month, day) in (("from", term.from_), ("to", term.to)):
        try:
            days.append(date(_LEAP_YEAR, month, day))
        except ValueError:
            yield error("no-such-day", Where(COMMITMENTS_PATH, (*route, key)), Phrase("hint.not-a-month-day"))
    if len(days) == 2 and days[1] < days[0]:
        yield error(
            "reversed-period", Where(COMMITMENTS_PATH, (*route, "to")), Phrase("hint.reversed-period")
        )
