"""The empty table that `loftet import` reads: its headings, with a column for each quantity in use."""

from __future__ import annotations

from loftet.ledger.model import Ledger
from loftet.render.csv_table import csv_text
from loftet.tables.columns import AFTER_QUANTITIES, BEFORE_QUANTITIES, QUANTITY, heading
from loftet.wording import Language

_FILLED_IN_BY_ITSELF = frozenset({"logged", "replaces"})
_NO_QUANTITY = frozenset({"occasions"})


def template_text(ledger: Ledger, language: Language) -> str:
    """Return the headings as CSV, in `language`."""
    columns = (
        *BEFORE_QUANTITIES,
        *(f"{QUANTITY}{name}" for name in _quantities(ledger)),
        *(column for column in AFTER_QUANTITIES if column not in _FILLED_IN_BY_ITSELF),
    )
    return csv_text([[heading(column, language) for column in columns]])


def _quantities(ledger: Ledger) -> tuple[str, ...]:
    """Return the quantities that a record or a target of the data root names, in order of the alphabet."""
    logged = {name for activity in ledger.activities for name in activity.quantities}
    promised = {
        name
        for promise in ledger.promises
        for commitment in promise.commitments
        for part in commitment.parts
        for name in part.target.quantities()
    }
    return tuple(sorted((logged | promised) - _NO_QUANTITY))
