"""The handbook read from its first page to the last by somebody who does everything it says."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.handbook.page import Command, Console, Setting, Unrun, Writing, steps
from tests.handbook.terminal import Terminal

_BY_CHANCE = re.compile(
    r"\d{4}-\d\d-\d\d-[a-z0-9-]+-(?P<record>[0-9a-hjkmnp-tv-z]{6})\b|\b(?P<commit>[0-9a-f]{7})\b"
)
ANY_LINES = "…"
AT_HOME = "~"


class Reader:
    """Somebody who has read some pages; `folders` has how the reader's folder was left after each."""

    def __init__(self, terminal: Terminal, home: Path) -> None:
        self._terminal = terminal
        self._home = home
        self._folders: dict[str, Path] = {}
        self._place = home
        self._real: dict[str, str] = {}  # what the page calls a record or a commit → what it is here
        self.unrun: list[str] = []

    def reads(self, page: Path) -> str:
        """Do what the page says and return the page with what was printed in truth."""
        text = page.read_text(encoding="utf-8")
        self._begin("empty", page.stem)
        pieces: list[str] = []
        at = 0
        for step in steps(page):
            match step:
                case Setting(word="day"):
                    self._terminal.day = step.value
                case Setting():
                    self._begin(step.value, page.stem)
                case Writing():
                    self._write(step)
                case Unrun():
                    self.unrun.extend(step.commands)
                case Console():
                    pieces += [text[at : step.span[0]], self._console(step)]
                    at = step.span[1]
        self._folders[page.stem] = self._terminal.folder
        return "".join([*pieces, text[at:]])

    def _begin(self, start: str, name: str) -> None:
        folder = self._place = self._home / name
        shutil.rmtree(folder, ignore_errors=True)
        if start == "empty":
            folder.mkdir()
            self._terminal.folder = folder
            return
        left = self._folders[start]
        root = next(path for path in (left, *left.parents) if path.parent == self._home)
        shutil.copytree(root, folder, symlinks=True)
        self._terminal.folder = folder / left.relative_to(root)

    def _write(self, step: Writing) -> None:
        file = self._terminal.folder / self._as_here(step.path)
        old = file.read_text(encoding="utf-8") if file.is_file() else ""
        if step.word == "change":
            new = changed(old, step.body)
        else:
            new = step.body if step.word == "file" else old + step.body
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self._as_here(new), encoding="utf-8", newline="\n")

    def _console(self, block: Console) -> str:
        shown = [self._shown(command) for command in block.commands]
        lines = "\n\n".join("\n".join(each) if len(each) > 1 else each[0] for each in shown)
        lines = re.sub(r"(?m)^(\$ .*)\n\n(?=\$ )", r"\1\n", lines)
        return "".join(f"{block.indent}{line}".rstrip() + "\n" for line in lines.splitlines())

    def _shown(self, command: Command) -> list[str]:
        """Return the command with what is printed, in the page's names; lines that it leaves out stay out."""
        printed = self._terminal.types(self._as_here(command.typed), command.printed)
        self._learn("\n".join(command.printed), "\n".join(printed))
        named = self._as_on_the_page("\n".join(printed).replace(str(self._place), AT_HOME)).splitlines()
        return [f"$ {command.typed}", *(command.printed if agrees(command.printed, named) else named)]

    def _learn(self, page: str, here: str) -> None:
        for kind in _BY_CHANCE.groupindex:
            on_page = (match[kind] for match in _BY_CHANCE.finditer(page) if match[kind])
            in_truth = (match[kind] for match in _BY_CHANCE.finditer(here) if match[kind])
            new = (truth for truth in in_truth if truth not in self._real.values())
            self._real |= dict(zip((name for name in on_page if name not in self._real), new, strict=False))

    def _as_here(self, text: str) -> str:
        return _renamed(text, self._real)

    def _as_on_the_page(self, text: str) -> str:
        return _renamed(text, {truth: name for name, truth in self._real.items()})


def changed(old: str, difference: str) -> str:
    """Return the file with the lines that begin with `-` made those that begin with `+`.

    Fails unless the lines stand in the file, once.
    """
    before = "".join(line[1:] for line in difference.splitlines(keepends=True) if line[0] in "- ")
    after = "".join(line[1:] for line in difference.splitlines(keepends=True) if line[0] in "+ ")
    assert old.count(before) == 1, f"these lines stand {old.count(before)} times in the file:\n{before}"
    return old.replace(before, after)


def agrees(page: tuple[str, ...], printed: list[str]) -> bool:
    """Return whether the page shows what is printed, `…` for any lines."""
    pattern = "\n".join(r".*" if line.strip() == ANY_LINES else re.escape(line) for line in page)
    return re.fullmatch(pattern, "\n".join(printed), re.DOTALL) is not None


def _renamed(text: str, names: dict[str, str]) -> str:
    def renamed(match: re.Match[str]) -> str:
        old = match[match.lastgroup or 0]
        return match[0].replace(old, names.get(old, old))

    return _BY_CHANCE.sub(renamed, text)


def pages(index: Path) -> Iterator[Path]:
    """Yield the pages that the index names, in its order."""
    for name in re.findall(
        r"^\d+\. \[[^\]]+\]\(([a-z-]+\.md)\)", index.read_text(encoding="utf-8"), re.MULTILINE
    ):
        yield index.parent / name
