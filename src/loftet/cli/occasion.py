"""What a report is made for: a day, or a meeting of the council."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from loftet.cli.choice import chosen

if TYPE_CHECKING:
    from loftet.ledger.model import Ledger
    from loftet.schema.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Occasion:
    """The as-of day, the day from which changes are told, and the meeting; None where not asked for."""

    as_of: date | None
    since: date | None
    meeting: Meeting | None = None


def occasion(ledger: Ledger, meeting_id: str | None, asked: Occasion) -> Occasion:
    """Return `asked`, filled in for a meeting: as of its deadline.

    An explicit day wins over the meeting's. Without a day to tell changes from, the report tells those
    since the paper of the meeting before.

    Raises:
        LoftetError: there is no such meeting (exit 2).
    """
    if meeting_id is None:
        return asked
    by_id = {meeting.id: meeting for meeting in ledger.meetings}
    meeting = by_id[chosen(meeting_id, by_id, "--for")]
    return replace(asked, as_of=asked.as_of or meeting.deadline or meeting.date, meeting=meeting)
