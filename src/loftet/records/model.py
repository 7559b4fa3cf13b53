"""The typed records of a data root, before they are joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from loftet.schema.promise import CommitmentsFile
from loftet.schema.records import Activity, Assessment, Measurement, MeetingsFile

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stored(Generic[T]):
    """A record with its id (the stem of its file) and its path relative to the data root."""

    id: str
    path: str
    value: T


@dataclass(frozen=True, slots=True)
class Records:
    """All that could be read; a file with an error is left out and stands among the problems.

    Each tuple is in order of path. `commitments` and `meetings` are None where the file is missing
    or cannot be read. `refused` holds the ids of the dated records that were left out.
    """

    commitments: CommitmentsFile | None = None
    activities: tuple[Stored[Activity], ...] = ()
    assessments: tuple[Stored[Assessment], ...] = ()
    measurements: tuple[Stored[Measurement], ...] = ()
    meetings: MeetingsFile | None = None
    refused: frozenset[str] = frozenset()
