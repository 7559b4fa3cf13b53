"""The public holidays of Sweden, lag (1989:253); the only importer of the library `holidays`."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_EVES = {(12, 24), (12, 31)}


def is_public_holiday(day: date) -> bool:
    """Return whether `day` is a named public holiday; a Sunday without a name of its own is not.

    The law counts every Sunday too, but "varje helgfri söndag" would then mean nothing.
    Skärtorsdag, midsommarafton, julafton and nyårsafton are not in the law (docs: format, "Targets").
    """
    return day in _public_holidays(day.year)


@lru_cache(maxsize=64)
def _public_holidays(year: int) -> frozenset[date]:
    from holidays import PUBLIC, country_holidays

    named = country_holidays("SE", years=year, categories=(PUBLIC,), include_sundays=False)
    return frozenset(day for day in named if not _is_eve(day, frozenset(named)))


def _is_eve(day: date, named: frozenset[date]) -> bool:
    """Return whether `day` is one of the three eves that older versions of the library hold for public."""
    before_midsummer = day.month == 6 and day.weekday() == 4 and day + timedelta(days=1) in named
    return (day.month, day.day) in _EVES or before_midsummer
