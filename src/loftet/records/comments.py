"""Personal data that no record holds, but git keeps all the same: in comments, in files that are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loftet.privacy import problem, scan
from loftet.problems import Problem, Span, Where
from loftet.store import Source

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#(?! yaml-language-server:)(.*)$", re.MULTILINE)
_FIRST_LINE = b"# yaml-language-server:"


def comment_problems(source: Source) -> Iterator[Problem]:
    """Yield the problems of refused kinds of personal data in comments, each with its span.

    What only looks like a comment, within a text, is looked through too.
    """
    if source.data.count(b"#") == source.data.startswith(_FIRST_LINE):
        return
    from loftet.document.bytes_to_text import readable_text

    text = readable_text(source.data)
    for comment in _COMMENT.finditer(text):
        for finding in scan(comment[1]):
            if finding.refused:
                start, end = comment.start(1) + finding.start, comment.start(1) + finding.end
                yield problem(finding, Where(source.path, span=_span(text, start, end), excerpt=""))


def refused_file_problems(source: Source) -> Iterator[Problem]:
    """Yield the problems of refused kinds of personal data anywhere in a file, each with its span.

    For a file that becomes no record, so that no rule will look into its fields.
    """
    from loftet.document.bytes_to_text import readable_text

    text = readable_text(source.data)
    for finding in scan(text):
        if finding.refused:
            yield problem(
                finding, Where(source.path, span=_span(text, finding.start, finding.end), excerpt="")
            )


def _span(text: str, start: int, end: int) -> Span:
    line = text.count("\n", 0, start) + 1
    before = text.rfind("\n", 0, start) + 1
    return Span(line, start - before + 1, line, end - before + 1)
