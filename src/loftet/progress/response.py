"""How soon something is answered or mended: cases, and those in time (docs: counting, `response`)."""

from __future__ import annotations

from loftet.ledger.model import PartView
from loftet.phrase import Phrase
from loftet.progress.duty import judge_duty
from loftet.progress.figures import Figures, progress
from loftet.progress.labels import promised
from loftet.progress.model import Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.ratio import ratio_of, ratio_status
from loftet.schema.target_response import ResponseTarget, Within

_CASES = "cases"
_IN_TIME = "in_time"


def judge_response(view: PartView, target: ResponseTarget) -> Progress:
    """Return the part: cases in time against cases; without a time ("skyndsamt") it is a duty.

    No case at all is no need. A held record that does not say how many cases it is about leaves open
    whether there were any.
    """
    within = target.within
    if within is None:
        return judge_duty(view, target)
    found = ratio_of(view, _CASES, _IN_TIME)
    cases = found.whole.done
    if cases.number:
        status = ratio_status(view, found, lambda in_time: in_time >= cases.number)
        case = "cannot_judge" if status is Status.CANNOT_JUDGE else "judged"
    elif any(each.record.count for each in found.whole.doubts):
        status, case = Status.CANNOT_JUDGE, "no_cases"
    else:
        status, case = Status.NO_NEED, "no_need"
    return progress(
        view,
        status,
        Phrase(
            f"sentence.response.{case}",
            in_time=found.part,
            cases=cases,
            n=cases.number,
            promised=promised(target),
            within=_within(within),
        ),
        Figures(
            found.part,
            _CASES,
            cases.number,
            counted=found.whole.counted,
            notes=tally_notes(found.whole),
            steps=(Phrase("step.ratio", part=found.part, whole=cases),),
        ),
    )


def _within(within: Within) -> Phrase:
    if within.hours is not None:
        return Phrase("within.hours", n=within.hours)
    return Phrase("within.days", n=within.days or 0)
