"""`loftet assess`: record a person's verdict, with its reason."""

from __future__ import annotations

from typing import Annotated

import typer

from loftet.cli.options import DryRun
from loftet.cli.session import Session
from loftet.cli.speech import told
from loftet.cli.surroundings import is_terminal, today


def assess(
    context: typer.Context,
    commitment: Annotated[
        str | None, typer.Argument(metavar="[COMMITMENT]", help=told("cli.help.assess.commitment"))
    ] = None,
    verdict: Annotated[
        str | None, typer.Option("--verdict", metavar="WORD", help=told("cli.help.assess.verdict"))
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help=told("cli.help.assess.reason"))
    ] = None,
    next_step: Annotated[
        str | None, typer.Option("--next-step", metavar="TEXT", help=told("cli.help.assess.next-step"))
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="ROLE", help=told("cli.help.assess.by"))] = None,
    day: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help=told("cli.help.assess.date"))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Fill the verdict from the options, ask for the rest on a terminal, check it, write one new file."""
    from loftet.cli.assess_fill import Verdicts, verdict_given
    from loftet.cli.load import ledger_of, load
    from loftet.cli.log_options import day_given
    from loftet.cli.new_record import Manner, drafted, save
    from loftet.store import Kind

    session: Session = context.obj
    now = today()
    loaded = load(session, now)
    on = day_given(day, "--date", now) or now
    asked = Verdicts(commitment, verdict, reason, next_step, by)
    asking = is_terminal() and not asked.whole
    fields = verdict_given(asked, ledger_of(loaded), on, asking=asking)
    name = str(fields["commitment"]).replace("/", "-")
    record = drafted(Kind.ASSESSMENTS, on, name, {**fields, "date": on, "logged": now})
    save(record, loaded, session, Manner(asking, dry_run, now))
