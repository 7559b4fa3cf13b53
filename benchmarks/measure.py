"""The page docs/performance.md: every command held against others, side by side in one run.

`python -m benchmarks.measure TOOLS` writes it, with yamale and check-jsonschema from the folder TOOLS and
the ledgers that are installed. It takes some minutes. `--quick` leaves out 100,000 records, and the page.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.generate import YEARS
from benchmarks.page import Row, page
from benchmarks.peers import bean_check, check_jsonschema, hledger, ledger, yamale
from benchmarks.timing import Command, Cost, instructions, side_by_side

TOP = Path(__file__).resolve().parents[1]
FLOOR = Command([sys.executable, "-I", "-c", "pass"])
TINY, SMALL, LARGE, HUGE = 10, 1_000, 10_000, 100_000
ONE_YEAR = 1
DAY = "2024-12-31"


def main() -> None:
    """Measure, write the page, and print it."""
    tools = Path(sys.argv[1]).resolve()
    quick = "--quick" in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        found = Bench(Path(folder), tools).rows(quick=quick)
        text = page(list(found))
    if not quick:
        (TOP / "docs" / "performance.md").write_text(text, encoding="utf-8", newline="\n")
    print(text)


class Bench:
    """Data roots of each size in a folder, and what is measured on them."""

    def __init__(self, folder: Path, tools: Path) -> None:
        """Use `folder` for all files, and the peers of `tools`."""
        self.folder, self.tools = folder, tools

    def rows(self, *, quick: bool) -> Iterator[Row]:
        """Yield the rows of the table."""
        sizes = [(size, YEARS) for size in (TINY, SMALL, LARGE, *(() if quick else (HUGE,)))]
        for size, years in (*sizes, (LARGE, ONE_YEAR)):
            root = str(self._root(size, years))
            line = [sys.executable, "-m", "benchmarks.generate", root, str(size), str(years)]
            # A process of its own: its memory would be counted as theirs.
            subprocess.run(line, cwd=TOP, check=True)
        line = [sys.executable, "-m", "benchmarks.rewrite", str(self._root(LARGE)), str(self._rewritten)]
        subprocess.run(line, cwd=TOP, check=True)
        yield from self._start()
        yield from self._small()
        yield from self._large()
        yield from self._one_year()
        if not quick:
            yield from self._huge()

    def _start(self) -> Iterator[Row]:
        commands = {
            "floor": FLOOR,
            "help": self._loftet("--help"),
            "completion": Command(
                self._loftet().line,
                {"_LOFTET_COMPLETE": "complete_bash", "COMP_WORDS": "loftet sta", "COMP_CWORD": "1"},
            ),
            "status": self._first(TINY, "status"),
            "again": self._again(TINY, "status"),
        }
        cost = side_by_side(commands, runs=21)
        counted = {name: instructions(command) for name, command in commands.items()}
        for name, measure, must, aim in (
            ("help", "`--help` / floor", "≤ 7.5", "≤ 5"),
            ("completion", "completion of a command / floor", "≤ 7.5", "≤ 5"),
            ("status", "`status` at 10 records, first run / floor", "≤ 18", "≤ 12"),
            ("again", "`status` at 10 records, unchanged data / floor", "≤ 7.5", "≤ 5"),
        ):
            yield _ratio(measure, cost, (name, "floor"), (must, aim), digits=1)
            mine, floor = counted[name], counted["floor"]
            if mine and floor:
                more = f"{mine / 1e6:.0f} / {floor / 1e6:.0f} million"
                yield Row(f"{measure}, in instructions", f"{mine / floor:.1f}", medians=more)

    def _small(self) -> Iterator[Row]:
        cost = side_by_side(
            {"first": self._first(SMALL, "validate"), "again": self._again(SMALL, "validate")}, runs=9
        )
        yield _unchanged("1,000", cost, "≤ 0.45", "≤ 0.3")

    def _large(self) -> Iterator[Row]:
        root = self._root(LARGE)
        paper = str(self.folder / "paper.html")
        cost = side_by_side(
            {
                "first": self._first(LARGE, "validate"),
                "again": self._again(LARGE, "validate"),
                "naive": self._naive(root),
                "rewritten": self._loftet("-C", str(self._rewritten), "validate"),
                "naive-rewritten": self._naive(self._rewritten),
                "yamale": _found(yamale(self.tools, root, self.folder)),
                "check-jsonschema": _found(check_jsonschema(self.tools, root, self.folder)),
                "status": self._first(LARGE, "status", "--as-of", DAY),
                "report": self._first(LARGE, "report", "--as-of", DAY, "-o", paper),
            },
            runs=5,
        )
        naive = "`validate` at 10,000, first run / CSafeLoader and one Pydantic model"
        yield _ratio(naive, cost, ("first", "naive"), ("≤ 0.6", "≤ 0.35"), digits=2)
        rewritten = "the same of files as PyYAML writes them"
        yield _ratio(rewritten, cost, ("rewritten", "naive-rewritten"), ("≤ 0.6", "≤ 0.35"), digits=2)
        yield _unchanged("10,000", cost, "≤ 0.25", "≤ 0.12")
        yield _peer("10,000", "yamale", cost, "≤ 0.4", "≤ 0.2")
        yield _peer("10,000", "check-jsonschema", cost, "≤ 0.08", "≤ 0.03")
        year = "report of one year out of ten, 10,000 in all / `status` of the same"
        yield _ratio(year, cost, ("report", "status"), ("≤ 1.6", "≤ 1.2"), digits=2)

    def _one_year(self) -> Iterator[Row]:
        """Yield the rows of a single promise that all records belong to."""
        paper = str(self.folder / "paper.html")
        root = ["-C", str(self._root(LARGE, ONE_YEAR))]
        cost = side_by_side(
            {
                "status": self._loftet(*root, "status", "--as-of", DAY),
                "report": self._loftet(*root, "report", "--as-of", DAY, "-o", paper),
            },
            runs=5,
        )
        report = "report of 10,000 rows / `status` of the same"
        yield _ratio(report, cost, ("report", "status"), ("≤ 1.6", "≤ 1.2"), digits=2)
        yield Row("peak memory, report of 10,000 rows", f"{cost['report'].memory:.0f} MiB")

    def _huge(self) -> Iterator[Row]:
        cost = side_by_side(
            {
                "large": self._first(LARGE, "validate"),
                "first": self._first(HUGE, "validate"),
                "again": self._again(HUGE, "validate"),
                "hledger": _found(hledger(self.folder, HUGE)),
                "ledger": _found(ledger(self.folder, HUGE)),
                "bean-check": _found(bean_check(self.folder, HUGE)),
            },
            runs=3,
        )
        yield _unchanged("100,000", cost, "≤ 0.12", "≤ 0.05")
        yield _peer("100,000", "hledger", cost, "≤ 1.3", "≤ 0.8")
        yield _peer("100,000", "ledger", cost, "", "")
        yield _peer("100,000", "bean-check", cost, "", "")
        growth = "growth of time from 10,000 to 100,000, first run"
        yield _ratio(growth, cost, ("first", "large"), ("≤ 10.5", "≤ 8"), digits=1)
        peak = f"{cost['first'].memory:.0f} MiB"
        yield Row("peak memory, first run at 100,000", peak, "≤ 256 MiB", "≤ 128 MiB")

    @property
    def _rewritten(self) -> Path:
        return self.folder / "rewritten"

    def _naive(self, root: Path) -> Command:
        return Command([sys.executable, str(TOP / "benchmarks" / "naive.py"), str(root)])

    def _root(self, size: int, years: int = YEARS) -> Path:
        return self.folder / f"{size}-{years}"

    def _loftet(self, *arguments: str, cache: str = "none", forget: bool = True) -> Command:
        folder = self.folder / "caches" / cache
        line = [sys.executable, "-m", "loftet", *arguments]
        return Command(line, {"XDG_CACHE_HOME": str(folder)}, folder if forget else None)

    def _first(self, size: int, *arguments: str) -> Command:
        """Return a command that meets an empty cache each time."""
        return self._loftet("-C", str(self._root(size)), *arguments)

    def _again(self, size: int, *arguments: str) -> Command:
        """Return a command that meets the answer of the run before."""
        return self._loftet("-C", str(self._root(size)), *arguments, cache="kept", forget=False)


def _found(line: list[str] | None) -> Command | None:
    return Command(line) if line else None


def _unchanged(size: str, cost: Mapping[str, Cost], must: str, aim: str) -> Row:
    measure = f"`validate` at {size}, unchanged data / first run"
    return _ratio(measure, cost, ("again", "first"), (must, aim), digits=3)


def _peer(size: str, name: str, cost: Mapping[str, Cost], must: str, aim: str) -> Row:
    measure = f"`validate` at {size}, first run / {name}"
    if name not in cost:
        return Row(measure, "–", must, aim, medians=f"{name} is not installed")
    return _ratio(measure, cost, ("first", name), (must, aim), digits=3)


def _ratio(
    measure: str, cost: Mapping[str, Cost], names: tuple[str, str], bounds: tuple[str, str], *, digits: int
) -> Row:
    mine, theirs = (cost[name] for name in names)
    waiting, work = (f"{ratio:.{digits}f}" for ratio in (mine.over(theirs), mine.work_over(theirs)))
    return Row(measure, waiting, *bounds, work, f"{mine.median:.3f} / {theirs.median:.3f} s")


if __name__ == "__main__":
    main()
