"""What a rendering that people read must hold of a report, whichever its format."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.report.model import ActivityLine, PartSection, Report


def told(report: Report) -> Iterator[str]:
    """Yield the sentences, figures and words of the promise; short texts where they cannot be mistaken."""
    yield from (report.head.title, report.head.as_of_sentence, *report.summary.sentences)
    facts = (*report.head.facts, report.head.data, *report.method, *report.about.lines)
    yield from (fact.text for fact in facts if fact)
    yield from (question.text for question in report.summary.questions)
    elapsed = report.summary.elapsed
    yield from filter(None, (elapsed.sentence, elapsed.first, elapsed.last))
    yield from (pointer.title for count in report.summary.counts for pointer in count.commitments)
    yield from (text for word in report.words for text in (word.label, word.text))
    yield from (text for gap in report.gaps for text in (gap.part, gap.sentence))
    yield from (*report.changes, *report.lineage, *report.quality, *report.sources)
    for commitment in report.commitments:
        yield from (*commitment.text.split("\n\n"), commitment.pointer.title, commitment.owners)
        for part in commitment.parts:
            yield from _part(part)
        for line in (*commitment.latest, *commitment.planned, *commitment.deviations):
            yield from _activity(line)
    for indicator in report.outcomes:
        yield from (indicator.name, indicator.better, *indicator.notes)
        for one in indicator.readings:
            yield from filter(
                None, (one.year, one.value_text, one.asked, one.response_rate, one.source.title)
            )
    if report.since:
        yield report.since.sentence
        for decision in report.since.decisions:
            told_of = (decision.text, decision.meeting, decision.due, decision.answered, decision.answer)
            yield from filter(None, told_of)
        for line in (*report.since.new, *report.since.late):
            yield from filter(None, (line.day, line.type, line.amount, line.late))
        for line in report.since.corrected:
            yield from _activity(line)


def _part(part: PartSection) -> Iterator[str]:
    yield from (part.name, part.owner, part.sentence, part.quote, part.promised, *part.measured, *part.notes)
    if part.bar:
        yield from filter(None, (part.bar.done_text, part.bar.expected_text, part.bar.target_text))
    elif part.badge.status != "no_report":
        yield f"{part.done_text} {part.unit_text}"
    yield from filter(None, (part.gap_text, part.months_note, part.intervals_text))
    yield from (text for cell in part.months if cell.text for text in (cell.label, cell.text))
    yield from (text for cell in part.members for text in (cell.name, cell.text))
    yield from (text for party in part.parties for text in (party.name, party.text))
    yield from (text for it in part.verdicts for text in (it.reason, it.next_step, it.differs) if text)


def _activity(line: ActivityLine) -> Iterator[str]:
    yield from filter(None, (line.day, line.type, line.amount, line.reason, line.late, *line.places))
    yield from (item.title for item in line.evidence)
