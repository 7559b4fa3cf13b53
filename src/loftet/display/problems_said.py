"""What every format says of a problem: where, how bad, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from loftet.display.visible import visible
from loftet.privacy import masked
from loftet.problems import Problem, Severity, Span
from loftet.wording import Language, say

_TOP = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class SaidProblem:
    """A problem in the reader's language, fit to be printed anywhere on one line."""

    code: str
    severity: Severity
    message: str
    hint: str | None
    path: str
    span: Span
    excerpt: str | None


def said(problems: Iterable[Problem], language: Language, folder: str = "") -> tuple[SaidProblem, ...]:
    """Return `problems` in `language`; `folder` (such as `uppland/`) is put before their paths.

    A problem of a whole file stands at its first character.
    """
    return tuple(
        SaidProblem(
            problem.code,
            problem.severity,
            _fit(say(problem.message, language)),
            _fit(say(problem.hint, language)) if problem.hint else None,
            visible(folder + problem.where.path),
            problem.where.span or _TOP,
            problem.where.excerpt,
        )
        for problem in problems
    )


def _fit(sentence: str) -> str:
    """Return a sentence without personal data: it may quote a key or an id of the file."""
    return visible(masked(sentence))
