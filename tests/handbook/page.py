"""A page of the handbook → the steps that its reader takes: files written, commands typed, what is printed.

What stands in a fenced block is taken as written. A comment before the block, which a reader does not see,
says what the block is where that is not plain:

    <!-- day: 2026-03-04 -->                 the day it is from here on
    <!-- start: empty -->                    an empty folder; or a page whose folder is gone on with
    <!-- file: data/meetings.yaml -->        the block is the whole file
    <!-- add to: data/commitments.yaml -->   the block is added last in the file
    <!-- change: data/commitments.yaml -->   lines of the file (-) become other lines (+)
    <!-- not run: it needs the network -->   the commands are named in `NOT_RUN` of the test

In a `console` block a line that begins with `$ ` is typed, and what follows is printed. A line with just `…`
stands for any lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_STEP = re.compile(
    r"^<!-- (?P<word>day|start|file|add to|change|not run): (?P<value>.+?) -->$"
    r"|^(?P<indent> *)```(?P<kind>\w*)\n(?P<body>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
_WRITES = ("file", "add to", "change")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a comment says: the day, or the folder to begin in."""

    word: str
    value: str


@dataclass(frozen=True, slots=True)
class Writing:
    """A file that the reader writes, adds to or changes."""

    word: str
    path: str
    body: str


@dataclass(frozen=True, slots=True)
class Command:
    """A line that is typed and the lines that the page says are printed."""

    typed: str
    printed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Console:
    """A block with commands; `span` is where its text stands on the page, without the fences."""

    commands: tuple[Command, ...]
    span: tuple[int, int]
    indent: str
    line: int


@dataclass(frozen=True, slots=True)
class Unrun:
    """Commands that are shown and cannot be run by a test."""

    why: str
    commands: tuple[str, ...]


def steps(page: Path) -> Iterator[Setting | Writing | Console | Unrun]:
    """Yield what a reader of the page does, in order."""
    text = page.read_text(encoding="utf-8")
    said: Setting | None = None
    for match in _STEP.finditer(text):
        if match["word"] in {"day", "start"}:
            yield Setting(match["word"], match["value"])
        elif match["word"]:
            said = Setting(match["word"], match["value"])
        else:
            yield from _block(match, said, text)
            said = None


def _block(match: re.Match[str], said: Setting | None, text: str) -> Iterator[Writing | Console | Unrun]:
    lines = [line.removeprefix(match["indent"]) for line in match["body"].splitlines()]
    if said and said.word in _WRITES:
        yield Writing(said.word, said.value, "".join(f"{line}\n" for line in lines))
    elif match["kind"] == "console":
        commands = tuple(_commands(lines))
        if said:
            yield Unrun(said.value, tuple(command.typed for command in commands))
        else:
            line = text.count("\n", 0, match.start("body")) + 1
            yield Console(commands, match.span("body"), match["indent"], line)


def _commands(lines: list[str]) -> Iterator[Command]:
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        printed = [line.rstrip() for line in lines[start + 1 : end]]
        while printed and not printed[-1]:
            printed.pop()
        yield Command(lines[start].removeprefix("$ "), tuple(printed))
