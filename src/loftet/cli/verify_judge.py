"""Whether a report follows: from the data as they are, else from those of the revision that it names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from loftet.cli.paper import source_of
from loftet.cli.verify_rebuild import rebuilt
from loftet.cli.verify_then import Missing, Then, data_then, edited_since
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError
from loftet.render.differences import Difference, differences

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.render.read_back import Written
    from loftet.report.seal import Seal
    from loftet.report.source import DataSource


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came out of making a report again.

    `found` is where it differs from what it was compared with: the data of `then`, its revision, where that
    is a Then, else the data `now`. Where it follows from those of then, `today` tells how the report would
    differ if it were made now, or `gone` why it could not be, and `edited` names the files of records behind
    it that have changed since.
    """

    form: str
    seal: Seal
    now: DataSource
    found: tuple[Difference, ...] = ()
    then: Then | Missing | None = None
    today: tuple[Difference, ...] = ()
    edited: tuple[str, ...] = ()
    gone: Phrase | None = None

    @property
    def follows(self) -> bool:
        """Return whether the figures follow, and still do as far as the records behind them are concerned."""
        return not self.found and not (self.edited and (self.today or self.gone))


def judged(report: Written, seal: Seal, loaded: Loaded, today: date) -> Verdict:
    """Return whether `report` follows from the data that are `loaded`, or from those of its revision.

    Raises:
        LoftetError: the data have no such promise or meeting, nor had they then (exit 1).
    """
    now, form = source_of(loaded), report.form
    found: tuple[Difference, ...] = ()
    gone: LoftetError | None = None
    try:
        found = differences(report, rebuilt(loaded, seal, form))
    except LoftetError as fault:
        gone = _of_the_data(fault)
    if not found and not gone:
        return Verdict(form, seal, now)
    then = data_then(loaded.root, seal, today)
    if isinstance(then, Then):
        differs = _compared(report, seal, then)
        if not differs:
            return _later(Verdict(form, seal, now, then=then), then, loaded)
        if seal.digest != now.digest:
            return Verdict(form, seal, now, differs, then)
    if gone:
        raise gone
    return Verdict(form, seal, now, found, then if isinstance(then, Missing) else None)


def _of_the_data(fault: LoftetError) -> LoftetError:
    """Return `fault` where it tells of the data; raise it where it is about a template or a library."""
    if fault.exit_code is not ExitCode.FINDINGS:
        raise fault
    return fault


def _compared(report: Written, seal: Seal, then: Then) -> tuple[Difference, ...]:
    """Return where the report differs from what the data of then give, with the templates of then.

    Where this version of loftet cannot use those any more, it is made with those of today.
    """
    with TemporaryDirectory(prefix="loftet-") as place:
        root = Path(place)
        then.put_templates(root)
        try:
            again = rebuilt(then.loaded, seal, report.form, root)
        except LoftetError:
            again = rebuilt(then.loaded, seal, report.form)
        return differences(report, again)


def _later(verdict: Verdict, then: Then, loaded: Loaded) -> Verdict:
    """Return the verdict on a report that follows from its revision, with what has happened since.

    What would differ is told by the lines of the Markdown of both, whatever the format of the report:
    pages that break elsewhere are no news.
    """
    edited = edited_since(then, loaded, verdict.seal.options.promise)
    was = rebuilt(then.loaded, verdict.seal, "md", loaded.root)
    try:
        changed = differences(was, rebuilt(loaded, verdict.seal, "md"))
    except LoftetError as fault:
        return replace(verdict, gone=_of_the_data(fault).message, edited=edited)
    return replace(verdict, today=changed, edited=edited)
