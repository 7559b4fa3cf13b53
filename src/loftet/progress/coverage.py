"""All of a population: every school, every class (docs: counting, `coverage`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from loftet.ledger.model import PartView
from loftet.phrase import Amount, Phrase
from loftet.progress.counted import Weighed, weigh
from loftet.progress.figures import Figures, progress
from loftet.progress.floor import Floor, judge_floor, sum_steps
from loftet.progress.labels import all_of
from loftet.progress.model import Member, Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.pace import elapsed
from loftet.progress.tally import Tally, tally
from loftet.schema.target_count import Only
from loftet.schema.target_coverage import CoverageTarget

_MEMBERS = "members"


def judge_coverage(view: PartView, target: CoverageTarget) -> Progress:
    """Return the part: how many of the population are reached, against the even pace to all of them."""
    if target.of:
        return _judge_named(view, target)
    figure = _reached_unnamed(view)
    if target.size is None:
        return progress(
            view,
            Status.CANNOT_JUDGE,
            Phrase("sentence.coverage.size_unknown", done=figure.done, n=figure.least),
            Figures(
                figure.done,
                _MEMBERS,
                counted=figure.counted,
                notes=tally_notes(figure),
                steps=sum_steps(figure),
            ),
        )
    floor = _floor(view, target, target.size, _MEMBERS)
    return judge_floor(view, floor, figure, notes=(Phrase("note.coverage_unnamed"),))


def _judge_named(view: PartView, target: CoverageTarget) -> Progress:
    at = {name: _records_at(view, name) for name in dict.fromkeys(target.of)}
    proven = {name: [each for each in found if each.sure and each.least] for name, found in at.items()}
    unit = "places" if all(name in view.within for name in at) else "groups"
    members = tuple(
        Member(name, tally(proven[name], view.within).done, _reached(proven[name], found))
        for name, found in at.items()
    )
    return judge_floor(view, _floor(view, target, len(at), unit), _figure(at, proven), members=members)


def _floor(view: PartView, target: CoverageTarget, size: int, unit: str) -> Floor:
    return Floor(target, Decimal(size), unit, all_of(size), elapsed(view))


def _records_at(view: PartView, name: str) -> tuple[Weighed, ...]:
    """Return the records that reached the place or the group, or could have."""
    is_place = name in view.within
    only = Only.model_construct(places=(name,)) if is_place else Only.model_construct(groups=(name,))
    return weigh(view, only=(only,))


def _reached(proven: Sequence[Weighed], found: Sequence[Weighed]) -> bool | None:
    if proven:
        return True
    return None if any(not each.sure and each.record.count for each in found) else False


def _figure(at: Mapping[str, Sequence[Weighed]], proven: Mapping[str, Sequence[Weighed]]) -> Tally:
    """Return how many are reached, and at most: a record that proves none reaches as many as it reports."""
    counted = {each.record.id: each.record for found in proven.values() for each in found}
    missing = [name for name in at if not proven[name]]
    loose = {each.record.id: each for found in at.values() for each in found if not each.sure}
    could = sum(
        min(each.record.count, sum(_is_among(each, at[name]) for name in missing)) for each in loose.values()
    )
    done = len(at) - len(missing)
    return Tally(
        done=Amount(Decimal(done)),
        most=Decimal(done + min(len(missing), could)),
        counted=tuple(counted.values()),
        doubts=tuple(each for each in loose.values() if each.record.id not in counted),
    )


def _is_among(one: Weighed, found: Sequence[Weighed]) -> bool:
    return any(each.record.id == one.record.id for each in found)


def _reached_unnamed(view: PartView) -> Tally:
    """Return how many of a population without names are reached, by what the records say.

    Different places, or different groups, whichever are more; and as many as a record reports that
    names neither, since each of a whole class or school is visited once. A note says so.
    """
    weighed = weigh(view)
    places = {place for each in weighed for place in each.record.places if each.record.count}
    groups = {group for each in weighed for group in each.record.groups if each.record.count}
    nameless = tally(
        [each for each in weighed if not each.record.places and not each.record.groups], view.within
    )
    done = nameless.least + max(len(places), len(groups))
    named = tuple(each.record for each in weighed if each.record.places or each.record.groups)
    return Tally(
        done=Amount(done, nameless.done.precision),
        most=done,
        counted=(*named, *nameless.counted),
        doubles=nameless.doubles,
    )
