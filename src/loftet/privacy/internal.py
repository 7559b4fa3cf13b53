"""Internal notes in the text of a file, shaded where lines of it are shown: logs of faults may be public."""

from __future__ import annotations

import re

from loftet.privacy.scanning import MASK

_NOTE = re.compile(
    r"""^(?P<indent>[ \t]*)
        .*?["']?internal_note["']?[ \t]*:  # also in {braces}
        (?P<value>.*                       # to the end of its line, and what is indented below it
            (?:\n(?:(?P=indent)[ \t]+.*|[ \t]*$))*)""",
    re.MULTILINE | re.VERBOSE,
)


def without_internal(text: str) -> str:
    """Return `text`, equally long and with its line ends, with a shade in the place of each internal note."""

    def shaded(note: re.Match[str]) -> str:
        kept = note.start("value") - note.start()
        return note[0][:kept] + re.sub(r"\S", MASK, note["value"])

    return _NOTE.sub(shaded, text)
