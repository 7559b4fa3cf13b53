"""`loftet explain`: why the status is what it is."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from loftet.cli import complete
from loftet.cli.options import AsOf, InPeriod, KnownBy, PromiseId
from loftet.cli.session import Session
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import terminal_width, today

if TYPE_CHECKING:
    from loftet.report.explanation import Explanation
    from loftet.report.frame import Frame
    from loftet.report.whole import WholeExplanation


def explain(
    context: typer.Context,
    commitment: Annotated[
        str | None,
        typer.Argument(
            metavar="[COMMITMENT[/PART]]",
            help=told("cli.help.explain.commitment"),
            autocompletion=complete.refs,
        ),
    ] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    period: InPeriod = None,
    promise: PromiseId = None,
    form: Annotated[
        str, typer.Option("-f", "--format", metavar="text|json", help=told("cli.help.status.format"))
    ] = "text",
) -> None:
    """Print the rule, the days, the records and the arithmetic of one part, of a commitment, or of it all."""
    from loftet.cli.choice import chosen
    from loftet.cli.load import ledger_of, load
    from loftet.cli.when import typed_when, view_when
    from loftet.display.explanation_json import explanation_json
    from loftet.display.headed import headed
    from loftet.display.whole_text import explained_text, whole_text
    from loftet.report.explanation import explanations
    from loftet.report.frame import Frame
    from loftet.report.standing import judged, standings
    from loftet.report.whole import commitment_lines, whole_explanation

    session: Session = context.obj
    chosen(form, ("text", "json"), "--format")
    when = typed_when(as_of, known_by, period)
    loaded = load(session, today())
    view = view_when(ledger_of(loaded), promise, when)
    frame = Frame(view, LANGUAGE, standings(view, judged(view)))
    whole: WholeExplanation | None = None
    found: tuple[Explanation, ...] = ()
    if commitment is None:
        whole = whole_explanation(frame)
        lines = whole.commitments
        text = whole_text(frame, whole, terminal_width())
    else:
        wanted = _wanted(frame, commitment)
        standing = next(each for each in frame.standings if each.id == wanted.partition("/")[0])
        lines = commitment_lines(frame, (standing,))
        found = explanations(frame, standing, wanted if "/" in wanted else None)
        text = explained_text(frame, lines[0], found, terminal_width())
    if form == "json":
        sys.stdout.write(explanation_json(found, lines, whole))
    else:
        sys.stdout.write(headed(text, color=session.colored))
    if loaded.errors:
        session.remark("cli.status-has-errors", count=loaded.errors)


def _wanted(frame: "Frame", typed: str) -> str:
    """Return the commitment, or the part, that is meant: by its id, or by its number in the promise."""
    from loftet.cli.choice import chosen

    ids = [each.id for each in frame.standings]
    by_number = {str(each.number): each.id for each in frame.standings}
    meant = by_number.get(typed, typed) if typed not in ids else typed
    refs = (progress.ref for progress in frame.progresses)
    return chosen(meant, (*ids, *refs), told("cli.commitment"))
