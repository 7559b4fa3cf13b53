"""The marks that git leaves in a file where two versions could not be joined."""

from __future__ import annotations

import re

from loftet.document.lines import Lines
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error

# Only at the very start of a line: indented, `=======` is a line of somebody's text.
_MARKER = re.compile(r"^(?:(<{7}|>{7}|\|{7})(?: .*)?|={7})\r?$", re.MULTILINE)


def conflict_problems(lines: Lines) -> tuple[Problem, ...]:
    """Return one `merge-conflict` for each conflict, or for each mark that has lost its fellows."""
    problems = []
    inside = False
    for match in _MARKER.finditer(lines.text):
        sign = match.group()[0]
        if sign == "<" or not inside:
            where = Where("", span=lines.rest_of_line(match.start()))
            problems.append(error("merge-conflict", where, Phrase("hint.merge-conflict")))
        inside = sign != ">" and (inside or sign == "<")
    return tuple(problems)
