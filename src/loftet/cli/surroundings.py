"""What the process stands in: the clock, the environment, the streams. Only this module asks."""

from __future__ import annotations

import locale
import os
import re
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from loftet.wording.language import GRAMMARS, UNTRANSLATED, Language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def today() -> date:
    """Return the day it is in Sweden, wherever the machine stands (docs: quality, "Reliability")."""
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo("Europe/Stockholm")).date()


def day_times() -> tuple[float, float]:
    """Return when the day it is in Sweden begins and ends, in seconds since 1970."""
    from zoneinfo import ZoneInfo

    zone, day = ZoneInfo("Europe/Stockholm"), today()
    begins, ends = (datetime.combine(each, time.min, zone) for each in (day, day + timedelta(days=1)))
    return begins.timestamp(), ends.timestamp()


def environment(name: str) -> str | None:
    """Return the value of an environment variable; empty counts as not set."""
    return os.environ.get(name) or None


def language_asked_for(arguments: Sequence[str]) -> Language:
    """Return the language of the program's own words: `--lang`, `LOFTET_LANG`, else the locale.

    It is needed before any argument is parsed, since help and usage errors are written in it.
    A locale that is not Swedish gives English; a language that the program does not know asks for nothing.
    """
    for asked in (_option_value(arguments, "--lang"), environment("LOFTET_LANG")):
        if asked in set(Language):
            return Language(asked)
    return language_of_locale(_locale_name())


def language_of_locale(name: str) -> Language:
    """Return the language of a locale as Linux, macOS or Windows names it; English where it is none here."""
    begins = re.match("[a-z]*", name.lower())
    known = {start: language for language, grammar in GRAMMARS.items() for start in grammar.locale_names}
    return known.get(begins[0] if begins else "", UNTRANSLATED)


def is_terminal() -> bool:
    """Return whether a person sits at both ends: keys come in and words go out on a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def typed_in(most: int) -> bytes:
    """Return what comes in on stdin, at most `most` bytes of it."""
    return sys.stdin.buffer.read(most)


def terminal_width() -> int:
    """Return the columns of the terminal, 80 where it does not say."""
    return shutil.get_terminal_size((80, 24)).columns


def fitted(text: str, stream: TextIO, indent: str = "") -> str:
    """Return `text` in lines that fit a terminal, broken between words; elsewhere as it is.

    `indent` begins every line. A path or an address that is longer than a line is left whole.
    """
    if not stream.isatty():
        return indent + text
    from textwrap import wrap

    lines = (
        wrap(
            line,
            terminal_width(),
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in text.splitlines()
    )
    return "\n".join(piece for pieces in lines for piece in (pieces or [""]))


def _locale_name() -> str:
    """Return the user's locale; Windows tells it by a call, not by the environment."""
    named = environment("LC_ALL") or environment("LC_MESSAGES") or environment("LANG")
    if named is None and sys.platform == "win32":
        with suppress(locale.Error, ValueError):
            locale.setlocale(locale.LC_CTYPE, "")
            named = locale.getlocale(locale.LC_CTYPE)[0]
    return named or ""


def _option_value(arguments: Sequence[str], option: str) -> str | None:
    for position, argument in enumerate(arguments):
        if argument == option and position + 1 < len(arguments):
            return arguments[position + 1]
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
    return None
