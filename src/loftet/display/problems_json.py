"""Problems for other programs (docs: interface, "Messages")."""

from __future__ import annotations

import json
from collections.abc import Iterable

from loftet.display.problems_said import SaidProblem, said
from loftet.problems import Problem
from loftet.wording import Language


def problems_json(problems: Iterable[Problem], language: Language, *, silenced: int = 0) -> str:
    """Return the problems as `loftet.problems` 1: paths relative to the data root, places 1-based."""
    document = {
        "format": "loftet.problems",
        "version": 1,
        "problems": [_entry(problem) for problem in said(problems, language)],
        "silenced": silenced,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _entry(problem: SaidProblem) -> dict[str, str | int | None]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "path": problem.path,
        "line": problem.span.line,
        "column": problem.span.column,
        "end_line": problem.span.end_line,
        "end_column": problem.span.end_column,
        "hint": problem.hint,
    }
