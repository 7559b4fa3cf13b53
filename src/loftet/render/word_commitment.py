"""One commitment in the Word document: its words whole, its parts, what was done, how it is judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from loftet.render.links import allowed
from loftet.render.note_blocks import Items, Paragraph, note_blocks
from loftet.render.text import paragraphs, sentence_case
from loftet.render.word_pieces import ALARM, Look, Piece, Text, note_pieces, soft
from loftet.render.word_tables import Column
from loftet.render.word_writer import Writer
from loftet.report.model import (
    ActivityLine,
    CommitmentSection,
    Fact,
    IntervalCell,
    MemberCell,
    MonthCell,
    PartSection,
    VerdictLine,
)
from loftet.report.signs import LinkLine
from loftet.wording.bilingual import joined

_YEAR = 12


class CommitmentWords:
    """Writes commitments, and the small pieces that other sections have in common with them."""

    def __init__(self, word: Callable[..., str], writer: Writer) -> None:
        """Hold the labels of the language and what is written with."""
        self._word = word
        self._to = writer

    def commitment(self, it: CommitmentSection) -> None:
        """Write one bullet of the promise."""
        to, pointer = self._to, it.pointer
        to.heading(1, joined((f"{pointer.number}.", pointer.title), " "), pointer.anchor)
        to.before(to.badge(it.badge), f" {self._word('report.label.owners')} ", it.owners)
        to.before(self._label("verbatim"))
        to.quote(paragraphs(it.text), boxed=True)
        self.words(it.words)
        for sentence in it.changed:
            to.paragraph(sentence)
        for verdict in it.verdicts:
            self._verdict(verdict)
        for part in it.parts:
            self._part(part)
        if it.latest:
            self._heading(2, "latest")
            self.activities(it.latest)
            if it.held > len(it.latest):
                to.paragraph(soft(self._word("report.label.shown", shown=len(it.latest), held=it.held)))
        if it.planned:
            self._heading(2, "planned")
            self.activities(it.planned, states=False)
        if it.deviations:
            self._heading(2, "deviations")
            self.activities(it.deviations)

    def words(self, facts: Sequence[Fact]) -> None:
        """Write what words of the trade mean, where they are first used."""
        if facts:
            self._to.paragraph(soft(self._word("report.label.words")))
        for fact in facts:
            self._to.bullets([(Piece(fact.label, bold=True), ": ", fact.text)])

    def promised(self, part: PartSection) -> Text:
        """Return what was promised; a working target is called that."""
        if part.working:
            return (Piece(f"{self._word('report.label.working')}: ", bold=True), part.promised)
        return part.promised

    def done(self, part: PartSection) -> Text:
        """Return what was done; no zero where nobody has reported."""
        if part.bar:
            return Piece(part.bar.done_text, bold=True)
        if part.badge.status == "no_report":
            return part.done_text
        return (Piece(part.done_text, bold=True), " ", part.unit_text)

    def activities(self, lines: Sequence[ActivityLine], *, states: bool = True) -> None:
        """Write records with all that is told of them."""
        to = self._to
        for line in lines:
            about = joined((" (", joined((*line.places, *line.by), ", "), ")"))
            has_about = bool(line.places or line.by)
            to.bullets([(*self._what(line, states=states), *([soft(about)] if has_about else []))])
            if line.reason:
                to.below(self._label("reason"), " ", line.reason)
            to.note(line.note)
            for item in line.evidence:
                to.below(self._label("evidence"), " ", self.source(item), self._day(item))
            if line.also:
                names = (joined((str(pointer.number), pointer.title), " ") for pointer in line.also)
                to.below(soft(joined((self._word("report.label.also"), joined(names, "; ")), " ")))
            if line.late:
                to.below(Piece(line.late, colour=ALARM))

    def entry(self, line: ActivityLine) -> Text:
        """Return a record as one line, with links to the commitments that it serves."""
        links: list[str | Piece] = []
        for pointer in line.also:
            name = self._word("report.label.commitment", number=pointer.number)
            links += [", " if links else " (", self._to.link(name, pointer.anchor)]
        late = [Piece(joined((" ", line.late)), colour=ALARM)] if line.late else []
        return (*self._what(line, states=False), *links, *([")"] if links else []), *late)

    def source(self, item: LinkLine) -> Piece:
        """Return something published as a link, where its address may be one."""
        return Piece(item.title, href=item.url if allowed(item.url) else None)

    def note_lines(self, text: str | None) -> list[Text]:
        """Return a note for the cell of a table, its lists as lines."""
        lines: list[Text] = []
        for block in note_blocks(text or ""):
            inside = [block] if isinstance(block, Paragraph) else _flat(block)
            lines += [note_pieces(one.runs) for one in inside]
        return lines

    def _part(self, it: PartSection) -> None:
        to, word = self._to, self._word
        who = (
            joined((it.owner, word("report.label.with", parties=it.partners)), " ")
            if it.partners
            else it.owner
        )
        to.heading(2, it.name, it.anchor)
        to.before(soft(who))
        to.quote([word("report.quoted", text=it.quote)], keep=True)
        to.paragraph(to.badge(it.badge), " ", it.sentence)
        to.bullets(self._standing(it))
        self._intervals(it)
        self._months(it)
        if it.members:
            self._members(it)
        for verdict in it.verdicts:
            self._verdict(verdict)
        if it.parties:
            self._heading(3, "parties")
            to.bullets((Piece(joined((party.name, ": ")), bold=True), party.text) for party in it.parties)
        to.bullets(it.notes)
        if it.measured:
            self._heading(3, "measured")
            for sentence in it.measured:
                to.paragraph(sentence)

    def _standing(self, it: PartSection) -> list[Text]:
        lines: list[Text] = []
        if it.bar or it.badge.status != "no_report":
            compared = f"; {it.bar.target_text}" if it.bar and it.bar.target_text else ""
            lines.append((f"{self._word('report.column.done')}: ", *_many(self.done(it)), compared))
        lines.append((f"{self._word('report.column.promised')}: ", *_many(self.promised(it))))
        if it.bar and it.bar.expected_text:
            lines.append(it.bar.expected_text)
        return [*lines, *filter(None, (it.gap_text,))]

    def _intervals(self, it: PartSection) -> None:
        if not it.intervals_text:
            return
        self._to.paragraph(Piece(it.intervals_text, bold=True))
        short = [cell for cell in it.intervals if not cell.kept and not cell.silent]
        silent = [cell for cell in it.intervals if cell.silent]
        for key, cells in (("not_kept", short), ("silent", silent)):
            if cells:
                self._to.bullets([f"{sentence_case(self._word(f'report.label.{key}'))}: {_names(cells)}"])

    def _months(self, it: PartSection) -> None:
        known = [cell for cell in it.months if cell.text]
        title = self._word("report.chart.months")
        for start in range(0, len(known), _YEAR):
            self._month_table(known[start : start + _YEAR], joined((it.name, ": ", title)), title)
        if it.months_note:
            self._to.paragraph(soft(it.months_note))

    def _month_table(self, cells: Sequence[MonthCell], title: str, caption: str) -> None:
        self._to.paragraph(caption, look=Look("Caption", keep=True))
        columns = [Column(cell.label, 1, partial(_month_text, at), "center") for at, cell in enumerate(cells)]
        self._to.table(title, columns, [cells])

    def _members(self, it: PartSection) -> None:
        word = self._word
        kept = {None: "unknown", True: "kept", False: "not_kept"}
        columns: list[Column[MemberCell]] = [
            Column(it.members_column or "", 3, lambda cell: [cell.name]),
            Column(word("report.column.done"), 1, lambda cell: [cell.text]),
            Column(word("report.column.kept"), 2, lambda cell: [word(f"report.label.{kept[cell.kept]}")]),
        ]
        heading = it.members_heading or ""
        self._to.heading(3, heading)
        self._to.table(joined((it.name, ": ", heading)), columns, it.members)

    def _verdict(self, it: VerdictLine) -> None:
        line, ground = ("B58A1B", "FDF2D0") if it.differs else ("6F7482", "F6F4EF")
        told: list[str | Piece] = [
            self._label("verdict"),
            " ",
            Piece(sentence_case(it.word), bold=True),
            " (",
            it.by,
            f", {it.day}). ",
            it.reason,
        ]
        if it.next_step:
            told += [" ", self._label("next"), " ", it.next_step]
        if it.differs:
            told += [" ", Piece(it.differs, bold=True)]
        self._to.boxed(*told, line=line, ground=ground)

    def _what(self, line: ActivityLine, *, states: bool) -> list[str | Piece]:
        state = f"{sentence_case(line.state)}: " if states and line.state != self._word("state.held") else ""
        amount = [", ", line.amount] if line.amount else []
        return [soft(f"{line.day}: "), state, Piece(line.type, bold=True), *amount]

    def _day(self, item: LinkLine) -> str:
        return f" ({item.day})" if item.day else ""

    def _label(self, key: str) -> Piece:
        return Piece(self._word(f"report.label.{key}"), bold=True)

    def _heading(self, level: int, key: str) -> None:
        self._to.heading(level, self._word(f"report.heading.{key}"))


def _many(text: Text) -> tuple[str | Piece, ...]:
    return (text,) if isinstance(text, str | Piece) else tuple(text)


def _names(cells: Sequence[IntervalCell]) -> str:
    return ", ".join(cell.name for cell in cells)


def _flat(it: Items) -> list[Paragraph]:
    return [
        one
        for item in it.items
        for block in item
        for one in ([block] if isinstance(block, Paragraph) else _flat(block))
    ]


def _month_text(at: int, cells: Sequence[MonthCell]) -> list[Text]:
    return [cells[at].text]
