"""Starts `loftet` on a terminal again and again, in a moment, on the day it is told.

A process of its own in one language: the program is imported once, and every command runs in a fork of it, as
a real process with its own folder, keyboard and screen. Only `loftet.cli.surroundings` asks the clock, so the
day is set there.

One line of JSON in: `{"arguments", "folder", "terminal", "day"}`; one line out: the exit code.
"""

from __future__ import annotations

import importlib
import io
import json
import os
import pkgutil
import sys
from datetime import date
from typing import Any, NoReturn

import loftet
from loftet.cli import surroundings


def main() -> None:
    """Serve until stdin ends."""
    day = [date.min]
    surroundings.today = lambda: day[0]
    for module in pkgutil.walk_packages(loftet.__path__, "loftet."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for line in sys.stdin:
        wanted = json.loads(line)
        day[0] = date.fromisoformat(wanted["day"])
        child = os.fork()
        if child == 0:
            _run(wanted)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(code, flush=True)


def _run(wanted: dict[str, Any]) -> NoReturn:
    os.setsid()
    os.chdir(wanted["folder"])
    keyboard = os.open(wanted["terminal"], os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(keyboard, stream)
    sys.stdin = os.fdopen(0, encoding="utf-8")
    sys.stdout = io.TextIOWrapper(os.fdopen(1, "wb", 0), encoding="utf-8", line_buffering=True)
    sys.stderr = io.TextIOWrapper(os.fdopen(2, "wb", 0), encoding="utf-8", line_buffering=True)
    sys.argv = ["loftet", *wanted["arguments"]]
    code = 1
    try:
        importlib.import_module("loftet.cli.main").main()
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    raise AssertionError


if __name__ == "__main__":
    main()
