"""The outermost frame: run a command and turn whatever happens into one of the exit codes."""

from __future__ import annotations

import sys
import traceback
from typing import NoReturn

import typer
from typer.exceptions import TyperException

from loftet import __version__
from loftet.cli.app import app
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import speak_utf8
from loftet.problems import ExitCode, LoftetError
from loftet.wording import say


def main() -> NoReturn:
    """Run the program on `sys.argv` and exit (docs: interface, "Exit codes")."""
    speak_utf8()
    sys.exit(_outcome())


def _outcome() -> int:
    try:
        code = app(standalone_mode=False)
    except LoftetError as failure:
        _complain(say(failure.message, LANGUAGE), say(failure.hint, LANGUAGE) if failure.hint else None)
        code = failure.exit_code
    except TyperException as misuse:
        _complain(_usage(misuse), told("cli.usage.help"))
        code = ExitCode.USAGE
    except (KeyboardInterrupt, typer.Abort):
        print(file=sys.stderr)
        _complain(told("cli.interrupted"), None)
        code = ExitCode.INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # the reader has left; flushing at exit would complain
        code = ExitCode.DONE
    except Exception:  # noqa: BLE001 - a bug in loftet: shown whole, without the values of locals
        traceback.print_exc()
        _complain(told("cli.bug", version=__version__), told("cli.bug.report"))
        code = ExitCode.BUG
    return int(code or ExitCode.DONE)


def _complain(sentence: str, hint: str | None) -> None:
    print(f"loftet: {sentence}", file=sys.stderr)
    if hint:
        print(f"  {hint}", file=sys.stderr)


def _usage(misuse: TyperException) -> str:
    """Return Typer's complaint in the program's language, by its class; its own words where there is none."""
    name = getattr(misuse, "option_name", None)
    if type(misuse).__name__ == "NoSuchOption" and name:
        return told("cli.usage.no-such-option", name=name)
    if type(misuse).__name__ == "BadOptionUsage" and name:
        return told("cli.usage.option-needs-value", name=name)
    message = misuse.format_message() if hasattr(misuse, "format_message") else str(misuse)
    return told("cli.usage.other", message=message)
