"""Find the data root, the folder that holds `data/commitments.yaml`."""

from __future__ import annotations

import os
from pathlib import Path

from loftet.glance import nearest_root
from loftet.phrase import Phrase
from loftet.problems import LoftetError
from loftet.store.layout import COMMITMENTS_PATH, DATA

_OTHER_ENDINGS = (".yaml.txt", ".yml.txt", ".txt", ".yml")


def find_root(start: Path, explicit: Path | None = None) -> Path:
    """Return the data root as an absolute path.

    `explicit` (an option or a variable of the environment, relative to `start`) wins; else the root
    is the first of `start` and the folders above it that holds the file; a git root ends the walk.

    Raises:
        LoftetError: there is no data root (docs: interface, "Options").
    """
    start = Path(os.path.abspath(start))  # noqa: PTH100 - absolute() keeps "..", resolve() follows links
    if explicit is not None:
        return _checked(Path(os.path.abspath(start / explicit)))  # noqa: PTH100 - the same
    if root := nearest_root(os.fspath(start)):
        return Path(root)
    raise LoftetError(Phrase("error.no-data-root", folder=str(start)), _where_to_look(start))


def _where_to_look(start: Path) -> Phrase:
    """Return how to go on: a file with an ending too many is named, and a data root right below."""
    if misnamed := _misnamed(start):
        return misnamed
    below = sorted(folder.name for folder in _folders_in(start) if _holds_data(folder))
    if len(below) == 1:
        return Phrase("hint.name-the-folder-below", folder=below[0])
    return Phrase("hint.make-data-root")


def _folders_in(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return [Path(entry) for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []


def _checked(root: Path) -> Path:
    if _holds_data(root):
        return root
    message = Phrase("error.not-a-data-root", folder=str(root), path=COMMITMENTS_PATH)
    if root.name == DATA and _holds_data(root.parent):
        raise LoftetError(message, Phrase("hint.name-the-folder-above", folder=str(root.parent)))
    raise LoftetError(message, _misnamed(root) or Phrase("hint.make-data-root"))


def _misnamed(folder: Path) -> Phrase | None:
    """Return how the file is to be named where an editor has given it another ending."""
    for ending in _OTHER_ENDINGS:
        path = COMMITMENTS_PATH.removesuffix(".yaml") + ending
        if os.path.lexists(folder / path):
            return Phrase("hint.name-the-file", found=path, path=COMMITMENTS_PATH)
    return None


def _holds_data(folder: Path) -> bool:
    return os.path.lexists(folder / COMMITMENTS_PATH)
