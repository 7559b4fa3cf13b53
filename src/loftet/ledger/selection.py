"""What of a promise is shown: some commitments or parts, or those of one party.

It narrows what is listed and nothing else: no status and no total is another because less is shown.
"""

from collections.abc import Mapping
from typing import NamedTuple

from loftet.ledger.model import PartView
from loftet.schema.promise import Party


class Selection(NamedTuple):
    """The commitments and parts that are asked for, and the parties; what is empty asks for nothing."""

    refs: tuple[str, ...] = ()
    parties: frozenset[str] = frozenset()

    @property
    def everything(self) -> bool:
        """Return whether nothing is left out."""
        return not self.refs and not self.parties

    def holds(self, part: PartView) -> bool:
        """Return whether a part is shown: it is named, and it is one that a party owns or takes part in."""
        named = not self.refs or not {part.ref, part.commitment.id}.isdisjoint(self.refs)
        partners = {part.part.owner, *part.part.with_}
        return named and (not self.parties or not self.parties.isdisjoint(partners))


EVERYTHING = Selection()
"""Shows all of a promise."""


def with_its_parts(party: str, parties: Mapping[str, Party]) -> frozenset[str]:
    """Return `party` and every party that is part of it, however deep; a circle ends where it began."""
    found: set[str] = set()
    waiting = [party]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += (each for each, one in parties.items() if one.part_of == name)
    return frozenset(found)
