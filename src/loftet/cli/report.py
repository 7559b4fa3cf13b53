"""`loftet report`: the follow-up paper, in one or several formats from one reading of the data."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loftet.cli import complete
from loftet.cli.days import typed_day
from loftet.cli.options import AsOf, InPeriod, KnownBy, Output, PromiseId
from loftet.cli.paper_format import FORMATS, format_of, in_format
from loftet.cli.session import Session
from loftet.cli.speech import told
from loftet.cli.surroundings import today
from loftet.cli.write_out import SCREEN, write_out
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

if TYPE_CHECKING:
    from loftet.cli.occasion import Occasion
    from loftet.cli.when import When
    from loftet.ledger.model import Ledger
    from loftet.report.model import Profile, Report


def report(
    context: typer.Context,
    form: Annotated[
        str | None,
        typer.Option("-f", "--format", metavar="|".join(FORMATS), help=told("cli.help.report.format")),
    ] = None,
    output: Output = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    period: InPeriod = None,
    promise: PromiseId = None,
    meeting: Annotated[
        str | None,
        typer.Option(
            "--for", metavar="MEETING", help=told("cli.help.report.for"), autocompletion=complete.meetings
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help=told("cli.help.report.since"))
    ] = None,
    profile: Annotated[
        str,
        typer.Option("--profile", metavar="council|board|public", help=told("cli.help.report.profile")),
    ] = "council",
    lint: Annotated[bool, typer.Option("--lint", help=told("cli.help.report.lint"))] = False,
    preview: Annotated[bool, typer.Option("--preview", help=told("cli.help.report.preview"))] = False,
) -> None:
    """Build the report once and write it to each output."""
    from loftet.cli.load import ledger_of, load, view_of
    from loftet.cli.occasion import occasion
    from loftet.cli.paper import compared, paper, source_of
    from loftet.cli.report_lint import print_lint
    from loftet.cli.when import typed_when

    session: Session = context.obj
    named = output or ([] if preview else [SCREEN])
    outputs = [(path, format_of(path, form)) for path in named]
    days = typed_when(as_of, known_by, period)
    first = typed_day(since, "--since")
    loaded = load(session, today(), digesting=True)
    if loaded.errors:
        raise LoftetError(
            Phrase("cli.report-has-errors", count=loaded.errors),
            Phrase("cli.run-validate"),
            ExitCode.FINDINGS,
        )
    ledger = ledger_of(loaded)
    when = occasion(ledger, meeting, _asked(ledger, promise, days, first))
    view = view_of(ledger, promise, when.as_of or today(), days.known_by)
    source = compared(source_of(loaded), loaded, view, when)
    made = paper(view, session.language or ledger.language, when, _profile(profile), source)
    if lint:
        print_lint(made, view, loaded.root)
        return
    for path, wanted in outputs:
        write_out(in_format(made, wanted, loaded.root), path)
        if path != SCREEN:
            print(path)
    if preview:
        _preview(made, loaded.root, session)


def _preview(made: Report, root: Path, session: Session) -> None:
    """Show the page in the browser, whatever formats are written, and print where it lies."""
    from loftet.cli.preview import preview

    path, opened = preview(str(in_format(made, "html", root)))
    print(path)
    session.remark("cli.report.previewed" if opened else "cli.report.no-browser")


def _profile(name: str) -> Profile:
    from loftet.cli.choice import chosen
    from loftet.report.model import Profile

    return Profile(chosen(name, tuple(Profile), "--profile"))


def _asked(ledger: Ledger, promise: str | None, days: When, since: date | None) -> Occasion:
    """Return the days that are asked for; a period asks for its last day and for what happened in it."""
    from loftet.cli.occasion import Occasion
    from loftet.cli.when import day_meant, eve_of, period_meant

    within = period_meant(ledger, promise, days)
    if within is None:
        return Occasion(days.as_of, since)
    as_of = day_meant(ledger, promise, days)
    return Occasion(as_of, since or eve_of(within, as_of))
