"""What no record holds: personal data that git keeps all the same, and the marks of a draft, in comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from loftet.phrase import Phrase
from loftet.privacy import Finding, problem, scan
from loftet.problems import Problem, Span, Where, warning
from loftet.store import Source

_COMMENT = re.compile(r"#(?<![^ \t\n]#)(?! yaml-language-server:)(.*)")  # the sign first: quickly looked for
_DRAFT_MARKS = (b"SKRIV OM:", b"REWRITE:")  # cli.init.rewrite begins so
_FIRST_LINE = b"# yaml-language-server:"


def has_comment(source: Source) -> bool:
    """Return whether there may be a comment beside the first line, which is for editors."""
    last = source.data.rfind(b"#")
    return last > 0 or (last == 0 and not source.data.startswith(_FIRST_LINE))


def comment_problems(source: Source) -> Iterator[Problem]:
    """Yield the problems of refused kinds of personal data in comments, each with its span.

    What only looks like a comment, within a text, is looked through too.
    """
    from loftet.document.bytes_to_text import readable_text

    text = readable_text(source.data)
    for comment in _COMMENT.finditer(text):
        for finding in _refused(comment[1]):
            start, end = comment.start(1) + finding.start, comment.start(1) + finding.end
            yield problem(finding, Where(source.path, span=_span(text, start, end), excerpt=""))


@lru_cache(maxsize=256)
def _refused(comment: str) -> tuple[Finding, ...]:
    """Return the findings of refused kinds; the same comments stand in thousands of files."""
    return tuple(finding for finding in scan(comment) if finding.refused)


def draft_marks(source: Source) -> Iterator[Problem]:
    """Yield `placeholder` for each place of a draft of `init --from` that is still marked to be rewritten."""
    if not any(mark in source.data for mark in _DRAFT_MARKS):
        return
    from loftet.document.bytes_to_text import readable_text

    text = readable_text(source.data)
    for comment in _COMMENT.finditer(text):
        if comment[1].lstrip().encode().startswith(_DRAFT_MARKS):
            where = Where(source.path, span=_span(text, comment.start(), comment.end()), excerpt="")
            yield warning("placeholder", where, Phrase("hint.rewrite-draft"))


def refused_file_problems(source: Source) -> Iterator[Problem]:
    """Yield the problems of refused kinds of personal data anywhere in a file, each with its span.

    For a file that becomes no record, so that no rule will look into its fields.
    """
    from loftet.document.bytes_to_text import readable_text

    text = readable_text(source.data)
    for finding in scan(text):
        if finding.refused:
            where = Where(source.path, span=_span(text, finding.start, finding.end), excerpt="")
            yield problem(finding, where)


def _span(text: str, start: int, end: int) -> Span:
    line = text.count("\n", 0, start) + 1
    before = text.rfind("\n", 0, start) + 1
    return Span(line, start - before + 1, line, end - before + 1)
