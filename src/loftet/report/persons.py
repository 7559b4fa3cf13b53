"""Which figures of a part may count persons (docs: quality, "Security and privacy")."""

from __future__ import annotations

from decimal import Decimal

from loftet.privacy.small_numbers import Counted, counts_persons, hidden_numbers
from loftet.progress.model import Progress
from loftet.report.quantities import Persons
from loftet.schema.target_response import ResponseTarget
from loftet.schema.target_share import ShareTarget


def persons_of(progress: Progress) -> Persons | None:
    """Return the numbers of persons that a part's figures tell of; None where it counts something else.

    Of a share they are the part, the whole and what is left: thirty there, twenty-seven of them boys. A
    response counts cases, and a figure without records behind it is no count of persons.
    """
    match progress.view.target:
        case ShareTarget(of=of, numerator=numerator):
            units: tuple[str, ...] = (of, numerator)
        case ResponseTarget():
            return None
        case _:
            units = (progress.unit,)
    reported = {unit for record in progress.counted for unit in record.quantities}
    persons = tuple(unit for unit in units if unit in reported and counts_persons(unit))
    if not persons:
        return None
    done = progress.done.number if progress.done else Decimal(0)
    hidden = hidden_numbers(
        [Counted(each.type, each.period, each.total, each.quantities) for each in progress.counted]
    )
    few = any(not names.isdisjoint(persons) for names in hidden)
    if len(units) == 1:
        return Persons(persons, (done,), few)
    whole = sum((record.quantities.get(units[0], Decimal(0)) for record in progress.counted), Decimal(0))
    return Persons(persons, (whole, done, whole - done), few)
