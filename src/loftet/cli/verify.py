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
    from loftet.render.read_back import Written
    from loftet.report.seal import Seal

_MOST_BYTES = 64 * 1024 * 1024


def verify(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="REPORT", help=told("cli.help.verify.report"))],
) -> None:
    """Make the report again from the data with its own options, and compare; exit 1 where they differ."""
    from loftet.cli.load import load
    from loftet.cli.verify_judge import judged
    from loftet.cli.verify_said import said
    from loftet.store.faults import printable

    session: Session = context.obj
    name = printable(str(file))
    report = _written(file, name)
    seal = _seal(report, name)
    loaded = load(session, today(), digesting=True)
    if loaded.errors:
        raise LoftetError(
            Phrase("cli.verify.has-errors", count=loaded.errors),
            Phrase("cli.run-validate"),
            ExitCode.FINDINGS,
        )
    verdict = judged(report, seal, loaded, today())
    for line in said(name, verdict, LANGUAGE):
        print(line)
    raise typer.Exit(ExitCode.DONE if verdict.follows else ExitCode.FINDINGS)


def _written(path: Path, name: str) -> Written:
    """Return the report's file.

    Raises:
        LoftetError: there is no such file, or it cannot be read (exit 3); or it is no report (exit 1).
    """
    from loftet.render.read_back import written
    from loftet.store.faults import reason

    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES)
    except OSError as fault:
        raise LoftetError(Phrase("cli.verify.cannot-read", path=name, reason=reason(fault))) from fault
    found = written(content)
    if found is None:
        raise _no_report("no-text", name)
    return found


def _seal(report: Written, name: str) -> Seal:
    """Return from what the report says it was made.

    Raises:
        LoftetError: it carries no seal, or several (exit 1); or one of another version of loftet, which
            this one cannot read (exit 3).
    """
    from loftet import __version__
    from loftet.display.visible import visible
    from loftet.render.read_back import seals_in
    from loftet.report.seal import Seal, version_in

    found = seals_in(report)
    if len(found) > 1:
        raise LoftetError(
            Phrase("cli.verify.many-seals", path=name, n=len(found)),
            Phrase("cli.verify.one-report"),
            ExitCode.FINDINGS,
        )
    if not found:
        raise _no_report("no-seal", name)
    if isinstance(found[0], Seal):
        return found[0]
    version = version_in(found[0])
    if version in (None, __version__):
        raise _no_report("broken-seal", name)
    was = visible(version or "")
    raise LoftetError(
        Phrase("cli.verify.other-seal", path=name, was=was, now=__version__),
        Phrase("cli.verify.use-version", was=was),
    )


def _no_report(key: str, name: str) -> LoftetError:
    hint = Phrase("cli.verify.give-report")
    return LoftetError(Phrase(f"cli.verify.{key}", path=name), hint, ExitCode.FINDINGS)
