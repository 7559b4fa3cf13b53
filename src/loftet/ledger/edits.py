"""Records whose files hold something else than they once did, or are gone: no correction says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loftet.ledger.model import Activity, Ledger


@dataclass(frozen=True, slots=True)
class Edit:
    """What a record's file held, and what it holds now; `new` is None where the file is gone."""

    old: Activity
    new: Activity | None


def edits(ledger: Ledger, older: Sequence[Activity]) -> tuple[Edit, ...]:
    """Return the records of `older` that the ledger does not hold as they were, in order.

    A file that has only got another name is no edit.
    """
    now = {activity.id: activity for activity in ledger.activities}
    found = [Edit(old, now.get(old.id)) for old in older]
    return tuple(edit for edit in found if not _is_unchanged(edit, ledger))


def _is_unchanged(edit: Edit, ledger: Ledger) -> bool:
    if edit.new is not None:
        return edit.old._replace(path=edit.new.path) == edit.new
    return any(edit.old._replace(id=one.id, path=one.path) == one for one in ledger.activities)
