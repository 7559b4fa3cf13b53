"""Why a held record does not count for a part, where a filter of its target says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loftet.phrase import Phrase
from loftet.progress.filters import Doubt, filters_of
from loftet.schema.target_count import CountTarget

if TYPE_CHECKING:
    from loftet.ledger.model import Activity
    from loftet.progress.model import Progress


def why_left_out(progress: Progress, record: Activity) -> Phrase | None:
    """Return what of the record does not fit the target's filter; None where no filter leaves it out."""
    target = progress.view.target
    if record not in progress.uncounted or not isinstance(target, CountTarget):
        return None
    for each in filters_of((target.only,), progress.view):
        passes = each.passes(record)
        if passes is False:
            return Phrase(f"left_out.{each.failing(record)}")
        if passes is Doubt.NO_PLACE:
            return Phrase("left_out.no_place")
    return None
