"""Lines that were meant as a field but lack the colon and space that make one."""

from __future__ import annotations

import re

from loftet.document.characters import ODD_SPACES, named
from loftet.document.lines import Lines
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error

_ODD_SPACE = re.compile(f" *[{ODD_SPACES}]|[^:]*:[{ODD_SPACES}]")
_ODD_INDENTATION = re.compile(f" *[{ODD_SPACES}]")
_GLUED = re.compile(r"[ -]*(?P<sign>[\w-]+:)\S")
_LOOKALIKE_COLON = re.compile("[^:]*?(?P<sign>[\uff1a\ufe55\ua789\u2236])")
_LIST_SIGN = re.compile(f"\\s*(?P<sign>[\u2013\u2014\u2022\u00b7\u25cf])[ {ODD_SPACES}]")


def line_without_colon(lines: Lines, number: int) -> Problem:
    """Return what stands where `: ` was meant on a line that is no field.

    Gives `odd-space`, `list-sign`, `missing-space`, `lookalike-colon` or, where nothing else is seen,
    `missing-colon`.
    """
    line = lines.line(number)
    start = lines.start_of(number)
    if match := _ODD_SPACE.match(line):
        where = _where(lines, start + match.end() - 1, start + match.end())
        return error("odd-space", where, Phrase("hint.odd-space"), character=named(match.group()[-1]))
    if match := _LIST_SIGN.match(line):
        where = _where(lines, start + match.start("sign"), start + match.end("sign"))
        return error("list-sign", where, Phrase("hint.list-sign"), character=named(match["sign"]))
    if match := _GLUED.match(line):
        where = _where(lines, start + match.start("sign"), start + match.end("sign"))
        return error("missing-space", where, Phrase("hint.missing-space"))
    if match := _LOOKALIKE_COLON.match(line):
        where = _where(lines, start + match.start("sign"), start + match.end("sign"))
        return error("lookalike-colon", where, Phrase("hint.real-colon"), character=named(match["sign"]))
    where = Where("", span=lines.rest_of_line(start + len(line) - len(line.lstrip())))
    return error("missing-colon", where, Phrase("hint.missing-colon"))


def odd_indentation(lines: Lines, number: int) -> Problem | None:
    """Return an `odd-space` if a line is indented with one, else None."""
    return line_without_colon(lines, number) if _ODD_INDENTATION.match(lines.line(number)) else None


def _where(lines: Lines, start: int, end: int) -> Where:
    return Where("", span=lines.span(start, end))
