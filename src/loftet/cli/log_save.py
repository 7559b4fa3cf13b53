"""A filled record: checked, shown, written as one new file, and said."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from loftet.checks import check
from loftet.cli.ask import ask_yes
from loftet.cli.speech import LANGUAGE, told
from loftet.ledger.join import join
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError, Problem, Severity
from loftet.records import located
from loftet.records import read as read_records
from loftet.records.draft import activity_text
from loftet.store import Kind, NewRecord, Source, create
from loftet.store.layout import slug

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.cli.log_fill import Scene
    from loftet.cli.log_options import Given
    from loftet.cli.session import Session
    from loftet.document.data_to_text import Writable
    from loftet.records.model import Records


def save(given: Given, scene: Scene, loaded: Loaded, session: Session, *, dry_run: bool) -> None:
    """Write the record, or only show it; nothing with an error is written (exit 1).

    Raises:
        LoftetError: the file cannot be made (exit 3); the record has then been printed.
    """
    day = given.day or given.last or scene.today
    text = _text(given, scene.today)
    source = Source(f"data/activities/{day:%Y}/{day}-{slug(given.type or '')}-000000.yaml", text.encode())
    with_new, problems = _with_new(loaded.records, source, scene.today)
    _refuse_errors(problems, source, session)
    if dry_run:
        print(text, end="")
        session.remark("cli.log.would-write")
        return
    if scene.asking:
        print(f"\n{text}")
        if not ask_yes(told("cli.ask.save")):
            raise KeyboardInterrupt
    print(_created(loaded, day, given.type or "", text, session))
    _say_what_follows(with_new, given, day, session)


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
        "count": _number(given.count),
        "precision": given.precision,
        "quantities": {name: _number(number) for name, number in given.quantities.items()},
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


def _text(given: Given, now: date) -> str:
    """Return the text of the record's file, or refuse a character that no file may hold (exit 2)."""
    try:
        return activity_text(fields_of(given, now))
    except ValueError:
        raise LoftetError(Phrase("cli.log.bad-character"), exit_code=ExitCode.USAGE) from None


def _with_new(records: Records, source: Source, now: date) -> tuple[Records, tuple[Problem, ...]]:
    """Return the records with the new one among them, and the problems of the new one."""
    new, problems = read_records([source])
    activities = sorted((*records.activities, *new.activities), key=lambda stored: stored.path)
    together = replace(records, activities=tuple(activities))
    ruled = (problem for problem in check(together, now) if problem.where.path == source.path)
    return together, (*problems, *ruled)


def _refuse_errors(problems: Iterable[Problem], source: Source, session: Session) -> None:
    """Show what is wrong with the new record, and go no further where an error is among it (exit 1)."""
    from loftet.display.problems_text import problems_text

    placed = located(problems, lambda _: source)
    sys.stderr.write(problems_text(placed, LANGUAGE, color=session.colored))
    if any(problem.severity is Severity.ERROR for problem in placed):
        raise LoftetError(Phrase("cli.log.not-written"), exit_code=ExitCode.FINDINGS)


def _created(loaded: Loaded, day: date, name: str, text: str, session: Session) -> str:
    """Return the new file's path; where it cannot be made the record is printed, so that it is not lost."""
    try:
        created = create(loaded.root, NewRecord(Kind.ACTIVITIES, day, name, text))
    except LoftetError:
        print(told("cli.log.lost"), file=sys.stderr)
        print(text, end="")
        raise
    if created.note is not None:
        session.remark(created.note.key, **created.note.as_mapping())
    return os.path.relpath(loaded.root / created.path)


def _say_what_follows(records: Records, given: Given, day: date, session: Session) -> None:
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


def _number(text: str | None) -> int | str | None:
    return int(text) if text is not None and text.isdecimal() else text
