"""`loftet import`: activities from a table, shown or, with `--write`, written: all of them or none."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loftet.cli.options import DryRun, Strict
from loftet.cli.paths import from_here
from loftet.cli.session import Session
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import today
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError, Severity

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.problems import Problem
    from loftet.tables.column_map import ColumnMap
    from loftet.tables.intake import Intake

_AT_ONCE = 50
"""So many records are written within a second: nobody has to be told how far it has come."""


def import_table(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=told("cli.help.import.file"))],
    map_file: Annotated[
        Path | None, typer.Option("--map", metavar="FILE", help=told("cli.help.import.map"))
    ] = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar="NAME", help=told("cli.help.import.sheet"))
    ] = None,
    write: Annotated[bool, typer.Option("--write", help=told("cli.help.import.write"))] = False,
    dry_run: DryRun = False,
    strict: Strict = False,
) -> None:
    """Read the table, name every fault by row and column; without a fault show or write the new records."""
    from loftet.cli.load import ledger_of, load
    from loftet.tables.intake import take_in
    from loftet.tables.read_table import read_table

    session: Session = context.obj
    table, problems = read_table(_bytes_of(file), str(file), sheet)
    _refuse(problems, session, strict=strict)
    mapped = _map_of(map_file, session)
    loaded = load(session, today())
    ledger_of(loaded)
    if table is None:
        return
    intake = take_in(table, mapped, loaded.records, today())
    _refuse(intake.problems, session, strict=strict)
    if loaded.errors:
        session.remark("cli.import.data-has-errors", count=loaded.errors)
    if write and not dry_run:
        _write(intake, loaded, session)
    else:
        _show(intake, session)


def _bytes_of(file: Path) -> bytes:
    from loftet.store.faults import reason
    from loftet.tables.sheet import MOST_BYTES

    try:
        if file.exists() and not file.is_file():
            raise LoftetError(Phrase("cli.import.not-a-file", path=str(file)))
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as fault:
        raise LoftetError(Phrase("cli.import.unreadable", path=str(file), reason=reason(fault))) from fault


def _map_of(file: Path | None, session: Session) -> ColumnMap:
    from loftet.tables.column_map import ColumnMap, read_map

    if file is None:
        return ColumnMap()
    mapped, problems = read_map(_bytes_of(file), str(file))
    _refuse(problems, session, strict=False)
    return mapped


def _refuse(problems: tuple[Problem, ...], session: Session, *, strict: bool) -> None:
    """Print the problems; with an error among them (or, with `strict`, a warning) nothing is written.

    Raises:
        LoftetError: there is one (exit 1).
    """
    from loftet.display.problems_table import problems_table

    grave = [problem for problem in problems if strict or problem.severity is Severity.ERROR]
    text = problems_table(problems, LANGUAGE)
    (sys.stdout if grave else sys.stderr).write(text)
    if grave:
        rows = len({problem.where.span.line for problem in problems if problem.where.span})
        session.remark("cli.import.faults", count=len(grave), rows=rows)
        raise LoftetError(Phrase("cli.log.not-written"), exit_code=ExitCode.FINDINGS)


def _show(intake: Intake, session: Session) -> None:
    from loftet.cli.new_record import read_by_people

    for each in intake.new:
        print(told("cli.import.row", row=each.row))
        print(read_by_people(each.record))
    session.remark("cli.import.would-write", count=len(intake.new), already=intake.already)


def _write(intake: Intake, loaded: Loaded, session: Session) -> None:
    from loftet.store.create_all import create_all

    def tell(number: int) -> None:
        print(f"\r{told('cli.import.so-far', done=number, of=total)}", end="", file=sys.stderr, flush=True)

    total = len(intake.new)
    telling = total > _AT_ONCE and sys.stderr.isatty() and not session.quiet
    made = create_all(loaded.root, (each.record for each in intake.new), *([tell] if telling else []))
    if telling:
        print(file=sys.stderr)
    for created in made:
        print(from_here(loaded.root / created.path))
        if created.note is not None:
            session.remark(created.note.key, **created.note.as_mapping())
    session.remark("cli.import.written", count=len(intake.new), already=intake.already)
