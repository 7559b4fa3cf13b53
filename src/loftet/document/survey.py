"""What a careful walk through the events of a text has found: data, places, problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from loftet.document.tree import Document, Node
from loftet.problems import Problem, Route, Span


@dataclass(frozen=True, slots=True)
class KeyAndValueSpans:
    """Where a value stands, and its key where it has one.

    A mapping is pointed at by its first key, a list or a mapping in brackets by its first line, an empty
    value by its key.
    """

    value: Span
    key: Span | None = None


@dataclass(frozen=True, slots=True)
class Remains:
    """What can be read of a file with errors, and where it stands."""

    document: Document
    spans: Mapping[Route, KeyAndValueSpans]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text in the file, from the offset `start` up to `end`; `style` is "" where it is not quoted."""

    value: str
    style: str
    start: int
    end: int
    route: Route
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser could not go on, and where what it was reading begins; `reason` is its own."""

    reason: str
    at: int
    begun_at: int


@dataclass(slots=True)
class Survey:
    """The finds, up to the end of the text or up to `stop`.

    `closed_at` holds the offsets just after the brackets that end a list or a mapping, `read_to` how far
    the parser had understood the text.
    """

    data: Node = None
    spans: dict[Route, KeyAndValueSpans] = field(default_factory=dict)
    scalars: list[Scalar] = field(default_factory=list)
    closed_at: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    read_to: int = 0
    stop: Stop | None = None
