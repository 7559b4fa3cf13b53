"""One part on one day to its status, sentence and arithmetic (docs: counting, "Status of a part")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from loftet.ledger.model import PartView
from loftet.phrase import Phrase
from loftet.progress.change import judge_change
from loftet.progress.coverage import judge_coverage
from loftet.progress.duty import judge_duty
from loftet.progress.each import judge_counted
from loftet.progress.forecast import forecast
from loftet.progress.milestone import judge_milestone
from loftet.progress.model import Intervals, Progress, Status
from loftet.progress.on_demand import judge_on_demand
from loftet.progress.outcome import judge_outcome
from loftet.progress.response import judge_response
from loftet.progress.share import judge_share
from loftet.progress.slots import judge_slots
from loftet.progress.stock import judge_stock
from loftet.schema.target_base import TargetBase
from loftet.schema.targets import (
    ChangeTarget,
    CountTarget,
    CoverageTarget,
    MilestoneTarget,
    NoTarget,
    OutcomeTarget,
    ResponseTarget,
    ShareTarget,
    SlotsTarget,
    StateTarget,
    StockTarget,
)

JUDGES: Mapping[type[TargetBase], Callable[[PartView, Any], Progress]] = {
    NoTarget: judge_duty,
    CountTarget: judge_counted,
    CoverageTarget: judge_coverage,
    MilestoneTarget: judge_milestone,
    SlotsTarget: judge_slots,
    ResponseTarget: judge_response,
    StateTarget: judge_duty,
    StockTarget: judge_stock,
    ChangeTarget: judge_change,
    ShareTarget: judge_share,
    OutcomeTarget: judge_outcome,
}
"""Who judges a part of each kind of target."""


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
    return JUDGES[type(view.target)](view, view.target)
