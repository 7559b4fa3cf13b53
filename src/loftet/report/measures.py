"""The measure of each kind of target in words, without a full stop: "minst 4 tillfällen per vecka"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from loftet.phrase import Amount, Phrase, Precision, Value
from loftet.progress.labels import per_words
from loftet.report.amounts import unit_noun
from loftet.report.frame import Frame
from loftet.report.intervals import cadence_of
from loftet.schema.clock_span import ClockSpan
from loftet.schema.target_base import TargetBase
from loftet.schema.target_change import ChangeTarget
from loftet.schema.target_count import CountTarget
from loftet.schema.target_coverage import CoverageTarget
from loftet.schema.target_milestone import MilestoneTarget
from loftet.schema.target_outcome import OutcomeTarget
from loftet.schema.target_response import ResponseTarget
from loftet.schema.target_share import ShareTarget
from loftet.schema.target_slots import SlotsTarget
from loftet.schema.target_state import StateTarget
from loftet.schema.target_stock import StockTarget
from loftet.schema.targets import Target
from loftet.wording.numbers import month_text

_SOME_YEAR = 2000
_MOST_NAMED = 6
_NAMED = 3


def measure(frame: Frame, target: Target) -> str:
    """Return what `target` asks for; of a kind without words of its own, its sentence and its numbers."""
    words = MEASURES.get(type(target))
    if words is not None:
        return words(frame, target)
    numbers: dict[str, Value] = {str(keys[-1]): number for keys, number in target.numbers()}
    return frame.say(f"report.measure.{target.kind}", **numbers)


def _count(frame: Frame, target: CountTarget) -> str:
    said = _number(frame, target)
    cadence = cadence_of(target)
    if cadence is not None:
        key = "report.measure.average" if target.average else "report.measure.per"
        said = frame.say(key, measure=said, per=per_words(cadence))
    if target.each is not None:
        names = tuple(map(frame.place, target.each.places)) or tuple(map(frame.own, target.each.groups))
        said = frame.say("report.measure.each", measure=said, names=_folded(names))
    if filters := _filters(frame, target):
        said = frame.say("report.measure.only", measure=said, filters=filters)
    if target.by is not None:
        said = frame.say("report.measure.by", measure=said, day=target.by)
    return said


def _number(frame: Frame, target: CountTarget) -> str:
    high = target.at_most
    amount = Amount(target.at_least if high is None else high, Precision.AT_LEAST)
    unit = unit_noun(frame, amount, target.distinct.value if target.distinct else target.unit)
    if high is None:
        return frame.say("report.amount", amount=amount, unit=unit)
    return frame.say("report.measure.range", low=target.at_least, high=high, unit=unit)


def _filters(frame: Frame, target: CountTarget) -> tuple[str, ...]:
    only = target.only
    months = (date(_SOME_YEAR, month, 1) for month in only.months)
    return (
        *map(frame.place, only.places),
        *map(frame.own, only.groups),
        *(month_text(month, frame.language).removesuffix(f" {_SOME_YEAR}") for month in months),
        *(frame.say(f"report.weekday.{weekday}") for weekday in only.weekdays),
        *map(frame.own, only.tags),
        *map(frame.own, target.each_occasion),
    )


def _coverage(frame: Frame, target: CoverageTarget) -> str:
    if target.of:
        names = tuple(frame.place(name) for name in target.of)
        if len(names) == 1:
            return frame.say("report.measure.one-of", names=names)
        return frame.say("report.measure.all-of", n=len(names), names=_folded(names))
    if target.size is None:
        return frame.say("report.measure.all-unknown")
    return frame.say("report.measure.all", n=target.size)


def _folded(names: tuple[str, ...]) -> tuple[str | Phrase, ...]:
    """Return the names, of many only the first: all stand in the part's own table."""
    if len(names) <= _MOST_NAMED:
        return names
    return (*names[:_NAMED], Phrase("report.measure.more", n=len(names) - _NAMED))


def _milestone(frame: Frame, target: MilestoneTarget) -> str:
    deed = Phrase(f"deed.{target.done}")
    if target.by is None:
        return frame.say("report.measure.milestone", deed=deed)
    return frame.say("report.measure.milestone-by", deed=deed, day=target.by)


def _slots(frame: Frame, target: SlotsTarget) -> str:
    weekdays = tuple(Phrase(f"report.weekday.{weekday}") for weekday in target.weekdays)
    said = frame.say("report.measure.slots", weekdays=weekdays)
    if target.time is not None:
        said = frame.say("report.measure.clock", measure=said, **_clock(target.time))
    if target.except_holidays:
        said = frame.say("report.measure.except-holidays", measure=said)
    return said


def _clock(time: ClockSpan) -> dict[str, str]:
    return {"begins": f"{time.from_:%H.%M}", "ends": f"{time.to:%H.%M}"}


def _response(frame: Frame, target: ResponseTarget) -> str:
    within = target.within
    if within is None:
        return frame.say("report.measure.response-none")
    if within.hours is not None:
        return frame.say("report.measure.response-hours", n=within.hours)
    return frame.say("report.measure.response-days", n=within.days or 0)


def _state(frame: Frame, target: StateTarget) -> str:
    if target.count is None:
        return frame.say("report.measure.state", what=frame.own(target.what))
    return frame.say("report.measure.state-count", what=frame.own(target.what), n=target.count)


def _stock(frame: Frame, target: StockTarget) -> str:
    if target.grow_by is not None:
        goal = Phrase("report.measure.grow", number=target.grow_by)
    elif target.reach is not None:
        goal = Phrase("report.measure.reach", number=target.reach)
    else:
        goal = Phrase("report.measure.grow-unknown")
    if target.baseline is None:
        return frame.say("report.measure.baseline-none", measure=goal)
    return frame.say(
        "report.measure.baseline", measure=goal, value=target.baseline.value, day=target.baseline.date
    )


def _change(frame: Frame, target: ChangeTarget) -> str:
    verb = Phrase(f"report.verb.{target.direction}")
    baseline = target.baseline
    if baseline is None:
        return frame.say("report.measure.change-none", verb=verb)
    if baseline.value is not None:
        return frame.say("report.measure.change-value", verb=verb, value=baseline.value)
    return frame.say("report.measure.change-period", verb=verb, period=frame.own(baseline.period or ""))


def _share(frame: Frame, target: ShareTarget) -> str:
    share = Amount(target.at_least, Precision.AT_LEAST)
    of, numerator = (unit_noun(frame, Amount(Decimal(2)), unit) for unit in (target.of, target.numerator))
    return frame.say("report.measure.share", share=share, of=of, numerator=numerator)


def _outcome(frame: Frame, target: OutcomeTarget) -> str:
    said = frame.say("report.measure.outcome", verb=Phrase(f"report.verb.{target.direction}"))
    if target.from_ is not None:
        said = frame.say("report.measure.outcome-from", measure=said, value=target.from_)
    if target.to is not None:
        said = frame.say("report.measure.outcome-to", measure=said, value=target.to)
    if target.measured_on is not None:
        said = frame.say("report.measure.outcome-on", measure=said, day=target.measured_on)
    return said


MEASURES: Mapping[type[TargetBase], Callable[[Frame, Any], str]] = {
    CountTarget: _count,
    CoverageTarget: _coverage,
    MilestoneTarget: _milestone,
    SlotsTarget: _slots,
    ResponseTarget: _response,
    StateTarget: _state,
    StockTarget: _stock,
    ChangeTarget: _change,
    ShareTarget: _share,
    OutcomeTarget: _outcome,
}
"""The kinds whose measure takes more than one sentence of the catalogue."""
