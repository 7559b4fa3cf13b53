"""Paths as they are printed."""

from __future__ import annotations

import os
from pathlib import Path


def from_here(path: Path) -> str:
    """Return a path relative to the working directory; whole where it lies on another drive."""
    from loftet.store.faults import printable

    try:
        return printable(os.path.relpath(path))
    except ValueError:
        return printable(str(path))
