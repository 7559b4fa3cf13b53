"""Questions on a terminal: a numbered choice, a day, a line of text, yes or no.

A choice is made by its number, its id, or the first letters of its id or name, without regard to
case, rings and dots. A closed terminal counts as Ctrl-C: nothing is written.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from loftet.cli.speech import LANGUAGE, told
from loftet.privacy import problem, scan
from loftet.problems import Where
from loftet.wording import say
from loftet.wording.typed_days import typed_day

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what the record will hold, and what the person reads."""

    id: str
    name: str


def ask_one(question: str, choices: Sequence[Choice], default: str | None = None) -> str:
    """Return the id of the choice that is made; `default` is taken by pressing Enter."""
    _show(choices)
    return _until(question, default, lambda answer: _matching(answer, choices))


def ask_several(question: str, choices: Sequence[Choice], default: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of all choices named, with commas between; `-` is none of them."""
    _show(choices)
    return _until(question, ", ".join(default), lambda answer: _all_matching(answer, choices))


def ask_day(question: str, default: date) -> date:
    """Return the day that is typed, in any of the forms of `typed_day`; Enter is `default`."""
    return _until(question, default.isoformat(), lambda answer: typed_day(answer, default))


def ask_note(question: str) -> str | None:
    """Return a line of text, or None for an empty one.

    Personal data is spoken of at once: what is refused is asked for again, what is doubtful is said.
    """
    while True:
        text = _answer(f"{question}: ").strip()
        findings = scan(text)
        for finding in findings:
            told_of = problem(finding, Where(""))
            print(f"  {say(told_of.message, LANGUAGE)}")
        if not any(finding.refused for finding in findings):
            return text or None


def ask_until_told(question: str) -> str:
    """Return a line of text that is not empty; personal data is handled as in a note."""
    while True:
        if text := ask_note(question):
            return text


def ask_yes(question: str) -> bool:
    """Return whether the answer is yes; Enter is yes."""
    return _answer(f"{question} ").strip().casefold() in {"", *told("cli.ask.yes-words").split()}


def _show(choices: Sequence[Choice]) -> None:
    width = len(str(len(choices)))
    for number, choice in enumerate(choices, 1):
        print(f"  {number:>{width}}  {choice.name}")


def _until(question: str, default: str | None, read: Callable[[str], T | None]) -> T:
    """Ask until the answer can be read; an empty answer is the default."""
    prompt = f"{question} [{default}]: " if default else f"{question}: "
    while True:
        answer = _answer(prompt).strip() or default or ""
        found = read(answer)
        if found is not None:
            return found
        print(told("cli.ask.again", answer=answer))


def _answer(prompt: str) -> str:
    print(prompt, end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt
    return line.rstrip("\r\n")


def _all_matching(answer: str, choices: Sequence[Choice]) -> tuple[str, ...] | None:
    if answer in {"", "-"}:
        return ()
    found = tuple(_matching(word.strip(), choices) for word in answer.split(","))
    return None if None in found else tuple(dict.fromkeys(each for each in found if each))


def _matching(answer: str, choices: Sequence[Choice]) -> str | None:
    if answer.isdecimal() and 1 <= int(answer) <= len(choices):
        return choices[int(answer) - 1].id
    typed = _folded(answer)
    exact = [choice.id for choice in choices if typed in {_folded(choice.id), _folded(choice.name)}]
    begun = [choice.id for choice in choices if typed and _begins(typed, choice)]
    found = exact or begun
    return found[0] if len(found) == 1 else None


def _begins(typed: str, choice: Choice) -> bool:
    return any(_folded(text).startswith(typed) for text in (choice.id, choice.name))


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
