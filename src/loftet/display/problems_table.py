"""Problems of a table: every one of them, two lines each, by row and column."""

from __future__ import annotations

from collections.abc import Iterable

from loftet.display.problems_said import said
from loftet.problems import Problem
from loftet.wording import Language


def problems_table(problems: Iterable[Problem], language: Language) -> str:
    """Return the problems in the order given; no part of a cell is shown, only its place.

    None is left out, however many there are: whoever mends the table mends it once.
    """
    return "".join(
        f"{problem.path}:{problem.span.line}:{problem.span.column}: "
        f"{problem.severity}[{problem.code}]: {problem.message}\n    {problem.hint}\n"
        for problem in said(problems, language)
    )
