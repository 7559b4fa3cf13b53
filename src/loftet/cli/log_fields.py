"""What the options of `log` say, as the keys and values of a record; and what is said afterwards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from loftet.ledger.join import join

if TYPE_CHECKING:
    from loftet.cli.log_options import Given
    from loftet.cli.session import Session
    from loftet.document.data_to_text import Writable
    from loftet.records.model import Records


def fields_of(given: Given, now: date) -> dict[str, Writable]:
    """Return the record's keys and values, as the format names them."""
    return {
        "date": given.day,
        "from": given.first,
        "to": given.last,
        "type": given.type,
        "commitments": list(given.commitments),
        "by": list(given.by),
        "with": list(given.with_),
        "places": list(given.places),
        "count": as_number(given.count),
        "precision": given.precision,
        "quantities": {name: as_number(number) for name, number in given.quantities.items()},
        "groups": list(given.groups),
        "tags": list(given.tags),
        "state": given.state,
        "reason": given.reason,
        "note": given.note,
        "internal_note": given.internal_note,
        "evidence": [{"title": url, "url": url} for url in given.evidence],
        "reported_by": given.reported_by,
        "logged": now,
    }


def as_number(text: str | None) -> int | str | None:
    """Return a whole number as one, so that it is written without quotation marks; other text as it is."""
    return int(text) if text is not None and text.isdecimal() else text


def say_what_follows(records: Records, given: Given, day: date, session: Session) -> None:
    """Say how often the type has been logged in the month, and how the record is undone."""
    ledger = join(records)
    same = [
        activity.count
        for activity in ledger.activities
        if activity.type == given.type
        and activity.held
        and not activity.total
        and (activity.first.year, activity.first.month) == (day.year, day.month)
    ]
    name = ledger.activity_types[given.type or ""].name
    session.remark("cli.log.this-month", type=name, count=sum(same), day=day)
    session.remark("cli.log.undo")
