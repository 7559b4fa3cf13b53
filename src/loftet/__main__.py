"""`python -m loftet`, and the first line of the program `loftet`.

This file is read by Pythons too old to read any other file here, so that they can say so.
"""

import gc
import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whoever installs from a copy of the repository may have an older one
    sys.stderr.write(
        "loftet behöver Python 3.11 eller senare; det här är %d.%d. Hämta en nyare från www.python.org.\n"  # noqa: UP031 - as old as it
        "loftet needs Python 3.11 or later; this is %d.%d. Get a newer one from www.python.org.\n"
        % (sys.version_info[:2] * 2)
    )
    sys.exit(3)

_SELDOM = 100_000  # new objects between two rounds of the garbage collector; 700 is Python's own


def main() -> None:
    """Run the program and exit.

    What is read at the start, some 100,000 objects of the libraries, is no garbage. To look through it
    again and again, and to clear it all away at the end, would take a tenth of a run's time.
    """
    gc.set_threshold(_SELDOM)
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # none is looked for, and none sees what loftet reads
    from loftet.cli.start import start as run

    try:
        run()
    except SystemExit as end:
        _leave(end)


def _leave(end: SystemExit) -> None:
    """End the process as it stands, once all that was written has left it."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        raise end from None  # Python says in its own way what could not be written
    os._exit(int(end.code or 0))


if __name__ == "__main__":
    main()
