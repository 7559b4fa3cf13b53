"""Places that lie in each other, and records that may tell of the same place."""

from collections.abc import Mapping, Sequence

from loftet.schema.promise import Place


def places_within(places: Mapping[str, Place]) -> Mapping[str, frozenset[str]]:
    """Return for each place itself and every place that holds it; a circle ends where it began."""
    within: dict[str, frozenset[str]] = {}
    for name in places:
        chain: set[str] = set()
        holder: str | None = name
        while holder is not None and holder not in chain:
            chain.add(holder)
            holder = places[holder].in_ if holder in places else None
        within[name] = frozenset(chain)
    return within


def may_share_place(ones: Sequence[str], others: Sequence[str], within: Mapping[str, frozenset[str]]) -> bool:
    """Return whether one of `ones` may be one of `others`, or lie in it; where none is named, it may be any.

    `within` is what `places_within` returns (docs: counting, "Records").
    """
    if not ones or not others:
        return True
    return any(
        one in within.get(other, {other}) or other in within.get(one, {one})
        for one in ones
        for other in others
    )
