"""How easy the words are that people wrote, and the report's own: LIX, and what a reader stumbles over.

LIX (C. H. Björnsson, Läsbarhet, 1968) is the words of a sentence on average, and how many words of a hundred
have more than six letters. Below 30 is very easy, 30 to 40 easy, 40 to 50 of middling difficulty, 50 to 60
hard. A reader stumbles over long sentences, long words, and abbreviations that nothing explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import chain

from loftet.ledger.model import Judgement, PromiseView
from loftet.report.model import Report
from loftet.report.own_text import own_text

MOST_WORDS = 25
"""Words of a sentence above which it is called long."""
MOST_LETTERS = 20
"""Letters of a word above which it is called long."""
_LONG_IN_LIX = 6
_LEVELS = (30, 40, 50, 60)

_WORD = re.compile(r"[^\W_]+(?:[-'’:.,][^\W_]+)*")
_ABBREVIATION = re.compile(r"[A-ZÅÄÖ]{2,6}")
_ADDRESS = re.compile(r"\S+(?:://|@)\S+")
# A full stop ends no sentence in "t.ex. Diö", "kl. 19" and "nr. 4".
_SENTENCE_END = re.compile(
    r"(?<=[.!?…])(?<!\.\w\.)(?<!\.\w\w\.)(?<!\bkl\.)(?<!\bnr\.)[)”\"']*\s+(?=[^\W_a-zåäöéü])"
    r"|\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)"
)


class Source(StrEnum):
    """Whose words they are."""

    IN_SHORT = "in-short"
    OWN = "own"
    NOTES = "notes"
    VERDICTS = "verdicts"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that stands in the report, with the file and the key it is written in; None for loftet's own."""

    source: Source
    text: str
    path: str | None = None
    key: str | None = None
    explained: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Remark:
    """A long sentence of so many words; a long word, or an unexplained abbreviation, of so many letters."""

    kind: str
    text: str
    number: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class Readability:
    """The LIX of what comes from one source, None without a word; and what is long in it."""

    source: Source
    lix: int | None
    remarks: tuple[Remark, ...]

    @property
    def level(self) -> int:
        """Return how hard it is, from 0 (very easy) to 4 (very hard)."""
        return sum((self.lix or 0) >= limit for limit in _LEVELS)


def passages(report: Report, view: PromiseView) -> tuple[Passage, ...]:
    """Return what is checked: the report's own sentences, notes with reasons, and verdicts."""
    explained = frozenset(str(word.label) for word in report.words)
    said = (Passage(Source.IN_SHORT, sentence) for sentence in report.summary.sentences)
    own = (Passage(Source.OWN, sentence) for sentence in own_text(report, view.ledger))
    notes = (
        Passage(Source.NOTES, text, activity.path, key, explained)
        for activity in view.activities
        for key, text in (("note", activity.note), ("reason", activity.reason))
        if text
    )
    verdicts = (
        Passage(Source.VERDICTS, text, judgement.path, key, explained)
        for judgement in _judgements(view)
        for key, text in (("reason", judgement.value.reason), ("next_step", judgement.value.next_step))
        if text
    )
    return (*said, *own, *notes, *verdicts)


def readability(texts: Sequence[Passage]) -> tuple[Readability, ...]:
    """Return how easy the texts of each source are, with what is long in them in the order given."""
    found = []
    for source in Source:
        own = [passage for passage in texts if passage.source is source]
        sentences = [sentence for passage in own for sentence in sentences_of(passage.text)]
        remarks = tuple(chain.from_iterable(map(_remarks, own)))
        found.append(Readability(source, lix(sentences), remarks))
    return tuple(found)


def lix(sentences: Sequence[str]) -> int | None:
    """Return the LIX of `sentences`, rounded; None where they hold no word."""
    words = [word for sentence in sentences for word in _words(sentence)]
    if not words:
        return None
    spoken = sum(1 for sentence in sentences if _words(sentence))
    long = sum(len(word) > _LONG_IN_LIX for word in words)
    figure = Decimal(len(words)) / spoken + Decimal(100 * long) / len(words)
    return int(figure.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`, each on one line; a paragraph or an item of a list ends one."""
    return tuple(" ".join(part.split()) for part in _SENTENCE_END.split(text) if part and part.strip())


def _words(sentence: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub(" ", sentence))


def _remarks(passage: Passage) -> Iterator[Remark]:
    for sentence in sentences_of(passage.text):
        words = _words(sentence)
        if len(words) > MOST_WORDS:
            yield Remark("sentence", sentence, len(words), passage)
        for word in dict.fromkeys(words):
            if sum(map(str.isalpha, word)) > MOST_LETTERS:
                yield Remark("word", word, sum(map(str.isalpha, word)), passage)
            if passage.path and _ABBREVIATION.fullmatch(word) and word not in passage.explained:
                yield Remark("abbreviation", word, len(word), passage)


def _judgements(view: PromiseView) -> Iterator[Judgement]:
    """Yield the verdicts that the report shows, each once."""
    shown = chain.from_iterable(
        (*one.judgements, *(found for part in one.parts for found in part.judgements))
        for one in view.commitments
    )
    yield from {judgement.id: judgement for judgement in shown}.values()
