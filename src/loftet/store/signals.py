"""Hold back the signals that end a process while a file is half made."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def held_back() -> Iterator[Callable[[], bool]]:
    """Run the block to its end whatever Ctrl-C, SIGTERM or SIGHUP says; deliver the signals after it.

    Yields a function that tells whether one has come, so that the block can give up early. Ignored
    signals stay ignored. Only the main thread can do this; in others the block runs as it is.
    """
    came: list[int] = []

    def remember(number: int, _: FrameType | None) -> None:
        came.append(number)

    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    before = {number: signal.getsignal(number) for number in _ENDING}
    ours = [number for number, handler in before.items() if handler not in {None, signal.SIG_IGN}]
    for number in ours:
        signal.signal(number, remember)
    try:
        yield lambda: bool(came)
    finally:
        for number in ours:
            signal.signal(number, before[number])
        for number in came:
            signal.raise_signal(number)
