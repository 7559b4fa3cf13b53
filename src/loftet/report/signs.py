"""The smallest things a report shows: a status, and links to a section or to something published."""

from __future__ import annotations

from dataclasses import dataclass

from loftet.progress.model import Status


@dataclass(frozen=True, slots=True)
class Badge:
    """A status as it is shown: the code decides silhouette and colour, the word is always there."""

    status: Status
    word: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link to a commitment's section: its number in the promise, its title, its anchor."""

    number: int
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class LinkLine:
    """Something published, with its link where there is one."""

    title: str
    url: str | None
    day: str | None
