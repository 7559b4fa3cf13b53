"""Numbers with their words and units: drygt 31 tillfällen."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from loftet.ledger.model import Activity
from loftet.phrase import Amount
from loftet.progress.counted import OCCASIONS, worth
from loftet.progress.labels import UNITS_WITH_A_NOUN
from loftet.progress.tally import precision_of
from loftet.report.frame import Frame

_WORDED_OTHERWISE = frozenset([OCCASIONS, "places", "days", "in_time"])  # than in the sentence of a status


def unit_noun(frame: Frame, amount: Amount, unit: str) -> str:
    """Return the noun that goes with `amount`: tillfälle, tillfällen; a unit without a noun is its own."""
    key = f"report.unit.{unit}" if unit in _WORDED_OTHERWISE else f"unit.{unit}"
    return frame.say(key, n=amount) if unit in UNITS_WITH_A_NOUN | _WORDED_OTHERWISE else frame.own(unit)


def amount_text(frame: Frame, amount: Amount, unit: str) -> str:
    """Return drygt 31 tillfällen."""
    return frame.say("report.amount", amount=amount, unit=unit_noun(frame, amount, unit))


def counted_in(activity: Activity, unit: str) -> Amount:
    """Return what a record counts of `unit`: its occasions, or the quantity of that name."""
    return Amount(worth(activity, unit) or Decimal(0), activity.precision)


def unit_of_records(unit: str, records: Iterable[Activity]) -> str:
    """Return the quantity that records are shown in, or occasions where the part counts another thing."""
    return unit if any(unit in record.quantities for record in records) else OCCASIONS


def sum_of(amounts: Iterable[Amount]) -> Amount:
    """Return the sum, as inexact as the least exact of `amounts` (docs: counting, "Records")."""
    found = tuple(amounts)
    number = sum((amount.number for amount in found), Decimal(0))
    return Amount(number, precision_of(amount.precision for amount in found))
