"""The table of docs/performance.md: every command held against others, side by side in one run.

`python benchmarks/measure.py` times whole processes in turn (A B A B …), takes the medians of their
processor time, which a loaded machine disturbs least, and writes the ratios to the page. A peer that is
not installed is left out, and the page says so. `--quick` leaves out 100,000 records.
"""

from __future__ import annotations

import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generate import generate

TOP = Path(__file__).resolve().parents[1]
PAGE = TOP / "docs" / "performance.md"
FLOOR = [sys.executable, "-I", "-c", "pass"]
NAIVE = [sys.executable, str(TOP / "benchmarks" / "naive.py")]
SMALL, LARGE, HUGE = 10, 10_000, 100_000


@dataclass(frozen=True, slots=True)
class Cost:
    """The median processor seconds of a process, and its peak memory in MiB."""

    seconds: float
    memory: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what is measured, the figure, and the bounds it is held against."""

    measure: str
    figure: str
    must: str
    moonshot: str


def main() -> None:
    """Measure, write the page, and print it."""
    sizes = (SMALL, LARGE) if "--quick" in sys.argv else (SMALL, LARGE, HUGE)
    with tempfile.TemporaryDirectory() as folder:
        roots = {size: Path(folder, str(size)) for size in sizes}
        for size, root in roots.items():
            generate(root, size)
        page = _page([*_start(roots), *_bulk(roots), *(_growth(roots) if HUGE in roots else ())])
    PAGE.write_text(page, encoding="utf-8", newline="\n")
    print(page)


def _start(roots: dict[int, Path]) -> Iterator[Row]:
    floor, help_, status = _side_by_side(
        [FLOOR, _loftet("--help"), _loftet("-C", str(roots[SMALL]), "status")], runs=9
    )
    yield Row("`--help` / floor", _ratio(help_, floor), "≤ 7.5", "≤ 5")
    yield Row("`status` at 10 records / floor", _ratio(status, floor), "≤ 18", "≤ 12")


def _bulk(roots: dict[int, Path]) -> Iterator[Row]:
    root = str(roots[LARGE])
    paper = str(roots[LARGE] / "paper.html")
    validate, naive, status, report = _side_by_side(
        [
            _loftet("-C", root, "validate"),
            [*NAIVE, root],
            _loftet("-C", root, "status", "--as-of", "2024-12-31"),
            _loftet("-C", root, "report", "--as-of", "2024-12-31", "-o", paper),
        ],
        runs=5,
    )
    yield Row(
        "`validate` at 10,000 / CSafeLoader and Pydantic (every rule and the privacy guard included)",
        _ratio(validate, naive),
        "≤ 0.6",
        "≤ 0.35",
    )
    yield Row("report of 10,000 / `status` of the same", _ratio(report, status), "≤ 1.6", "≤ 1.2")


def _growth(roots: dict[int, Path]) -> Iterator[Row]:
    large, huge = _side_by_side(
        [_loftet("-C", str(roots[size]), "validate") for size in (LARGE, HUGE)], runs=3
    )
    yield Row("`validate`, growth of time from 10,000 to 100,000", _ratio(huge, large), "≤ 10.5", "≤ 8")
    yield Row("peak memory at 100,000", f"{huge.memory:.0f} MiB", "≤ 256 MiB", "≤ 128 MiB")


def _loftet(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "loftet", *arguments]


def _side_by_side(commands: list[list[str]], *, runs: int) -> list[Cost]:
    """Return the cost of each command: one run to warm up, then all of them in turn."""
    found: list[list[tuple[float, float]]] = [[] for _ in commands]
    for turn in range(runs + 1):
        for command, costs in zip(commands, found, strict=True):
            cost = _once(command)
            if turn:
                costs.append(cost)
    return [
        Cost(statistics.median(seconds for seconds, _ in costs), max(memory for _, memory in costs))
        for costs in found
    ]


def _once(command: list[str]) -> tuple[float, float]:
    """Return the processor seconds and the peak memory of one run, by the operating system's account."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with Path(os.devnull).open("r+b") as nothing:
        streams = [(os.POSIX_SPAWN_DUP2, nothing.fileno(), number) for number in (0, 1, 2)]
        process = os.posix_spawnp(command[0], command, surroundings, file_actions=streams)
        _, _, usage = os.wait4(process, 0)
    kibibytes = usage.ru_maxrss / (1024 if platform.system() == "Darwin" else 1)
    return usage.ru_utime + usage.ru_stime, kibibytes / 1024


def _ratio(ours: Cost, theirs: Cost) -> str:
    return f"{ours.seconds / theirs.seconds:.2f}"


def _page(rows: list[Row]) -> str:
    lines = "\n".join(f"| {row.measure} | {row.figure} | {row.must} | {row.moonshot} |" for row in rows)
    return (
        "# Performance\n\n"
        "Made by `make benchmarks`: whole processes in turn, medians of processor time, generated data\n"
        "(`benchmarks/generate.py`). The floor is a bare interpreter, `python -I -c pass`.\n\n"
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}.\n\n"
        "| measure | figure | bound | aim |\n|---|---|---|---|\n"
        f"{lines}\n"
    )


if __name__ == "__main__":
    main()
