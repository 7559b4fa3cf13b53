"""The tasks of some commitments, or of one party, out of all that is due."""

from __future__ import annotations

from collections.abc import Sequence

from loftet.agenda.model import Matter, Task
from loftet.ledger.model import PromiseView
from loftet.ledger.selection import Selection

_OF_ALL = frozenset({Matter.MEETING, Matter.DEADLINE, Matter.ENDING, Matter.LAW})


def narrowed(tasks: Sequence[Task], view: PromiseView, only: Selection) -> tuple[Task, ...]:
    """Return the tasks that concern what is selected.

    What concerns all (a meeting, the promise's end, the law) is a party's matter too, and no
    commitment's. A decision about no commitment is everybody's likewise.
    """
    if only.everything:
        return tuple(tasks)
    parts = [part for each in view.commitments for part in each.parts if only.holds(part)]
    shown = {name for part in parts for name in (part.ref, part.commitment.id)}
    own = {each.commitment.id for each in view.commitments}
    return tuple(task for task in tasks if _concerns(task, shown, own, only))


def _concerns(task: Task, shown: set[str], own: set[str], only: Selection) -> bool:
    named = (task.about or "").split(", ")
    if task.matter is Matter.REPORT:
        return not only.refs and not only.parties.isdisjoint(named)
    if task.matter in _OF_ALL or not any(name.partition("/")[0] in own for name in named):
        return not only.refs
    return not shown.isdisjoint(named)
