"""The options of `log`, as they are typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loftet.cli import complete
from loftet.cli.speech import told

Commitments = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[COMMITMENT]...", help=told("cli.help.log.commitments"), autocompletion=complete.logged
    ),
]
Type = Annotated[
    str | None,
    typer.Option("--type", metavar="TYPE", help=told("cli.help.log.type"), autocompletion=complete.types),
]
Date = Annotated[str | None, typer.Option("--date", metavar="DATE", help=told("cli.help.log.date"))]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help=told("cli.help.log.from"))]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help=told("cli.help.log.to"))]
Time = Annotated[str | None, typer.Option("--time", metavar="10-11", help=told("cli.help.log.time"))]
By = Annotated[
    list[str] | None,
    typer.Option("--by", metavar="PARTY", help=told("cli.help.log.by"), autocompletion=complete.parties),
]
With = Annotated[
    list[str] | None,
    typer.Option("--with", metavar="PARTY", help=told("cli.help.log.with"), autocompletion=complete.parties),
]
Places = Annotated[
    list[str] | None,
    typer.Option("--place", metavar="PLACE", help=told("cli.help.log.place"), autocompletion=complete.places),
]
Count = Annotated[str | None, typer.Option("--count", metavar="N", help=told("cli.help.log.count"))]
Precise = Annotated[
    str | None,
    typer.Option(
        "--precision",
        metavar="WORD",
        help=told("cli.help.log.precision"),
        autocompletion=complete.precisions,
    ),
]
Quantities = Annotated[
    list[str] | None, typer.Option("--quantity", metavar="NAME=N", help=told("cli.help.log.quantity"))
]
Groups = Annotated[
    list[str] | None,
    typer.Option("--group", metavar="GROUP", help=told("cli.help.log.group"), autocompletion=complete.groups),
]
Tags = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="TAG", help=told("cli.help.log.tag"), autocompletion=complete.tags),
]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help=told("cli.help.log.note"))]
InternalNote = Annotated[
    str | None, typer.Option("--internal-note", metavar="TEXT", help=told("cli.help.log.internal-note"))
]
Evidence = Annotated[
    list[str] | None, typer.Option("--evidence", metavar="URL", help=told("cli.help.log.evidence"))
]
State = Annotated[
    str | None,
    typer.Option("--state", metavar="STATE", help=told("cli.help.log.state"), autocompletion=complete.states),
]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=told("cli.help.log.reason"))]
ReportedBy = Annotated[
    str | None,
    typer.Option(
        "--reported-by",
        metavar="ROLE",
        help=told("cli.help.log.reported-by"),
        autocompletion=complete.roles,
    ),
]
InAddition = Annotated[bool, typer.Option("--in-addition", help=told("cli.help.log.in-addition"))]
Like = Annotated[
    str | None,
    typer.Option("--like", metavar="PATH", help=told("cli.help.log.like"), autocompletion=complete.records),
]
CarryOut = Annotated[
    str | None,
    typer.Option(
        "--carry-out", metavar="PATH", help=told("cli.help.log.carry-out"), autocompletion=complete.plans
    ),
]
Replaces = Annotated[
    str | None,
    typer.Option(
        "--replaces", metavar="PATH", help=told("cli.help.log.replaces"), autocompletion=complete.records
    ),
]
Batch = Annotated[
    Path | None, typer.Option("--batch", metavar="FILE", help=told("cli.help.log.batch"), allow_dash=True)
]
