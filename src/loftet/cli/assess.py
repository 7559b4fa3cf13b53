"""`loftet assess`: record a person's verdict, with its reason."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from loftet.cli import complete
from loftet.cli.options import Commit, DryRun
from loftet.cli.session import Session
from loftet.cli.speech import told
from loftet.cli.surroundings import is_terminal, today

if TYPE_CHECKING:
    from loftet.store.create import NewRecord


def assess(
    context: typer.Context,
    commitment: Annotated[
        str | None,
        typer.Argument(
            metavar="[COMMITMENT]", help=told("cli.help.assess.commitment"), autocompletion=complete.refs
        ),
    ] = None,
    verdict: Annotated[
        str | None,
        typer.Option(
            "--verdict",
            metavar="WORD",
            help=told("cli.help.assess.verdict"),
            autocompletion=complete.verdicts,
        ),
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
    commit: Commit = False,
    dry_run: DryRun = False,
) -> None:
    """Fill the verdict from the options, ask for the rest on a terminal, check it, write one new file."""
    from loftet.cli.assess_fill import Verdicts, check_verdict, usual_day, verdict_asked, verdict_given
    from loftet.cli.load import ledger_of, load
    from loftet.cli.log_given import day_given, one_line_end
    from loftet.cli.new_record import Manner, drafted, save
    from loftet.store import Kind

    session: Session = context.obj
    now = today()
    loaded = load(session, now)
    ledger = ledger_of(loaded)
    on = day_given(day, "--date", now) or usual_day(ledger, now)
    given = Verdicts(commitment, verdict, one_line_end(reason), one_line_end(next_step), by)
    given = check_verdict(given, ledger, on)
    manner = Manner(is_terminal() and not given.whole, dry_run, now)

    def draft(again: bool) -> NewRecord:
        nonlocal given
        ask = verdict_asked if manner.asking else None
        given = ask(given, ledger, on, again=again) if ask else verdict_given(given, ledger, on)
        fields = {**asdict(given), "date": on, "logged": now}
        return drafted(Kind.ASSESSMENTS, on, str(given.commitment).replace("/", "-"), fields)

    saved = save(draft, loaded, session, manner)
    if saved is not None and commit:
        from loftet.cli.committing import commit_written

        message = told("cli.commit.message.assess", name=given.commitment or "", day=on.isoformat())
        commit_written(loaded.root, (saved.path,), message, session)
