"""Problems for a person: one clickable line each, the line of the file, carets and the remedy."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill

from loftet.display.excerpt import excerpt_lines
from loftet.display.problems_said import SaidProblem, said
from loftet.phrase import Phrase
from loftet.privacy import masked
from loftet.problems import Problem, Severity
from loftet.wording import Language, say

_READ_IN_FULL = 50
"""Up to so many problems are all shown; of more, each code in a few files."""
_FILES_OF_A_CODE = 5

_PAINT = re.compile("\x1b\\[[0-9;]*m")
_BOLD, _RED, _YELLOW, _CYAN, _PLAIN = "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[36m", "\x1b[0m"


def problems_text(
    problems: Sequence[Problem], language: Language, *, folder: str = "", color: bool = False
) -> str:
    """Return the problems in the order given, as lines (docs: interface, "Messages").

    Of very many, each code is shown once per file in its first few files; what is left out is counted
    at the end, code by code.
    """
    all_said = said(problems, language, folder)
    shown, left_out = (all_said, ()) if len(all_said) <= _READ_IN_FULL else _first_per_file(all_said)
    lines = [line for problem in shown for line in _lines(problem, _place_in_file(problem), color=color)]
    lines += _rest_lines(left_out, language, color=color)
    return "".join(f"{line}\n" for line in lines)


def unwritten_text(
    problems: Sequence[Problem], language: Language, *, color: bool = False, width: int | None = None
) -> str:
    """Return the problems of a record that is not yet a file: each stands at its field.

    `width` is that of the terminal; what is said is broken there between words.
    """
    pairs = zip(problems, said(problems, language), strict=True)
    lines = [line for at, each in pairs for line in _lines(each, _field(at), color=color, in_file=False)]
    return "".join(f"{_broken(line, width)}\n" for line in lines)


def _broken(line: str, width: int | None) -> str:
    """Return a line that is not one of the record, nor the carets below it, in lines that fit."""
    head, paint, said_of_it = line.rpartition(_PLAIN)
    begins = _PAINT.sub("", head)
    if width is None or len(begins + said_of_it) <= width or line.startswith("  "):
        return line
    lines = fill(
        begins + said_of_it, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
    return head + paint + lines.removeprefix(begins)


def _place_in_file(problem: SaidProblem) -> str:
    return f"{problem.path}:{problem.span.line}:{problem.span.column}: "


def _field(problem: Problem) -> str:
    return f"{problem.where.route[0]}: " if problem.where.route else ""


def _lines(problem: SaidProblem, place: str, *, color: bool, in_file: bool = True) -> Iterator[str]:
    yield f"{_painted(place, _BOLD, color)}{_label(problem.severity, problem.code, color)}: {problem.message}"
    if not problem.excerpt:
        if problem.hint:
            yield f"    {problem.hint}"
        return
    first, carets, *more = excerpt_lines(
        masked(problem.excerpt), problem.span, problem.hint, numbered=in_file
    )
    yield first
    yield _painted(carets, _CYAN, color)
    yield from (_painted(line, _CYAN, color) for line in more)


def _first_per_file(
    problems: Iterable[SaidProblem],
) -> tuple[tuple[SaidProblem, ...], tuple[SaidProblem, ...]]:
    """Return the problems to show and those to count."""
    files: defaultdict[str, set[str]] = defaultdict(set)
    shown: list[SaidProblem] = []
    left_out: list[SaidProblem] = []
    for problem in problems:
        seen = files[problem.code]
        fits = problem.path not in seen and len(seen) < _FILES_OF_A_CODE
        (shown if fits else left_out).append(problem)
        if fits:
            seen.add(problem.path)
    return tuple(shown), tuple(left_out)


def _rest_lines(left_out: Sequence[SaidProblem], language: Language, *, color: bool) -> Iterator[str]:
    counts = Counter((problem.severity, problem.code) for problem in left_out)
    for (severity, code), count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        files = len(
            {problem.path for problem in left_out if (problem.severity, problem.code) == (severity, code)}
        )
        rest = say(Phrase("problems.and-more", count=count, files=files), language)
        yield f"{_label(severity, code, color)}: {rest}"
    if counts:
        yield say(Phrase("problems.see-all"), language)


def _label(severity: Severity, code: str, color: bool) -> str:  # noqa: FBT001 - passed on from one place
    return _painted(f"{severity}[{code}]", _RED if severity is Severity.ERROR else _YELLOW, color)


def _painted(text: str, paint: str, color: bool) -> str:  # noqa: FBT001 - the same
    return f"{paint}{text}{_PLAIN}" if color else text
