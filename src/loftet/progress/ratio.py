"""One quantity out of another: cases in time of all cases, first offenders of all offences."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from loftet.ledger.model import PartView
from loftet.phrase import Amount, Precision
from loftet.progress.counted import weigh
from loftet.progress.model import Status
from loftet.progress.pace import ended
from loftet.progress.tally import Tally, precision_of, tally

_NOTHING = Decimal(0)


class Ratio(NamedTuple):
    """`part` out of `whole.done`; `most` is the part if every record that does not say has all of it."""

    whole: Tally
    part: Amount
    most: Decimal


def ratio_of(view: PartView, whole: str, part: str) -> Ratio:
    """Return the quantity `part` out of the quantity `whole`, both of the same records."""
    figure = tally(weigh(view, whole), view.within)
    told = [record for record in figure.counted if part in record.quantities]
    number = sum((record.quantities[part] for record in told), _NOTHING)
    untold = sum(
        (record.quantities[whole] for record in figure.counted if part not in record.quantities), _NOTHING
    )
    doubled = [Precision.AT_LEAST] if figure.doubles else []
    precision = precision_of([*(record.precision for record in told), *doubled])
    return Ratio(figure, Amount(number, precision), number + untold)


def ratio_status(view: PartView, ratio: Ratio, suffices: Callable[[Decimal], bool]) -> Status:
    """Return whether the part suffices, now and after the period.

    Where it does not, but could with what some records do not say, nobody can judge.
    """
    if suffices(ratio.part.number):
        return Status.MET if ended(view) else Status.ON_TRACK
    if suffices(ratio.most):
        return Status.CANNOT_JUDGE
    return Status.MISSED if ended(view) else Status.BEHIND
