"""The keys of a terminal: line by line, and whether more have been pressed already.

Only for a terminal. Lines are read from the system and not through `sys.stdin`, which reads ahead into a
buffer of its own, where nobody could see that the rest of a pasted text is waiting.
"""

from __future__ import annotations

import os
import sys

_UNTIL_PASTED = 0.05  # seconds: longer than a terminal takes between two lines, shorter than a person
_waiting = bytearray()

if sys.platform == "win32":
    import msvcrt
    import time

    def typed_line() -> str | None:
        """Return the next line without its end, or None where the terminal has been closed."""
        line = sys.stdin.readline()
        return line.rstrip("\r\n") if line else None

    def more_is_typed() -> bool:
        """Return whether keys that were pressed are waiting: the rest of what was pasted comes at once."""
        time.sleep(_UNTIL_PASTED)
        return msvcrt.kbhit()

else:
    import select
    import termios

    def typed_line() -> str | None:
        """Return the next line without its end, or None where the terminal has been closed."""
        while b"\n" not in _waiting:
            keys = os.read(_keyboard(), 65536)
            if not keys:
                return None
            _waiting.extend(keys)
        line, _, rest = bytes(_waiting).partition(b"\n")
        _waiting[:] = rest
        return line.decode(sys.stdin.encoding, errors="surrogateescape").rstrip("\r")

    def more_is_typed() -> bool:
        """Return whether keys that were pressed are waiting: the rest of what was pasted comes at once.

        Also a last line without an end, which a terminal keeps to itself until Enter is pressed.
        """
        return bool(_waiting) or _is_readable(_UNTIL_PASTED) or _holds_a_beginning()

    def _holds_a_beginning() -> bool:
        as_it_was = termios.tcgetattr(_keyboard())
        by_the_key = termios.tcgetattr(_keyboard())
        by_the_key[3] &= ~termios.ICANON
        termios.tcsetattr(_keyboard(), termios.TCSANOW, by_the_key)
        try:
            return _is_readable(0)
        finally:
            termios.tcsetattr(_keyboard(), termios.TCSANOW, as_it_was)

    def _is_readable(seconds: float) -> bool:
        return bool(select.select([_keyboard()], [], [], seconds)[0])

    def _keyboard() -> int:
        return sys.stdin.fileno()
