"""The measured rows to the page docs/performance.md."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what is measured, its bounds, and what stands behind it.

    The figure is of waiting, memory or instructions; `work` the same ratio of the processors' work.
    """

    measure: str
    figure: str
    must: str = ""
    aim: str = ""
    work: str = ""
    medians: str = ""


def page(rows: Sequence[Row]) -> str:
    """Return the page."""
    lines = "\n".join(
        f"| {row.measure} | {row.figure} | {row.must} | {row.aim} | {row.work} | {row.medians} |"
        for row in rows
    )
    libraries = ", ".join(f"{name} {version(name)}" for name in ("typer", "pydantic", "pyyaml", "babel"))
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    facts = f"Python {platform.python_version()}, {machine}; {libraries}; {_peers()}."
    return f"{_ABOUT}\n{facts}\n{_HEAD}{lines}\n{_KEPT}"


_ABOUT = """\
# Performance

Made by `make benchmarks`: whole processes that follow each other in turn. The figure is the median of the
ratios of runs that followed each other, in seconds of waiting; beside it the same ratio of processor time
(user and system, of all processes of a run), and the two medians of waiting. Memory is that of the largest
process. The data are generated (`benchmarks/generate.py`): Swedish text, some 450 bytes a record, hardly a
note twice, ten years of eight commitments; and the same once more as another program would write it
(`benchmarks/rewrite.py`). The floor is a bare interpreter, `python -I -c pass`. A first run meets an empty
cache. No test asserts a time.
"""
_HEAD = """
| measure | figure | bound | aim | processor time | medians |
|---|---|---|---|---|---|
"""
_KEPT = """
## What is kept where

An answer of `status`, `validate`, `todo` or `explain` is remembered until something under `data/` changes or
the day ends: at most 32 small files in the user's cache folder (`~/.cache/loftet`,
`~/Library/Caches/loftet`, `%LOCALAPPDATA%\\loftet`), readable by the user alone. Remove the folder to forget
them; `--no-cache` or `LOFTET_NO_CACHE` does without. The reasons: `docs/decisions/0005-remembered-result.md`.
"""


def _peers() -> str:
    """Return which versions of the ledgers were there."""
    found = []
    for name in ("hledger", "ledger", "bean-check"):
        if path := shutil.which(name):
            done = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
            found.append((done.stdout + done.stderr).splitlines()[0].partition(", ")[0])
        else:
            found.append(f"no {name}")
    return ", ".join(found)
