"""Outcomes, apart from what was done: readings with their sources, breaks and conflicts.

Each indicator stands for itself; readings of two indicators are never merged (docs: vocabulary, "Words").
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from loftet.ledger.model import Reading
from loftet.phrase import Amount, Precision
from loftet.report.frame import Frame
from loftet.report.model import IndicatorSection, ReadingLine
from loftet.schema.indicator import Indicator


def outcomes(frame: Frame) -> tuple[IndicatorSection, ...]:
    """Return each indicator that has a reading or that a part of the promise names, in the file's order."""
    named = {frame.measured_by(progress) for progress in frame.progresses}
    sections = []
    for indicator_id, indicator in frame.view.ledger.indicators.items():
        readings = tuple(_known(frame, indicator_id))
        if readings or indicator_id in named:
            sections.append(_section(frame, indicator, readings))
    return tuple(sections)


def outcomes_note(frame: Frame) -> str:
    """Return the sentence that nothing follows about cause, and that surveys are not merged."""
    note = frame.say("report.outcomes.note")
    sources = {section.source or section.name for section in outcomes(frame)}
    return note if len(sources) < 2 else f"{note} {frame.say('report.outcomes.apart')}"


def _known(frame: Frame, indicator: str) -> Iterator[Reading]:
    view = frame.view
    for reading in view.ledger.readings:
        told = view.known_by is None or reading.known <= view.known_by
        if reading.value.indicator == indicator and reading.value.date <= view.as_of and told:
            yield reading


def _section(frame: Frame, indicator: Indicator, readings: tuple[Reading, ...]) -> IndicatorSection:
    return IndicatorSection(
        name=frame.own(indicator.name),
        better=frame.say(f"report.outcomes.better.{indicator.better}"),
        source=frame.own(indicator.source),
        readings=tuple(_line(frame, reading, readings) for reading in readings),
        notes=tuple(_notes(frame, readings)),
    )


def _line(frame: Frame, reading: Reading, among: tuple[Reading, ...]) -> ReadingLine:
    value = reading.value
    return ReadingLine(
        year=str(value.date.year),
        day=frame.day(value.date),
        value=value.value,
        value_text=frame.say("report.number", number=value.value),
        asked=None if value.asked is None else _asked(frame, value.asked, value.asked_precision),
        response_rate=None
        if value.response_rate is None
        else frame.say("report.per-cent", number=value.response_rate),
        source=frame.link(value.source.title, value.source.url, reading.known),
        comparable=value.comparable,
        conflict=len(_values_of_year(among, value.date.year)) > 1,
        note=frame.own(value.note),
    )


def _asked(frame: Frame, number: int, precision: Precision) -> str:
    return frame.say("report.outcomes.asked", n=Amount(Decimal(number), precision))


def _values_of_year(readings: tuple[Reading, ...], year: int) -> tuple[Reading, ...]:
    """Return one reading for each value that the sources give for `year`."""
    found = {
        reading.value.value: reading for reading in reversed(readings) if reading.value.date.year == year
    }
    return tuple(reversed(found.values()))


def _notes(frame: Frame, readings: tuple[Reading, ...]) -> Iterator[str]:
    if not readings:
        yield frame.say("report.outcomes.none")
    for year in dict.fromkeys(reading.value.date.year for reading in readings):
        different = _values_of_year(readings, year)
        if len(different) > 1:
            values = tuple(
                frame.say(
                    "report.outcomes.value-of",
                    number=one.value.value,
                    source=frame.own(one.value.source.title),
                )
                for one in different
            )
            yield frame.say("report.outcomes.conflict", year=str(year), values=values)
    for reading in readings:
        if not reading.value.comparable:
            sentence = frame.say("report.outcomes.break", day=reading.value.date)
            reason = reading.value.reason
            yield f"{sentence} {frame.say('report.reason', reason=frame.own(reason))}" if reason else sentence
