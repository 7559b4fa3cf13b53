"""`loftet todo`: the one list of what must be done now."""

import sys
from typing import Annotated

import typer

from loftet.cli.options import AsOf, CommitmentIds, InPeriod, KnownBy, PartyId, PromiseId
from loftet.cli.session import Session
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import terminal_width, today
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

_MOST_WEEKS = 520


def todo(
    context: typer.Context,
    weeks: Annotated[str, typer.Option("--weeks", metavar="N", help=told("cli.help.todo.weeks"))] = "4",
    as_of: AsOf = None,
    known_by: KnownBy = None,
    period: InPeriod = None,
    promise: PromiseId = None,
    commitments: CommitmentIds = None,
    party: PartyId = None,
    form: Annotated[
        str, typer.Option("-f", "--format", metavar="text|json", help=told("cli.help.status.format"))
    ] = "text",
) -> None:
    """Print what is late, soon or missing, as a list, as plain lines in a pipe, or as JSON."""
    from loftet.agenda.due import tasks
    from loftet.agenda.narrow import narrowed
    from loftet.cli.choice import chosen
    from loftet.cli.load import ledger_of, load
    from loftet.cli.select import selected
    from loftet.cli.when import typed_when, view_when
    from loftet.display.headed import headed
    from loftet.display.todo import todo_json, todo_lines, todo_text
    from loftet.report.standing import judged

    session: Session = context.obj
    chosen(form, ("text", "json"), "--format")
    ahead = _weeks(weeks)
    when = typed_when(as_of, known_by, period)
    loaded = load(session, today())
    view = view_when(ledger_of(loaded), promise, when)
    found = narrowed(tasks(view, judged(view), ahead), view, selected(view, commitments, party))
    if form == "json":
        sys.stdout.write(todo_json(found, LANGUAGE))
    elif session.on_screen:
        sys.stdout.write(headed(todo_text(found, LANGUAGE, terminal_width()), color=session.colored))
    else:
        sys.stdout.write(todo_lines(found, LANGUAGE))
    if loaded.errors:
        session.remark("cli.status-has-errors", count=loaded.errors)


def _weeks(text: str) -> int:
    if not text.isdecimal() or int(text) > _MOST_WEEKS:
        raise LoftetError(Phrase("cli.bad-weeks", value=text), exit_code=ExitCode.USAGE)
    return int(text)
