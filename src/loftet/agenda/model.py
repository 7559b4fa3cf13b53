"""One thing to do, and how soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from loftet.phrase import Phrase


class Urgency(StrEnum):
    """How soon something is to be done, the soonest first."""

    LATE = "late"
    SOON = "soon"
    MISSING = "missing"
    REMINDER = "reminder"


class Matter(StrEnum):
    """What a thing to do is about; a stable code for other programs."""

    DECISION = "decision"
    PART = "part"
    MILESTONE = "milestone"
    CADENCE = "cadence"
    PLAN = "plan"
    MEETING = "meeting"
    DEADLINE = "deadline"
    REPORT = "report"
    SILENT = "silent"
    ENDING = "ending"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. `day` is the day it is or was due, None where there is none.

    `about` is the commitment, part, party or meeting it concerns; `text` says what, calmly.
    """

    urgency: Urgency
    matter: Matter
    day: date | None
    about: str | None
    text: Phrase
