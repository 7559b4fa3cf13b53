"""`loftet report --preview`: the page in the browser, from a file that only its owner can read.

The file stays when the command has ended, since the browser reads it after that. It lies in the system's
folder for temporary files, and a later preview clears away those that are older than a day.
"""

from __future__ import annotations

import sys
import tempfile
import time
import webbrowser
from contextlib import suppress
from pathlib import Path

from loftet.cli.surroundings import environment, is_terminal
from loftet.cli.write_out import write_out

_FOLDER = "loftet-preview-"
_FILE = "uppfoljning.html"
_A_DAY = 24 * 60 * 60  # seconds


def preview(page: str) -> tuple[Path, bool]:
    """Write `page` to a file of its own, and return its path and whether a browser took it.

    Raises:
        LoftetError: the file cannot be written (exit 3).
    """
    _clear_away()
    path = Path(tempfile.mkdtemp(prefix=_FOLDER), _FILE)
    write_out(page, path)
    return path, _opened(path)


def _opened(path: Path) -> bool:
    if not _has_screen():
        return False
    try:
        return webbrowser.open(path.as_uri())
    except (OSError, webbrowser.Error):
        return False


def _has_screen() -> bool:
    """Return whether a browser has somewhere to show a page: a display, or a terminal for one of text.

    Without either, one of text would write its page where the path of the file is expected.
    """
    if sys.platform in {"win32", "darwin"}:
        return True
    display = any(map(environment, ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY")))
    return display or is_terminal()


def _clear_away() -> None:
    """Remove earlier previews; a folder that is somebody else's, or holds anything more, stays."""
    before = time.time() - _A_DAY
    for folder in Path(tempfile.gettempdir()).glob(f"{_FOLDER}*"):
        with suppress(OSError):
            if folder.lstat().st_mtime < before and [each.name for each in folder.iterdir()] == [_FILE]:
                (folder / _FILE).unlink()
                folder.rmdir()
