"""The outermost frame: run a command and turn whatever happens into one of the exit codes."""

from __future__ import annotations

import errno
import sys
import traceback
from contextlib import redirect_stderr, suppress
from io import StringIO
from typing import NoReturn

import typer
from typer.exceptions import TyperException

from loftet import __version__
from loftet.cli.app import app
from loftet.cli.speech import LANGUAGE, told, unechoed
from loftet.cli.streams import speak_utf8
from loftet.cli.surroundings import environment
from loftet.cli.usage import usage_sentence
from loftet.problems import ExitCode, LoftetError
from loftet.wording import say

_NAME = "loftet"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
_COMPLETING = "_LOFTET_COMPLETE"  # set by the script that Typer installs in the shell


def main() -> NoReturn:
    """Run the command that `sys.argv` names, remember nothing, and exit."""
    speak_utf8()
    sys.exit(outcome())


def outcome() -> int:
    """Run the command that `sys.argv` names and return its exit code (docs: interface, "Exit codes")."""
    if environment(_COMPLETING):
        return _completed()
    try:
        code = app(prog_name=_NAME, standalone_mode=False)
        if code == ExitCode.INTERRUPTED:  # Typer takes Ctrl-C for itself
            _say_interrupted()
        sys.stdout.flush()
    except LoftetError as failure:
        _complain(say(failure.message, LANGUAGE), say(failure.hint, LANGUAGE) if failure.hint else None)
        code = failure.exit_code
    except TyperException as misuse:
        _complain(usage_sentence(misuse), told("cli.usage.help"))
        code = ExitCode.USAGE
    except (KeyboardInterrupt, typer.Abort):
        _say_interrupted()
        code = ExitCode.INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # the reader has left; flushing at exit would complain
        code = ExitCode.DONE
    except OSError as fault:
        code = _say_bug() if fault.errno not in _NO_ROOM or fault.filename else _say_unwritten(fault)
    except Exception:  # noqa: BLE001 - a bug in loftet: shown whole, without the values of locals
        code = _say_bug()
    return int(code or ExitCode.DONE)


def _say_bug() -> ExitCode:
    traceback.print_exc()
    _complain(told("cli.bug", version=__version__), told("cli.bug.report"))
    return ExitCode.BUG


def _say_unwritten(fault: OSError) -> ExitCode:
    """Say that what was to be printed has no room where it is sent on to, a file on a full disk."""
    from loftet.store.faults import reason

    sys.stdout = None  # there is no room at exit either
    _complain(told("cli.unwritten", reason=reason(fault)), told("cli.unwritten.remedy"))
    return ExitCode.CANNOT_RUN


def _say_interrupted() -> None:
    print(file=sys.stderr)
    _complain(told("cli.interrupted"), None)


def _completed() -> int:
    """Tell the shell what can stand at the cursor; in the middle of a command line nothing else is said."""
    vars(sys)["modules"]["rich"] = None  # as if it were not installed: Typer would load it to show ids
    with suppress(Exception), redirect_stderr(StringIO()):
        app(prog_name=_NAME, standalone_mode=False)
    return ExitCode.DONE


def _complain(sentence: str, hint: str | None) -> None:
    """Say what is wrong; a personal number that was typed in the wrong place is not said again."""
    print(unechoed(f"loftet: {sentence}"), file=sys.stderr)
    if hint:
        print(unechoed(f"  {hint}"), file=sys.stderr)
