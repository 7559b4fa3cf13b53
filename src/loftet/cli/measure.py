"""`loftet measure`: record an outcome reading, with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from loftet.cli import complete
from loftet.cli.options import Commit, DryRun
from loftet.cli.session import Session
from loftet.cli.speech import told
from loftet.cli.surroundings import is_terminal, today

if TYPE_CHECKING:
    from loftet.store.create import NewRecord


def measure(
    context: typer.Context,
    indicator: Annotated[
        str | None,
        typer.Argument(
            metavar="[INDICATOR]", help=told("cli.help.measure.indicator"), autocompletion=complete.indicators
        ),
    ] = None,
    value: Annotated[
        str | None, typer.Option("--value", metavar="N", help=told("cli.help.measure.value"))
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="TEXT", help=told("cli.help.measure.source"))
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", metavar="URL", help=told("cli.help.measure.url"))
    ] = None,
    day: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help=told("cli.help.measure.date"))
    ] = None,
    asked: Annotated[
        str | None, typer.Option("--asked", metavar="N", help=told("cli.help.measure.asked"))
    ] = None,
    response_rate: Annotated[
        str | None, typer.Option("--response-rate", metavar="N", help=told("cli.help.measure.response-rate"))
    ] = None,
    not_comparable: Annotated[
        str | None,
        typer.Option("--not-comparable", metavar="REASON", help=told("cli.help.measure.not-comparable")),
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help=told("cli.help.log.note"))
    ] = None,
    commit: Commit = False,
    dry_run: DryRun = False,
) -> None:
    """Fill the reading from the options, ask for the rest on a terminal, check it, write one new file."""
    from loftet.cli.load import ledger_of, load
    from loftet.cli.log_given import day_given, one_line_end
    from loftet.cli.measure_fill import Readings, check_reading, reading_asked, reading_fields, reading_given
    from loftet.cli.new_record import Manner, drafted, save
    from loftet.store import Kind

    session: Session = context.obj
    now = today()
    loaded = load(session, now)
    ledger = ledger_of(loaded)
    on = day_given(day, "--date", now) or now
    given = Readings(
        indicator, value, source, url, asked, response_rate, one_line_end(not_comparable), one_line_end(note)
    )
    check_reading(given, ledger)
    manner = Manner(is_terminal() and not given.whole, dry_run, now)

    def draft(again: bool) -> NewRecord:
        nonlocal given
        ask = reading_asked if manner.asking else None
        given = ask(given, ledger, again=again) if ask else reading_given(given, ledger)
        fields = {**reading_fields(given), "date": on, "logged": now}
        return drafted(Kind.MEASUREMENTS, on, str(given.indicator), fields)

    saved = save(draft, loaded, session, manner)
    if saved is not None and commit:
        from loftet.cli.committing import commit_written

        message = told("cli.commit.message.measure", name=given.indicator or "", day=on.isoformat())
        commit_written(loaded.root, (saved.path,), message, session)
