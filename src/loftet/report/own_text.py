"""What a report says in words of its own: its sentences without what they quote and without names.

How easy it is to read is then a figure of loftet's language, and not of a municipality's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loftet.ledger.model import Ledger
from loftet.report.model import PartSection, Report

_QUOTED = re.compile(r"”[^”]*”|“[^”]*”")
_NAME = "X"


def own_text(report: Report, ledger: Ledger) -> Iterator[str]:
    """Yield the report's own sentences; each name and each quotation is one short word in them."""
    names = sorted(_names(report, ledger), key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, names))) if names else None
    for sentence in _sentences(report):
        bare = _QUOTED.sub(_NAME, sentence)
        yield pattern.sub(_NAME, bare) if pattern else bare


def _names(report: Report, ledger: Ledger) -> set[str]:
    named = (ledger.parties, ledger.places, ledger.activity_types, ledger.indicators)
    known = {thing.name for things in named for thing in things.values()}
    titles = {commitment.pointer.title for commitment in report.commitments}
    sources = {one.source.title for indicator in report.outcomes for one in indicator.readings}
    return {name for name in known | titles | sources if name}


def _sentences(report: Report) -> Iterator[str]:
    summary = report.summary
    yield from (*summary.sentences, f"{summary.elapsed.sentence}.")
    yield from (question.text for question in summary.questions)
    if report.since:
        yield report.since.sentence
    for commitment in report.commitments:
        for part in commitment.parts:
            yield from _of_part(part)
    yield from (gap.sentence for gap in report.gaps)
    yield report.outcomes_note
    for indicator in report.outcomes:
        yield from indicator.notes
    yield from (*report.changes, *report.lineage, *report.quality)
    yield from (fact.text for fact in report.method)


def _of_part(part: PartSection) -> Iterator[str]:
    yield from (part.sentence, part.promised, *part.notes)
    yield from filter(None, (part.gap_text, part.intervals_text, part.months_note))
    yield from (party.text for party in part.parties)
    yield from filter(None, (verdict.differs for verdict in part.verdicts))
