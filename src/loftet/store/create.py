"""Create a record's file: whole or not at all, never over another (docs: quality, "Reliability").

A temporary file in the same folder is written and synced, then linked to its name: a name that is
taken makes the link fail, so two writers never meet. What a killed process leaves behind is called
`.loftet-*.tmp`, is ignored by every reader, and is swept by a later write.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError
from loftet.store.faults import cannot_create, shown_path
from loftet.store.folders import make_folders, remove_folders, sync_folder
from loftet.store.layout import DATA, Kind, slug
from loftet.store.patience import patiently
from loftet.store.signals import held_back
from loftet.store.sweep import sweep

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
_SUFFIX_LENGTH = 6
_ATTEMPTS = 32
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NO_HARD_LINKS = frozenset(
    {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
)
_NO_HARD_LINKS_WINDOWS = frozenset({1, 50, 1142})  # invalid function, not supported, too many links


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record to be written: its kind, its day (a total's last day), a name for it, its whole text.

    The name is any text; a slug of it goes into the file's name.
    """

    kind: Kind
    day: date
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Created:
    """A file that now exists; `path` is relative to the data root.

    `note` is set where the folder could not be synced: the file is there, and a power cut within the
    next seconds could still lose it.
    """

    path: str
    note: Phrase | None = None


def random_suffix() -> str:
    """Return six letters or digits of Crockford's base 32."""
    return "".join(secrets.choice(_CROCKFORD) for _ in range(_SUFFIX_LENGTH))


def create(root: Path, record: NewRecord, *, suffix: Callable[[], str] = random_suffix) -> Created:
    """Write `record` to a file of its own and return where: `data/<kind>/<year>/<day>-<name>-<suffix>.yaml`.

    Raises:
        LoftetError: the file cannot be made; nothing is left behind, and the message names the path.
    """
    day = record.day.isoformat()
    folder = f"{DATA}/{record.kind}/{day[:4]}"
    stem = f"{day}-{slug(record.name)}"
    with held_back() as ending:
        made = make_folders(root, folder)
        try:
            path = _write(root, folder, lambda: f"{stem}-{suffix()}.yaml", record.text.encode(), ending)
        except BaseException:
            remove_folders(made)
            raise
        synced = [sync_folder(each) for each in (root / folder, *(new.parent for new in made))]
    return Created(path, None if all(synced) else Phrase("note.folder-not-synced", path=path))


def _write(
    root: Path, folder: str, new_name: Callable[[], str], data: bytes, ending: Callable[[], bool]
) -> str:
    """Return the path that `data` now has."""
    temporary = root / folder / f".loftet-{random_suffix()}{random_suffix()}.tmp"
    try:
        _fill(temporary, data)
        sweep(temporary.parent)
        if ending():
            raise LoftetError(Phrase("error.interrupted"), exit_code=ExitCode.INTERRUPTED)
        for _ in range(_ATTEMPTS):
            path = f"{folder}/{new_name()}"
            if _publish(temporary, root / path):
                return path
    except OSError as fault:
        raise cannot_create(root / folder, fault) from fault
    finally:
        _take_back(temporary)
    raise LoftetError(Phrase("error.no-free-name", folder=shown_path(root / folder)))


def _fill(path: Path, data: bytes) -> None:
    handle = os.open(path, _WRITE, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _publish(temporary: Path, path: Path) -> bool:
    """Give the finished file its name; return False where the name is taken."""
    try:
        patiently(lambda: path.hardlink_to(temporary))
    except FileExistsError:
        return False
    except OSError as fault:
        if (
            fault.errno not in _NO_HARD_LINKS
            and getattr(fault, "winerror", None) not in _NO_HARD_LINKS_WINDOWS
        ):
            raise
        return _publish_without_links(temporary, path)
    return True


def _publish_without_links(temporary: Path, path: Path) -> bool:
    """Reserve the name with an empty file and replace that: shares and sticks without hard links."""
    try:
        os.close(os.open(path, _WRITE, 0o666))
    except FileExistsError:
        return False
    try:
        patiently(lambda: temporary.replace(path))
    except BaseException:
        _take_back(path)
        raise
    return True


def _take_back(path: Path) -> None:
    with suppress(OSError):
        patiently(path.unlink)
