"""What the rules look at: all records, joined just enough, and the day it is."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from loftet.period.days import Period
from loftet.phrase import Phrase
from loftet.problems import Route
from loftet.records.model import Activity, Dated, Records, Stored
from loftet.records.nearest import nearest
from loftet.schema.promise import ChangeKind, Commitment, CommitmentsFile, Part, Promise

if TYPE_CHECKING:
    from loftet.schema.assessment import Assessment
    from loftet.schema.measurement import Measurement

_NEW_END = frozenset({ChangeKind.EXTENDED, ChangeKind.SHORTENED})
_FEW = 8


class CommitmentAt(NamedTuple):
    """A commitment with its promise and its route in `commitments.yaml`."""

    promise: Promise
    commitment: Commitment
    route: Route


class PartAt(NamedTuple):
    """A part with all that holds it and its route in `commitments.yaml`."""

    promise: Promise
    commitment: Commitment
    part: Part
    route: Route

    @property
    def ref(self) -> str:
        """Return `commitment/part`."""
        return f"{self.commitment.id}/{self.part.id}"


class Held(NamedTuple):
    """The commitments that a reference may mean, by the days they hold: `by_start[n]` from `starts[n]` on."""

    starts: tuple[date, ...]
    by_start: tuple[tuple[CommitmentAt, ...], ...]

    def on(self, day: date) -> tuple[CommitmentAt, ...]:
        """Return the commitments that hold `day`."""
        return self.by_start[bisect_right(self.starts, day) - 1]


class Scene(NamedTuple):
    """The records, the promises with the days they hold, and today.

    `commitments` and `parts` are those of all promises, in order; `by_id` holds the commitments of an
    id, one for each promise that has it; `refs` every reference there is; `replaced` the ids of the
    activities that another record replaces; `own_periods` the days of commitments and parts (by promise
    and reference) that a change has given an end of their own; `stretches` all the days that a record
    may have which names a commitment or a part (by promise and reference), each once; `held` the same days
    by reference alone.
    """

    records: Records
    file: CommitmentsFile
    today: date
    periods: Mapping[str, Period]
    commitments: tuple[CommitmentAt, ...]
    parts: tuple[PartAt, ...]
    by_id: Mapping[str, tuple[CommitmentAt, ...]]
    refs: frozenset[str]
    replaced: frozenset[str]
    own_periods: Mapping[tuple[str, str], Period]
    stretches: Mapping[tuple[str, str], tuple[Period, ...]]
    held: Mapping[str, Held]

    def holding(self, ref: str, activity: Activity) -> tuple[CommitmentAt, ...]:
        """Return the commitments that `ref` may mean and that hold all days of `activity`.

        The days are those of the commitment, of the part that is named, or of one of its parts.
        """
        first, last = activity.first, activity.last
        found = self.held[ref].on(first)
        if first == last or not found:
            return found
        return tuple(at for at in found if _any_holds(self.stretches[at.promise.id, ref], first, last))


def scene(records: Records, file: CommitmentsFile, today: date) -> Scene:
    """Return what the rules look at."""
    commitments = tuple(_commitments(file))
    parts = tuple(_parts(commitments))
    by_id: dict[str, tuple[CommitmentAt, ...]] = {}
    for each in commitments:
        by_id[each.commitment.id] = (*by_id.get(each.commitment.id, ()), each)
    periods = {promise.id: days_of_promise(promise) for promise in file.promises}
    own_periods = dict(_own_periods(file))
    stretches = dict(_stretches(commitments, periods, own_periods))
    refs = frozenset(by_id) | {each.ref for each in parts}
    return Scene(
        records,
        file,
        today,
        periods,
        commitments,
        parts,
        by_id,
        refs,
        frozenset(id_ for stored in records.activities for id_ in stored.value.replaces),
        own_periods,
        stretches,
        {ref: _held(ref, by_id[ref.partition("/")[0]], stretches) for ref in refs},
    )


def _held(
    ref: str, ats: tuple[CommitmentAt, ...], stretches: Mapping[tuple[str, str], tuple[Period, ...]]
) -> Held:
    days = {at.promise.id: stretches.get((at.promise.id, ref), ()) for at in ats}
    starts = {date.min}
    for period in (period for periods in days.values() for period in periods):
        starts.add(period.first)
        if period.last is not None and period.last < date.max:
            starts.add(period.last + timedelta(days=1))
    in_order = tuple(sorted(starts))
    by_start: list[list[CommitmentAt]] = [[] for _ in in_order]
    for at in ats:
        for index in {index for period in days[at.promise.id] for index in _held_by(period, in_order)}:
            by_start[index].append(at)
    return Held(in_order, tuple(map(tuple, by_start)))


def _held_by(period: Period, days: Sequence[date]) -> range:
    """Return which of the `days`, which are in order, lie in `period`."""
    return range(bisect_left(days, period.first), bisect_right(days, period.last or date.max))


def _any_holds(periods: Iterable[Period], first: date, last: date) -> bool:
    return any(period.holds(first, last) for period in periods)


def _stretches(
    commitments: Iterable[CommitmentAt],
    periods: Mapping[str, Period],
    own_periods: Mapping[tuple[str, str], Period],
) -> Iterator[tuple[tuple[str, str], tuple[Period, ...]]]:
    """Yield the days of each commitment, those of its parts among them, and of each part."""
    for at in commitments:
        promise, commitment = at.promise.id, at.commitment
        refs = [commitment.id, *(f"{commitment.id}/{part.id}" for part in commitment.parts)]
        found = {ref: own_periods.get((promise, ref), periods[promise]) for ref in refs}
        yield (promise, commitment.id), tuple(dict.fromkeys(found.values()))
        yield from (((promise, ref), (found[ref],)) for ref in refs[1:])


def days_of_promise(promise: Promise, ref: str | None = None) -> Period:
    """Return the days of the promise as a whole, or of `ref`, after all changes of its end."""
    holders = {None, ref, ref.partition("/")[0]} if ref else {None}
    last = promise.period.to
    for change in sorted(promise.changes, key=lambda each: each.date):
        if change.commitment in holders and change.kind in _NEW_END:
            last = change.to
    return Period(promise.period.from_, last)


def dated(records: Records) -> Iterator[Dated]:
    """Yield every dated record."""
    yield from records.activities
    yield from not_activities(records)


def not_activities(records: Records) -> "Iterator[Stored[Assessment] | Stored[Measurement]]":
    """Yield the assessments and the measurements."""
    yield from records.assessments
    yield from records.measurements


def remedy(word: str, known: Collection[str]) -> Phrase:
    """Return the hint for an id that is not among `known`: the nearest, or which there are."""
    if meant := nearest(word, known):
        return Phrase("hint.did-you-mean", name=meant)
    if 0 < len(known) <= _FEW:
        return Phrase("hint.options", names=tuple(sorted(known)))
    return Phrase("hint.define-it")


def _own_periods(file: CommitmentsFile) -> Iterator[tuple[tuple[str, str], Period]]:
    """Yield the days of what a change names, and of the parts of a commitment that one names."""
    for promise in file.promises:
        named = {change.commitment for change in promise.changes if change.kind in _NEW_END}
        if not named:
            continue
        for commitment in promise.commitments:
            parts = [f"{commitment.id}/{part.id}" for part in commitment.parts]
            for ref in (commitment.id, *parts):
                if not named.isdisjoint({ref, commitment.id}):
                    yield (promise.id, ref), days_of_promise(promise, ref)


def _commitments(file: CommitmentsFile) -> Iterator[CommitmentAt]:
    for number, promise in enumerate(file.promises):
        for index, commitment in enumerate(promise.commitments):
            yield CommitmentAt(promise, commitment, ("promises", number, "commitments", index))


def _parts(commitments: tuple[CommitmentAt, ...]) -> Iterator[PartAt]:
    for at in commitments:
        for index, part in enumerate(at.commitment.parts):
            yield PartAt(at.promise, at.commitment, part, (*at.route, "parts", index))
