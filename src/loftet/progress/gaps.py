"""The days between held records (docs: counting, "A commitment and the whole")."""

from __future__ import annotations

from loftet.ledger.model import PartView
from loftet.progress.counted import held


def longest_gap_days(view: PartView) -> int | None:
    """Return the most days from the period's first day or one held record to the next, or to the as-of day.

    None without a held record. A total stands for all its days, since it may have been done on any of
    them; days after the period are nobody's gap.
    """
    records = [record for record in held(view) if record.count]
    if not records:
        return None
    until = view.day if view.period.last is None else min(view.day, view.period.last)
    longest, reached = 0, view.period.first
    for record in sorted(records, key=lambda record: record.first):
        longest = max(longest, (record.first - reached).days)
        reached = max(reached, record.last)
    return max(longest, (until - reached).days)
