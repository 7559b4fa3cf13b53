"""Where the events of a text come from: libyaml, or the pure parser where libyaml is missing.

Both are asked for events only, never for `load` or `compose`, whose C code recurses and dies of 25,000
`[` (docs: hazards, "YAML").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias, cast

from yaml.events import Event

from loftet.document.pure_parser import PureParser


class Events(Protocol):
    """Gives one event after another, and raises `yaml.YAMLError` where it cannot go on."""

    def get_event(self) -> Event:
        """Return the next event."""


EventSource: TypeAlias = Callable[[str], Events]
"""Makes the events of a text."""

PURE: EventSource = PureParser


def _fastest() -> EventSource:
    try:
        from yaml._yaml import CParser
    except ImportError:
        return PURE
    return cast("EventSource", CParser)


FASTEST: EventSource = _fastest()
"""libyaml where PyYAML was built with it; the pure parser is some eight times slower."""
