"""The bar of a part: done against the number that it is to reach, where there is one."""

from __future__ import annotations

from decimal import Decimal

from loftet.phrase import Phrase
from loftet.progress.labels import all_of, floor_words, promised
from loftet.progress.model import Progress, Status
from loftet.report.amounts import amount_text
from loftet.report.frame import Frame
from loftet.report.model import Bar
from loftet.schema.target_count import CountTarget
from loftet.schema.target_coverage import CoverageTarget


def bar(frame: Frame, progress: Progress) -> Bar | None:
    """Return done against the target, or None where the promise has no number to draw it against.

    A target of each interval or each place is no length of a bar: the intervals and the grid show it. Nor is
    a missing report, which is not a zero. Once the time is out nothing but the number itself is expected.
    """
    if not progress.target or progress.done is None or not has_one_number(progress):
        return None
    if progress.status is Status.NO_REPORT:
        return None
    expected = None if progress.view.period.ended(progress.view.day) else progress.expected
    return Bar(
        done=_length(progress.done.number, progress.target),
        expected=None if expected is None else _length(expected, progress.target),
        done_text=amount_text(frame, progress.done, progress.unit),
        expected_text=None if expected is None else frame.say("report.bar.expected", number=expected),
        target_text=frame.say(
            "report.bar.target",
            promised=promised(progress.view.target),
            floor=frame.with_own(floor_of(progress)),
        ),
    )


def has_one_number(progress: Progress) -> bool:
    """Return whether there is one number to reach in the whole period."""
    if not progress.target:
        return False
    match progress.view.target:
        case CountTarget(per=None, each=None, on_demand=False) | CoverageTarget(on_demand=False):
            return True
        case _:
            return False


def floor_of(progress: Progress) -> Phrase | str:
    """Return the number to reach in its own words: "minst 4", "3–4", "alla 6"."""
    target = progress.view.target
    if isinstance(target, CountTarget):
        return floor_words(target)
    return all_of(progress.target or 0)


def _length(number: Decimal, target: Decimal) -> float:
    return float(min(Decimal(1), max(Decimal(0), number / target)))
