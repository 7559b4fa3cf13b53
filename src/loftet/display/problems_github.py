"""Problems as annotations on GitHub: commands in the log of a job."""

from __future__ import annotations

from collections.abc import Iterable

from loftet.display.problems_said import SaidProblem, said
from loftet.problems import Problem, Severity
from loftet.wording import Language


def problems_github(problems: Iterable[Problem], language: Language, *, folder: str = "") -> str:
    """Return one command per problem, errors first: of many annotations GitHub shows the first ten.

    `folder` is the way from the top of the repository to the data root, ending in `/`.
    """
    ordered = sorted(said(problems, language, folder), key=lambda each: each.severity is not Severity.ERROR)
    return "".join(f"{_command(problem)}\n" for problem in ordered)


def _command(problem: SaidProblem) -> str:
    properties = {
        "file": problem.path,
        "line": problem.span.line,
        "col": problem.span.column,
        "endLine": problem.span.end_line,
        "endColumn": problem.span.end_column,
        "title": problem.code,
    }
    if problem.span.end_line != problem.span.line:  # columns are only allowed within one line
        del properties["col"], properties["endColumn"]
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{problem.severity} {written}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
