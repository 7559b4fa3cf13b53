"""`loftet verify`: whether the figures of a report that loftet wrote follow from the data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loftet.cli.session import Session
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import today
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.ledger.edits import Edit
    from loftet.ledger.model import Ledger
    from loftet.render.read_back import Written
    from loftet.report.seal import Seal
    from loftet.schema.records import Meeting

_MOST_BYTES = 64 * 1024 * 1024


def verify(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="REPORT", help=told("cli.help.verify.report"))],
) -> None:
    """Make the report again from the data with its own options, and compare; exit 1 where they differ."""
    from loftet.cli.load import load
    from loftet.cli.paper import source_of
    from loftet.cli.verify_said import said
    from loftet.render.differences import differences
    from loftet.render.read_back import seal_in
    from loftet.store.faults import printable

    session: Session = context.obj
    report = _written(file)
    seal = seal_in(report)
    if seal is None:
        raise LoftetError(
            Phrase("cli.verify.no-seal", path=printable(str(file))),
            Phrase("cli.verify.give-report"),
            ExitCode.FINDINGS,
        )
    loaded = load(session, today(), digesting=True)
    if loaded.errors:
        raise LoftetError(
            Phrase("cli.verify.has-errors", count=loaded.errors),
            Phrase("cli.run-validate"),
            ExitCode.FINDINGS,
        )
    found = differences(report, rebuilt(loaded, seal, report.form))
    for line in said(printable(str(file)), seal, source_of(loaded), found, LANGUAGE):
        print(line)
    raise typer.Exit(ExitCode.FINDINGS if found else ExitCode.DONE)


def _written(path: Path) -> Written:
    """Return the report's text.

    Raises:
        LoftetError: there is no such file, or it cannot be read (exit 3); or it holds no text (exit 1).
    """
    from loftet.render.read_back import written
    from loftet.store.faults import printable, reason

    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES)
    except OSError as fault:
        raise LoftetError(
            Phrase("cli.verify.cannot-read", path=printable(str(path)), reason=reason(fault))
        ) from fault
    found = written(content)
    if found is None:
        raise LoftetError(
            Phrase("cli.verify.no-text", path=printable(str(path))),
            Phrase("cli.verify.give-report"),
            ExitCode.FINDINGS,
        )
    return found


def rebuilt(loaded: Loaded, seal: Seal, form: str) -> Written:
    """Return the report that `seal` asks for, made from the data as they are now.

    It says of itself what the seal says (version, revision, checksum), so that what differs is what it
    tells of the promise. Raises LoftetError (exit 1) where the data have no such promise or meeting.
    """
    from loftet.cli.load import ledger_of
    from loftet.cli.occasion import Occasion
    from loftet.cli.paper import paper
    from loftet.cli.paper_format import in_format
    from loftet.ledger.view import promise_on
    from loftet.render.read_back import Written
    from loftet.report.source import DataSource

    ledger, options = ledger_of(loaded), seal.options
    promise = next((one for one in ledger.promises if one.id == options.promise), None)
    if promise is None:
        raise _gone("cli.verify.no-promise", options.promise)
    when = Occasion(options.as_of, options.since, _meeting(ledger, options.meeting))
    view = promise_on(ledger, promise, options.as_of, options.known_by)
    edits = _edits(loaded, ledger, options.base)
    source = DataSource(seal.version, "", seal.revision, seal.digest, seal.files, options.base, edits)
    made = in_format(paper(view, seal.language, when, options.profile, source), form, loaded.root)
    return Written(made if isinstance(made, str) else made.decode(), form)


def _edits(loaded: Loaded, ledger: Ledger, base: str | None) -> tuple[Edit, ...]:
    """Return the records that were changed since the commit that the report was compared with, if any.

    Raises:
        LoftetError: that commit is not in this clone, so nobody can say (exit 1).
    """
    from loftet.cli.edited import edits_since

    found = () if base is None else edits_since(loaded, ledger, base)
    if found is None:
        raise LoftetError(
            Phrase("cli.verify.no-base", id=base or ""),
            Phrase("cli.verify.needs-history"),
            ExitCode.FINDINGS,
        )
    return found


def _meeting(ledger: Ledger, meeting_id: str | None) -> Meeting | None:
    found = next((meeting for meeting in ledger.meetings if meeting.id == meeting_id), None)
    if found is None and meeting_id is not None:
        raise _gone("cli.verify.no-meeting", meeting_id)
    return found


def _gone(key: str, name: str) -> LoftetError:
    from loftet.display.visible import visible

    return LoftetError(Phrase(key, id=visible(name)), Phrase("cli.verify.right-root"), ExitCode.FINDINGS)
