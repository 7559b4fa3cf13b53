"""A finished text to a file that the user named, whole or not at all, or to the screen."""

from __future__ import annotations

import secrets
import sys
from contextlib import suppress
from pathlib import Path

from loftet.phrase import Phrase
from loftet.problems import LoftetError
from loftet.store.faults import reason

SCREEN = Path("-")


def write_out(text: str, path: Path) -> None:
    """Write `text` to `path`, in place of what is there; `-` is the screen.

    The folder is made where it is missing.

    Raises:
        LoftetError: the file cannot be written (exit 3); what was there stands untouched.
    """
    if path == SCREEN:
        sys.stdout.write(text)
        return
    temporary = path.with_name(f".loftet-{secrets.token_hex(6)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(text, encoding="utf-8", newline="\n")
        temporary.replace(path)
    except OSError as fault:
        raise LoftetError(Phrase("cli.report.cannot-write", path=str(path), reason=reason(fault))) from fault
    finally:
        with suppress(OSError):
            temporary.unlink()
