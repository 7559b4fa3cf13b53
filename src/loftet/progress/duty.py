"""An ongoing duty or a standing state, without a number to compare with (docs: counting, `none`, `state`)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from loftet.ledger.model import Activity, PartView
from loftet.phrase import Phrase
from loftet.progress.counted import weigh
from loftet.progress.figures import Figures, progress
from loftet.progress.model import Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.tally import tally

if TYPE_CHECKING:
    from loftet.schema.target_none import NoTarget
    from loftet.schema.target_response import ResponseTarget
    from loftet.schema.target_state import StateTarget


def judge_duty(view: PartView, target: NoTarget | StateTarget | ResponseTarget) -> Progress:
    """Return the part: active with something held, else not to be judged; nothing is compared.

    The number of a `state` ("två kontaktpoliser") counts what stands there, not how often that was
    reported, so it is said in the sentence and is no target for the occasions.
    """
    figure = tally(weigh(view), view.within)
    last = next((record for record in reversed(figure.counted) if record.count), None)
    if last is None:
        status, said = Status.CANNOT_JUDGE, Phrase("sentence.duty.nothing")
    else:
        status = Status.ACTIVE
        case = _case(target, figure.least, last)
        said = Phrase(f"sentence.duty.{case}", done=figure.done, n=figure.least, last=last.last)
    return progress(
        view,
        status,
        Phrase("sentence.duty", promised=_promised(target), said=said),
        Figures(
            figure.done,
            counted=figure.counted,
            notes=tally_notes(figure),
            steps=(Phrase("step.sum", done=figure.done, n=len(figure.counted)), Phrase("step.no_number")),
        ),
    )


def _case(target: NoTarget | StateTarget | ResponseTarget, number: Decimal, last: Activity) -> str:
    if target.kind == "state":
        return "stands"
    if last.first < last.last:
        return "held_through"
    return "held_once" if number == 1 else "held"


def _promised(target: NoTarget | StateTarget | ResponseTarget) -> Phrase:
    if target.kind == "none":
        return Phrase("duty.aim" if target.aim else "duty.none")
    if target.kind == "response":
        return Phrase("duty.response")
    if target.count is None:
        return Phrase("duty.state", what=target.what)
    return Phrase("duty.state_count", what=target.what, n=target.count)
