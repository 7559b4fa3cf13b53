"""What `export` makes, and in which form: settled from the options, then made from what was read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from loftet.cli.choice import chosen
from loftet.cli.write_out import SCREEN
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

if TYPE_CHECKING:
    from loftet.ledger.model import Ledger, PromiseView
    from loftet.ledger.selection import Selection
    from loftet.period.days import Period
    from loftet.wording import Language

FORMS = ("csv", "json", "ics")
PROFILES = ("council", "board", "public")
TABLES = ("activities", "statuses")
_BY_SUFFIX = {".csv": "csv", ".txt": "csv", ".json": "json", ".ics": "ics"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made: tables, and for whom; or the template, or the data dictionary."""

    what: str | None
    profile: str
    template: bool
    dictionary: bool

    @property
    def without_data(self) -> bool:
        """Return whether no record goes into it."""
        return self.template or self.dictionary


@dataclass(frozen=True, slots=True)
class Read:
    """What was read for it: the promise on the day, what is shown of it, and the checksum of the files."""

    view: PromiseView
    period: Period | None
    only: Selection
    digest: str


def wanted_of(what: str | None, profile: str, *, template: bool, dictionary: bool) -> Wanted:
    """Return what is wanted; a usage error for words that are none, and for two things at once."""
    if what is not None:
        chosen(what, TABLES, "--what")
    if template and dictionary:
        raise _unfit("--template", "--dictionary")
    return Wanted(what, chosen(profile, PROFILES, "--profile"), template, dictionary)


def form_of(path: Path, form: str | None, wanted: Wanted) -> str:
    """Return the form of one output: the one asked for, else by its suffix; CSV on the screen.

    Raises:
        LoftetError: it is none, or does not go with what is wanted (exit 2).
    """
    found = chosen(form, FORMS, "--format") if form else _BY_SUFFIX.get(path.suffix.lower())
    if found is None and path == SCREEN:
        found = "csv"
    if found is None:
        raise LoftetError(
            Phrase("cli.report.format-missing", path=str(path)),
            Phrase("cli.export.use-format"),
            ExitCode.USAGE,
        )
    if wanted.without_data and found != "csv":
        raise _unfit("--template" if wanted.template else "--dictionary", found)
    if wanted.what and found == "ics":
        raise _unfit("--what", found)
    return found


def empty_form(wanted: Wanted, ledger: Ledger, language: Language) -> str:
    """Return the template or the data dictionary as CSV."""
    from loftet.render.csv_table import csv_text

    if wanted.template:
        from loftet.render.csv_template import template_text

        return template_text(ledger, language)
    from loftet.report.dictionary import dictionary
    from loftet.report.model import Profile

    return csv_text(dictionary(ledger, Profile(wanted.profile)))


def made(form: str, wanted: Wanted, read: Read, language: Language) -> str:
    """Return the promise in one of the forms; CSV holds one table, JSON both unless one is asked for."""
    from loftet.report.standing import judged

    progresses = judged(read.view)
    if form == "ics":
        from loftet.agenda.events import events
        from loftet.render.ics import ics

        view = read.view
        found = events(view, progresses, read.only, read.period)
        return ics(found, view.promise.title, view.as_of, language, example=view.ledger.example)
    from loftet.report.export import Asked, export
    from loftet.report.model import Profile

    names = (wanted.what,) if wanted.what else TABLES if form == "json" else TABLES[:1]
    asked = Asked(names, Profile(wanted.profile), read.period, read.only)
    exported = export(read.view, progresses, asked, language, read.digest)
    if form == "json":
        from loftet.render.export_json import export_json

        return export_json(exported)
    from loftet.render.csv_table import csv_table

    return csv_table(exported, exported.tables[0], language)


def _unfit(one: str, other: str) -> LoftetError:
    return LoftetError(Phrase("cli.export.unfit", one=one, other=other), exit_code=ExitCode.USAGE)
