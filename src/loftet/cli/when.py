"""Which day is meant: `--as-of`, `--known-by` and `--period` together (docs: interface, "Options").

A period means the state when its last day has ended, and never a day that has not come: a figure of the
future would be one that nobody has logged. `--as-of` wins over it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from loftet.cli.days import typed_day
from loftet.cli.surroundings import today

if TYPE_CHECKING:
    from loftet.ledger.model import Ledger, PromiseView
    from loftet.period.days import Period


class When(NamedTuple):
    """The days as they were typed; None where one is not asked for."""

    as_of: date | None
    known_by: date | None
    period: str | None


def typed_when(as_of: str | None, known_by: str | None, period: str | None) -> When:
    """Return the days of the three options.

    Raises:
        LoftetError: one of them is no day, or no period (exit 2).
    """
    if period is not None:
        from loftet.period.forms import parse_period

        parse_period(period)
    return When(typed_day(as_of, "--as-of"), typed_day(known_by, "--known-by"), period)


def period_meant(ledger: Ledger, promise_id: str | None, when: When) -> Period | None:
    """Return the days of `--period`, None without it; VT and HT are the terms of the promise.

    Which promise that is follows from the period where `--promise` does not say: the one of its last day.
    """
    if when.period is None:
        return None
    from loftet.cli.load import promise_meant
    from loftet.period.forms import parse_period
    from loftet.progress.calendars import terms_of

    promise = promise_meant(ledger, promise_id, _day(parse_period(when.period), when))
    return parse_period(when.period, terms_of(promise.terms))


def day_meant(ledger: Ledger, promise_id: str | None, when: When) -> date:
    """Return the as-of day: `--as-of`, else the last day of `--period` that has come, else today."""
    return _day(period_meant(ledger, promise_id, when), when)


def view_when(ledger: Ledger, promise_id: str | None, when: When) -> PromiseView:
    """Return the promise on the day that is meant, as known by the day that is meant.

    Raises:
        LoftetError: no promise has the id (exit 2).
    """
    from loftet.cli.load import view_of

    return view_of(ledger, promise_id, day_meant(ledger, promise_id, when), when.known_by)


def eve_of(period: Period, as_of: date) -> date | None:
    """Return the day before a period: what has changed since then is what happened in it.

    None where the period has not begun on the as-of day.
    """
    if period.first > as_of or period.first == date.min:
        return None
    return period.first - timedelta(days=1)


def _day(period: Period | None, when: When) -> date:
    if when.as_of is not None:
        return when.as_of
    if period is None or period.last is None:
        return today()
    return min(period.last, today())
