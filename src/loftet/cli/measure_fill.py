"""What a new outcome reading holds: from the options, asked for, or refused."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from loftet.cli.ask import Choice, ask_one, ask_until_told
from loftet.cli.choice import chosen
from loftet.cli.speech import told
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

if TYPE_CHECKING:
    from loftet.document.data_to_text import Writable
    from loftet.ledger.model import Ledger


@dataclass(frozen=True, slots=True)
class Readings:
    """What the options say of the reading; None where they say nothing."""

    indicator: str | None
    value: str | None
    source: str | None
    url: str | None
    asked: str | None
    response_rate: str | None
    not_comparable: str | None
    note: str | None

    @property
    def whole(self) -> bool:
        """Return whether everything that a reading needs is given."""
        return None not in (self.indicator, self.value, self.source)


def reading_given(given: Readings, ledger: Ledger, *, asking: bool) -> dict[str, Writable]:
    """Return the record's keys and values; a decimal comma is read as a point.

    Raises:
        LoftetError: an indicator does not exist, a number is none, or something is missing and nobody can
            be asked (exit 2); all that is missing is named.
    """
    if not asking:
        _refuse_missing(given)
    return {
        "indicator": _indicator(given, ledger),
        "value": _number(given.value or ask_until_told(told("cli.ask.value")), "--value"),
        "asked": _number(given.asked, "--asked"),
        "response_rate": _number(given.response_rate, "--response-rate"),
        "source": _source(given),
        "comparable": False if given.not_comparable else None,
        "reason": given.not_comparable,
        "note": given.note,
    }


def _refuse_missing(given: Readings) -> None:
    lacking = {
        told("cli.indicator"): given.indicator,
        "--value": given.value,
        "--source": given.source,
    }
    missing = tuple(option for option, value in lacking.items() if not value)
    if missing:
        raise LoftetError(Phrase("cli.log.missing", options=missing), exit_code=ExitCode.USAGE)


def _indicator(given: Readings, ledger: Ledger) -> str:
    if given.indicator is None:
        choices = [Choice(each, indicator.name) for each, indicator in ledger.indicators.items()]
        return ask_one(told("cli.ask.indicator"), choices)
    return chosen(given.indicator, ledger.indicators, told("cli.indicator"))


def _source(given: Readings) -> dict[str, Writable]:
    source: dict[str, Writable] = {"title": given.source or ask_until_told(told("cli.ask.source"))}
    if given.url:
        source["url"] = given.url
    return source


def _number(text: str | None, option: str) -> Decimal | None:
    if text is None:
        return None
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise LoftetError(Phrase("cli.bad-number", option=option, value=text), exit_code=ExitCode.USAGE)
    return number
