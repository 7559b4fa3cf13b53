"""Problems as SARIF 2.1.0, which code scanning services take."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from loftet.display.problems_said import SaidProblem, said
from loftet.phrase import Phrase
from loftet.problems import Problem
from loftet.wording import Language, say

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def problems_sarif(problems: Iterable[Problem], language: Language, *, version: str, folder: str = "") -> str:
    """Return the problems as one run of loftet `version`.

    `folder` is the way from the top of the repository to the data root, ending in `/`.
    """
    results = said(problems, language, folder)
    codes = sorted({problem.code for problem in results})
    rules = [_rule(code, language) for code in codes]
    driver = {"name": "loftet", "version": version, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in results],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, language: Language) -> dict[str, Any]:
    return {"id": code, "fullDescription": {"text": say(Phrase(f"code.{code}"), language)}}


def _result(problem: SaidProblem, rule: int) -> dict[str, Any]:
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    region = {
        "startLine": problem.span.line,
        "startColumn": problem.span.column,
        "endLine": problem.span.end_line,
        "endColumn": problem.span.end_column,
    }
    place = {"artifactLocation": {"uri": quote(problem.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
    }
