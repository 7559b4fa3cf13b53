"""A list or mapping on the way."""

from __future__ import annotations

from dataclasses import dataclass

from loftet.document.tree import Node
from loftet.problems import Route, Span


@dataclass(slots=True)
class Frame:
    """A list or mapping that is being filled, with the key that waits for its value.

    `stands_as_key` marks one that stands where a key belongs; what it holds is read and dropped.
    """

    container: list[Node] | dict[str, Node]
    route: Route
    start: int
    in_brackets: bool
    stands_as_key: bool = False
    key: str | None = None
    key_span: Span | None = None
