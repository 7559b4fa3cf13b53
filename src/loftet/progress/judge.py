"""One part on one day to its status, sentence and arithmetic (docs: counting, "Status of a part")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from loftet.ledger.model import PartView
from loftet.phrase import Phrase
from loftet.progress.forecast import forecast
from loftet.progress.model import Intervals, Progress, Status
from loftet.progress.on_demand import judge_on_demand

JUDGES: Mapping[str, str] = {
    "none": "duty.judge_duty",
    "count": "each.judge_counted",
    "coverage": "coverage.judge_coverage",
    "milestone": "milestone.judge_milestone",
    "slots": "slots.judge_slots",
    "response": "response.judge_response",
    "state": "duty.judge_duty",
    "stock": "stock.judge_stock",
    "change": "change.judge_change",
    "share": "share.judge_share",
    "outcome": "outcome.judge_outcome",
}
"""Who judges a part of each kind of target: a module of this package, read where there is such a part."""


def judge(view: PartView) -> Progress:
    """Return how the part stands on the day it is judged: the first rule that fits decides the status.

    The numbers are always those of the target's kind (of what was asked for, where it is on demand).
    """
    found = judge_on_demand(view) if view.target.on_demand else _by_kind(view)
    verdict = view.judgements[-1] if view.judgements else None
    fitting = _first_that_fits(view, found)
    return _named_day(fitting._replace(verdict=verdict, notes=(*fitting.notes, *forecast(fitting))))


def commitment_status(statuses: Iterable[Status]) -> Status:
    """Return the status of a commitment: that of its parts where they agree, else the gravest present.

    At least one status is needed; every commitment has a part.
    """
    return min(statuses, key=list(Status).index)


def _first_that_fits(view: PartView, found: Progress) -> Progress:
    if view.withdrawn_on is not None and view.withdrawn_on <= view.as_of:
        said = Phrase("sentence.withdrawn", day=view.withdrawn_on)
        return found._replace(
            status=Status.WITHDRAWN,
            sentence=said,
            expected=None,
            intervals=Intervals(longest_gap_days=found.intervals.longest_gap_days),
            steps=(),
        )
    if view.day < view.period.first:
        said = Phrase("sentence.before_first_day", first=view.period.first)
        return found._replace(status=Status.NOT_DUE, sentence=said)
    if view.target.on_demand:
        by_kind = _by_kind(view)
        if by_kind.status is Status.NOT_DUE:
            return by_kind
    if found.status is not Status.NOT_DUE and not view.activities and not _lives_on_indicator(view):
        return found._replace(status=Status.NO_REPORT, sentence=Phrase("sentence.no_report"))
    return found


def _lives_on_indicator(view: PartView) -> bool:
    """Return whether a reading decides, so that there may be no record at all."""
    indicator = view.target.indicator_read()
    return indicator is not None and indicator not in view.part.counts


def _named_day(found: Progress) -> Progress:
    """Return the progress with a sentence that names the day the owner has reported through, if earlier."""
    view = found.view
    if view.day >= view.as_of or found.status is Status.WITHDRAWN:
        return found
    if found.status is Status.NO_REPORT:
        return found._replace(sentence=Phrase("sentence.no_report_through", day=view.day))
    return found._replace(sentence=Phrase("sentence.reported_through", said=found.sentence, day=view.day))


def _by_kind(view: PartView) -> Progress:
    return _judge_of(view.target.kind)(view, view.target)


@cache
def _judge_of(kind: str) -> Callable[[PartView, Any], Progress]:
    module, _, name = JUDGES[kind].partition(".")
    found: Callable[[PartView, Any], Progress] = getattr(import_module(f"loftet.progress.{module}"), name)
    return found
