"""Patterns that cost nothing until a text needs them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import TypeAlias

LatePattern: TypeAlias = Callable[[], re.Pattern[str]]


def late(source: str, flags: int = 0) -> LatePattern:
    """Return a function that gives `source` compiled; all of them at the start would cost 20 ms."""
    return cache(partial(re.compile, source, flags))


def any_of(words: Iterable[str]) -> str:
    """Return the source of a pattern for one of `words`."""
    return f"(?:{'|'.join(words)})"
