"""`loftet explain`: why the status is what it is."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from loftet.cli import complete
from loftet.cli.options import AsOf, InPeriod, KnownBy, PromiseId
from loftet.cli.session import Session
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import terminal_width, today


def explain(
    context: typer.Context,
    commitment: Annotated[
        str,
        typer.Argument(
            metavar="COMMITMENT[/PART]",
            help=told("cli.help.explain.commitment"),
            autocompletion=complete.refs,
        ),
    ],
    as_of: AsOf = None,
    known_by: KnownBy = None,
    period: InPeriod = None,
    promise: PromiseId = None,
    form: Annotated[
        str, typer.Option("-f", "--format", metavar="text|json", help=told("cli.help.status.format"))
    ] = "text",
) -> None:
    """Print the rule, the days, the records and the arithmetic of one part, or of each of a commitment."""
    from loftet.cli.choice import chosen
    from loftet.cli.load import ledger_of, load
    from loftet.cli.when import typed_when, view_when
    from loftet.display.explanation_json import explanation_json
    from loftet.display.explanation_text import explanation_text
    from loftet.display.headed import headed
    from loftet.report.explanation import explanations
    from loftet.report.frame import Frame
    from loftet.report.standing import judged, standings

    session: Session = context.obj
    chosen(form, ("text", "json"), "--format")
    when = typed_when(as_of, known_by, period)
    loaded = load(session, today())
    view = view_when(ledger_of(loaded), promise, when)
    frame = Frame(view, LANGUAGE, standings(view, judged(view)))
    parts = [progress.ref for progress in frame.progresses]
    wanted = chosen(commitment, (*(each.id for each in frame.standings), *parts), told("cli.commitment"))
    standing = next(each for each in frame.standings if each.id == wanted.partition("/")[0])
    found = explanations(frame, standing, wanted if "/" in wanted else None)
    if form == "json":
        written = explanation_json(found)
    else:
        written = headed(explanation_text(frame, found, terminal_width()), color=session.colored)
    sys.stdout.write(written)
    if loaded.errors:
        session.remark("cli.status-has-errors", count=loaded.errors)
