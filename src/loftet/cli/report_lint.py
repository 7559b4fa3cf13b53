"""`loftet report --lint`: how easy the report is to read, instead of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loftet.cli.speech import told

if TYPE_CHECKING:
    from loftet.ledger.model import PromiseView
    from loftet.report.model import Report
    from loftet.report.readability import Readability, Remark


def print_lint(report: Report, view: PromiseView) -> None:
    """Print the LIX of each kind of text, and every long sentence and word with its place."""
    from loftet.report.readability import passages, readability

    for found in readability(passages(report, view)):
        print(_figure(found))
        for line in map(_line, found.remarks):
            print(line)


def _figure(found: Readability) -> str:
    name = told(f"lint.source.{found.source}")
    if found.lix is None:
        return told("lint.nothing", source=name)
    return told("lint.lix", source=name, lix=found.lix, level=told(f"lint.level.{found.level}"))


def _line(remark: Remark) -> str:
    from loftet.display.visible import visible

    place = remark.passage.path or told(f"lint.source.{remark.passage.source}")
    said = told(f"lint.{remark.kind}", n=remark.number, text=visible(remark.text))
    return f"  {visible(place)}: {said}"
