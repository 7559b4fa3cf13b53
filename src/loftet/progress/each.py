"""A count: as a whole, or of each place and group by itself (docs: counting, `count` with `each`)."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from loftet.ledger.model import PartView
from loftet.phrase import Amount, Phrase, Precision, Value
from loftet.progress.average import judge_average
from loftet.progress.cadence import judge_cadence
from loftet.progress.calendars import cadence_of
from loftet.progress.count import judge_count
from loftet.progress.counted import weigh
from loftet.progress.labels import floor_words, intervals_noun, per_words, promised, unit_noun
from loftet.progress.model import Member, Progress, Status
from loftet.schema.target_count import CountTarget, Only

if TYPE_CHECKING:
    from loftet.schema.each import Each

_NOTHING = Decimal(0)


class _One(NamedTuple):
    """One place or group and how it stands by itself."""

    id: str
    only: Only
    progress: Progress

    @property
    def number(self) -> Decimal:
        """Return what is sure to be done there."""
        return self.progress.done.number if self.progress.done else _NOTHING


def judge_counted(view: PartView, target: CountTarget) -> Progress:
    """Return the part of a `count`; with `each` it is the worst place or group."""
    if target.each is None:
        return _judge_one(view, target, (target.only,))
    ones = [
        _One(name, only, _judge_one(view, target, (target.only, only)))
        for name, only in _members(target.each)
    ]
    worst = min(ones, key=lambda one: (_gravity(one.progress.status), one.number))
    status = worst.progress.status
    if status is Status.CANNOT_JUDGE and _too_little_for_all(view, target, ones):
        status = Status.MISSED if view.period.ended(view.day) else Status.BEHIND
    counted = {record.id for one in ones for record in one.progress.counted}
    records = sorted(
        (*worst.progress.counted, *worst.progress.uncounted),
        key=lambda record: (record.last, record.first, record.id),
    )
    return worst.progress._replace(
        status=status,
        sentence=_sentence(target, worst, ones, status),
        members=tuple(Member(one.id, Amount(one.number, _precision(one)), _kept(one)) for one in ones),
        counted=tuple(record for record in records if record.id in counted),
        uncounted=tuple(record for record in records if record.id not in counted),
        notes=tuple(dict.fromkeys(note for one in ones for note in one.progress.notes)),
        steps=(Phrase("step.worst", n=len(ones), unit=_noun(target, len(ones))), *worst.progress.steps),
    )


def _judge_one(view: PartView, target: CountTarget, filters: Sequence[Only]) -> Progress:
    if target.per is None:
        return judge_count(view, target, filters)
    judge_rate = judge_average if target.average else judge_cadence
    return judge_rate(view, target, target.per, filters)


def _members(each: "Each") -> tuple[tuple[str, Only], ...]:
    places = ((place, Only.model_construct(places=(place,))) for place in each.places)
    groups = ((group, Only.model_construct(groups=(group,))) for group in each.groups)
    return tuple(dict((*places, *groups)).items())


def _gravity(status: Status) -> int:
    return list(Status).index(status)


def _kept(one: _One) -> bool | None:
    """Return whether the place has what it was promised: the floor, or the floor in each closed interval."""
    progress = one.progress
    if progress.status is Status.CANNOT_JUDGE:
        return None
    if progress.status is Status.MET:
        return True
    closed = progress.intervals.closed
    return closed > 0 and progress.intervals.kept == closed


def _too_little_for_all(view: PartView, target: CountTarget, ones: Sequence[_One]) -> bool:
    """Return whether all records that could count somewhere come to less than the places lack together."""
    if target.per is not None:
        return False
    lacking = _NOTHING
    for one in ones:
        expected = one.progress.expected
        needs = target.at_least if expected is None or view.period.ended(view.day) else expected
        lacking += max(needs - one.number, _NOTHING)
    loose = {
        each.record.id: each.most
        for one in ones
        for each in weigh(view, target.unit, (target.only, one.only), target.each_occasion)
        if each.most is None or each.least < each.most
    }
    known = [most for most in loose.values() if most is not None]
    return len(known) == len(loose) and sum(known, _NOTHING) < lacking


def _precision(one: _One) -> Precision:
    return one.progress.done.precision if one.progress.done else Precision.EXACT


def _noun(target: CountTarget, number: int) -> Phrase | str:
    return unit_noun("groups" if target.each and target.each.groups else "places", number)


def _lowest(worst: _One, ones: Sequence[_One], *, in_all: bool) -> Phrase:
    """Return the lowest figure in words; where nobody has reported anything there is none, and no zero."""
    silent = sum(not one.progress.counted for one in ones)
    if silent:
        return Phrase("each.silent", n=silent)
    done = worst.progress.done or Amount(_NOTHING)
    return Phrase("each.lowest_in_all" if in_all else "each.lowest", done=done)


def _sentence(target: CountTarget, worst: _One, ones: Sequence[_One], status: Status) -> Phrase:
    if status is Status.NOT_DUE:
        return worst.progress.sentence
    kept = sum(_kept(one) is True for one in ones)
    values: dict[str, Value] = {
        "kept": kept,
        "of": len(ones),
        "noun": _noun(target, len(ones)),
        "promised": promised(target),
        "floor": floor_words(target),
        "lowest": _lowest(worst, ones, in_all=target.per is not None),
    }
    expected = worst.progress.expected
    if status is Status.CANNOT_JUDGE:
        return Phrase("sentence.each.cannot_judge", **values)
    if target.per is None:
        if expected and status in {Status.BEHIND, Status.ON_TRACK}:
            return Phrase("sentence.each.pace", **values, expected=expected)
        return Phrase("sentence.each.whole", **values)
    cadence = cadence_of(target.per, worst.progress.view.terms)
    values["per"] = per_words(cadence)
    closed = worst.progress.intervals.closed
    if target.average or closed == 0:
        return Phrase("sentence.each.rate", **values)
    return Phrase(
        "sentence.each.intervals",
        **values,
        closed=closed,
        fewest=worst.progress.intervals.kept,
        intervals=intervals_noun(cadence, closed),
    )
