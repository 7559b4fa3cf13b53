"""`loftet status`: the state of every commitment on one screen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from loftet.cli.days import typed_day
from loftet.cli.options import AsOf, KnownBy, PromiseId
from loftet.cli.session import Session
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import terminal_width, today

if TYPE_CHECKING:
    from loftet.ledger.model import PromiseView


def status(
    context: typer.Context,
    commitments: Annotated[
        list[str] | None, typer.Argument(metavar="[COMMITMENT]...", help=told("cli.help.status.commitments"))
    ] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    promise: PromiseId = None,
    form: Annotated[
        str, typer.Option("-f", "--format", metavar="text|json", help=told("cli.help.status.format"))
    ] = "text",
) -> None:
    """Print the statuses as a screen, as plain lines in a pipe, or as JSON."""
    from loftet.cli.choice import chosen
    from loftet.cli.load import ledger_of, load, view_of

    session: Session = context.obj
    chosen(form, ("text", "json"), "--format")
    day = typed_day(as_of, "--as-of") or today()
    loaded = load(session, today())
    view = view_of(ledger_of(loaded), promise, day, typed_day(known_by, "--known-by"))
    ids = tuple(each.commitment.id for each in view.commitments)
    wanted = tuple(chosen(name, ids, told("cli.commitment")) for name in commitments or ())
    sys.stdout.write(_written(view, wanted, form, session))
    if loaded.errors:
        session.remark("cli.status-has-errors", count=loaded.errors)


def _written(view: PromiseView, wanted: tuple[str, ...], form: str, session: Session) -> str:
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
