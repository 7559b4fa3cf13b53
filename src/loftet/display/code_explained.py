"""What a problem code means, with a wrong and a right example: `loftet validate --explain CODE`."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from loftet.display.visible import visible
from loftet.phrase import Phrase
from loftet.wording import Language, say
from loftet.wording.language import UNTRANSLATED

_SHIPPED = Path(__file__).with_name("problem_codes.json")
_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Example:
    """A file by its path, with its text where that can be shown."""

    path: str
    text: str | None


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """One code: how bad it is, files that have the problem, what is said of them, the files put right."""

    severity: str
    wrong: tuple[Example, ...]
    right: tuple[Example, ...]
    said: Mapping[Language, str]

    def as_json(self) -> dict[str, Any]:
        """Return the entry as it is shipped."""
        return {
            "severity": self.severity,
            "wrong": {example.path: example.text for example in self.wrong},
            "right": {example.path: example.text for example in self.right},
            "said": dict(self.said),
        }


@cache
def code_entries() -> Mapping[str, CodeEntry]:
    """Return all codes in alphabetical order, as the program ships them."""
    shipped = json.loads(_SHIPPED.read_text(encoding="utf-8"))
    return {code: _entry(entry) for code, entry in shipped.items()}


def code_text(code: str, language: Language) -> str:
    """Return what `code` means, a wrong example with what is said of it, and a right one."""
    entry = code_entries()[code]
    lines = [f"{entry.severity}[{code}]", "", *textwrap.wrap(say(Phrase(f"code.{code}"), language), _WIDTH)]
    lines += ["", f"{say(Phrase('codes.wrong'), language)}:", *_files(entry.wrong)]
    lines += ["", *(f"  {line}" for line in shown_lines(entry.said[language]))]
    if entry.right:
        lines += ["", f"{say(Phrase('codes.right'), language)}:", *_files(entry.right)]
    return "".join(f"{line}\n" for line in lines)


def shown_lines(text: str) -> Iterator[str]:
    """Yield the lines of `text` with nothing in them that cannot be seen; a tab is an arrow."""
    for line in text.rstrip("\n").split("\n") if text else ():
        yield visible(line.replace("\t", "→   ")).rstrip()


def _files(examples: tuple[Example, ...]) -> Iterator[str]:
    for example in examples:
        yield f"  {example.path}"
        yield from (f"  | {line}".rstrip() for line in shown_lines(example.text or ""))


def _entry(shipped: Mapping[str, Any]) -> CodeEntry:
    return CodeEntry(
        shipped["severity"],
        tuple(Example(path, text) for path, text in shipped["wrong"].items()),
        tuple(Example(path, text) for path, text in shipped["right"].items()),
        {language: shipped["said"].get(language, shipped["said"][UNTRANSLATED]) for language in Language},
    )
