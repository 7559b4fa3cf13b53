"""A period as it is typed, `2024-Q2`, to its days (docs: interface, "Periods")."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from loftet.period.days import Period
from loftet.period.intervals import Cadence, SchoolTerms, unit_holding
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

_YEAR = r"(?P<year>[0-9]{4})"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


def parse_period(text: str, terms: SchoolTerms = SchoolTerms()) -> Period:  # noqa: B008 - frozen
    """Return the days of 2024, 2024-05, 2024-Q2, 2024-T2, 2024-VT, 2024-HT, 2024-W20 or FROM..TO.

    `terms` says when the terms VT and HT are. A usage error (exit 2) for any other form, for days and
    weeks that do not exist, and where TO comes before FROM.
    """
    for form, days_of in _FORMS:
        if match := form.fullmatch(text):
            try:
                period = days_of(match, terms)
            except (ValueError, OverflowError):
                break
            if period.last is not None and period.first <= period.last:
                return period
            break
    raise LoftetError(Phrase("cli.bad-period", text=text), exit_code=ExitCode.USAGE)


def _unit(unit: str, months: int) -> Callable[[re.Match[str], SchoolTerms], Period]:
    """Return a reader of the n-th unit of `months` months of a year."""

    def days_of(match: re.Match[str], _: SchoolTerms) -> Period:
        first = date(int(match["year"]), (int(match["number"]) - 1) * months + 1, 1)
        return unit_holding(first, Cadence(unit)) or Period(first, None)

    return days_of


def _year(match: re.Match[str], _: SchoolTerms) -> Period:
    year = int(match["year"])
    return Period(date(year, 1, 1), date(year, 12, 31))


def _week(match: re.Match[str], _: SchoolTerms) -> Period:
    first = date.fromisocalendar(int(match["year"]), int(match["number"]), 1)
    return Period(first, first + timedelta(days=6))


def _term(match: re.Match[str], terms: SchoolTerms) -> Period:
    year = int(match["year"])
    return terms.spring_of(year) if match["term"] == "VT" else terms.autumn_of(year)


def _range(match: re.Match[str], _: SchoolTerms) -> Period:
    return Period(date.fromisoformat(match["first"]), date.fromisoformat(match["last"]))


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], SchoolTerms], Period]], ...] = (
    (re.compile(_YEAR), _year),
    (re.compile(_YEAR + "-(?P<number>[0-9]{2})"), _unit("month", 1)),
    (re.compile(_YEAR + "-Q(?P<number>[1-4])"), _unit("quarter", 3)),
    (re.compile(_YEAR + "-T(?P<number>[1-3])"), _unit("tertial", 4)),
    (re.compile(_YEAR + "-W(?P<number>[0-9]{2})"), _week),
    (re.compile(_YEAR + "-(?P<term>VT|HT)"), _term),
    (re.compile(rf"(?P<first>{_DAY})\.\.(?P<last>{_DAY})"), _range),
)
