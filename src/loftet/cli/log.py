"""`loftet log`: record one activity, or with `--batch` several."""

from __future__ import annotations

import typer

from loftet.cli import log_options as options
from loftet.cli.options import Commit, DryRun
from loftet.cli.session import Session
from loftet.cli.surroundings import is_terminal, today


def log(
    context: typer.Context,
    commitments: options.Commitments = None,
    type_: options.Type = None,
    date: options.Date = None,
    first: options.From = None,
    last: options.To = None,
    time: options.Time = None,
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
    in_addition: options.InAddition = False,
    like: options.Like = None,
    carry_out: options.CarryOut = None,
    replaces: options.Replaces = None,
    batch: options.Batch = None,
    commit: Commit = False,
    dry_run: DryRun = False,
) -> None:
    """Fill the record from the options, ask for the rest on a terminal, check it, write one new file."""
    from loftet.cli.load import load
    from loftet.cli.log_batch import log_batch
    from loftet.cli.log_one import log_one
    from loftet.cli.new_record import Manner

    said = {
        "commitments": commitments,
        "type_": type_,
        "date": date,
        "first": first,
        "last": last,
        "time": time,
        "by": by,
        "with_": with_,
        "places": places,
        "count": count,
        "precision": precision,
        "quantities": quantities,
        "groups": groups,
        "tags": tags,
        "note": note,
        "internal_note": internal_note,
        "evidence": evidence,
        "state": state,
        "reason": reason,
        "reported_by": reported_by,
        "in_addition": in_addition,
        "like": like,
        "carry_out": carry_out,
        "replaces": replaces,
    }
    session: Session = context.obj
    manner = Manner(asking=is_terminal(), dry_run=dry_run, today=today(), commit=commit)
    loaded = load(session, manner.today)
    if batch is None:
        log_one(said, loaded, session, manner)
    else:
        log_batch(batch, said, context, loaded, manner)
