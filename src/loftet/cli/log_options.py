"""The options of `log`, and what they make of a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from loftet.cli.speech import told
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError
from loftet.wording.typed_days import typed_day

Type = Annotated[str | None, typer.Option("--type", metavar="TYPE", help=told("cli.help.log.type"))]
Date = Annotated[str | None, typer.Option("--date", metavar="DATE", help=told("cli.help.log.date"))]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help=told("cli.help.log.from"))]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help=told("cli.help.log.to"))]
By = Annotated[list[str] | None, typer.Option("--by", metavar="PARTY", help=told("cli.help.log.by"))]
With = Annotated[list[str] | None, typer.Option("--with", metavar="PARTY", help=told("cli.help.log.with"))]
Places = Annotated[
    list[str] | None, typer.Option("--place", metavar="PLACE", help=told("cli.help.log.place"))
]
Count = Annotated[str | None, typer.Option("--count", metavar="N", help=told("cli.help.log.count"))]
Precise = Annotated[
    str | None, typer.Option("--precision", metavar="WORD", help=told("cli.help.log.precision"))
]
Quantities = Annotated[
    list[str] | None, typer.Option("--quantity", metavar="NAME=N", help=told("cli.help.log.quantity"))
]
Groups = Annotated[
    list[str] | None, typer.Option("--group", metavar="GROUP", help=told("cli.help.log.group"))
]
Tags = Annotated[list[str] | None, typer.Option("--tag", metavar="TAG", help=told("cli.help.log.tag"))]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help=told("cli.help.log.note"))]
InternalNote = Annotated[
    str | None, typer.Option("--internal-note", metavar="TEXT", help=told("cli.help.log.internal-note"))
]
Evidence = Annotated[
    list[str] | None, typer.Option("--evidence", metavar="URL", help=told("cli.help.log.evidence"))
]
State = Annotated[str | None, typer.Option("--state", metavar="STATE", help=told("cli.help.log.state"))]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=told("cli.help.log.reason"))]
ReportedBy = Annotated[
    str | None, typer.Option("--reported-by", metavar="ROLE", help=told("cli.help.log.reported-by"))
]


@dataclass(frozen=True, slots=True)
class Given:
    """What the options say of the new record; None or empty where they say nothing."""

    commitments: tuple[str, ...]
    type: str | None
    day: date | None
    first: date | None
    last: date | None
    by: tuple[str, ...]
    with_: tuple[str, ...]
    places: tuple[str, ...]
    count: str | None
    precision: str | None
    quantities: Mapping[str, str]
    groups: tuple[str, ...]
    tags: tuple[str, ...]
    note: str | None
    internal_note: str | None
    evidence: tuple[str, ...]
    state: str | None
    reason: str | None
    reported_by: str | None

    @property
    def total(self) -> bool:
        """Return whether a total is meant."""
        return self.first is not None or self.last is not None


def day_given(text: str | None, option: str, now: date) -> date | None:
    """Return the day an option gives, also as `igår` or `14/5`; a usage error where it gives none."""
    if text is None:
        return None
    day = typed_day(text, now)
    if day is None:
        raise LoftetError(Phrase("cli.bad-day", option=option, value=text), exit_code=ExitCode.USAGE)
    return day


def quantities_given(texts: Sequence[str]) -> Mapping[str, str]:
    """Return the quantities of `NAME=N` by name; a decimal comma is read as a point."""
    found: dict[str, str] = {}
    for text in texts:
        name, sign, number = text.partition("=")
        if not (name and sign and number):
            raise LoftetError(Phrase("cli.bad-quantity", value=text), exit_code=ExitCode.USAGE)
        found[name] = number.replace(",", ".")
    return found
