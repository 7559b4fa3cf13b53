"""The program's first step: give the answer that is remembered, or run the command and remember its answer.

The libraries are read only where a command is run.
"""

from __future__ import annotations

import os
import sys

from loftet.cli.question import question_of
from loftet.cli.streams import Heard, speak_utf8

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from loftet.cli.answers import Answer, Beginning
    from loftet.cli.question import Question

_DONE = 0


def start() -> NoReturn:
    """Do what `sys.argv` says and exit (docs: interface, "Exit codes")."""
    speak_utf8()
    try:
        question = question_of(sys.argv[1:], os.environ)
    except OSError:
        question = None
    sys.exit(_run() if question is None else _answered(question))


def _answered(question: Question) -> int:
    from loftet.cli.answers import Beginning, cache_folder, recalled

    folder = cache_folder(os.environ)
    if folder is None:
        return _run()
    try:
        beginning = Beginning(question)
    except OSError:
        return _run()
    answer = recalled(question, folder)
    return _given(answer) if answer else _sought(question, folder, beginning)


def _run() -> int:
    from loftet.cli.main import outcome

    return outcome()


def _given(answer: Answer) -> int:
    try:
        for stream, text in answer.pieces:
            print(text, end="", file=sys.stdout if stream == 1 else sys.stderr)
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = None  # the reader has left; flushing at exit would complain
        return _DONE
    except OSError:
        return _run()  # which says what is wrong
    return answer.code


def _sought(question: Question, folder: str, beginning: Beginning) -> int:
    pieces: list[tuple[int, str]] = []
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = Heard(1, sys.stdout, pieces), Heard(2, sys.stderr, pieces)
    try:
        code = _run()
    finally:
        has_reader = sys.stdout is not None
        sys.stdout, sys.stderr = (streams[0] if has_reader else None), streams[1]
    if has_reader:
        from loftet.cli.answers import Answer, remember
        from loftet.cli.surroundings import day_times

        remember(question, folder, Answer(pieces, code), beginning, day_times())
    return code
