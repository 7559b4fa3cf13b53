"""A finished text or document to a file that the user named, whole or not at all, or to the screen."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

SCREEN = Path("-")


def write_out(content: str | bytes, path: Path) -> None:
    """Write `content` to `path`, in place of what is there; `-` is the screen, or what it is sent on to.

    The folder is made where it is missing.

    Raises:
        LoftetError: the file cannot be written (exit 3), and what was there stands untouched; or bytes
            are to be shown on a terminal (exit 2).
    """
    if path == SCREEN:
        _show(content)
        return
    import secrets

    temporary = path.with_name(f".loftet-{secrets.token_hex(6)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content if isinstance(content, bytes) else content.encode())
        temporary.replace(path)
    except OSError as fault:
        from loftet.store.faults import reason

        raise LoftetError(Phrase("cli.report.cannot-write", path=str(path), reason=reason(fault))) from fault
    finally:
        with suppress(OSError):
            temporary.unlink()


def _show(content: str | bytes) -> None:
    if isinstance(content, str):
        sys.stdout.write(content)
    elif sys.stdout.isatty():
        raise LoftetError(
            Phrase("cli.report.not-for-screen"), Phrase("cli.report.name-a-file"), ExitCode.USAGE
        )
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
