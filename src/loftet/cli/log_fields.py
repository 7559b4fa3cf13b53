"""What is said of a record, as the keys and values of its file; and what is said once it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from loftet.cli.speech import LANGUAGE
from loftet.ledger.join import join
from loftet.ledger.known import known_activities
from loftet.ledger.view import promise_on
from loftet.phrase import Amount, Phrase
from loftet.progress.judge import judge
from loftet.progress.left_out import why_left_out
from loftet.wording.spans import span_text

if TYPE_CHECKING:
    from loftet.cli.log_given import Given
    from loftet.cli.session import Session
    from loftet.document.data_to_text import Writable
    from loftet.ledger.model import Activity, Ledger
    from loftet.records import Records

_NUMBER = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,6})?", re.ASCII)


def fields_of(given: Given, now: date) -> dict[str, Writable]:
    """Return the record's keys and values, as the format names them."""
    return {
        "date": given.day,
        "from": given.first,
        "to": given.last,
        "time": given.time,
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
        "evidence": list(given.evidence),
        "reported_by": given.reported_by,
        "logged": now,
        "in_addition": True if given.in_addition else None,
        "replaces": list(given.replaces),
        **given.kept,
    }


def as_number(text: str | None) -> Decimal | str | None:
    """Return a number as one, so that it is written without quotation marks; other text as it is."""
    return Decimal(text) if text is not None and _NUMBER.fullmatch(text) else text


def say_what_follows(records: Records, id_: str, now: date, session: Session) -> None:
    """Say in one line how often it has been done and how the commitments stand; and how it is undone."""
    ledger = join(records)
    new = next(activity for activity in ledger.activities if activity.id == id_)
    stands = tuple(_stands(new, ledger, now))
    counted = _counted(new, ledger, now)
    if counted and stands:
        session.remark("cli.log.now", counted=counted, stands=stands)
    elif counted:
        session.remark(counted.key, **dict(counted.values))
    elif stands:
        session.remark("cli.log.stands", stands=stands)
    session.remark("cli.log.undo")


def _counted(new: Activity, ledger: Ledger, now: date) -> Phrase | None:
    """Return how often the type has been logged in the record's month, or what the total says."""
    name = ledger.activity_types[new.type].name
    if not new.held:
        return None
    if new.total:
        amount = Amount(Decimal(new.count), new.precision)
        days = span_text(new.first, new.last, LANGUAGE)
        return Phrase("cli.log.total", type=name, amount=amount, days=days)
    month = (new.last.year, new.last.month)
    counts = [
        one.count
        for one in known_activities(ledger.activities, now, None)
        if one.type == new.type and one.held and not one.total and (one.last.year, one.last.month) == month
    ]
    return Phrase("cli.log.this-month", type=name, count=sum(counts), day=new.last)


def _stands(new: Activity, ledger: Ledger, now: date) -> Iterator[Phrase]:
    """Yield how each part that the record serves stands today, and whether it does not count there."""
    promise = next((each for each in ledger.promises if each.id == new.promise), None)
    if promise is None:
        return
    for commitment in promise_on(ledger, promise, now).commitments:
        title = commitment.commitment.title
        for part in commitment.parts:
            if part.ref not in new.serves:
                continue
            progress = judge(part)
            status = Phrase(f"status.{progress.status}")
            if why := why_left_out(progress, new):
                yield Phrase("cli.log.not-counted", title=title, why=why)
            elif len(commitment.parts) == 1:
                yield Phrase("cli.log.stands-so", title=title, status=status)
            else:
                name = ledger.activity_types[part.part.counts[0]].name
                yield Phrase("cli.log.part-stands-so", title=title, part=name, status=status)
