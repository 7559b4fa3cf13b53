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
    names = {id_: each.name for id_, each in parties.items()}
    return Selection(
        refs=tuple(
            chosen(_by_number(name, ids), (*ids, *refs), told("cli.commitment")) for name in commitments or ()
        ),
        parties=with_its_parts(chosen(party, parties, "--party", names), parties) if party else frozenset(),
    )


def _by_number(typed: str, ids: Sequence[str]) -> str:
    """Return the id of the commitment with that number, as the report numbers them; else what was typed."""
    is_number = typed.isdecimal() and typed not in ids and 1 <= int(typed) <= len(ids)
    return ids[int(typed) - 1] if is_number else typed
