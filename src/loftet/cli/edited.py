"""Which records' files were changed since a day, where the data lie in git (docs: report, "Contents")."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.ledger.edits import Edit
    from loftet.ledger.model import Ledger

FOLDER = "data/activities"


def revision_told_of(loaded: Loaded, day: date | None) -> str | None:
    """Return the commit that held what was told of on `day`, None where there is none, or no git."""
    from loftet.history.older import revision_on
    from loftet.history.revision import revision

    if day is None or revision(loaded.root) is None:
        return None
    return revision_on(loaded.root, day)


def edits_since(loaded: Loaded, ledger: Ledger, revision: str) -> tuple[Edit, ...] | None:
    """Return the records that are no longer as `revision` held them; None where it cannot be read.

    What could not be read as a record then is no record.
    """
    from loftet.history.older import differing_files
    from loftet.ledger.edits import edits
    from loftet.ledger.join import join
    from loftet.records import read as read_records
    from loftet.store import Source

    files = differing_files(loaded.root, revision, FOLDER, loaded.ids)
    if files is None:
        return None
    older, _ = read_records(Source(path, files[path]) for path in sorted(files))
    then = join(loaded.records._replace(activities=older.activities))
    return edits(ledger, then.activities)
