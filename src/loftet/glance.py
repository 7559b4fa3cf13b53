"""What a glance at the disk tells without opening a file: where a data root is, and if anything changed.

It imports next to nothing, for it is what a command that need not be run costs.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    import hashlib

DATA = "data"
COMMITMENTS_PATH = f"{DATA}/commitments.yaml"


class TooYoungError(Exception):
    """Something was changed so recently that a later change might not show in its time stamps."""


def nearest_root(start: str) -> str | None:
    """Return the first of `start` and the folders above it that holds `data/commitments.yaml`, or None.

    The top of a git repository ends the walk.
    """
    folder = start
    while not os.path.lexists(f"{folder}/{COMMITMENTS_PATH}"):
        above = os.path.dirname(folder)
        if above == folder or os.path.lexists(f"{folder}/.git"):
            return None
        folder = above
    return folder


def fingerprint(folder: str, before: int | None = None, *, passing_over: str = "") -> str:
    """Return a checksum over the names, kinds, sizes and time stamps of all that is under `folder`.

    Equal fingerprints mean that nothing was changed, added, moved or removed: of each entry the time of its
    last change counts too, which nobody can set (on Windows, which keeps none, the time it was made). Links
    are not followed. Folders named `passing_over` count for nothing, so no folder's own times count
    either: they change when such a folder is made. `before` is a time in nanoseconds.

    Raises:
        OSError: something cannot be looked at.
        TooYoungError: something was changed at `before` or later.
    """
    import hashlib  # which loads OpenSSL: a thirtieth of the time of `--help`, which needs no fingerprint

    checksum = hashlib.blake2b(digest_size=32)
    waiting = [folder]
    if not passing_over:
        _add(checksum, [_line("", os.lstat(folder), before)])
    if os.path.islink(folder):
        return checksum.hexdigest()
    while waiting:
        path = waiting.pop()
        lines, folders = [], []
        with os.scandir(path) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != passing_over:
                        folders.append(entry.path)
                    if passing_over:
                        continue
                lines.append(_line(entry.name, entry.stat(follow_symlinks=False), before))
        lines.sort()
        waiting += sorted(folders)
        _add(checksum, [path, *lines])
    return checksum.hexdigest()


def _line(name: str, status: os.stat_result, before: int | None) -> str:
    modified, changed = status.st_mtime_ns, status.st_ctime_ns
    if before is not None and (modified >= before or changed >= before):
        raise TooYoungError
    return f"{name}\0{status.st_mode} {status.st_size} {modified} {changed} {status.st_ino}"


def _add(checksum: hashlib.blake2b, lines: list[str]) -> None:
    checksum.update("\0\0".join(lines).encode("utf-8", "surrogatepass") + b"\0\0\0")
