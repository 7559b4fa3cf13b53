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
    is_repeated: bool = False

    def hint_for_twin(self, key: str) -> str:
        """Return the remedy for a key that stands twice, and note whether a whole block does from here on."""
        self.is_repeated = len(self.container) > 1 and key == next(iter(self.container))
        if self.is_repeated:
            return "hint.duplicate-block"
        is_list = isinstance(self.container, dict) and isinstance(self.container[key], list)
        return "hint.duplicate-list" if is_list else "hint.duplicate-key"
