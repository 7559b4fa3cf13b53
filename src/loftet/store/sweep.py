"""Take away what killed processes left: temporary files that no reader looks at, and nobody needs."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_STRAY_AFTER_SECONDS = 3600


def sweep(folder: Path) -> None:
    """Remove the temporary files in `folder` that are an hour older than the folder's last change.

    Both times are the file system's own, so that a clock that goes wrong takes away no file in use. What
    cannot be removed stays; that is nobody's fault.
    """
    with suppress(OSError):
        now = folder.stat().st_mtime
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(".loftet-") and entry.name.endswith(".tmp"):
                    _remove_stray(entry, now)


def _remove_stray(entry: os.DirEntry[str], now: float) -> None:
    with suppress(OSError):
        if entry.stat(follow_symlinks=False).st_mtime < now - _STRAY_AFTER_SECONDS:
            Path(entry.path).unlink()
