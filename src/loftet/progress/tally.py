"""Records to a figure: the sum with its precision, and the most it could be (docs: counting, "Records")."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from loftet.ledger.model import Activity
from loftet.phrase import Amount, Precision
from loftet.progress.counted import Weighed
from loftet.progress.doubles import larger_side

_LEAST_EXACT_FIRST = (Precision.ABOUT, Precision.AT_LEAST, Precision.JUST_OVER, Precision.EXACT)


class Tally(NamedTuple):
    """What records come to.

    `done` is what is sure, `most` what it is if every doubt is settled in favour (None: no limit is
    known). `counted` are the records behind `done`; `doubles` those left out because they may say the
    same as one that is counted; `doubts` those that could count.
    """

    done: Amount
    most: Decimal | None
    counted: tuple[Activity, ...] = ()
    doubles: tuple[Activity, ...] = ()
    doubts: tuple[Weighed, ...] = ()

    @property
    def least(self) -> Decimal:
        """Return the number of `done`."""
        return self.done.number


def precision_of(parts: Iterable[Precision]) -> Precision:
    """Return the precision of a sum: about if one part is, else at least, else just over, else exact."""
    found = set(parts)
    return next((each for each in _LEAST_EXACT_FIRST if each in found), Precision.EXACT)


def tally(weighed: Sequence[Weighed], within: Mapping[str, frozenset[str]]) -> Tally:
    """Return what the records come to; of a possible double count the larger side, and "at least"."""
    sure = [each for each in weighed if each.sure]
    side = larger_side([(each.record, each.least) for each in sure], within)
    counted = {record.id for record in side.counted}
    precisions = [each.record.precision for each in sure if each.record.id in counted]
    vague = side.doubtful or any(each.least != each.most for each in sure if each.record.id in counted)
    precision = precision_of([*precisions, *([Precision.AT_LEAST] if vague else [])])
    return Tally(
        done=Amount(side.number, precision),
        most=_most(weighed, within) if any(each.least != each.most for each in weighed) else side.number,
        counted=side.counted,
        doubles=side.left_out,
        doubts=tuple(each for each in weighed if not each.sure),
    )


def _most(weighed: Sequence[Weighed], within: Mapping[str, frozenset[str]]) -> Decimal | None:
    most = [(each.record, each.most) for each in weighed]
    if any(number is None for _, number in most):
        return None
    return larger_side([(record, number) for record, number in most if number is not None], within).number
