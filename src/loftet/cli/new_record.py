"""A new record on its way to disk: checked, shown, written as one new file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from loftet.checks import check
from loftet.cli.ask import Answer, ask_whether
from loftet.cli.paths import from_here
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import terminal_width
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError, Severity
from loftet.records import located
from loftet.records import read as read_records
from loftet.records.draft import draft_text
from loftet.store import Kind, Source
from loftet.store.create import NewRecord
from loftet.store.create_all import create_all
from loftet.store.layout import record_id, slug
from loftet.store.signals import held_back

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.cli.session import Session
    from loftet.document.data_to_text import Writable
    from loftet.problems import Problem
    from loftet.records.model import Records, Stored

T = TypeVar("T")

_SUFFIX_TO_COME = "000000"

Draft: TypeAlias = Callable[[bool], NewRecord]
"""Makes the record, asking where it must; with True it asks again about all that is usually asked."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a record is written: is the person asked, is it only shown, committed; and on which day."""

    asking: bool
    dry_run: bool
    today: date
    commit: bool = False


@dataclass(frozen=True, slots=True)
class Saved:
    """A record that has been written: its id, its path, and all records with it among them."""

    id: str
    path: str
    records: Records


def drafted(kind: Kind, day: date, name: str, fields: Mapping[str, Writable]) -> NewRecord:
    """Return the record to be written; a usage error for a character that no file may hold."""
    try:
        return NewRecord(
            kind, day, name, draft_text(kind, {key: _heard(value) for key, value in fields.items()})
        )
    except ValueError:
        raise LoftetError(Phrase("cli.log.bad-character"), exit_code=ExitCode.USAGE) from None


def _heard(value: Writable) -> Writable:
    """Return a text as the UTF-8 that was typed, where the locale knows no letter beyond ASCII."""
    if isinstance(value, str) and not value.isascii():
        with suppress(UnicodeError):
            return os.fsencode(value).decode()
    return value


def save(draft: Draft, loaded: Loaded, session: Session, manner: Manner) -> Saved | None:
    """Make the record, check it, show it, write it and print its path; None where it is only shown.

    What is wrong with it is said on stderr. A person is asked again, with the answers given, where it has
    an error or is to be changed.

    Raises:
        LoftetError: it has an error (exit 1), or the file cannot be made (exit 3); then the record has
            been printed, so that nothing typed is lost.
        KeyboardInterrupt: the person does not want it saved.
    """
    record, together = _accepted(draft, loaded, session, manner)
    if manner.dry_run:
        print(record.text, end="")
        session.remark("cli.log.would-write")
        return None
    (path,) = create_or_show((record,), loaded, session)
    return Saved(record_id(path), path, _renamed(together, source_of(record).path, path))


def _accepted(draft: Draft, loaded: Loaded, session: Session, manner: Manner) -> tuple[NewRecord, Records]:
    """Return the record once it has no error and the person wants it, and all records with it."""
    again = False
    while True:
        record = draft(again)
        together, problems = checked(loaded.records, (source_of(record),), manner.today)
        say_problems(problems, session)
        faulty = any(problem.severity is Severity.ERROR for problem in problems)
        if faulty and not manner.asking:
            raise LoftetError(Phrase("cli.log.not-written"), exit_code=ExitCode.FINDINGS)
        if not faulty and (not manner.asking or manner.dry_run or _wanted(record, doubtful=bool(problems))):
            return record, together
        again = True


def _wanted(record: NewRecord, *, doubtful: bool) -> bool:
    """Show the record and ask; return whether it is to be saved as it is.

    Enter saves it; where something is doubtful Enter changes it, and only a yes saves.
    """
    print(f"\n{read_by_people(record)}")
    if doubtful:
        possible = (Answer.CHANGE, Answer.YES, Answer.NO)
        answer = ask_whether(told("cli.ask.save-doubtful"), possible, "cli.ask.again-doubtful")
    else:
        answer = ask_whether(told("cli.ask.save"), again="cli.ask.again-save")
    if answer is Answer.NO:
        raise KeyboardInterrupt
    return answer is Answer.YES


def read_by_people(record: NewRecord) -> str:
    """Return the text of a record without the line at its top that only an editor reads."""
    return record.text.partition("\n")[2]


def source_of(record: NewRecord, suffix: str = _SUFFIX_TO_COME) -> Source:
    """Return the file that the record would become; the last six letters of its name are yet to come."""
    day = record.day.isoformat()
    path = f"data/{record.kind}/{day[:4]}/{day}-{slug(record.name)}-{suffix}.yaml"
    return Source(path, record.text.encode())


def checked(records: Records, sources: Sequence[Source], now: date) -> tuple[Records, tuple[Problem, ...]]:
    """Return all records with the new ones among them, and what is wrong with the new ones, placed."""
    new, problems = read_records(sources)
    together = records._replace(
        activities=(*records.activities, *new.activities),
        assessments=(*records.assessments, *new.assessments),
        measurements=(*records.measurements, *new.measurements),
    )
    by_path = {source.path: source for source in sources}
    ruled = (problem for problem in check(together, now) if problem.where.path in by_path)
    return together, located((*problems, *ruled), by_path.__getitem__)


def say_problems(problems: tuple[Problem, ...], session: Session) -> None:
    """Say on stderr what is wrong with a new record, field by field: there is no file of it to open."""
    from loftet.display.problems_text import unwritten_text

    width = terminal_width() if sys.stderr.isatty() else None
    sys.stderr.write(unwritten_text(problems, LANGUAGE, color=session.colored, width=width))


def create_or_show(records: tuple[NewRecord, ...], loaded: Loaded, session: Session) -> tuple[str, ...]:
    """Write the records, print their paths and return them; where they cannot be written, print them whole.

    A Ctrl-C before the files have their names ends it all; one after that comes too late to undo anything.

    Raises:
        LoftetError: the files cannot be made (exit 3).
    """
    paths: tuple[str, ...] = ()
    with suppress(KeyboardInterrupt), held_back():
        try:
            created = create_all(loaded.root, records)
        except LoftetError:
            print(told("cli.log.lost"), file=sys.stderr)
            print("\n".join(record.text for record in records), end="")
            raise
        paths = tuple(each.path for each in created)
        for each in created:
            print(from_here(loaded.root / each.path), flush=True)
            if each.note is not None:
                session.remark(each.note.key, **each.note.as_mapping())
    if not paths:
        raise KeyboardInterrupt
    return paths


def _renamed(records: Records, before: str, path: str) -> Records:
    """Return `records` with the one at `before` under the path that it was given."""

    def named(stored: Stored[T]) -> Stored[T]:
        return stored._replace(id=record_id(path), path=path) if stored.path == before else stored

    return records._replace(
        activities=tuple(map(named, records.activities)),
        assessments=tuple(map(named, records.assessments)),
        measurements=tuple(map(named, records.measurements)),
    )
