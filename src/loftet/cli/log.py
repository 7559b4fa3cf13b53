"""`loftet log`: record one activity."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from loftet.cli import log_options as options
from loftet.cli.log_options import Given, day_given, quantities_given
from loftet.cli.options import DryRun
from loftet.cli.session import Session
from loftet.cli.speech import told
from loftet.cli.surroundings import is_terminal, today


def log(
    context: typer.Context,
    commitments: Annotated[
        list[str] | None, typer.Argument(metavar="[COMMITMENT]...", help=told("cli.help.log.commitments"))
    ] = None,
    type_: options.Type = None,
    date: options.Date = None,
    first: options.From = None,
    last: options.To = None,
    by: options.By = None,
    with_: options.With = None,
    places: options.Places = None,
    count: options.Count = None,
    precision: options.Precise = None,
    quantities: options.Quantities = None,
    groups: options.Groups = None,
    tags: options.Tags = None,
    note: options.Note = None,
    internal_note: options.InternalNote = None,
    evidence: options.Evidence = None,
    state: options.State = None,
    reason: options.Reason = None,
    reported_by: options.ReportedBy = None,
    dry_run: DryRun = False,
) -> None:
    """Fill the record from the options, ask for the rest on a terminal, check it, write one new file."""
    from loftet.cli.load import ledger_of, load
    from loftet.cli.log_fields import fields_of, say_what_follows
    from loftet.cli.log_fill import Scene, check_given, filled, missing, understood
    from loftet.cli.new_record import Manner, drafted, save
    from loftet.ledger.view import promise_of_day
    from loftet.store import Kind

    now = today()
    session: Session = context.obj
    given = Given(
        commitments=tuple(commitments or ()),
        type=type_,
        day=day_given(date, "--date", now),
        first=day_given(first, "--from", now),
        last=day_given(last, "--to", now),
        by=tuple(by or ()),
        with_=tuple(with_ or ()),
        places=tuple(places or ()),
        count=count,
        precision=precision,
        quantities=quantities_given(quantities or ()),
        groups=tuple(groups or ()),
        tags=tuple(tags or ()),
        note=note,
        internal_note=internal_note,
        evidence=tuple(evidence or ()),
        state=state,
        reason=reason,
        reported_by=reported_by,
    )
    loaded = load(session, now)
    ledger = ledger_of(loaded)
    promise = promise_of_day(ledger, given.day or given.last or now)
    scene = Scene(ledger, promise, now, asking=False)
    given = understood(given, scene)
    check_given(given, scene)
    asking = is_terminal() and bool(missing(given, scene) or given.note is None)
    scene = replace(scene, asking=asking)
    given = filled(given, scene)
    day = given.day or given.last or now
    record = drafted(Kind.ACTIVITIES, day, given.type or "", fields_of(given, now))
    records = save(record, loaded, session, Manner(asking, dry_run, now))
    if records is not None:
        say_what_follows(records, given, day, session)
