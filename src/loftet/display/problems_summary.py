"""The one line that ends a validation."""

from __future__ import annotations

from collections.abc import Sequence

from loftet.phrase import Phrase
from loftet.problems import Problem, Severity
from loftet.wording import Language, say


def problems_summary(problems: Sequence[Problem], silenced: int, language: Language) -> str:
    """Return how many errors and warnings there are, in how many files, and how many were silenced."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    files = len({problem.where.path for problem in problems})
    found = Phrase("problems.found", errors=errors, warnings=len(problems) - errors, files=files)
    sentences = [found if problems else Phrase("problems.none")]
    if silenced:
        sentences.append(Phrase("problems.silenced", count=silenced))
    return "; ".join(say(sentence, language) for sentence in sentences)
