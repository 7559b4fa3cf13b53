"""`loftet measure`: record an outcome reading, with its source."""

from __future__ import annotations

from typing import Annotated

import typer

from loftet.cli.options import DryRun
from loftet.cli.session import Session
from loftet.cli.speech import told
from loftet.cli.surroundings import is_terminal, today


def measure(
    context: typer.Context,
    indicator: Annotated[
        str | None, typer.Argument(metavar="[INDICATOR]", help=told("cli.help.measure.indicator"))
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
    dry_run: DryRun = False,
) -> None:
    """Fill the reading from the options, ask for the rest on a terminal, check it, write one new file."""
    from loftet.cli.load import ledger_of, load
    from loftet.cli.log_options import day_given
    from loftet.cli.measure_fill import Readings, reading_given
    from loftet.cli.new_record import Manner, drafted, save
    from loftet.store import Kind

    session: Session = context.obj
    now = today()
    loaded = load(session, now)
    given = Readings(indicator, value, source, url, asked, response_rate, not_comparable, note)
    asking = is_terminal() and not given.whole
    fields = reading_given(given, ledger_of(loaded), asking=asking)
    on = day_given(day, "--date", now) or now
    record = drafted(Kind.MEASUREMENTS, on, str(fields["indicator"]), {**fields, "date": on, "logged": now})
    save(record, loaded, session, Manner(asking, dry_run, now))
