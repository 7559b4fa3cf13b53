"""Windows refuses to touch a file while a virus scanner or an indexer looks at it: wait and try again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_HELD_BY_ANOTHER = frozenset({5, 32, 33})  # access denied, sharing violation, lock violation
_WAITS = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)  # seconds


def patiently(action: Callable[[], T]) -> T:
    """Return what `action` returns, tried again for a second and a half where Windows says that it is held.

    Every other refusal, and the last of these, is raised as it is.
    """
    for seconds in _WAITS:
        try:
            return action()
        except OSError as fault:
            if getattr(fault, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
        time.sleep(seconds)
    return action()
