"""What every section of a report shares: the promise judged, the language, and the names of things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from loftet.ledger.model import PromiseView
from loftet.phrase import Phrase, Value
from loftet.progress.model import Progress, Status
from loftet.report.signs import Badge, LinkLine, Pointer
from loftet.report.standing import Standing
from loftet.wording.bilingual import marked
from loftet.wording.language import Language
from loftet.wording.numbers import day_text, list_text
from loftet.wording.numerals import begin_sentence, in_words
from loftet.wording.say import say
from loftet.wording.spans import span_text

_LONGEST_NAME = 60

T = TypeVar("T", str, "str | None")


@dataclass(frozen=True, slots=True)
class Frame:
    """The promise on a day, judged, and the language in which it is told.

    One that `tells_languages` marks the words of the data in its sentences, where those are in the other.
    """

    view: PromiseView
    language: Language
    standings: tuple[Standing, ...]
    tells_languages: bool = False

    @property
    def progresses(self) -> tuple[Progress, ...]:
        """Return how each part stands, in the promise's order."""
        return tuple(progress for standing in self.standings for progress in standing.parts)

    @property
    def ended(self) -> bool:
        """Return whether the promise has run out on the as-of day."""
        return self.view.period.ended(self.view.as_of)

    def say(self, key: str, /, **values: Value) -> str:
        """Return the sentence `key` of the catalogue."""
        return say(Phrase(key, **values), self.language)

    def phrase(self, phrase: Phrase) -> str:
        """Return `phrase`, which was made from the data's words and no others, as a sentence."""
        return say(self._with_own_words(phrase), self.language)

    def with_own(self, value: Value) -> Value:
        """Return a value of a phrase with every text in it taken as the data's own."""
        match value:
            case str():
                return self.own(value)
            case Phrase():
                return self._with_own_words(value)
            case tuple():
                return tuple(map(self.with_own, value))
            case _:
                return value

    def own(self, text: T) -> T:
        """Return a text of the data, marked where the reader's language is another than the data's."""
        return marked(text) if text and self._is_foreign else text

    @property
    def _is_foreign(self) -> bool:
        return self.tells_languages and self.language is not self.view.ledger.language

    def _with_own_words(self, phrase: Phrase) -> Phrase:
        return Phrase(phrase.key, **{name: self.with_own(value) for name, value in phrase})

    def day(self, day: date) -> str:
        """Return 30 september 2024."""
        return day_text(day, self.language)

    def span(self, first: date, last: date) -> str:
        """Return maj–augusti 2024, or 22 april till 31 december 2024."""
        return span_text(first, last, self.language)

    def listed(self, items: Iterable[str]) -> str:
        """Return a, b och c."""
        return list_text(tuple(items), self.language)

    def count(self, number: int, *, common: bool = False) -> str:
        """Return `number` in words up to twelve; `common` for a noun of common gender (en fråga)."""
        return in_words(number, self.language, common=common)

    def quoted(self, text: str) -> str:
        """Return `text` in the quotation marks of the language."""
        return self.say("report.quoted", text=text)

    def badge(self, status: Status) -> Badge:
        """Return how `status` is shown."""
        return Badge(status, self.say(f"status.{status}"))

    def party(self, party: str) -> str:
        """Return the name of a party."""
        known = self.view.ledger.parties.get(party)
        return self.own(known.name) if known else party

    def parties(self, parties: Iterable[str]) -> tuple[str, ...]:
        """Return the names of parties, each once."""
        return tuple(dict.fromkeys(self.party(party) for party in parties))

    def place(self, place: str) -> str:
        """Return the name of a place."""
        known = self.view.ledger.places.get(place)
        return self.own(known.name) if known else place

    def type(self, activity_type: str) -> str:
        """Return the name of an activity type."""
        known = self.view.ledger.activity_types.get(activity_type)
        return self.own(known.name) if known else activity_type

    def indicator(self, indicator: str) -> str:
        """Return the name of an indicator."""
        known = self.view.ledger.indicators.get(indicator)
        return self.own(known.name) if known else indicator

    def pointer(self, standing: Standing) -> Pointer:
        """Return the link to a commitment's section."""
        return Pointer(standing.number, self.own(standing.view.commitment.title), f"c-{standing.id}")

    def pointer_to(self, ref: str) -> Pointer | None:
        """Return the link to the section of the commitment that `ref` names, or None where there is none."""
        commitment = ref.partition("/")[0]
        found = (standing for standing in self.standings if standing.id == commitment)
        return next((self.pointer(standing) for standing in found), None)

    def part_name(self, progress: Progress) -> str:
        """Return what a part is called: its indicator, else its first activity type, else its quote.

        Where that names another part of the commitment too, it is the quote.
        """
        name = self._thing_of(progress)
        others = (
            other for other in self.progresses if other.view.commitment.id == progress.view.commitment.id
        )
        if name is None or sum(self._thing_of(other) == name for other in others) > 1:
            return self.own(begin_sentence(_shortened(progress.view.part.quote)))
        return name

    def _thing_of(self, progress: Progress) -> str | None:
        indicator = self.measured_by(progress)
        if indicator is not None:
            return self.indicator(indicator)
        counts = progress.view.part.counts
        return self.type(counts[0]) if counts else None

    def measured_by(self, progress: Progress) -> str | None:
        """Return the id of the indicator that a part is judged by, None where activities decide."""
        named = progress.view.target.indicator_read()
        return named if named in self.view.ledger.indicators else None

    def link(self, title: str, url: str | None, day: date | None) -> LinkLine:
        """Return something published as a line."""
        return LinkLine(self.own(title), url, None if day is None else self.day(day))


def part_anchor(ref: str) -> str:
    """Return the anchor of the part `commitment/part`."""
    return f"p-{ref.replace('/', '.')}"


def _shortened(quote: str) -> str:
    words = " ".join(quote.split())
    if len(words) <= _LONGEST_NAME:
        return words
    return words[:_LONGEST_NAME].rpartition(" ")[0] + " …"
