"""A new record on its way to disk: checked, shown, written as one new file."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from loftet.checks import check
from loftet.cli.ask import ask_yes
from loftet.cli.speech import LANGUAGE, told
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError, Severity
from loftet.records import located
from loftet.records import read as read_records
from loftet.records.draft import draft_text
from loftet.store import Kind, NewRecord, Source, create
from loftet.store.layout import slug

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.cli.session import Session
    from loftet.document.data_to_text import Writable
    from loftet.problems import Problem
    from loftet.records.model import Records

_SUFFIX_TO_COME = "000000"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a record is written: whether the person is asked, whether it is only shown, and on which day."""

    asking: bool
    dry_run: bool
    today: date


def drafted(kind: Kind, day: date, name: str, fields: Mapping[str, Writable]) -> NewRecord:
    """Return the record to be written; a usage error for a character that no file may hold."""
    try:
        return NewRecord(kind, day, name, draft_text(kind, fields))
    except ValueError:
        raise LoftetError(Phrase("cli.log.bad-character"), exit_code=ExitCode.USAGE) from None


def save(record: NewRecord, loaded: Loaded, session: Session, manner: Manner) -> Records | None:
    """Check the record, show it, write it and print its path; return all records with it among them.

    None where it is only shown. What is wrong with it is said on stderr.

    Raises:
        LoftetError: it has an error (exit 1), or the file cannot be made (exit 3); then the record has
            been printed, so that nothing typed is lost.
    """
    source = _source(record)
    together, problems = _with_new(loaded.records, source, manner.today)
    _refuse_errors(problems, source, session)
    if manner.dry_run:
        print(record.text, end="")
        session.remark("cli.log.would-write")
        return None
    if manner.asking:
        print(f"\n{record.text}")
        if not ask_yes(told("cli.ask.save")):
            raise KeyboardInterrupt
    print(_created(record, loaded, session))
    return together


def _source(record: NewRecord) -> Source:
    day = record.day.isoformat()
    path = f"data/{record.kind}/{day[:4]}/{day}-{slug(record.name)}-{_SUFFIX_TO_COME}.yaml"
    return Source(path, record.text.encode())


def _with_new(records: Records, source: Source, now: date) -> tuple[Records, tuple[Problem, ...]]:
    new, problems = read_records([source])
    together = replace(
        records,
        activities=(*records.activities, *new.activities),
        assessments=(*records.assessments, *new.assessments),
        measurements=(*records.measurements, *new.measurements),
    )
    ruled = (problem for problem in check(together, now) if problem.where.path == source.path)
    return together, (*problems, *ruled)


def _refuse_errors(problems: tuple[Problem, ...], source: Source, session: Session) -> None:
    from loftet.display.problems_text import problems_text

    placed = located(problems, lambda _: source)
    sys.stderr.write(problems_text(placed, LANGUAGE, color=session.colored))
    if any(problem.severity is Severity.ERROR for problem in placed):
        raise LoftetError(Phrase("cli.log.not-written"), exit_code=ExitCode.FINDINGS)


def _created(record: NewRecord, loaded: Loaded, session: Session) -> str:
    try:
        created = create(loaded.root, record)
    except LoftetError:
        print(told("cli.log.lost"), file=sys.stderr)
        print(record.text, end="")
        raise
    if created.note is not None:
        session.remark(created.note.key, **created.note.as_mapping())
    return os.path.relpath(loaded.root / created.path)
