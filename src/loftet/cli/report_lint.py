"""`loftet report --lint`: how easy the report is to read, instead of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loftet.cli.speech import told

if TYPE_CHECKING:
    from pathlib import Path

    from loftet.ledger.model import PromiseView
    from loftet.report.model import Report
    from loftet.report.readability import Readability, Remark


def print_lint(report: Report, view: PromiseView, root: Path) -> None:
    """Print the LIX of each kind of text, and what a reader stumbles over, with its file and line."""
    from loftet.report.readability import passages, readability

    for found in readability(passages(report, view)):
        print(_figure(found))
        for remark in found.remarks:
            if remark.passage.path is not None:  # what loftet says itself nobody can mend
                print(_line(remark, root))
    print(told("lint.formula"))


def _figure(found: Readability) -> str:
    name = told(f"lint.source.{found.source}")
    if found.lix is None:
        return told("lint.nothing", source=name)
    return told("lint.lix", source=name, lix=found.lix, level=told(f"lint.level.{found.level}"))


def _line(remark: Remark, root: Path) -> str:
    from loftet.cli.written_at import line_of
    from loftet.display.visible import visible

    line = line_of(root, remark)
    path = remark.passage.path or ""
    place = path if line is None else f"{path}:{line}"
    said = told(f"lint.{remark.kind}", n=remark.number, text=visible(remark.text))
    return f"  {visible(place)}: {said}"
