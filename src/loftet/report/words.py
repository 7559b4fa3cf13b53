"""The words of the trade that a report uses, each explained where it is first used, outside any quotation.

Known words have their explanation in the catalogue; those of a municipality's own stand in its `words`. What
is quoted is never changed: the explanation stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from loftet.report.frame import Frame
from loftet.report.model import ActivityLine, CommitmentSection, Fact, PartSection, Report, Since, Summary
from loftet.wording.bilingual import bilingual

KNOWN = (
    "ANDT",
    "Brå",
    "BRÅ",
    "CAN",
    "EST",
    "Grannsamverkan",
    "HT",
    "KF",
    "kommunpolis",
    "KS",
    "LPO",
    "lägesbild",
    "NTU",
    "områdespolis",
    "problembild",
    "problemindex",
    "SIG",
    "situationell",
    "SSPF",
    "tertial",
    "trygghetsmätning",
    "trygghetsvandring",
    "VT",
)
"""The words that the catalogue explains, as they are written."""
_SHORT = 3
"""Letters up to which a word is looked for as it is written: Brå is not BRÅ."""


def known_words(frame: Frame) -> tuple[Fact, ...]:
    """Return what words mean: those of the catalogue, and the municipality’s own beside or for them."""
    own = frame.view.ledger.words
    known = {word: frame.say(f"term.{word}") for word in KNOWN if word not in own}
    meanings = known | {word: frame.own(text) for word, text in own.items()}
    return tuple(Fact(frame.own(word), text) for word, text in meanings.items())


def with_words(report: Report, words: Iterable[Fact]) -> Report:
    """Return `report` with each of `words` explained where it is first used, and those it uses listed."""
    finder = _Finder(words)
    summary = replace(report.summary, words=finder.new_in(_on_page_one(report)))
    since = report.since and replace(report.since, words=finder.new_in(_in_since(report.since)))
    commitments = tuple(
        replace(section, words=finder.new_in(_in_commitment(section))) for section in report.commitments
    )
    finder.new_in(_elsewhere(report))
    return replace(report, summary=summary, since=since, commitments=commitments, words=finder.all())


def written_with(word: str) -> re.Pattern[str]:
    """Return what finds `word`: an abbreviation as it is, another word with its endings, small or great."""
    if word[1:].lower() != word[1:] or len(word) <= _SHORT:
        return re.compile(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])")
    return re.compile(rf"(?<![^\W_]){re.escape(word)}[^\W\d_]{{0,5}}(?![^\W_])", re.IGNORECASE)


class _Finder:
    """Finds words that have not been found before."""

    def __init__(self, words: Iterable[Fact]) -> None:
        self._words = tuple(words)
        self._waiting = {word: written_with(bilingual(word.label)) for word in self._words}

    def new_in(self, texts: Iterator[str | None]) -> tuple[Fact, ...]:
        """Return the words that are used in `texts` for the first time."""
        text = "\n".join(filter(None, texts))
        found = tuple(word for word, pattern in self._waiting.items() if pattern.search(text))
        for word in found:
            del self._waiting[word]
        return found

    def all(self) -> tuple[Fact, ...]:
        """Return every word found so far."""
        return tuple(word for word in self._words if word not in self._waiting)


def _on_page_one(report: Report) -> Iterator[str | None]:
    yield from _in_summary(report.summary)
    for commitment in report.commitments:
        for part in commitment.parts:
            yield from (part.name, part.owner, part.promised, part.sentence)


def _in_summary(summary: Summary) -> Iterator[str | None]:
    yield from summary.sentences
    yield from (question.text for question in summary.questions)
    yield from (pointer.title for count in summary.counts for pointer in count.commitments)


def _in_since(since: Since) -> Iterator[str | None]:
    yield since.sentence
    yield from (line.type for line in chain(since.new, since.late, since.corrected))
    yield from (text for one in since.decisions for text in (one.text, one.answer, one.meeting))


def _in_commitment(section: CommitmentSection) -> Iterator[str | None]:
    yield from (section.text, section.owners, *section.changed)
    yield from chain.from_iterable(map(_in_part, section.parts))
    for line in (*section.latest, *section.planned, *section.deviations):
        yield from _in_activity(line)
    yield from (text for one in section.verdicts for text in (one.reason, one.next_step))


def _in_part(part: PartSection) -> Iterator[str | None]:
    yield from (part.quote, *part.measured, *part.notes)
    yield from (text for one in part.verdicts for text in (one.reason, one.next_step))


def _in_activity(line: ActivityLine) -> Iterator[str | None]:
    yield from (line.type, line.note, line.reason, *(one.title for one in line.evidence))


def _elsewhere(report: Report) -> Iterator[str | None]:
    for indicator in report.outcomes:
        yield from (indicator.name, indicator.source)
        yield from (text for one in indicator.readings for text in (one.source.title, one.note))
    yield from (report.purpose, report.situation, *report.sources, *report.changes, *report.lineage)
    yield from (fact.text for fact in report.method)
