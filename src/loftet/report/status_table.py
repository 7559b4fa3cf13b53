"""How each part of a promise stands, as rows of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from loftet.phrase import Phrase
from loftet.privacy.small_numbers import hidden_together
from loftet.progress.model import Progress
from loftet.report.tables import Row
from loftet.schema.target_count import CountTarget
from loftet.wording import Language, say


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a part that are shown, and the names of those that are not."""

    sentence: Phrase
    done: Decimal | None
    target: Decimal | None
    expected: Decimal | None
    suppressed: tuple[str, ...] = ()


def status_row(progress: Progress, hidden: Mapping[str, frozenset[str]], language: Language) -> Row:
    """Return a row of the table of statuses; `hidden` are the quantities of activities that are not shown."""
    view = progress.view
    figures = _figures(progress, hidden)
    verdict = progress.verdict.value if progress.verdict else None
    return {
        "part": view.ref,
        "commitment": view.commitment.id,
        "title": view.commitment.title,
        "quote": view.part.quote,
        "owner": view.part.owner,
        "kind": view.target.kind,
        "basis": view.target.basis.value,
        "status": progress.status.value,
        "sentence": say(figures.sentence, language),
        "done": figures.done,
        "precision": progress.done.precision.value if progress.done and figures.done is not None else None,
        "unit": progress.unit,
        "per": progress.per,
        "target": figures.target,
        "expected": figures.expected,
        "activities": progress.activities,
        "last_activity": progress.last_activity,
        "verdict": verdict.verdict.value if verdict else None,
        "verdict_date": verdict.date if verdict else None,
        "verdict_by": verdict.by if verdict else None,
        "verdict_reason": verdict.reason if verdict else None,
        "as_of": view.as_of,
        "promise": view.promise.id,
        "suppressed": figures.suppressed,
    }


def _figures(progress: Progress, hidden: Mapping[str, frozenset[str]]) -> Figures:
    """Return the figures; of a sum that holds a number not shown, or that is too small, none of them.

    Where the promise has a number of its own, that one is kept: it is printed in the promise.
    """
    done = progress.done.number if progress.done else None
    names = frozenset(progress.view.target.quantities())
    if not hidden or not _is_hidden(progress, names, hidden):
        return Figures(progress.sentence, done, progress.target, progress.expected)
    promised = progress.target if isinstance(progress.view.target, CountTarget) else None
    left_out = ("done",) if promised is not None else ("done", "target")
    return Figures(Phrase("export.hidden"), None, promised, None, left_out)


def _is_hidden(progress: Progress, names: frozenset[str], hidden: Mapping[str, frozenset[str]]) -> bool:
    sums = {
        name: sum((each.quantities[name] for each in progress.counted if name in each.quantities), Decimal(0))
        for name in names
    }
    reported = {name for name in names if any(name in each.quantities for each in progress.counted)}
    small = hidden_together({name: number for name, number in sums.items() if name in reported})
    return bool(small) or any(names & hidden.get(each.id, frozenset()) for each in progress.counted)
