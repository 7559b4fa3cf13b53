"""The options that mean the same on every command that takes them (docs: interface)."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loftet.cli import complete
from loftet.cli.speech import told

AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help=told("cli.help.as-of"))]
KnownBy = Annotated[str | None, typer.Option("--known-by", metavar="DATE", help=told("cli.help.known-by"))]
InPeriod = Annotated[str | None, typer.Option("--period", metavar="PERIOD", help=told("cli.help.period"))]
PromiseId = Annotated[
    str | None,
    typer.Option("--promise", metavar="ID", help=told("cli.help.promise"), autocompletion=complete.promises),
]
PartyId = Annotated[
    str | None,
    typer.Option("--party", metavar="ID", help=told("cli.help.party"), autocompletion=complete.parties),
]
CommitmentIds = Annotated[
    list[str] | None,
    typer.Option(
        "-c",
        "--commitment",
        metavar="ID",
        help=told("cli.help.commitment"),
        autocompletion=complete.commitments,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help=told("cli.help.strict"))]
Commit = Annotated[bool, typer.Option("--commit", help=told("cli.help.commit"))]
DryRun = Annotated[bool, typer.Option("-n", "--dry-run", help=told("cli.help.dry-run"))]
Output = Annotated[
    list[Path] | None, typer.Option("-o", "--output", metavar="FILE", help=told("cli.help.output"))
]
