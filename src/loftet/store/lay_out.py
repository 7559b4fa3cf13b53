"""Files to a folder, never over another: how a data root begins."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from loftet.store.faults import cannot_create
from loftet.store.folders import make_folders
from loftet.store.layout import DATA, is_ignored

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def missing(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the paths of `files` at which nothing stands under `root`."""
    return tuple(path for path in files if not os.path.lexists(root / path))


def lay_out(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write those of `files` that are missing under `root`, which is made too, and return their paths.

    Raises:
        LoftetError: a file or folder cannot be made; each file that was written stands whole, and doing it
            again writes the rest.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise cannot_create(root, fault) from fault
    return tuple(path for path in missing(root, files) if _write(root, path, files[path]))


def strangers(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return what lies under `data/` in `root` and is not, byte for byte, one of `files`."""
    found = (Path(folder) / name for folder, _, names in os.walk(root / DATA) for name in names)
    paths = {path.relative_to(root).as_posix(): path for path in found if not is_ignored(path.name)}
    return tuple(sorted(path for path, file in paths.items() if not _holds(file, files.get(path))))


def replace(root: Path, path: str, data: bytes) -> bool:
    """Put `data` in place of the file at `path` under `root`, or make it; return whether that changed it.

    For files that the program makes, never for what people write.

    Raises:
        LoftetError: the file cannot be written; what was there stands untouched.
    """
    file = root / path
    if _holds(file, data):
        return False
    make_folders(root, path.rpartition("/")[0])
    temporary = file.with_name(f".loftet-{os.getpid()}.tmp")
    try:
        with suppress(FileNotFoundError):
            temporary.unlink()
        _fill(temporary, data)
        temporary.replace(file)
    except OSError as fault:
        with suppress(OSError):
            temporary.unlink()
        raise cannot_create(file.parent, fault) from fault
    return True


def enclosing_repository(folder: Path) -> Path | None:
    """Return the top of the git repository that `folder` lies in; None where it is the top, or in none."""
    for above in (folder, *folder.parents):
        if os.path.lexists(above / ".git"):
            return None if above == folder else above
    return None


def _write(root: Path, path: str, data: bytes) -> bool:
    folder = path.rpartition("/")[0]
    if folder:
        make_folders(root, folder)
    try:
        _fill(root / path, data)
    except FileExistsError:
        return False
    except OSError as fault:
        raise cannot_create((root / path).parent, fault) from fault
    return True


def _fill(path: Path, data: bytes) -> None:
    """Make a file that holds `data`; none is left where that fails half-way."""
    handle = os.open(path, _NEW, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def _holds(path: Path, data: bytes | None) -> bool:
    with suppress(OSError):
        return path.is_file() and path.read_bytes() == data
    return False
