"""The report that a seal asks for, made again from data: what `loftet verify` compares with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.ledger.edits import Edit
    from loftet.ledger.model import Ledger
    from loftet.render.read_back import Written
    from loftet.report.seal import Seal
    from loftet.schema.meetings import Meeting


def rebuilt(loaded: Loaded, seal: Seal, form: str, root: Path | None = None) -> Written:
    """Return the report that `seal` asks for, made from the data that are `loaded`.

    It says of itself what the seal says (version, revision, checksum), so that what differs is what it
    tells of the promise. `root` holds the templates, where they are not those of the data root. Raises
    LoftetError (exit 1) where the data have no such promise or meeting.
    """
    from loftet.cli.load import ledger_of
    from loftet.cli.occasion import Occasion
    from loftet.cli.paper import paper
    from loftet.cli.paper_format import in_format
    from loftet.ledger.view import promise_on
    from loftet.render.read_back import Written
    from loftet.report.source import DataSource

    ledger, options = ledger_of(loaded), seal.options
    promise = next((one for one in ledger.promises if one.id == options.promise), None)
    if promise is None:
        raise _gone("cli.verify.no-promise", options.promise)
    when = Occasion(options.as_of, options.since, _meeting(ledger, options.meeting))
    view = promise_on(ledger, promise, options.as_of, options.known_by)
    edits = _edits(loaded, ledger, options.base)
    source = DataSource(seal.version, "", seal.revision, seal.digest, seal.files, options.base, edits)
    made = in_format(paper(view, seal.language, when, options.profile, source), form, root or loaded.root)
    return Written(made.encode() if isinstance(made, str) else made, form)


def _edits(loaded: Loaded, ledger: Ledger, base: str | None) -> tuple[Edit, ...]:
    """Return the records that were changed since the commit that the report was compared with, if any.

    Raises:
        LoftetError: that commit is not in this clone, so nobody can say (exit 1).
    """
    from loftet.cli.edited import edits_since

    found = () if base is None else edits_since(loaded, ledger, base)
    if found is None:
        raise LoftetError(
            Phrase("cli.verify.no-base", id=base or ""),
            Phrase("cli.verify.needs-history"),
            ExitCode.FINDINGS,
        )
    return found


def _meeting(ledger: Ledger, meeting_id: str | None) -> Meeting | None:
    found = next((meeting for meeting in ledger.meetings if meeting.id == meeting_id), None)
    if found is None and meeting_id is not None:
        raise _gone("cli.verify.no-meeting", meeting_id)
    return found


def _gone(key: str, name: str) -> LoftetError:
    from loftet.display.visible import visible

    return LoftetError(Phrase(key, id=visible(name)), Phrase("cli.verify.right-root"), ExitCode.FINDINGS)
