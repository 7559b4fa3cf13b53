"""Something that is to have happened, by a day or in the period (docs: counting, `milestone`)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from loftet.ledger.model import Activity, PartView
from loftet.phrase import Phrase, Value
from loftet.progress.counted import weigh
from loftet.progress.figures import Figures, progress
from loftet.progress.labels import labelled
from loftet.progress.model import Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.pace import ended, last_day_for
from loftet.progress.tally import tally
from loftet.schema.target_milestone import MilestoneTarget

_ONE = Decimal(1)


def judge_milestone(view: PartView, target: MilestoneTarget) -> Progress:
    """Return the part: decided by a held record, late or not; the activity type tells the verb.

    Its day is `by`, else the period's last day; on that day, when it has ended, the part is due.
    """
    figure = tally(weigh(view), view.within)
    due = last_day_for(view, target.by)
    deciding = next((record for record in figure.counted if record.count), None)
    status = _status(view, deciding, due)
    return progress(
        view,
        status,
        labelled(target, _sentence(target, status, deciding, due)),
        Figures(
            figure.done,
            target=_ONE,
            counted=figure.counted,
            notes=tally_notes(figure),
            steps=_steps(deciding, due),
        ),
    )


def _status(view: PartView, deciding: Activity | None, due: date | None) -> Status:
    if deciding is not None:
        return Status.MET
    if due is None or view.day < due:
        return Status.NOT_DUE
    return Status.MISSED if ended(view) else Status.BEHIND


def _sentence(target: MilestoneTarget, status: Status, deciding: Activity | None, due: date | None) -> Phrase:
    values: dict[str, Value] = {
        "deed": Phrase(f"deed.{target.done}"),
        "begin": Phrase(f"deed.first.{target.done}"),
    }
    if due is not None:
        values["due"] = due
    if deciding is None:
        case = "no_day" if due is None else status.value
        return Phrase(f"sentence.milestone.{case}", **values)
    values["last"] = deciding.last
    late = 0 if due is None or deciding.first <= due else (deciding.last - due).days
    if late:
        return Phrase("sentence.milestone.late", **values, late=late)
    case = "met" if deciding.first == deciding.last else "met_by_total"
    return Phrase(f"sentence.milestone.{case}", **values)


def _steps(deciding: Activity | None, due: date | None) -> tuple[Phrase, ...]:
    said = [Phrase("step.no_due") if due is None else Phrase("step.due", due=due)]
    if deciding is not None:
        said.append(Phrase("step.deciding", last=deciding.last))
    return tuple(said)
