"""Choices on a terminal: a numbered list, answered by number or by a few letters.

Letters are looked for where the id or the name begins, then where a word of the name does, then anywhere,
without regard to case, rings and dots; the first of these that only one choice fits is taken.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from loftet.cli.ask import answer_to, say_again, tell
from loftet.cli.speech import told

_MOST_SHOWN = 15
_ALL = "?"
_NONE = "-"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what the record will hold, and what the person reads."""

    id: str
    name: str


def ask_one(question: str, choices: Sequence[Choice], default: str | None = None) -> str:
    """Return the id of the choice that is made; `default` is taken by pressing Enter."""
    shown = {choice.id: choice.name for choice in choices}
    while True:
        answer = _answered(question, choices, shown.get(default or ""))
        if not answer and default in shown:
            return default
        if found := _found(answer, choices):
            return found


def ask_several(question: str, choices: Sequence[Choice], default: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the ids of all choices named, with commas between; Enter is `default`, `-` is none of them."""
    shown = {choice.id: choice.name for choice in choices}
    names = ", ".join(shown[each] for each in default if each in shown)
    while True:
        answer = _answered(question, choices, names)
        if not answer:
            return tuple(each for each in default if each in shown)
        if answer == _NONE:
            return ()
        found = [_found(word, choices) for word in _words(answer)]
        if None not in found:
            return tuple(dict.fromkeys(each for each in found if each))


def _answered(question: str, choices: Sequence[Choice], default: str | None) -> str:
    """Show the choices, ask, and return the answer; `?` shows those too that a long list leaves out."""
    _show(choices[:_MOST_SHOWN])
    if len(choices) > _MOST_SHOWN:
        tell(told("cli.ask.more", count=len(choices) - _MOST_SHOWN))
    prompt = f"{question} [{default}]: " if default else f"{question}: "
    while (answer := answer_to(prompt).strip()) == _ALL:
        _show(choices)
    return answer


def _show(choices: Sequence[Choice]) -> None:
    width = len(str(len(choices)))
    for number, choice in enumerate(choices, 1):
        print(f"  {number:>{width}}  {choice.name}")


def _words(answer: str) -> list[str]:
    """Return what is between the commas; numbers may stand with only spaces between."""
    spaced = answer.split()
    if all(word.isdecimal() for word in spaced):
        return spaced
    return [word.strip() for word in answer.split(",") if word.strip()]


def _found(answer: str, choices: Sequence[Choice]) -> str | None:
    """Return the choice that is meant; None, and say why, where that is none or more than one."""
    if answer.isdecimal():
        if 1 <= int(answer) <= len(choices):
            return choices[int(answer) - 1].id
    elif typed := _folded(answer):
        for fits in _WAYS:
            fitting = [choice for choice in choices if any(fits(typed, text) for text in _texts(choice))]
            if len(fitting) == 1:
                return fitting[0].id
            if fitting:
                names = tuple(choice.name.lstrip(" –") for choice in fitting)
                tell(told("cli.ask.several", names=names))
                return None
    say_again(answer)
    return None


def _texts(choice: Choice) -> Iterable[str]:
    """Return what is typed for a choice: of a part its own id, all parts begin as their commitment does."""
    return _folded(choice.id.rpartition("/")[2]), _folded(choice.name)


def _equals(typed: str, text: str) -> bool:
    return typed == text


def _begins(typed: str, text: str) -> bool:
    return text.startswith(typed)


def _begins_a_word(typed: str, text: str) -> bool:
    return f" {typed}" in f" {text}"


def _within(typed: str, text: str) -> bool:
    return typed in text


_WAYS: tuple[Callable[[str, str], bool], ...] = (_equals, _begins, _begins_a_word, _within)


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(
        letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter)
    )
    return " ".join(plain.split())
