"""Problems as GitLab's Code Quality report, which a merge request shows at the lines they stand on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from loftet.display.problems_said import SaidProblem, said
from loftet.problems import Problem, Severity
from loftet.wording import Language

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def problems_gitlab(problems: Iterable[Problem], language: Language, *, folder: str = "") -> str:
    """Return the problems as a Code Quality report: a list of findings, each with its own fingerprint.

    `folder` is the way from the top of the repository to the data root, ending in `/`.
    """
    before: Counter[str] = Counter()
    findings = [_finding(problem, before) for problem in said(problems, language, folder)]
    return json.dumps(findings, ensure_ascii=False, indent=2) + "\n"


def _finding(problem: SaidProblem, before: Counter[str]) -> dict[str, object]:
    text = f"{problem.message} – {problem.hint}" if problem.hint else problem.message
    return {
        "description": text,
        "check_name": problem.code,
        "fingerprint": _fingerprint(problem, before),
        "severity": _SEVERITIES[problem.severity],
        "location": {"path": problem.path, "lines": {"begin": problem.span.line}},
    }


def _fingerprint(problem: SaidProblem, before: Counter[str]) -> str:
    """Return what tells a finding from others: not its line, which moves when a line is put in above it."""
    same = f"{problem.code}\n{problem.path}\n{problem.message}"
    before[same] += 1
    return sha256(f"{same}\n{before[same]}".encode()).hexdigest()
