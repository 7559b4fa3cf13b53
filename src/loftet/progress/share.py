"""One quantity as a share of another: "varav minst 20 procent" (docs: counting, `share`)."""

from __future__ import annotations

from loftet.ledger.model import PartView
from loftet.phrase import Phrase, Value
from loftet.progress.figures import Figures, progress
from loftet.progress.labels import promised, unit_noun
from loftet.progress.model import Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.ratio import ratio_of, ratio_status
from loftet.schema.target_share import ShareTarget


def judge_share(view: PartView, target: ShareTarget) -> Progress:
    """Return the part: the numerator against so many per cent of the whole; of nothing, nobody can judge.

    `done` is the numerator, `target` the limit in the same unit: 20 per cent of 30 is 6.
    """
    found = ratio_of(view, target.of, target.numerator)
    whole = found.whole.done
    limit = target.at_least * whole.number / 100
    values: dict[str, Value] = {
        "part": found.part,
        "numerator": unit_noun(target.numerator, found.part.number),
        "whole": whole,
        "of": unit_noun(target.of, whole.number),
        "limit": limit,
        "percent": target.at_least,
        "promised": promised(target),
    }
    if whole.number:
        status = ratio_status(view, found, lambda part: part >= limit)
        case = "cannot_judge" if status is Status.CANNOT_JUDGE else "judged"
    else:
        status, case = Status.CANNOT_JUDGE, "of_nothing"
    return progress(
        view,
        status,
        Phrase(f"sentence.share.{case}", **values),
        Figures(
            found.part,
            target.numerator,
            limit if whole.number else None,
            counted=found.whole.counted,
            notes=tally_notes(found.whole),
            steps=(
                Phrase("step.ratio", part=found.part, whole=whole),
                Phrase("step.limit", percent=target.at_least, whole=whole, limit=limit),
            ),
        ),
    )
