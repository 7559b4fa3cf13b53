"""A report without small numbers of persons, nor figures from which they could be worked out.

A part that counts persons keeps its total only: months, places and intervals could be taken from it. The
total goes too where it, one of its terms, or its difference to another part's is below five. The records'
own numbers go where some part tells their sum, and where `privacy.small_numbers` hides them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from loftet.period.days import Period
from loftet.phrase import Phrase
from loftet.privacy.small_numbers import LEAST_SHOWN, Counted, counts_persons, hidden_numbers
from loftet.report.model import ActivityLine, CommitmentSection, Gap, PartSection, ReadingLine, Report
from loftet.wording import say


def without_small_numbers(report: Report) -> Report:
    """Return `report` with every number of persons below five left out, and what would give one away."""
    withheld = _Withheld(
        say(Phrase("report.profile.few"), report.language),
        say(Phrase("report.profile.few.sentence"), report.language),
        _hidden_refs(report),
        _hidden_quantities(report),
    )
    counting = [part for one in report.commitments for part in one.parts if part.persons]
    names = [say(Phrase("report.quoted", text=part.name), report.language) for part in counting]
    return replace(
        report,
        commitments=tuple(withheld.commitment(one) for one in report.commitments),
        gaps=tuple(withheld.gap(gap, report) for gap in report.gaps),
        lineage=tuple(line for line in report.lineage if not any(name in line for name in names)),
        outcomes=tuple(
            replace(one, readings=tuple(withheld.reading(reading) for reading in one.readings))
            for one in report.outcomes
        ),
    )


@dataclass(frozen=True, slots=True)
class _Withheld:
    """What is left out, and the words in its place: parts by their ref, quantities by record and unit."""

    word: str
    sentence: str
    refs: frozenset[str]
    quantities: Mapping[str, frozenset[str]]

    def commitment(self, section: CommitmentSection) -> CommitmentSection:
        """Return the section without small numbers."""
        return replace(
            section,
            parts=tuple(self.part(part) for part in section.parts),
            latest=tuple(map(self.line, section.latest)),
            planned=tuple(map(self.line, section.planned)),
            deviations=tuple(map(self.line, section.deviations)),
        )

    def part(self, part: PartSection) -> PartSection:
        """Return the part, one that counts persons with no more than its total."""
        if part.persons is None:
            return part
        total = replace(
            part,
            months=(),
            months_note=None,
            intervals=(),
            intervals_text=None,
            members=(),
            notes=(),
            persons=None,
        )
        if part.ref not in self.refs:
            return total
        return replace(total, sentence=self.sentence, done_text=self.word, unit_text="", bar=None)

    def line(self, line: ActivityLine) -> ActivityLine:
        """Return the record's line, a number that is left out said to be so."""
        hidden = self.quantities.get(line.id, frozenset())
        if not hidden:
            return line
        texts = ", ".join(quantity.text for quantity in line.quantities)
        shown = [quantity for quantity in line.quantities if quantity.unit not in hidden]
        kept = [line.amount.removesuffix(texts).removesuffix(", "), *(one.text for one in shown), self.word]
        return replace(line, amount=", ".join(filter(None, kept)), quantities=tuple(shown))

    def gap(self, gap: Gap, report: Report) -> Gap:
        """Return the gap, without the figures of a part whose figures are left out."""
        parts = (part for one in report.commitments if one.pointer == gap.about for part in one.parts)
        hidden = any(part.name == gap.part and part.ref in self.refs for part in parts)
        return replace(gap, sentence=self.sentence) if hidden else gap

    def reading(self, reading: ReadingLine) -> ReadingLine:
        """Return the reading, without how many were asked where those were few."""
        digits = "".join(filter(str.isdecimal, reading.asked or ""))
        few = digits != "" and int(digits) < LEAST_SHOWN
        return replace(reading, asked=self.word) if few else reading


def _hidden_refs(report: Report) -> frozenset[str]:
    """Return the parts without figures: small ones, and the lesser of two that differ by little."""
    told = sorted(
        ((number, part) for one in report.commitments for part in one.parts for number in _numbers(part)),
        key=lambda pair: (pair[0], pair[1].ref),
    )
    small = {part.ref for number, part in told if _is_small(number) or (part.persons and part.persons.few)}
    near = {
        part.ref
        for at, (number, part) in enumerate(told)
        for other, another in told[at + 1 :]
        if another.ref != part.ref and _is_small(other - number)
    }
    return frozenset(small | near)


def _numbers(part: PartSection) -> tuple[Decimal, ...]:
    return part.persons.numbers if part.persons else ()


def _is_small(number: Decimal) -> bool:
    return 0 < number < LEAST_SHOWN


def _hidden_quantities(report: Report) -> dict[str, frozenset[str]]:
    """Return for each record the units of the numbers that are left out."""
    summed = {
        unit
        for one in report.commitments
        for part in one.parts
        if part.persons
        for unit in part.persons.units
    }
    lines = list({line.id: line for line in _lines(report)}.values())
    counted = [
        Counted(
            line.type,
            Period(line.first, line.last),
            line.first != line.last,
            {quantity.unit: quantity.number for quantity in line.quantities},
        )
        for line in lines
    ]
    found = zip(lines, counted, hidden_numbers(counted), strict=True)
    return {
        line.id: hidden | {unit for unit in one.numbers if unit in summed and counts_persons(unit)}
        for line, one, hidden in found
    }


def _lines(report: Report) -> Iterator[ActivityLine]:
    for section in report.commitments:
        yield from section.latest + section.planned + section.deviations
