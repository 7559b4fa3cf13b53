"""Text that is read from the top, with its headings in bold where a terminal can show it."""

from __future__ import annotations

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def headed(text: str, *, color: bool) -> str:
    """Return `text` with each line that is not indented in bold, where `color`; else as it is."""
    if not color:
        return text
    return "".join(f"{_emphasized(line)}\n" for line in text.splitlines())


def _emphasized(line: str) -> str:
    return f"{_BOLD}{line}{_PLAIN}" if line and not line.startswith(" ") else line
