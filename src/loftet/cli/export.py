"""`loftet export`: what was logged and how it stands, as CSV or JSON; what is to come, as a calendar."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from loftet.cli.export_form import FORMS, PROFILES, Read, empty_form, form_of, made, wanted_of
from loftet.cli.options import AsOf, CommitmentIds, InPeriod, KnownBy, Output, PartyId, PromiseId
from loftet.cli.session import Session
from loftet.cli.speech import told
from loftet.cli.surroundings import today
from loftet.cli.when import period_meant, typed_when, view_when
from loftet.cli.write_out import SCREEN, write_out
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.cli.when import When
    from loftet.ledger.model import Ledger


def export(
    context: typer.Context,
    form: Annotated[
        str | None,
        typer.Option("-f", "--format", metavar="|".join(FORMS), help=told("cli.help.export.format")),
    ] = None,
    output: Output = None,
    what: Annotated[
        str | None, typer.Option("--what", metavar="activities|statuses", help=told("cli.help.export.what"))
    ] = None,
    profile: Annotated[
        str, typer.Option("--profile", metavar="|".join(PROFILES), help=told("cli.help.export.profile"))
    ] = "council",
    template: Annotated[bool, typer.Option("--template", help=told("cli.help.export.template"))] = False,
    dictionary: Annotated[
        bool, typer.Option("--dictionary", help=told("cli.help.export.dictionary"))
    ] = False,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    period: InPeriod = None,
    promise: PromiseId = None,
    commitments: CommitmentIds = None,
    party: PartyId = None,
) -> None:
    """Read the data once and write what is asked for to each output."""
    from loftet.cli.load import ledger_of, load

    session: Session = context.obj
    wanted = wanted_of(what, profile, template=template, dictionary=dictionary)
    outputs = [(path, form_of(path, form, wanted)) for path in output or [SCREEN]]
    when = typed_when(as_of, known_by, period)
    loaded = load(session, today(), digesting=True)
    ledger = ledger_of(loaded)
    language = session.language or ledger.language
    if wanted.without_data:
        texts = [empty_form(wanted, ledger, language)] * len(outputs)
    else:
        _refuse_errors(loaded)
        read = _read(ledger, loaded, when, promise, Shown(commitments, party))
        texts = [made(each, wanted, read, language) for _, each in outputs]
    for text, (path, _) in zip(texts, outputs, strict=True):
        on_screen = path == SCREEN and sys.stdout.isatty()
        write_out(text if on_screen else text.encode(), path)
        if path != SCREEN:
            print(path)


def _refuse_errors(loaded: Loaded) -> None:
    """Refuse to spread what is not whole: a record that cannot be read would be missing in silence."""
    if loaded.errors:
        raise LoftetError(
            Phrase("cli.export.has-errors", count=loaded.errors),
            Phrase("cli.run-validate"),
            ExitCode.FINDINGS,
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """The commitments and the party that are asked for; None where all are."""

    commitments: list[str] | None
    party: str | None


def _read(ledger: Ledger, loaded: Loaded, when: When, promise: str | None, shown: Shown) -> Read:
    from loftet.cli.select import selected

    view = view_when(ledger, promise, when)
    only = selected(view, shown.commitments, shown.party)
    return Read(view, period_meant(ledger, promise, when), only, loaded.digest)
