"""`loftet status`: the state of every commitment on one screen."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from loftet.cli import complete
from loftet.cli.options import AsOf, CommitmentIds, InPeriod, KnownBy, PartyId, PromiseId
from loftet.cli.session import Session
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import terminal_width, today

if TYPE_CHECKING:
    from loftet.ledger.model import PromiseView
    from loftet.ledger.selection import Selection


def status(
    context: typer.Context,
    commitments: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[COMMITMENT]...",
            help=told("cli.help.status.commitments"),
            autocompletion=complete.commitments,
        ),
    ] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    period: InPeriod = None,
    promise: PromiseId = None,
    more: CommitmentIds = None,
    party: PartyId = None,
    form: Annotated[
        str, typer.Option("-f", "--format", metavar="text|json", help=told("cli.help.status.format"))
    ] = "text",
) -> None:
    """Print the statuses as a screen, as plain lines in a pipe, or as JSON."""
    from loftet.cli.choice import chosen
    from loftet.cli.load import ledger_of, load
    from loftet.cli.select import selected
    from loftet.cli.when import typed_when, view_when

    session: Session = context.obj
    chosen(form, ("text", "json"), "--format")
    when = typed_when(as_of, known_by, period)
    loaded = load(session, today())
    view = view_when(ledger_of(loaded), promise, when)
    wanted = selected(view, [*(commitments or ()), *(more or ())], party)
    sys.stdout.write(_written(view, wanted, form, session))
    if loaded.errors:
        session.remark("cli.status-has-errors", count=loaded.errors)


def _written(view: "PromiseView", wanted: "Selection", form: str, session: Session) -> str:
    from loftet.report.standing import judged

    progresses = judged(view)
    if form == "json":
        from loftet.display.status_json import status_json

        return status_json(view, progresses, LANGUAGE, wanted)
    if not session.on_screen:
        from loftet.display.status_plain import status_lines

        return status_lines(view, progresses, LANGUAGE, wanted)
    from loftet.display.screen import screen_text
    from loftet.display.status_terminal import status_screen

    screen = status_screen(view, progresses, LANGUAGE, wanted)
    return screen_text(screen, width=terminal_width(), color=session.colored)
