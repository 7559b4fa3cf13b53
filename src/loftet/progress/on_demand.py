"""What is done when asked for: needs that arose, and those answered (docs: counting, "On demand")."""

from __future__ import annotations

from decimal import Decimal

from loftet.ledger.model import PartView
from loftet.phrase import Phrase
from loftet.progress.counted import weigh
from loftet.progress.figures import Figures, progress
from loftet.progress.model import Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.pace import ended
from loftet.progress.tally import tally
from loftet.schema.records import State
from loftet.schema.targets import CountTarget


def judge_on_demand(view: PartView) -> Progress:
    """Return the part: as many held as needs arose. What is held without a noted need had one."""
    filters = (view.target.only,) if isinstance(view.target, CountTarget) else ()
    figure = tally(weigh(view, only=filters), view.within)
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


def _status(view: PartView, done: Decimal, arisen: Decimal) -> Status:
    if arisen == 0:
        return Status.NO_NEED
    if done >= arisen:
        return Status.MET if ended(view) else Status.ON_TRACK
    return Status.MISSED if ended(view) else Status.BEHIND
