"""What a new outcome reading holds: from the options, asked for, or refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from loftet.cli.ask import ask_until, ask_until_told
from loftet.cli.ask_choice import Choice, ask_one
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


def reading_given(given: Readings, ledger: Ledger) -> Readings:
    """Return `given`.

    Raises:
        LoftetError: an indicator does not exist, a number is none, or something is missing (exit 2); all
            that is missing is named.
    """
    _refuse_missing(given)
    check_reading(given, ledger)
    return given


def reading_asked(given: Readings, ledger: Ledger, *, again: bool) -> Readings:
    """Return `given` with what it lacks asked for; `again` asks about all, with what was answered before."""
    indicator, value, source = given.indicator, given.value, given.source
    if indicator is None or again:
        choices = [Choice(each, body.name) for each, body in ledger.indicators.items()]
        indicator = ask_one(told("cli.ask.indicator"), choices, indicator)
    if value is None or again:
        value = str(ask_until(told("cli.ask.value"), value, _number_or_again))
    if source is None or again:
        source = ask_until_told(told("cli.ask.source"), source)
    return replace(given, indicator=indicator, value=value, source=source)


def check_reading(given: Readings, ledger: Ledger) -> None:
    """Refuse an indicator that does not exist, with the nearest one, and what is no number (exit 2).

    Where the municipality has named no indicator there is nothing to choose, and that is said.
    """
    if not ledger.indicators:
        raise LoftetError(Phrase("cli.no-indicators"), Phrase("hint.no-indicators"), exit_code=ExitCode.USAGE)
    if given.indicator is not None:
        chosen(given.indicator, ledger.indicators, told("cli.indicator"))
    for option, text in (
        ("--value", given.value),
        ("--asked", given.asked),
        ("--response-rate", given.response_rate),
    ):
        _number(text, option)


def reading_fields(given: Readings) -> dict[str, Writable]:
    """Return the record's keys and values; a decimal comma is read as a point."""
    source: dict[str, Writable] = {"title": given.source}
    if given.url:
        source["url"] = given.url
    return {
        "indicator": given.indicator,
        "value": _number(given.value, "--value"),
        "asked": _number(given.asked, "--asked"),
        "response_rate": _number(given.response_rate, "--response-rate"),
        "source": source,
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


def _number(text: str | None, option: str) -> Decimal | None:
    if text is None:
        return None
    number = _typed_number(text)
    if number is None:
        raise LoftetError(Phrase("cli.bad-number", option=option, value=text), exit_code=ExitCode.USAGE)
    return number


def _number_or_again(text: str) -> Decimal | Phrase:
    number = _typed_number(text)
    return Phrase("cli.ask.again-number") if number is None else number


def _typed_number(text: str) -> Decimal | None:
    """Return the number that `text` means, its comma a point; None where it is none, or without end."""
    try:
        number = Decimal("".join(text.split()).replace(",", ".").replace("−", "-"))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
