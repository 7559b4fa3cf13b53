"""The report, frozen and print-ready: what is said, in one language, before any look.

Every rendering (terminal, Markdown, HTML, JSON) is made from this one value, so the figures cannot
differ. Text is plain text, apart from `note` fields, which may hold the few Markdown marks that the
renderings allow. Fractions are those of a bar's length, 0 to 1; they are drawn and never printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from loftet.report.quantities import Persons, Quantity
from loftet.report.signs import Badge, LinkLine, Pointer
from loftet.wording.language import Language


@dataclass(frozen=True, slots=True)
class Signature:
    """One who signed, as printed in the promise."""

    name: str
    role: str
    party: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A short label and what it says: "Löftet gäller", "22 april 2024 till 31 december 2024"."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top: whose promise, which days, from which data.

    `banner` is the bold first sentence and the explanation that example data must carry, else None.
    `facts` are the few that the page's head shows, in order; `data` says from which revision and records
    the report was made, in short, and is None where that is only told at its end.
    """

    title: str
    promise_title: str
    parties: tuple[str, ...]
    as_of: date
    as_of_sentence: str
    known_by: date | None
    banner: tuple[str, str] | None
    facts: tuple[Fact, ...]
    data: Fact | None
    signed: str | None
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many commitments have a status, and which."""

    badge: Badge
    count: int
    commitments: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class Elapsed:
    """How much of the time has gone; `fraction` and `last` are None with an open end.

    `months` are the starts of the months inside the period as fractions of it, for the tick marks.
    """

    sentence: str
    first: str
    last: str | None
    fraction: float | None
    months: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the council, made from the facts, and the commitment it is about.

    `also` are the other commitments of a question about parts of several; `about` is None where it is about
    a decision that names none.
    """

    text: str
    about: Pointer | None
    also: tuple[Pointer, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The page "in short": three to five sentences by rule, counts in words, the questions.

    `words` explain what is first used there or in the list of all commitments.
    """

    sentences: tuple[str, ...]
    counts: tuple[StatusCount, ...]
    elapsed: Elapsed
    questions: tuple[Question, ...]
    words: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One record as a line of a list. `amount` is empty for a plain single occasion.

    The texts of its `quantities` are the end of `amount`.

    `also` names the other commitments it serves; `late` is the sentence that says when it was logged
    where that was late, else None.
    """

    id: str
    path: str
    first: date
    last: date
    day: str
    state: str
    type: str
    amount: str
    places: tuple[str, ...]
    by: tuple[str, ...]
    note: str | None
    reason: str | None
    evidence: tuple[LinkLine, ...]
    also: tuple[Pointer, ...]
    late: str | None
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """A person's verdict: the word, why, what next, who (a role) and when.

    `differs` is the sentence that says so where it and the computed status do not agree.
    """

    word: str
    reason: str
    next_step: str | None
    by: str
    day: str
    differs: str | None


@dataclass(frozen=True, slots=True)
class Bar:
    """Done against a target, where the promise has a number: lengths 0 to 1 and the texts under them."""

    done: float
    expected: float | None
    done_text: str
    expected_text: str | None
    target_text: str


@dataclass(frozen=True, slots=True)
class MonthCell:
    """One month of a chart: what was done in it. `value` is None for a month that has not begun."""

    label: str
    name: str
    value: Decimal | None
    text: str
    year: int


@dataclass(frozen=True, slots=True)
class IntervalCell:
    """One closed interval: its name, what was done, kept or not, silent or not."""

    name: str
    text: str
    kept: bool
    silent: bool


@dataclass(frozen=True, slots=True)
class MemberCell:
    """One place or group of a grid; `kept` is None where it cannot be told."""

    name: str
    text: str
    kept: bool | None


@dataclass(frozen=True, slots=True)
class PartyLine:
    """What one party did of a joint part."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class PartSection:
    """One part: what was promised, by whom, how it is measured, what was done, and what follows.

    `promised` says the promise's own measure in words ("Löftet anger inget antal."); `working` is
    true for a working target of the council's own. `measured` are the sentences "so we measure it".
    `months` is empty where nothing is held; a total that spans months stands in none of them and is
    named in `months_note`. `members_heading` and `members_column` say whether `members` are places or groups.
    """

    ref: str
    anchor: str
    name: str
    quote: str
    owner: str
    partners: tuple[str, ...]
    badge: Badge
    sentence: str
    promised: str
    working: bool
    done_text: str
    unit_text: str
    measured: tuple[str, ...]
    bar: Bar | None
    intervals_text: str | None
    intervals: tuple[IntervalCell, ...]
    gap_text: str | None
    months: tuple[MonthCell, ...]
    months_note: str | None
    members: tuple[MemberCell, ...]
    members_heading: str | None
    members_column: str | None
    parties: tuple[PartyLine, ...]
    notes: tuple[str, ...]
    verdicts: tuple[VerdictLine, ...]
    persons: Persons | None = None


@dataclass(frozen=True, slots=True)
class CommitmentSection:
    """One bullet of the promise: its text whole, its parts, what was done, what deviated.

    `latest` are the newest held activities, `held` says how many there are in all; `planned` and
    `deviations` (cancelled, nothing to report, needs that arose) are complete.
    """

    pointer: Pointer
    badge: Badge
    owners: str
    text: str
    changed: tuple[str, ...]
    parts: tuple[PartSection, ...]
    latest: tuple[ActivityLine, ...]
    held: int
    planned: tuple[ActivityLine, ...]
    deviations: tuple[ActivityLine, ...]
    verdicts: tuple[VerdictLine, ...]
    words: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision of the council; `answer` is None while it awaits one."""

    text: str
    meeting: str
    due: str | None
    answered: str | None
    answer: str | None
    about: Pointer | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Since:
    """What has happened since the meeting before (or a day): new, late, corrected, decided."""

    sentence: str
    new: tuple[ActivityLine, ...]
    late: tuple[ActivityLine, ...]
    corrected: tuple[ActivityLine, ...]
    decisions: tuple[DecisionLine, ...]
    words: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A part that is not reported, or cannot be judged, and why."""

    about: Pointer
    part: str
    badge: Badge
    sentence: str


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One outcome reading. `conflict` is true where another source gives another value for it."""

    year: str
    day: str
    value: Decimal
    value_text: str
    asked: str | None
    response_rate: str | None
    source: LinkLine
    comparable: bool
    conflict: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class IndicatorSection:
    """One outcome, apart from what was done: its readings, and what can and cannot be said of them."""

    name: str
    better: str
    source: str | None
    readings: tuple[ReadingLine, ...]
    notes: tuple[str, ...]


class Profile(StrEnum):
    """For whom a report is made (docs: report, "Profiles")."""

    COUNCIL = "council"
    BOARD = "board"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for: with the same options the same data give the same report.

    `base` is the commit with which the files of records were compared, where some were changed.
    """

    promise: str
    as_of: date
    known_by: date | None
    since: date | None
    meeting: str | None
    profile: Profile
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """From which data and with which options the report was made, so that it can be made again."""

    version: str
    command: str
    revision: str | None
    digest: str
    files: int
    options: Options
    lines: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole follow-up paper. Sections that do not apply are empty or None.

    It is told in `language`; what is quoted from the data is in `data_language`. Where those differ, each
    text knows which of its stretches are (`loftet.wording.bilingual`).
    `words` are all that is explained in it: the words that a section is the first to use stand there too.
    """

    language: Language
    data_language: Language
    head: Head
    summary: Summary
    purpose: str | None
    situation: str | None
    sources: tuple[str, ...]
    since: Since | None
    commitments: tuple[CommitmentSection, ...]
    gaps: tuple[Gap, ...]
    outcomes: tuple[IndicatorSection, ...]
    outcomes_note: str
    changes: tuple[str, ...]
    lineage: tuple[str, ...]
    quality: tuple[str, ...]
    method: tuple[Fact, ...]
    about: Provenance
    words: tuple[Fact, ...] = ()

    @property
    def detailed(self) -> bool:
        """Return whether each commitment has a section of its own; else they only stand in the overview."""
        return self.about.options.profile is not Profile.BOARD
