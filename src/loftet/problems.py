"""What can be wrong: problems in the data (values) and reasons why a command cannot run (errors)."""

from enum import IntEnum, StrEnum
from typing import NamedTuple, TypeAlias

from loftet.phrase import Phrase, Value

Route: TypeAlias = tuple[str | int, ...]
"""The way from the top of a document to a value: keys and list indexes, `("parts", 0, "quote")`."""


class ExitCode(IntEnum):
    """What the process ends with (docs: interface, "Exit codes")."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    CANNOT_RUN = 3
    BUG = 70
    NOT_COMMITTED = 75
    INTERRUPTED = 130


class Severity(StrEnum):
    """How bad a problem is: an error fails validation, a warning only with `--strict`."""

    ERROR = "error"
    WARNING = "warning"


class Span(NamedTuple):
    """A stretch of a file, 1-based; the end column is the first one after the stretch."""

    line: int
    column: int
    end_line: int
    end_column: int


class Where(NamedTuple):
    """The place of a problem: a path relative to the data root and the route within the document.

    `span` and `excerpt` (the whole line that holds the span's start) are filled in last, and only
    for files with problems; `at_key` points at the key itself instead of its value.
    """

    path: str
    route: Route = ()
    at_key: bool = False
    span: Span | None = None
    excerpt: str | None = None


class Problem(NamedTuple):
    """One finding about the data.

    `code` is stable and English; `message` and `hint` (the remedy) are said in the reader's language.
    """

    code: str
    severity: Severity
    where: Where
    message: Phrase
    hint: Phrase | None = None


def error(code: str, where: Where, hint: Phrase | None = None, /, **values: Value) -> Problem:
    """Return an error whose message is the phrase `problem.<code>` with `values`."""
    return Problem(code, Severity.ERROR, where, Phrase(f"problem.{code}", **values), hint)


def warning(code: str, where: Where, hint: Phrase | None = None, /, **values: Value) -> Problem:
    """Return a warning whose message is the phrase `problem.<code>` with `values`."""
    return Problem(code, Severity.WARNING, where, Phrase(f"problem.{code}", **values), hint)


class LoftetError(Exception):
    """A command cannot run: said to the user as one sentence (and a remedy), never as a traceback."""

    def __init__(
        self, message: Phrase, hint: Phrase | None = None, exit_code: ExitCode = ExitCode.CANNOT_RUN
    ) -> None:
        """Hold the sentence, the remedy and what the process ends with."""
        super().__init__(message, hint, exit_code)
        self.message, self.hint, self.exit_code = message, hint, exit_code

    def __str__(self) -> str:
        """Return the key, for developers; users see the phrase."""
        return self.message.key
