"""Folders of the data root: make them, take back those just made, ask the disk to keep their names."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from loftet.phrase import Phrase
from loftet.problems import LoftetError
from loftet.store.faults import cannot_create, shown_path


def make_folders(root: Path, folder: str) -> list[Path]:
    """Make `folder` under `root` and return the folders that were not there, outermost first.

    Raises:
        LoftetError: one of them cannot be made, or is a link or a file; those made are gone again.
    """
    made: list[Path] = []
    path = root
    try:
        for part in folder.split("/"):
            path /= part
            if _make_folder(path):
                made.append(path)
    except OSError as fault:
        remove_folders(made)
        raise cannot_create(root / folder, fault) from fault
    except LoftetError:
        remove_folders(made)
        raise
    return made


def remove_folders(made: list[Path]) -> None:
    """Remove the folders in `made` that are empty."""
    for path in reversed(made):
        with suppress(OSError):
            path.rmdir()


def sync_folder(path: Path) -> bool:
    """Ask the disk to keep the folder's list of names; return False where it would not."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows syncs folders by itself
        return True
    try:
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:
        return False
    return True


def _make_folder(path: Path) -> bool:
    try:
        path.mkdir()
    except FileExistsError:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            message = Phrase("error.folder-is-a-link", path=shown_path(path))
            raise LoftetError(message, Phrase("hint.replace-link")) from None
        if not stat.S_ISDIR(mode):
            raise
        return False
    return True
