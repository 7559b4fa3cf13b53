"""`loftet log --batch FILE`: several records, one a line, all of them or none.

A line is what would be typed after `loftet log`; options beside `--batch` hold for every line that does not
say otherwise. So the totals of a tertial are `loftet log --batch totals.txt --date T2 --by polis` with
lines such as `fotpatrull --count "drygt 30"`.
"""

from __future__ import annotations

import codecs
import shlex
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.exceptions import TyperException

from loftet.cli.ask import ask_yes
from loftet.cli.load import ledger_of
from loftet.cli.log_fill import filled
from loftet.cli.log_one import given_in_scene, record_of
from loftet.cli.new_record import (
    Manner,
    checked,
    create_or_show,
    read_by_people,
    say_problems,
    source_of,
)
from loftet.cli.speech import LANGUAGE, told, unechoed
from loftet.cli.surroundings import typed_in
from loftet.cli.usage import usage_sentence
from loftet.document.bytes_to_text import readable_text
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError, Severity
from loftet.store import Source
from loftet.store.create import NewRecord
from loftet.store.faults import reason
from loftet.wording import say

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.cli.session import Session
    from loftet.ledger.model import Ledger

STDIN = Path("-")

_MOST_BYTES = 1024 * 1024
_NOT_IN_A_LINE = ("batch", "commit", "dry_run")
_HELP = frozenset({"-h", "--help"})


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the batch: its number, and the record it makes or the sentences on why it makes none."""

    number: int
    record: NewRecord | None
    faults: tuple[str, ...] = ()

    @property
    def source(self) -> Source | None:
        """Return the file that the record would become, its number in the place of random letters."""
        return source_of(self.record, f"{self.number:06}") if self.record else None


def log_batch(
    file: Path, outer: Mapping[str, Any], context: typer.Context, loaded: Loaded, manner: Manner
) -> None:
    """Write the records of all lines, or, where one has a fault, name every fault by line and write none.

    Raises:
        LoftetError: the file cannot be read (exit 3), or a line has a fault (exit 1).
    """
    session: Session = context.obj
    ledger = ledger_of(loaded)
    reader = _Reader(outer, context, ledger, loaded, manner)
    lines = tuple(reader.lines(_text(file)))
    if not lines:
        raise LoftetError(Phrase("cli.batch.empty", path=_name(file)), exit_code=ExitCode.USAGE)
    if _say_faults(lines, file, loaded, session, manner):
        raise LoftetError(Phrase("cli.log.not-written"), exit_code=ExitCode.FINDINGS)
    records = tuple(line.record for line in lines if line.record)
    if manner.dry_run or manner.asking:
        for line in lines:
            print(told("cli.batch.line", path=_name(file), line=line.number))
            print(read_by_people(line.record) if line.record else "")
    if manner.dry_run:
        session.remark("cli.batch.would-write", count=len(records))
        return
    if manner.asking and not ask_yes(told("cli.batch.save", count=len(records))):
        raise KeyboardInterrupt
    _write(records, loaded, session, manner)


def _write(records: tuple[NewRecord, ...], loaded: Loaded, session: Session, manner: Manner) -> None:
    paths = create_or_show(records, loaded, session)
    session.remark("cli.batch.written", count=len(paths))
    if manner.commit:
        from loftet.cli.committing import commit_written

        commit_written(loaded.root, paths, told("cli.commit.message.batch", count=len(paths)), session)


class _Reader:
    """Reads lines as if each stood after `loftet log`."""

    def __init__(
        self,
        outer: Mapping[str, Any],
        context: typer.Context,
        ledger: Ledger,
        loaded: Loaded,
        manner: Manner,
    ) -> None:
        self._outer = outer
        self._context = context
        self._ledger = ledger
        self._loaded = loaded
        self._today = manner.today

    def lines(self, text: str) -> Iterator[_Line]:
        """Yield every line that says something."""
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip() and not line.lstrip().startswith("#"):
                yield self._line(number, line)

    def _line(self, number: int, line: str) -> _Line:
        try:
            return _Line(number, self._record(line))
        except LoftetError as fault:
            phrases = (fault.message, *([fault.hint] if fault.hint else []))
            return _Line(number, None, tuple(say(phrase, LANGUAGE) for phrase in phrases))
        except TyperException as misuse:
            return _Line(number, None, (usage_sentence(misuse),))

    def _record(self, line: str) -> NewRecord:
        inner = self._options(_words(line))
        said = {name: inner.get(name) or value for name, value in self._outer.items()}
        given, scene = given_in_scene(said, self._ledger, self._loaded, self._today)
        return record_of(filled(given, scene), self._today)

    def _options(self, words: list[str]) -> Mapping[str, Any]:
        if _HELP.intersection(words):
            raise LoftetError(Phrase("cli.batch.not-here", option="--help"), exit_code=ExitCode.USAGE)
        parsed = self._context.command.make_context("log", words, parent=self._context.parent).params
        for name in _NOT_IN_A_LINE:
            if parsed[name]:
                option = f"--{name.replace('_', '-')}"
                raise LoftetError(Phrase("cli.batch.not-here", option=option), exit_code=ExitCode.USAGE)
        return parsed


def _words(line: str) -> list[str]:
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split = True
    lexer.commenters = lexer.escape = ""
    try:
        return list(lexer)
    except ValueError:
        raise LoftetError(Phrase("cli.batch.open-quote"), exit_code=ExitCode.USAGE) from None


def _say_faults(
    lines: tuple[_Line, ...], file: Path, loaded: Loaded, session: Session, manner: Manner
) -> bool:
    """Say every fault on stderr, by line; return whether there is one."""
    sources = tuple(source for line in lines if (source := line.source))
    _, problems = checked(loaded.records, sources, manner.today)
    for line in lines:
        own = tuple(problem for problem in problems if line.source and problem.where.path == line.source.path)
        if line.faults or own:
            where = told("cli.batch.line", path=_name(file), line=line.number)
            print(
                unechoed("\n  ".join((" ".join((where, *line.faults[:1])), *line.faults[1:]))),
                file=sys.stderr,
            )
            say_problems(own, session)
    return any(line.faults for line in lines) or any(each.severity is Severity.ERROR for each in problems)


def _text(file: Path) -> str:
    try:
        data = typed_in(_MOST_BYTES + 1) if file == STDIN else _content(file)
    except OSError as fault:
        raise LoftetError(Phrase("cli.batch.unreadable", path=_name(file), reason=reason(fault))) from fault
    if len(data) > _MOST_BYTES:
        raise LoftetError(Phrase("cli.batch.too-large", path=_name(file)), exit_code=ExitCode.USAGE)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # what `>` makes in Windows PowerShell
        return data.decode("utf-16", errors="replace")
    return readable_text(data)


def _content(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(_MOST_BYTES + 1)


def _name(file: Path) -> str:
    return told("cli.batch.stdin") if file == STDIN else str(file)
