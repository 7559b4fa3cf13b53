"""Questions on a terminal: a day, a number, a text, yes or no (choices: `ask_choice`).

A closed terminal counts as Ctrl-C: nothing is written. An answer that is personal data is never shown again.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import TypeVar

from loftet.cli.keyboard import more_is_typed, typed_line
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import fitted
from loftet.display.visible import visible
from loftet.document.characters import refused_characters
from loftet.period.days import Period
from loftet.phrase import Amount, Phrase
from loftet.privacy import masked, problem, scan
from loftet.problems import Where
from loftet.schema.target_words import Weekday
from loftet.wording import say
from loftet.wording.typed_amounts import typed_amount
from loftet.wording.typed_days import typed_day, typed_days

T = TypeVar("T")

_GOES_ON = "\\"
_NOTHING = "-"
_LONGEST_DEFAULT = 40
_read_too_far: deque[str] = deque()


class Answer(Enum):
    """What is to happen to a record that has been shown."""

    YES = "yes"
    NO = "no"
    CHANGE = "change"


def ask_days(question: str, today: date, default: str, *, ahead: bool) -> Period:
    """Return the day (first and last are the same), or the stretch of days, that is typed.

    Enter is what `default` means. A day that has not been is asked for again, unless it is planned (`ahead`).
    """

    def read(answer: str) -> Period | Phrase:
        day = typed_day(answer, today, ahead=ahead)
        if day is None:
            return typed_days(answer, today) or Phrase("cli.ask.again-day", answer=_shown(answer))
        return Period(day, day) if day <= today or ahead else Phrase("cli.ask.not-yet", day=day)

    return ask_until(question, default, read, meant=_day_meant)


def ask_amount(question: str, default: str | None = None) -> Amount:
    """Return the number that is typed, with the word before it: `drygt 30`."""

    def read(answer: str) -> Amount | Phrase:
        return typed_amount(answer) or Phrase("cli.ask.again-amount", answer=_shown(answer))

    return ask_until(question, default, read)


def ask_note(question: str, default: str | None = None) -> str | None:
    r"""Return a text, or None for an empty one; Enter keeps `default`, and `-` is none at all.

    Enter ends the text, unless the line ends in `\`; of what is pasted, all lines are taken. Personal data
    is spoken of at once: what is refused is asked for again, what is doubtful is said.
    """
    shown = f"{question} [{_short(default)}]: " if default else f"{question}: "
    while True:
        text = _text(shown)
        if not text:
            return default
        if text == _NOTHING:
            return None
        if not _refused(text):
            return text


def ask_until_told(question: str, default: str | None = None) -> str:
    """Return a text that is not empty; all else is as in a note."""
    while True:
        if text := ask_note(question, default):
            return text


def ask_yes(question: str) -> bool:
    """Return whether the answer is yes; Enter is yes."""
    return ask_whether(question, (Answer.YES, Answer.NO)) is Answer.YES


def ask_whether(
    question: str, possible: tuple[Answer, ...] = tuple(Answer), again: str = "cli.ask.again-yes"
) -> Answer:
    """Return which of the `possible` answers is given, by its words; Enter is the first."""
    words = {word: answer for answer in possible for word in told(f"cli.ask.words.{answer.value}").split()}
    while True:
        typed = answer_to(f"{question} ").strip().casefold()
        if not typed:
            return possible[0]
        if typed in words:
            return words[typed]
        say_again(typed, again)


def ask_until(
    question: str,
    default: str | None,
    read: Callable[[str], T | Phrase],
    meant: Callable[[str, T], Phrase | None] = lambda _, __: None,
) -> T:
    """Ask until `read` makes something of the answer, and say the phrase that it returns where it does not.

    An empty answer is `default`, shown in brackets. What another answer is `meant` to be is said.
    """
    prompt = f"{question} [{default}]: " if default else f"{question}: "
    while True:
        answer = answer_to(prompt).strip() or default or ""
        found = read(answer)
        if not isinstance(found, Phrase):
            if answer != default and (understood := meant(answer, found)):
                tell(say(understood, LANGUAGE))
            return found
        if answer:
            tell(say(found, LANGUAGE))


def say_again(answer: str, key: str = "cli.ask.again") -> None:
    """Say that an answer is not understood, without showing anybody's personal data."""
    if answer:
        tell(told(key, answer=_shown(answer)))


def tell(sentence: str) -> None:
    """Print what belongs to the question above: indented, in lines that fit."""
    print(fitted(sentence, sys.stdout, "  "))


def answer_to(prompt: str) -> str:
    """Return the line that is typed after `prompt`."""
    print(prompt, end="", flush=True)
    return _read_too_far.popleft() if _read_too_far else _line()


def _line() -> str:
    line = typed_line()
    if line is None:
        raise KeyboardInterrupt
    return line


def _text(prompt: str) -> str:
    lines = [answer_to(prompt).rstrip()]
    while lines[-1].endswith(_GOES_ON):
        lines[-1] = lines[-1].removesuffix(_GOES_ON).rstrip()
        lines.append(answer_to("  ").rstrip())
    if lines[0]:
        lines += _pasted()
    return "\n".join(lines).strip()


def _pasted() -> list[str]:
    """Return the further lines of a text that was pasted; Enter typed ahead stays for the next question."""
    lines: list[str] = []
    while not _read_too_far and more_is_typed():
        lines.append(_line().rstrip())
    while lines and not lines[-1]:
        _read_too_far.append(lines.pop())
    return lines


def _refused(text: str) -> bool:
    """Say what is wrong with a text, and return whether it cannot stand."""
    characters = refused_characters(text)
    for character in characters:
        tell(told("cli.ask.bad-character", character=character))
    findings = {finding.kind: finding for finding in scan(text)}.values()
    for finding in findings:
        found = problem(finding, Where(""))
        tell(say(found.message, LANGUAGE))
        if found.hint:
            tell(say(found.hint, LANGUAGE))
    return bool(characters) or any(finding.refused for finding in findings)


def day_in_full(day: date) -> Phrase:
    """Return a day with its weekday and its year: `torsdag 5 mars 2026`."""
    weekday = tuple(Weekday)[day.weekday()]
    return Phrase("cli.day-in-full", weekday=Phrase(f"report.weekday.{weekday}"), day=day)


def _day_meant(answer: str, days: Period) -> Phrase | None:
    """Return the day in full where it was typed shorter, so that the year and the weekday are seen."""
    if days.first != days.last or answer == days.first.isoformat():
        return None
    return day_in_full(days.first)


def _shown(answer: str) -> str:
    return visible(masked(answer))


def _short(text: str) -> str:
    line = visible(masked(" ".join(text.split())))
    return line if len(line) <= _LONGEST_DEFAULT else f"{line[: _LONGEST_DEFAULT - 1]}…"
