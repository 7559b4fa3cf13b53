"""Create the files of many records: all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError
from loftet.store.create import Created, NewRecord, create
from loftet.store.patience import patiently
from loftet.store.signals import held_back


def create_all(
    root: Path, records: Iterable[NewRecord], tell: Callable[[int], None] = lambda _: None
) -> tuple[Created, ...]:
    """Write each of `records` to a file of its own and return where, in their order.

    `tell` is told after each how many there are.

    Ctrl-C and the signals that end a process are held back until all is written or all is gone again.

    Raises:
        LoftetError: one of the files cannot be made, or a signal came; those written are gone again.
    """
    made: list[Created] = []
    with held_back() as ending:
        try:
            for record in records:
                made.append(create(root, record))
                _go_on_unless(ending())
                tell(len(made))
        except BaseException:
            for created in reversed(made):
                _take_back(root / created.path)
            raise
    return tuple(made)


def _go_on_unless(interrupted: bool) -> None:  # noqa: FBT001 - it reads as a sentence where it is called
    if interrupted:
        raise LoftetError(Phrase("error.interrupted-all"), exit_code=ExitCode.INTERRUPTED)


def _take_back(path: Path) -> None:
    """Remove a file that was just made, and its folder where nothing else is in it."""
    with suppress(OSError):
        patiently(path.unlink)
        path.parent.rmdir()
