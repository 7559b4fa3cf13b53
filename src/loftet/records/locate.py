"""Give problems their places in the files: last of all, and only for files that have some."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from loftet.problems import Problem
from loftet.store import Source

_NO_TEXT = frozenset({"utf-16", "binary-file"})
"""What is wrong with a file of which nobody can read a line."""


def located(
    problems: Iterable[Problem], read_again: Callable[[str], Source | Problem]
) -> tuple[Problem, ...]:
    """Return `problems` in order of path, line and column, with their spans and excerpts.

    `read_again` returns the file of a path. A problem of a file as a whole gets no excerpt; in every
    excerpt personal data and internal notes are shaded, also where they go on over several lines.
    """
    found: list[Problem] = []
    for path, group in groupby(sorted(problems, key=_path), key=_path):
        of_file = tuple(group)
        source = read_again(path) if any(map(_needs_text, of_file)) else None
        found += _in_text(of_file, source) if isinstance(source, Source) else of_file
    return tuple(sorted(found, key=_order))


def _in_text(problems: tuple[Problem, ...], source: Source) -> Iterator[Problem]:
    from loftet.document.bytes_to_text import readable_text
    from loftet.document.lines import Lines
    from loftet.document.positions import all_located
    from loftet.privacy import masked
    from loftet.privacy.internal import without_internal

    text = readable_text(source.data)
    lines = Lines(without_internal(masked(text)))
    yield from (problem for problem in problems if not _needs_text(problem))
    for problem in all_located(filter(_needs_text, problems), text):
        span = problem.where.span
        excerpt = lines.line(span.line) if span and problem.code not in _NO_TEXT else None
        yield problem._replace(where=problem.where._replace(excerpt=excerpt))


def _needs_text(problem: Problem) -> bool:
    """Return whether a problem is about what stands in its file."""
    return problem.where.span is None or problem.where.excerpt is not None


def _path(problem: Problem) -> str:
    return problem.where.path


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    span = problem.where.span
    line, column = (span.line, span.column) if span else (1, 1)
    return problem.where.path, line, column, problem.severity, problem.code
