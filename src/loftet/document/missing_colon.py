"""Lines that were meant as a field but lack the colon and space that make one."""

from __future__ import annotations

import re

from loftet.document.characters import ODD_SPACES, named
from loftet.document.lines import Lines
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error

_ODD_INDENTATION = re.compile(f" *(?P<sign>[{ODD_SPACES}])")

# What a line looks like, the problem, and the remedy; the first that fits is meant.
_LOOKS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), code, hint)
    for pattern, code, hint in (
        (f"(?: *|[^:]*:)(?P<sign>[{ODD_SPACES}])", "odd-space", "hint.odd-space"),
        (f"\\s*(?P<sign>[\u2013\u2014\u2022\u00b7\u25cf])[ {ODD_SPACES}]", "list-sign", "hint.list-sign"),
        (r"[ -]*(?P<sign>[\w-]+:)\S", "missing-space", "hint.missing-space"),
        ("[^:]*?(?P<sign>[\uff1a\ufe55\ua789\u2236])", "lookalike-colon", "hint.real-colon"),
        (r"\s*(?P<sign>//|/\*|--(?!-)|;|<!--)", "missing-colon", "hint.comment-sign"),
        (r"\s*(?P<sign></?[a-z][a-z0-9]*(?: [^<>]*)?>)", "missing-colon", "hint.html-in-text"),
        (r"[ -]*[\w-]+ ?(?P<sign>[=-]>|=|[;.](?= ))", "missing-colon", "hint.colon-instead"),
        (r"\s*(?P<sign>.*\S|)", "missing-colon", "hint.missing-colon"),
    )
)


def line_without_colon(lines: Lines, number: int) -> Problem:
    """Return what stands where `: ` was meant on a line that is no field.

    Gives `odd-space`, `list-sign`, `missing-space`, `lookalike-colon` or, where nothing else is seen,
    `missing-colon`.
    """
    line, start = lines.line(number), lines.start_of(number)
    matches = ((look.match(line), code, hint) for look, code, hint in _LOOKS)
    look, code, hint = next((match, code, hint) for match, code, hint in matches if match)
    where = Where("", span=lines.span(start + look.start("sign"), start + look.end("sign")))
    if hint == "hint.colon-instead":
        return error(code, where, Phrase(hint, sign=look["sign"]))
    if code in {"missing-space", "missing-colon"}:
        return error(code, where, Phrase(hint))
    return error(code, where, Phrase(hint), character=named(look["sign"]))


def odd_indentation(lines: Lines, number: int) -> Problem | None:
    """Return an `odd-space` if a line is indented with one, else None."""
    return line_without_colon(lines, number) if _ODD_INDENTATION.match(lines.line(number)) else None
