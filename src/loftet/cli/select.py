"""What is shown of a promise: the commitments that are named, and a party (docs: interface, "Options")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from loftet.cli.choice import chosen
from loftet.cli.speech import told
from loftet.ledger.selection import Selection, with_its_parts

if TYPE_CHECKING:
    from loftet.ledger.model import PromiseView


def selected(view: PromiseView, commitments: Sequence[str] | None, party: str | None) -> Selection:
    """Return the selection of the commitments or parts that are named, and of a party with its own parts.

    Raises:
        LoftetError: the promise has no such commitment, or the file no such party (exit 2).
    """
    ids = [each.commitment.id for each in view.commitments]
    refs = [part.ref for each in view.commitments for part in each.parts]
    parties = view.ledger.parties
    return Selection(
        refs=tuple(chosen(name, (*ids, *refs), told("cli.commitment")) for name in commitments or ()),
        parties=with_its_parts(chosen(party, parties, "--party"), parties) if party else frozenset(),
    )
