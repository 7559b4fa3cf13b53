"""What was done in the same days of the promise before: only where the definition is the same.

A part is the same where its id, its commitment's id, its target and what it counts are. The days are those
that both promises hold, up to the day the part is judged; on both sides only records of those days count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loftet.ledger.model import PartView, PromiseView
from loftet.ledger.view import promise_on
from loftet.period.days import Period
from loftet.phrase import Amount
from loftet.progress.judge import judge
from loftet.report.amounts import amount_text
from loftet.report.frame import Frame
from loftet.schema.promise import Promise


@dataclass(frozen=True, slots=True)
class Side:
    """What was done in one promise, and in which of its days."""

    done: Amount
    unit: str
    days: Period


def same_days(frame: Frame, before: Promise) -> Iterator[str]:
    """Yield a sentence for each part that can be compared, and one that names those that cannot."""
    years = frame.view.period.first.year - before.period.from_.year
    if years < 1 or frame.view.as_of < frame.view.period.first:
        return
    then = promise_on(frame.view.ledger, before, _moved(frame.view.as_of, -years), frame.view.known_by)
    old = {part.ref: part for part in _parts(then)}
    changed: list[str] = []
    for progress in frame.progresses:
        part = old.get(progress.ref)
        target = progress.view.target
        if part is None or target.on_demand or not target.adds_up():
            continue
        if not _same_definition(progress.view, part):
            changed.append(frame.quoted(frame.part_name(progress)))
        elif sides := _sides(progress.view, part, years):
            yield _sentence(frame, frame.part_name(progress), *sides)
    if changed:
        yield frame.say("report.lineage.not-the-same", parts=tuple(changed))


def _parts(view: PromiseView) -> Iterator[PartView]:
    return (part for commitment in view.commitments for part in commitment.parts)


def _same_definition(one: PartView, other: PartView) -> bool:
    return one.target == other.target and set(one.part.counts) == set(other.part.counts)


def _sides(now: PartView, before: PartView, years: int) -> tuple[Side, Side] | None:
    """Return the two sides, None where they share no day or either has no record in those days."""
    first = max(now.period.first, _moved(before.period.first, years))
    last = min(_last_of(now), _moved(_last_of(before), years))
    if first > last:
        return None
    this = _in(now, Period(first, last))
    that = _in(before, Period(_moved(first, -years), _moved(last, -years)))
    return None if this is None or that is None else (this, that)


def _last_of(part: PartView) -> date:
    """Return the last day that is told of."""
    return part.day if part.period.last is None else min(part.day, part.period.last)


def _in(part: PartView, days: Period) -> Side | None:
    """Return what was done in some days of a part, judged as if it had been promised for them only."""
    last = days.last or days.first
    inside = tuple(record for record in part.activities if days.holds(record.first, record.last))
    narrowed = part._replace(period=days, activities=inside, day=last, as_of=last, withdrawn_on=None)
    found = judge(narrowed)
    return Side(found.done, found.unit, days) if inside and found.done is not None else None


def _moved(day: date, years: int) -> date:
    """Return the same day so many years on; 29 February is the 28th where there is no leap day."""
    year = min(max(day.year + years, date.min.year), date.max.year)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _sentence(frame: Frame, name: str, now: Side, before: Side) -> str:
    return frame.say(
        "report.lineage.same-days",
        part=frame.quoted(name),
        now=amount_text(frame, now.done, now.unit),
        days=_span(frame, now.days),
        before=amount_text(frame, before.done, before.unit),
        days_before=_span(frame, before.days),
    )


def _span(frame: Frame, days: Period) -> str:
    return frame.span(days.first, days.last or days.first)
