"""What decides the words of a command that only reads: the question that an answer is remembered for.

Everything is in it but the files under `data/`. It is asked before the libraries are read, so it imports
next to nothing, and understands only the plain forms of the options before the command: whatever else is
written there makes no question.
"""

from __future__ import annotations

import os
import sys

from loftet import __version__
from loftet.glance import fingerprint, nearest_root

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_COMMANDS = frozenset({"explain", "status", "todo", "validate"})
_TAKES_VALUE = frozenset({"-C", "--root", "--lang", "--color"})
_TAKES_NONE = frozenset({"-q", "--quiet"})
_SURROUNDINGS = ("LOFTET_", "LC_", "LANG", "PYTHON", "TTY_", "TERM")
_MORE_SURROUNDINGS = frozenset({"COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR"})


class Question:
    """A command, all that surrounds it, and the data root that it is about."""

    def __init__(self, root: str, about: Sequence[object]) -> None:
        """Hold the root and what is asked about it."""
        self.root = root
        self.text = repr((root, *about))

    def data(self, before: int | None = None) -> str:
        """Return the fingerprint of the data root; see `fingerprint`."""
        return fingerprint(f"{self.root}/data", before)


def question_of(arguments: Sequence[str], surroundings: Mapping[str, str]) -> Question | None:
    """Return what is asked; None where it is not to be remembered, or is no question about a data root."""
    named = _named_root(arguments)
    if named is None or surroundings.get("LOFTET_NO_CACHE"):
        return None
    here = os.getcwd()
    named = named or surroundings.get("LOFTET_ROOT", "")
    root = os.path.abspath(os.path.join(here, named)) if named else nearest_root(here)
    if root is None:
        return None
    heard = {name: value for name, value in surroundings.items() if decides(name)}
    about = (here, tuple(arguments), tuple(sorted(heard.items())), _streams(), _program())
    return Question(root, about)


def decides(name: str) -> bool:
    """Return whether a variable of the environment can change what a command says."""
    return name.startswith(_SURROUNDINGS) or name in _MORE_SURROUNDINGS


def _named_root(arguments: Sequence[str]) -> str | None:
    """Return the folder that `-C` names, empty without it; None unless a command follows that only reads."""
    root = ""
    rest = iter(arguments)
    for argument in rest:
        option, sign, value = argument.partition("=")
        if option in _TAKES_VALUE and (not sign or option.startswith("--")):
            value = value if sign else next(rest, "")
            if not value:
                return None
            if option in {"-C", "--root"}:
                root = value
        elif argument not in _TAKES_NONE:
            return root if argument in _COMMANDS else None
    return None


def _streams() -> tuple[object, ...]:
    """Return which of the streams are a terminal, and how wide it is."""
    terminals = [bool(stream and stream.isatty()) for stream in (sys.stdin, sys.stdout, sys.stderr)]
    try:
        width = os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
    except (OSError, ValueError):
        width = 0
    return (*terminals, width)


def _program() -> tuple[object, ...]:
    """Return what tells this program, with its libraries and whoever runs it, from any other."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    libraries = [(path, os.stat(path).st_mtime_ns) for path in sys.path if os.path.isdir(path)]
    whoever = os.geteuid() if hasattr(os, "geteuid") else None
    return __version__, sys.version, whoever, fingerprint(here, passing_over="__pycache__"), tuple(libraries)
