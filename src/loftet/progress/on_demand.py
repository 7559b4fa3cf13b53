"""What is done when asked for: needs that arose, and those answered (docs: counting, "On demand")."""

from __future__ import annotations

from decimal import Decimal

from loftet.ledger.model import PartView
from loftet.phrase import Phrase
from loftet.progress.counted import Weighed, weigh
from loftet.progress.figures import Figures, progress
from loftet.progress.model import Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.pace import ended
from loftet.progress.tally import tally
from loftet.schema.activity import State
from loftet.schema.target_count import CountTarget


def judge_on_demand(view: PartView) -> Progress:
    """Return the part: as many held as needs arose. What is held without a noted need had one."""
    figure = tally(_weighed(view), view.within)
    noted = sum(record.count for record in view.activities if record.state is State.NEED_ARISEN)
    arisen = max(Decimal(noted), figure.least)
    status = _status(view, figure.least, arisen)
    return progress(
        view,
        status,
        Phrase(
            f"sentence.on_demand.{'no_need' if status is Status.NO_NEED else 'arisen'}",
            done=figure.done,
            arisen=arisen,
        ),
        Figures(
            figure.done,
            target=arisen,
            counted=figure.counted,
            notes=tally_notes(figure),
            steps=(Phrase("step.needs", noted=noted, done=figure.done, n=figure.least, arisen=arisen),),
        ),
    )


def _weighed(view: PartView) -> tuple[Weighed, ...]:
    """Return what was held, as occasions: needs are noted as such."""
    if isinstance(view.target, CountTarget):
        return weigh(view, only=(view.target.only,), each_occasion=view.target.each_occasion)
    return weigh(view)


def _status(view: PartView, done: Decimal, arisen: Decimal) -> Status:
    if arisen == 0:
        return Status.NO_NEED
    if done >= arisen:
        return Status.MET if ended(view) else Status.ON_TRACK
    return Status.MISSED if ended(view) else Status.BEHIND
