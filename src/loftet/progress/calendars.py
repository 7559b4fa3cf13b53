"""The calendar of a target: from the file format's words to those of `loftet.period`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loftet.period.intervals import Cadence, SchoolTerms
from loftet.schema.target_count import Every, Unit

if TYPE_CHECKING:
    from loftet.schema.terms import Terms


def cadence_of(per: Unit | Every, terms: Terms | None) -> Cadence:
    """Return the cadence of a target, with the promise's own terms where it has them."""
    if isinstance(per, Every):
        return Cadence.of_every(per.every, per.of.value)
    return Cadence(per.value, terms=terms_of(terms))


def terms_of(terms: Terms | None) -> SchoolTerms:
    """Return the days of the school terms: the promise's own, else the half-years."""
    if terms is None:
        return SchoolTerms()
    return SchoolTerms(
        spring=(terms.spring.from_, terms.spring.to), autumn=(terms.autumn.from_, terms.autumn.to)
    )
