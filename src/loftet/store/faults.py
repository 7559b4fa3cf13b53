"""What the operating system refused, as phrases: no text of its own reaches the reader."""

from __future__ import annotations

import errno
import os

from loftet.phrase import Phrase
from loftet.problems import LoftetError, Problem, Span, Where, error

_REASONS = {
    errno.EACCES: "reason.no-permission",
    errno.EPERM: "reason.no-permission",
    errno.EROFS: "reason.read-only",
    errno.ENOSPC: "reason.disk-full",
    errno.EDQUOT: "reason.quota",
    errno.EFBIG: "reason.file-limit",
    errno.ENOTDIR: "reason.not-a-folder",
    errno.EEXIST: "reason.not-a-folder",
    errno.ENOENT: "reason.gone",
    errno.ENAMETOOLONG: "reason.name-too-long",
    errno.EMFILE: "reason.too-many-open-files",
    errno.ENFILE: "reason.too-many-open-files",
    errno.EIO: "reason.device",
}


def reason(fault: OSError) -> Phrase:
    """Return why the operating system refused, in words; the name of its error where none are known."""
    number = fault.errno or 0
    if number in _REASONS:
        return Phrase(_REASONS[number])
    return Phrase("reason.other", name=errno.errorcode.get(number, str(number)))


def whole_file(path: str) -> Where:
    """Return the place of a problem of a file or folder itself: its first character, without an excerpt."""
    return Where(printable(path), span=Span(1, 1, 1, 1))


def unreadable(path: str, fault: OSError) -> Problem:
    """Return the problem of a file or folder that cannot be opened or read."""
    return error("unreadable", whole_file(path), Phrase("hint.make-readable"), reason=reason(fault))


def cannot_create(path: os.PathLike[str], fault: OSError) -> LoftetError:
    """Return the error of a file that cannot be made in the folder `path`."""
    return LoftetError(Phrase("error.cannot-create", folder=shown_path(path), reason=reason(fault)))


def printable(name: str) -> str:
    """Return a file name with everything that is no printable character, or no UTF-8, written out."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def shown_path(path: str | os.PathLike[str]) -> str:
    """Return a path of this machine as it may be printed."""
    return printable(os.fspath(path))
