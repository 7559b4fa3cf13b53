"""The report of a promise on a day, as the commands that write or check one ask for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from loftet.report.model import Profile

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.cli.occasion import Occasion
    from loftet.ledger.model import PromiseView
    from loftet.report.model import Report
    from loftet.report.source import DataSource
    from loftet.wording import Language


def paper(
    view: PromiseView, language: Language, when: Occasion, profile: Profile, source: DataSource
) -> Report:
    """Return the report for the readers of `profile`, with `source` and the command that makes it again."""
    from loftet.report.build import build
    from loftet.report.profiles import in_profile

    source = replace(source, command=_command(view, language, when, profile))
    if profile is Profile.PUBLIC:  # it tells of no changes in the records
        source = replace(source, base=None, edits=())
    whole = build(view, language, source, since=when.since, meeting=when.meeting)
    return in_profile(whole, profile)


def source_of(loaded: Loaded) -> DataSource:
    """Return from what a report is made now: this program, the revision, the files that were read."""
    from loftet import __version__
    from loftet.history.revision import revision
    from loftet.report.source import DataSource

    return DataSource(
        version=__version__,
        command="",
        revision=revision(loaded.root),
        digest=loaded.digest,
        files=loaded.files,
    )


def compared(source: DataSource, loaded: Loaded, view: PromiseView, when: Occasion) -> DataSource:
    """Return `source` with the records whose files were changed since the paper before, where git tells."""
    from loftet.cli.edited import edits_since, revision_told_of
    from loftet.report.since import before

    told = before(view, when.since, when.meeting)
    base = revision_told_of(loaded, told.day if told else None)
    edits = edits_since(loaded, view.ledger, base) if base else None
    return replace(source, base=base, edits=edits) if edits else source


def _command(view: PromiseView, language: Language, when: Occasion, profile: Profile) -> str:
    """Return the command that makes this report again, on any day and whatever LOFTET_LANG says."""
    words = ["loftet", "--lang", language, "report"]
    words += ["--promise", view.promise.id, "--as-of", view.as_of.isoformat()]
    if view.known_by is not None:
        words += ["--known-by", view.known_by.isoformat()]
    if when.meeting is not None:
        words += ["--for", when.meeting.id]
    if when.since is not None:
        words += ["--since", when.since.isoformat()]
    if profile is not Profile.COUNCIL:
        words += ["--profile", profile]
    return " ".join(words)
