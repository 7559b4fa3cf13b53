"""From which data a report is made, and with what: told by the command line, printed at the end."""

from __future__ import annotations

from dataclasses import dataclass

from loftet.ledger.edits import Edit


@dataclass(frozen=True, slots=True)
class DataSource:
    """The program's version, the command as typed, the data's revision (if in git) and digest.

    `digest` is a checksum over the `files` that were read, in hexadecimal. `base` is the commit that they
    were compared with, and `edits` the records that were changed since then.
    """

    version: str
    command: str
    revision: str | None
    digest: str
    files: int
    base: str | None = None
    edits: tuple[Edit, ...] = ()
