"""Whole processes, run in turn (A B C A B C …), and what the operating system says that each has cost."""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Command:
    """A command line, with variables of its own and a folder that is removed before each run."""

    line: list[str]
    variables: Mapping[str, str] = field(default_factory=dict)
    forget: Path | None = None


class Run(NamedTuple):
    """Seconds that a person waits, seconds that processors work (user and system), the peak of memory in MiB.

    The work is that of all processes of a run together, the memory that of the largest.
    """

    waiting: float
    working: float
    memory: float


@dataclass(frozen=True, slots=True)
class Cost:
    """The runs of a command, in order."""

    runs: tuple[Run, ...]

    @property
    def median(self) -> float:
        """Return the median of the seconds that a person waits."""
        return statistics.median(run.waiting for run in self.runs)

    @property
    def memory(self) -> float:
        """Return the highest peak of memory in MiB."""
        return max(run.memory for run in self.runs)

    def over(self, other: Cost) -> float:
        """Return the median of the ratios of waiting, of runs that followed each other."""
        return statistics.median(a.waiting / b.waiting for a, b in self._beside(other))

    def work_over(self, other: Cost) -> float:
        """Return the same of the processors' work."""
        return statistics.median(a.working / b.working for a, b in self._beside(other))

    def _beside(self, other: Cost) -> Iterable[tuple[Run, Run]]:
        return zip(self.runs, other.runs, strict=True)


def side_by_side(commands: Mapping[str, Command | None], *, runs: int) -> dict[str, Cost]:
    """Return the cost of each command that is there: one run to warm up, then all of them in turn."""
    there = {name: command for name, command in commands.items() if command is not None}
    found: dict[str, list[Run]] = {name: [] for name in there}
    for turn in range(runs + 1):
        for name, command in there.items():
            run = _once(command)
            if turn:
                found[name].append(run)
            print(f"{name}: {run.waiting:.3f} s, {run.memory:.0f} MiB", file=sys.stderr)
    return {name: Cost(tuple(all_runs)) for name, all_runs in found.items()}


def instructions(command: Command) -> int | None:
    """Return how many instructions a run takes, which hardly varies; None where valgrind is missing."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return None
    surroundings = _surroundings(command) | {"PYTHONHASHSEED": "0"}
    _prepare(command)
    if command.forget is None:
        subprocess.run(command.line, env=surroundings, capture_output=True, check=False)
    line = [valgrind, "--tool=callgrind", f"--callgrind-out-file={os.devnull}", *command.line]
    done = subprocess.run(
        line,
        env=_surroundings(command) | {"PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    counted = [text for text in done.stderr.splitlines() if "Collected" in text]
    return int(counted[-1].rpartition(":")[2]) if counted else None


def _once(command: Command) -> Run:
    _prepare(command)
    with Path(os.devnull).open("r+b") as nothing:
        streams = [(os.POSIX_SPAWN_DUP2, nothing.fileno(), number) for number in (0, 1, 2)]
        surroundings = _surroundings(command)
        start = time.perf_counter()
        process = os.posix_spawnp(command.line[0], command.line, surroundings, file_actions=streams)
        _, _, usage = os.wait4(process, 0)
        waiting = time.perf_counter() - start
    kibibytes = usage.ru_maxrss / (1024 if platform.system() == "Darwin" else 1)
    return Run(waiting, usage.ru_utime + usage.ru_stime, kibibytes / 1024)


def _prepare(command: Command) -> None:
    if command.forget is not None:
        shutil.rmtree(command.forget, ignore_errors=True)


def _surroundings(command: Command) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | dict(command.variables)
