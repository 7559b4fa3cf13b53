"""What stands in the Word document, from its title to the provenance, in the order of every rendering."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeAlias

from loftet.render.aligned import as_blank, lacking
from loftet.render.paper import MOST_ENTRIES
from loftet.render.text import paragraphs
from loftet.render.word_commitment import CommitmentWords
from loftet.render.word_pieces import ALARM, Look, Piece, Text, soft
from loftet.render.word_tables import Column
from loftet.render.word_writer import Writer
from loftet.report.model import (
    ActivityLine,
    CommitmentSection,
    DecisionLine,
    Fact,
    IndicatorSection,
    PartSection,
    Question,
    ReadingLine,
    Report,
    Since,
    StatusCount,
)
from loftet.report.signs import Pointer
from loftet.wording.bilingual import joined

_Row: TypeAlias = tuple[CommitmentSection, PartSection]
_NOTICE, _NOTICE_LINE = "FDF2D0", "B58A1B"


class WordPaper:
    """Writes a report section by section."""

    def __init__(self, report: Report, word: Callable[..., str], writer: Writer) -> None:
        """Hold what is written, the labels of its language, and what it is written with."""
        self._report = report
        self._word = word
        self._to = writer
        self._parts = CommitmentWords(word, writer)

    def write(self) -> None:
        """Write the whole report."""
        self._head()
        self._in_short()
        contents_at = len(self._to.blocks)
        self._overview()
        if self._report.since:
            self._since(self._report.since)
        for commitment in self._report.commitments if self._report.detailed else ():
            self._parts.commitment(commitment)
        self._gaps()
        self._outcomes()
        self._sentences("changes", self._report.changes, ("lineage", self._report.lineage))
        self._sentences("quality", self._report.quality)
        self._promise()
        self._facts("method", (*self._report.method, *self._report.words))
        self._facts("about", self._report.about.lines)
        self._to.blocks[contents_at:contents_at] = self._to.contents(self._word("report.heading.contents"))
        self._to.mark_all()

    def _heading(self, level: int, key: str) -> None:
        self._to.heading(level, self._word(f"report.heading.{key}"))

    def _head(self) -> None:
        head = self._report.head
        self._to.paragraph(soft(joined(head.parties, " · ")))
        self._to.paragraph(head.title, look=Look("Title"))
        self._to.paragraph(head.as_of_sentence, look=Look("Subtitle"))
        if head.banner:
            first, rest = head.banner
            self._to.boxed(Piece(first, bold=True), f" {rest}", line=_NOTICE_LINE, ground=_NOTICE)
        for fact in head.facts:
            self._to.paragraph(f"{fact.label}: ", Piece(fact.text, bold=True), look=Look(after=20))

    def _in_short(self) -> None:
        summary, to = self._report.summary, self._to
        self._heading(1, "in_short")
        to.before(Piece(summary.sentences[0], bold=True))
        to.paragraph(" ".join(summary.sentences[1:]))
        self._counts(summary.counts)
        elapsed = summary.elapsed
        to.paragraph(elapsed.sentence)
        to.paragraph(soft(" – ".join(filter(None, (elapsed.first, elapsed.last)))))
        if summary.questions:
            self._heading(2, "questions")
            to.numbers(map(self._question, summary.questions))
        if data := self._report.head.data:
            to.paragraph(soft(f"{data.label}: {data.text}."))
        self._parts.words(summary.words)

    def _counts(self, counts: Sequence[StatusCount]) -> None:
        word, to = self._word, self._to
        columns: list[Column[StatusCount]] = [
            Column(word("render.counts.number"), 10, lambda it: [Piece(str(it.count), bold=True)], "center"),
            Column(word("report.column.status"), 28, lambda it: [to.badge(it.badge)]),
            Column(word("report.column.commitment"), 62, self._which),
        ]
        to.table(word("render.counts.title"), columns, counts)

    def _which(self, it: StatusCount) -> list[Text]:
        names = (("; ", self._to.numbered(pointer)) for pointer in it.commitments)
        return [[piece for pair in names for piece in pair][1:]]

    def _question(self, it: Question) -> tuple[str | Piece, ...]:
        see = () if it.about is None else (" ", self._see(it.about))
        others = (self._to.link(str(other.number), other.anchor) for other in it.also)
        return (it.text, *see, *chain.from_iterable((", ", other) for other in others))

    def _see(self, it: Pointer) -> Piece:
        words = self._word("report.link.commitment", number=it.number)
        return self._to.link(words.replace(" ", "\u00a0"), it.anchor)

    def _overview(self) -> None:
        word, parts = self._word, self._parts
        rows = [(one, part) for one in self._report.commitments for part in one.parts]
        columns = [
            Column(word("report.column.commitment"), 24, self._whole),
            Column(word("report.column.part_of"), 24, self._part),
            Column(word("report.column.promised"), 18, lambda row: [parts.promised(row[1])]),
            Column(word("report.column.done"), 14, lambda row: [parts.done(row[1])]),
            Column(word("report.column.expected"), 12, lambda row: [_expected(row[1])]),
            Column(word("report.column.status"), 26, self._standing),
        ]
        if not any(_expected(part) for _, part in rows):
            del columns[-2]
        self._heading(1, "all")
        self._to.table(word("report.caption.all"), columns, rows)

    def _whole(self, row: _Row) -> list[Text]:
        commitment, part = row
        first = part is commitment.parts[0]
        return [
            self._to.numbered(commitment.pointer, quiet=True)
            if first
            else soft(str(commitment.pointer.number))
        ]

    def _part(self, row: _Row) -> list[Text]:
        _, part = row
        return [self._to.link(part.name, part.anchor, quiet=True), soft(part.owner)]

    def _standing(self, row: _Row) -> list[Text]:
        _, part = row
        return [self._to.badge(part.badge), part.sentence]

    def _since(self, since: Since) -> None:
        self._heading(1, "since")
        self._to.paragraph(since.sentence)
        for key, lines in (("new", since.new), ("late", since.late)):
            if lines:
                self._heading(2, key)
                self._entries(lines)
        if since.corrected:
            self._heading(2, "corrected")
            self._parts.activities(since.corrected, states=False)
        if since.decisions:
            self._heading(2, "decisions")
            for decision in since.decisions:
                self._decision(decision)
        self._parts.words(since.words)

    def _entries(self, lines: Sequence[ActivityLine]) -> None:
        self._to.bullets(self._parts.entry(line) for line in lines[-MOST_ENTRIES:])
        if len(lines) > MOST_ENTRIES:
            shown = self._word("report.label.shown", shown=MOST_ENTRIES, held=len(lines))
            self._to.paragraph(soft(shown))

    def _decision(self, it: DecisionLine) -> None:
        about = (" ", self._see(it.about)) if it.about else ()
        label = "report.label.was_due" if it.answer else "report.label.due"
        due = self._word(label, day=it.due) if it.due else None
        self._to.paragraph(Piece(it.text, bold=True), *about)
        self._to.paragraph(soft(joined(filter(None, (it.meeting, due)), " · ")))
        if it.answer:
            answered = f" ({it.answered})" if it.answered else ""
            self._to.paragraph(
                Piece(self._word("report.label.answer"), bold=True), " ", it.answer, soft(answered)
            )
        else:
            key = "report.label.overdue" if it.overdue else "report.label.waiting"
            self._to.paragraph(Piece(self._word(key), bold=True, colour=ALARM if it.overdue else None))

    def _gaps(self) -> None:
        gaps = self._report.gaps
        self._heading(1, "gaps")
        self._to.paragraph(self._word("report.text.gaps" if gaps else "report.text.no_gaps"))
        self._to.bullets(
            (
                self._to.badge(gap.badge),
                " ",
                self._to.numbered(gap.about),
                ", ",
                Piece(joined((gap.part, ".")), bold=True),
                " ",
                gap.sentence,
            )
            for gap in gaps
        )

    def _outcomes(self) -> None:
        if not self._report.outcomes:
            return
        self._heading(1, "outcomes")
        self._to.paragraph(self._report.outcomes_note)
        for indicator in self._report.outcomes:
            self._to.heading(2, indicator.name)
            if indicator.source:
                self._to.paragraph(soft(joined((self._word("report.label.source"), indicator.source), " ")))
            self._to.paragraph(soft(indicator.better))
            for sentence in indicator.notes:
                self._to.paragraph(sentence)
            if indicator.readings:
                self._readings(indicator)

    def _readings(self, indicator: IndicatorSection) -> None:
        word, readings = self._word, indicator.readings
        values = [reading.value_text for reading in readings]

        def value(it: ReadingLine) -> list[Text]:
            blank = as_blank(lacking(it.value_text, values, self._report.language))
            return [(Piece(it.value_text, bold=True), Piece(blank, bold=True))]

        columns: list[Column[ReadingLine]] = [
            Column(word("report.column.year"), 10, lambda it: [it.year]),
            Column(word("report.column.value"), 10, value, "right"),
        ]
        if any(it.asked for it in readings):
            columns.append(Column(word("report.column.asked"), 14, lambda it: [it.asked or "–"], "right"))
        if any(it.response_rate for it in readings):
            columns.append(
                Column(word("report.column.response"), 16, lambda it: [it.response_rate or "–"], "right")
            )
        columns.append(Column(word("report.column.source"), 40, self._reading_source))
        self._to.table(word("report.caption.readings", name=indicator.name), columns, readings)

    def _reading_source(self, it: ReadingLine) -> list[Text]:
        flags = (("conflict", it.conflict), ("break", not it.comparable))
        return [
            self._parts.source(it.source),
            *(
                Piece(self._word(f"report.label.{key}"), bold=True, colour=ALARM)
                for key, flagged in flags
                if flagged
            ),
            *self._parts.note_lines(it.note),
        ]

    def _sentences(self, key: str, texts: Sequence[str], below: tuple[str, Sequence[str]] = ("", ())) -> None:
        under, more = below
        if texts or more:
            self._heading(1, key)
            self._to.bullets(texts)
        if more:
            self._heading(2, under)
            self._to.bullets(more)

    def _promise(self) -> None:
        report, to = self._report, self._to
        self._heading(1, "promise")
        to.paragraph(report.head.promise_title)
        for key, text in (("purpose", report.purpose), ("situation", report.situation)):
            if text:
                self._heading(2, key)
                to.quote(paragraphs(text))
        if report.sources:
            self._heading(2, "sources")
            to.bullets(report.sources)
        if report.head.signed or report.head.signatures:
            self._heading(2, "signed")
        if report.head.signed:
            to.paragraph(report.head.signed)
        to.bullets(
            (Piece(one.name, bold=True), ", ", joined(filter(None, (one.role, one.party)), ", "))
            for one in report.head.signatures
        )

    def _facts(self, key: str, facts: Sequence[Fact]) -> None:
        self._heading(1, key)
        self._to.bullets((Piece(fact.label, bold=True), Piece(": ", bold=True), fact.text) for fact in facts)


def _expected(part: PartSection) -> str:
    return (part.bar.expected_text if part.bar else None) or ""
