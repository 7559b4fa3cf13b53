"""On which line of a file a sentence or a word of a text begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from loftet.problems import Span
    from loftet.report.readability import Remark

_ENOUGH = 4
"""Words in a row by which a sentence is known again; in the file it may be broken over lines."""
_WORD = re.compile(r"[^\W_]+")


def line_of(root: Path, remark: Remark) -> int | None:
    """Return the line where the text of `remark` begins in its file; None where there is no file to look in.

    Where it is written in another way there (with escapes), it is the line where its value begins.
    """
    from loftet.document.bytes_to_text import readable_text
    from loftet.document.positions import located
    from loftet.problems import Where
    from loftet.store import Source, read_file

    passage = remark.passage
    if passage.path is None or passage.key is None:
        return None
    source = read_file(root, passage.path)
    if not isinstance(source, Source):
        return None
    text = readable_text(source.data)
    span = located(Where(passage.path, (passage.key,)), text).span
    return None if span is None else _line_within(text, span, remark.text)


def _line_within(text: str, span: Span, sought: str) -> int:
    lines = text.splitlines()[span.line - 1 : span.end_line]
    written = [(word, span.line + at) for at, line in enumerate(lines) for word in _WORD.findall(line)]
    words = _WORD.findall(sought)[:_ENOUGH]
    for start in range(len(written) - len(words) + 1):
        if [word for word, _ in written[start : start + len(words)]] == words:
            return written[start][1]
    return span.line
